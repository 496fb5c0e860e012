// What the forms of a Norwegian word have in common.
#pragma once

#include "content/search/letters.hpp"

#include <string_view>

namespace varde::content::search {

/// The stem by Snowball's algorithm for Norwegian (snowballstem.org).
Letters snowball_stem(std::string_view letters);

/// The stem under which a word is kept: Snowball's, but of the dictionary form for words that
/// change inside (skrev, skrive; bøker, bok) and for common words that differ between the two
/// forms of Norwegian (heim, hjem).
Letters stem(std::string_view letters);

/// What a stem has in common with the verb or noun it is made from: utredning and utrede,
/// observasjon and observere. The stem itself when nothing can be taken off.
std::string_view root(std::string_view stem);

}  // namespace varde::content::search
