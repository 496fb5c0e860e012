// From what is typed to stems, and from stems to the words of a shown text.
#include "content/search/index.hpp"
#include "content/search/stop_words.hpp"

#include <algorithm>

namespace varde::content::search {
namespace {

/// How much a word says, however rare it is in the texts at hand: long words say more. About 1.
double importance(const Letters& word) {
    constexpr double usual_length = 8;
    const double length = static_cast<double>(word.size());
    return std::clamp(0.6 + 0.4 * length / usual_length, 0.7, 1.2);
}

}  // namespace

Query Index::query(std::string_view typed) const {
    std::vector<Letters> words;
    const std::vector<Span> spans = words_of(typed);
    for (const Span& word : spans) words.push_back(letters_of(cut(typed, word)));
    const bool unfinished = !spans.empty() && spans.back().end == typed.size();
    const bool only_stop_words = std::ranges::all_of(words, is_stop_word);
    Query query;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool adds_only = is_stop_word(words[i]) && !only_stop_words;
        auto ways = vocabulary_.ways_to(words[i], unfinished && i + 1 == words.size());
        const double weight = importance(words[i]) * (adds_only ? weights_.stop_word : 1);
        for (Way& way : ways) way.weight *= weight;
        if (!ways.empty()) query.words_.push_back({std::move(ways), adds_only});
    }
    return query;
}

std::vector<Span> Index::highlights(const Query& query, std::string_view text) const {
    std::vector<std::uint32_t> wanted;
    for (const Query::Word& word : query.words_)
        for (const Way& way : word.ways)
            if (!word.adds_only) wanted.push_back(way.stem);
    std::ranges::sort(wanted);
    const auto is_wanted = [&](std::uint32_t stem) {
        return std::ranges::binary_search(wanted, stem);
    };
    std::vector<Span> spans;
    for (const Span& word : words_of(text)) {
        const auto found = vocabulary_.find(letters_of(cut(text, word)));
        if (!found) continue;
        const Form& form = vocabulary_.form(*found);
        if (is_wanted(form.stem) || std::ranges::any_of(form.also, is_wanted, &Way::stem))
            spans.push_back(word);
    }
    return spans;
}

}  // namespace varde::content::search
