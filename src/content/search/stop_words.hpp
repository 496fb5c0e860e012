// Words that say nothing about what a text is about.
#pragma once

#include <string_view>

namespace varde::content::search {

/// Whether a word is a function word of bokmål or nynorsk, or the filler of a spoken question: it
/// finds nothing by itself as long as other words are asked for.
bool is_stop_word(std::string_view letters);

}  // namespace varde::content::search
