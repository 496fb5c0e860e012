// UTF-8 at the edges: what comes in is checked once, and is trusted afterwards.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace varde {

/// Whether `text` is well-formed UTF-8 (no overlong forms, no surrogates, at most U+10FFFF).
bool is_utf8(std::string_view text);

/// One code point read at `text[at]`, and how many bytes it took. At malformed bytes: U+FFFD, 1.
struct CodePoint {
    char32_t value;
    std::size_t bytes;
};
CodePoint code_point_at(std::string_view text, std::size_t at);

/// Appends the UTF-8 form of `value` (U+FFFD for what is no code point).
void append_utf8(std::string& out, char32_t value);

/// Number of code points; malformed bytes count one each.
std::size_t code_point_count(std::string_view text);

/// `text` without control and direction-changing characters (U+0000-001F except tab and newline,
/// U+007F-009F, U+200E-200F, U+202A-202E, U+2066-2069, U+FEFF), so that a name from a foreign
/// file cannot make a line read as another one.
std::string without_controls(std::string_view text);

}  // namespace varde
