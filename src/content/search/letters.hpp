// Words as a search sees them: small letters without accents, one byte for each.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace varde::content::search {

/// A word of small letters and digits, one byte each: a-z, 0-9, and æ ø å as in Latin-1. Letters of
/// other scripts share the remaining bytes: they find themselves, and seldom something else.
using Letters = std::string;

/// Whether the code point belongs to a word: a letter or a digit.
bool is_word_letter(char32_t c);

/// Whether the code point is put on top of the letter before it, as the ring of å may be.
bool is_combining(char32_t c);

/// The letters of a word in UTF-8: ä and ö as æ and ø, other accents, and those of Sámi, taken off.
Letters letters_of(std::string_view word);

/// aa, ae and oe as å, æ and ø: how "samvaer" finds "samvær". Often the word as it was.
Letters folded(std::string_view letters);

/// The words of a list in UTF-8 with single spaces between, e.g. a list in the code.
void for_each_word(std::string_view list, auto use) {
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find(' ', at), list.size());
        if (end > at) use(letters_of(list.substr(at, end - at)));
        at = end + 1;
    }
}

}  // namespace varde::content::search
