// Text as Altinn's language sees it: letters with two cases, and positions in UTF-16.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace varde::logic {

/// `text` in small or capital letters: Latin with all letters of Europe, Greek, Cyrillic and
/// Armenian; what has no case stays. A capital of "ß" is "SS".
std::string lower_case(std::string_view text);
std::string upper_case(std::string_view text);

/// `text` with only its first character changed.
std::string lower_case_first(std::string_view text);
std::string upper_case_first(std::string_view text);

/// `text` without white space at its ends (ASCII and the no-break space).
std::string_view trimmed(std::string_view text);

/// Number of UTF-16 code units: the public suite counts an emoji as two, as JavaScript does.
std::size_t utf16_length(std::string_view text);

/// The part from `start` to before `end` in UTF-16 code units; negative ones count from the end,
/// and those outside are moved to the nearest end. Half of a surrogate pair becomes U+FFFD.
std::string utf16_slice(std::string_view text, std::int64_t start, std::int64_t end);

/// Where `search` first stands in `text`, in UTF-16 code units; nothing when it does not occur.
std::optional<std::size_t> utf16_find(std::string_view text, std::string_view search);

}  // namespace varde::logic
