#include "app/advice.hpp"

#include "app/filter.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace varde::app {
namespace {

char32_t lower(char32_t c) {
    const bool latin1 = c >= 0xC0 && c <= 0xDE && c != 0xD7;
    const bool ascii = c >= 'A' && c <= 'Z';
    const bool paired = c >= 0x100 && c <= 0x17F && c % 2 == 0;  // the Sámi letters among them
    return latin1 || ascii ? c + 0x20 : paired ? c + 1 : c;
}

bool is_letter(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c >= 0xC0;
}

/// Lower-case words with one space before each, so that " tol" finds the start of a word.
std::string words_of(std::string_view text) {
    std::string words = " ";
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        at += point.bytes;
        const char32_t c = lower(point.value);
        if (is_letter(c)) append_utf8(words, c);
        else if (words.back() != ' ') words += ' ';
    }
    return words;
}

/// How well one word of the query fits: the sentence counts most, then synonyms, then the rest.
int fit(const content::Recommendation& advice, Language language, const std::string& start) {
    const auto has = [&](std::string_view text) {
        return words_of(text).find(start) != std::string::npos;
    };
    if (has(shown(advice.statement, language))) return 8;
    if (std::any_of(advice.synonyms.begin(), advice.synonyms.end(), has)) return 6;
    if (has(advice.topic)) return 5;
    if (has(shown(advice.lead, language))) return 4;
    for (const content::Practice& point : advice.practice)
        if (has(shown(point.text, language))) return 2;
    return has(shown(advice.why, language)) ? 1 : 0;
}

std::vector<std::string> starts_of(std::string_view query) {
    std::vector<std::string> starts;
    const std::string words = words_of(query);
    for (std::size_t at = 0; at + 1 < words.size();) {
        const std::size_t end = std::min(words.find(' ', at + 1), words.size());
        if (end > at + 1) starts.push_back(words.substr(at, end - at));
        at = end;
    }
    return starts;
}

/// The sum over the query's words, or 0 when one of them does not occur.
int score(const content::Recommendation& advice, Language language,
          const std::vector<std::string>& starts) {
    int sum = 0;
    for (const std::string& start : starts) {
        const int points = fit(advice, language, start);
        if (points == 0) return 0;
        sum += points;
    }
    return sum;
}

}  // namespace

std::vector<const content::Recommendation*> find_advice(const State& state) {
    const std::vector<std::string> starts = starts_of(state.advice_query);
    std::vector<std::pair<int, const content::Recommendation*>> found;
    for (const content::Pack& pack : state.library.packs())
        for (const content::Recommendation& advice : pack.recommendations) {
            if (!fits(state.filter, advice.tracks, advice.places)) continue;
            const int points =
                starts.empty() ? 1 : score(advice, state.settings.language, starts);
            if (points > 0) found.emplace_back(points, &advice);
        }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<const content::Recommendation*> advice;
    for (const auto& [points, each] : found) advice.push_back(each);
    return advice;
}

}  // namespace varde::app
