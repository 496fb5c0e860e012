// Questions about one ASCII character, whatever the locale says.
#pragma once

namespace varde {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace varde
