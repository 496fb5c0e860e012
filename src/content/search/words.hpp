// Cutting a text into words.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace varde::content::search {

/// A word of a text: its bytes are text[begin, end).
struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The words of a text in their order: runs of letters and digits. Numbers like "8-1" (a section
/// of an act) are one word.
std::vector<Word> words_of(std::string_view text);

}  // namespace varde::content::search
