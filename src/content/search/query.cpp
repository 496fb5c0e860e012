// From what is typed to the stems that stand for it.
#include "content/search/index.hpp"
#include "content/search/letters.hpp"
#include "content/search/stem.hpp"
#include "content/search/stop_words.hpp"
#include "content/search/words.hpp"

#include <algorithm>

namespace varde::content::search {

std::optional<std::uint32_t> Index::known_stem(const std::u32string& stem) const {
    const auto found = m_stem_numbers.find(stem);
    if (found == m_stem_numbers.end() || m_postings[found->second].empty()) return std::nullopt;
    return found->second;
}

Query Index::query(std::string_view typed) const {
    std::vector<std::u32string> words;
    std::size_t end = 0;
    for (const Word& word : words_of(typed)) {
        words.push_back(folded(typed.substr(word.begin, word.end - word.begin)));
        end = word.end;
    }
    const bool unfinished = !words.empty() && end == typed.size();
    const bool only_stop_words = std::ranges::all_of(words, is_stop_word);
    Query query;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool last = unfinished && i + 1 == words.size();
        if (is_stop_word(words[i]) && !only_stop_words && !(last && words.size() == 1)) continue;
        auto word = asked(words[i], last);
        if (!word.alternatives.empty()) query.m_words.push_back(std::move(word));
    }
    return query;
}

Query::Asked Index::asked(const std::u32string& word, bool unfinished) const {
    Query::Asked asked;
    const std::u32string stemmed = stem(word);
    const auto exact = known_stem(stemmed);
    if (exact) asked.alternatives.push_back({*exact, 1, false});
    add_roots(stemmed, asked);
    if (unfinished) add_prefixed(word, asked);
    add_parts(word, exact ? m_weights.asked_part : 1, asked);
    if (asked.alternatives.empty()) add_near(word, asked);
    return asked;
}

void Index::add_roots(const std::u32string& stem, Query::Asked& asked) const {
    const auto found = m_by_root.find(std::u32string(root(stem)));
    if (found == m_by_root.end()) return;
    for (const std::uint32_t other : found->second)
        if (known_stem(stem) != other && !m_postings[other].empty())
            asked.alternatives.push_back({other, m_weights.root, false});
}

void Index::add_prefixed(const std::u32string& word, Query::Asked& asked) const {
    constexpr std::size_t most = 50;
    const auto letters = [&](std::uint32_t i) { return std::u32string_view(m_forms[i].word); };
    auto at = std::ranges::lower_bound(m_sorted, std::u32string_view(word), {}, letters);
    for (std::size_t i = 0; i < most && at != m_sorted.end(); ++i, ++at) {
        const Form& form = m_forms[*at];
        if (!form.word.starts_with(word)) break;
        const double whole =
            static_cast<double>(word.size()) / static_cast<double>(form.word.size());
        asked.alternatives.push_back({form.stem, m_weights.prefix * whole, false});
    }
}

void Index::add_parts(const std::u32string& word, double weight, Query::Asked& asked) const {
    const auto parts = m_compounds.parts(word);
    for (const std::u32string& part : parts)
        if (const auto known = known_stem(part))
            asked.alternatives.push_back(
                {*known, weight / static_cast<double>(parts.size()), true});
}

void Index::add_near(const std::u32string& word, Query::Asked& asked) const {
    constexpr std::size_t most = 6;
    const auto near = m_near.find(word);
    for (std::size_t i = 0; i < std::min(near.size(), most); ++i) {
        if (near[i].doubled > near[0].doubled + 1) break;
        const double slips = near[i].doubled / 2.0;
        const double likely = 1 - slips / static_cast<double>(word.size());
        asked.alternatives.push_back({m_forms[near[i].word].stem, m_weights.near * likely, false});
    }
}

std::vector<Span> Index::highlights(const Query& query, std::string_view text) const {
    std::vector<std::uint32_t> wanted;
    for (const Query::Asked& word : query.m_words)
        for (const auto& alternative : word.alternatives) wanted.push_back(alternative.stem);
    std::ranges::sort(wanted);
    const auto is_wanted = [&](std::uint32_t stem) {
        return std::ranges::binary_search(wanted, stem);
    };
    std::vector<Span> spans;
    for (const Word& word : words_of(text)) {
        const auto found =
            m_form_numbers.find(folded(text.substr(word.begin, word.end - word.begin)));
        if (found == m_form_numbers.end()) continue;
        const Form& form = m_forms[found->second];
        if (is_wanted(form.stem) || std::ranges::any_of(form.parts, is_wanted))
            spans.push_back({word.begin, word.end});
    }
    return spans;
}

}  // namespace varde::content::search
