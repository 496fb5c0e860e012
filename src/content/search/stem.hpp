// The stem of a Norwegian word.
#pragma once

#include <string>
#include <string_view>

namespace varde::content::search {

/// The stem by Snowball's algorithm for Norwegian (snowballstem.org, the version of 2025, with its
/// rules for -ers). The word is in small letters.
std::u32string stem(std::u32string_view word);

/// What a stem has in common with the verb or noun it is made from: utredning and utrede,
/// observasjon and observere. The stem itself when nothing can be taken off.
std::u32string_view root(std::u32string_view stem);

}  // namespace varde::content::search
