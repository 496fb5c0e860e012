#include "content/search/words.hpp"

#include "base/utf8.hpp"
#include "content/search/letters.hpp"

namespace varde::content::search {

std::vector<Span> words_of(std::string_view text) {
    std::vector<Span> words;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        const bool letter = is_word_letter(point.value) || (inside && is_combining(point.value));
        if (letter && !inside) words.push_back({at, at});
        at += point.bytes;
        if (letter) words.back().end = at;
        inside = letter;
    }
    return words;
}

}  // namespace varde::content::search
