// Words that say nothing about what a text is about.
#pragma once

#include <string_view>

namespace varde::content::search {

/// Whether a folded word is a function word of bokmål or nynorsk: asked, it is left out as long as
/// other words are left.
bool is_stop_word(std::u32string_view word);

}  // namespace varde::content::search
