// Letters as a search sees them: small, and the same however they were typed.
#pragma once

#include <string>
#include <string_view>

namespace varde::content::search {

/// Whether the code point belongs to a word: letters of Latin scripts and digits.
bool is_word_letter(char32_t c);

/// The small letter, for Latin scripts.
char32_t small(char32_t c);

/// A word in the one spelling under which it is kept and looked for: small letters; aa, ae, oe
/// and ä, ö as å, æ, ø; other accents, and those of Sámi, taken off.
std::u32string folded(std::string_view word);

/// UTF-8 of code points.
std::string utf8(std::u32string_view text);

}  // namespace varde::content::search
