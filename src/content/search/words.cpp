#include "content/search/words.hpp"

#include "base/utf8.hpp"
#include "content/search/letters.hpp"

namespace varde::content::search {
namespace {

bool is_digit(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// "8-1": a hyphen between digits holds them together.
bool joins_digits(std::string_view text, std::size_t at) {
    return text[at] == '-' && at > 0 && is_digit(text, at - 1) && is_digit(text, at + 1);
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const CodePoint point = code_point_at(text, at);
        if (!is_word_letter(point.value) && !joins_digits(text, at)) break;
        at += point.bytes;
    }
    return at;
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = end_of_word(text, at);
        if (end > at) words.push_back({at, end});
        at = end > at ? end : at + code_point_at(text, at).bytes;
    }
    return words;
}

}  // namespace varde::content::search
