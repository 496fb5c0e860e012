#include "content/search/vocabulary.hpp"

#include "content/search/stem.hpp"

#include <algorithm>
#include <numeric>

namespace varde::content::search {

std::uint32_t Vocabulary::stem_number(const Letters& stem) {
    const auto next = static_cast<std::uint32_t>(stem_numbers_.size());
    return stem_numbers_.try_emplace(stem, next).first->second;
}

std::uint32_t Vocabulary::add(Letters word) {
    const auto next = static_cast<std::uint32_t>(forms_.size());
    const auto [found, is_new] = form_numbers_.try_emplace(word, next);
    if (is_new) {
        const std::uint32_t number = stem_number(stem(word));
        forms_.push_back({std::move(word), number, 0, {}});
    }
    ++forms_[found->second].uses;
    return found->second;
}

void Vocabulary::make_ready() {
    for (const Form& form : forms_) {
        compounds_.learn(form.word, form.uses);
        near_.add(form.word);
    }
    for (Form& form : forms_) split(form);
    sort_forms();
    link_roots();
}

void Vocabulary::split(Form& form) {
    const Letters other = folded(form.word);
    if (other != form.word) form.also.push_back({stem_number(stem(other)), 1});
    const std::vector<Letters> parts = compounds_.parts(form.word);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::uint32_t number = stem_number(parts[i]);
        const double weight = i + 1 == parts.size() ? ways_.head : ways_.modifier;
        if (number != form.stem) form.also.push_back({number, weight, true});
    }
}

void Vocabulary::sort_forms() {
    sorted_.resize(forms_.size());
    std::iota(sorted_.begin(), sorted_.end(), 0u);
    std::ranges::sort(sorted_, {},
                      [&](std::uint32_t i) -> const Letters& { return forms_[i].word; });
}

void Vocabulary::link_roots() {
    constexpr std::size_t shortest = 4;
    for (const auto& [stem, number] : stem_numbers_)
        if (stem.size() >= shortest) stems_by_root_[Letters(root(stem))].push_back(number);
    for (auto& [root, stems] : stems_by_root_) std::ranges::sort(stems);
}

std::optional<std::uint32_t> Vocabulary::find(const Letters& word) const {
    const auto found = form_numbers_.find(word);
    if (found == form_numbers_.end()) return std::nullopt;
    return found->second;
}

std::vector<Way> Vocabulary::ways_to(const Letters& word, bool unfinished) const {
    std::vector<Way> ways;
    add_exact(word, ways);
    if (unfinished) add_prefixed(word, ways);
    add_parts(word, ways);
    add_roots(word, ways);
    if (ways.empty()) add_near(word, ways);
    if (ways.empty()) add_pieces(word, ways);
    return ways;
}

void Vocabulary::add_exact(const Letters& word, std::vector<Way>& ways) const {
    for (const Letters& spelling : {word, folded(word)}) {
        const auto found = stem_numbers_.find(stem(spelling));
        if (found == stem_numbers_.end()) continue;
        if (ways.empty() || ways.back().stem != found->second) ways.push_back({found->second, 1});
    }
}

void Vocabulary::add_roots(const Letters& word, std::vector<Way>& ways) const {
    const Letters own = stem(word);
    const auto found = stems_by_root_.find(Letters(root(own)));
    if (found == stems_by_root_.end()) return;
    const auto number = stem_numbers_.find(own);
    for (const std::uint32_t other : found->second)
        if (number == stem_numbers_.end() || number->second != other)
            ways.push_back({other, ways_.root});
}

void Vocabulary::add_prefixed(const Letters& word, std::vector<Way>& ways) const {
    const auto begins = [&](std::uint32_t i) {
        return std::string_view(forms_[i].word).substr(0, word.size());
    };
    const auto [first, last] =
        std::ranges::equal_range(sorted_, std::string_view(word), {}, begins);
    std::vector<std::uint32_t> begun(first, last);
    // Of very many, those that are used most are the likeliest.
    constexpr std::size_t most = 64;
    if (begun.size() > most) {
        std::ranges::nth_element(begun, begun.begin() + most, std::greater{},
                                 [&](std::uint32_t i) { return forms_[i].uses; });
        begun.resize(most);
    }
    for (const std::uint32_t i : begun) {
        const double typed =
            static_cast<double>(word.size()) / static_cast<double>(forms_[i].word.size());
        ways.push_back({forms_[i].stem, ways_.prefix * typed});
    }
}

void Vocabulary::add_parts(const Letters& word, std::vector<Way>& ways) const {
    const auto parts = compounds_.parts(word);
    const double together = ways.empty() ? 1 : ways_.asked_part;
    const double weight = together / static_cast<double>(std::max<std::size_t>(parts.size(), 1));
    for (const Letters& part : parts)
        if (const auto found = stem_numbers_.find(part); found != stem_numbers_.end())
            ways.push_back({found->second, weight, true});
}

void Vocabulary::add_near(const Letters& word, std::vector<Way>& ways) const {
    constexpr std::size_t most = 6;
    const auto near = near_.find(word);
    for (std::size_t i = 0; i < std::min(near.size(), most); ++i) {
        if (near[i].doubled > near[0].doubled + 1) break;
        const double slips = near[i].doubled / 2.0;
        const double likely = 1 - slips / static_cast<double>(word.size());
        ways.push_back({forms_[near[i].word].stem, ways_.near * likely});
    }
}

/// "biedronning" where only "dronning" is known: the longest words it ends and begins with.
void Vocabulary::add_pieces(const Letters& word, std::vector<Way>& ways) const {
    constexpr std::size_t shortest = 4;
    const auto add = [&](std::string_view piece) {
        const auto found = find(Letters(piece));
        if (found) ways.push_back({forms_[*found].stem, ways_.piece, true});
        return found.has_value();
    };
    const std::string_view whole = word;
    for (std::size_t at = 1; at + shortest <= whole.size(); ++at)
        if (add(whole.substr(at))) break;
    for (std::size_t size = whole.size() - 1; size >= shortest && size < whole.size(); --size)
        if (add(whole.substr(0, size))) break;
}

}  // namespace varde::content::search
