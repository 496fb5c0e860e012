// The part of a text that shows why it was found.
#pragma once

#include "content/search/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace varde::content::search {

/// A text with the words in it that were found.
struct Marked {
    std::string text;
    std::vector<Span> marks;  ///< in their order

    bool operator==(const Marked&) const = default;
};

/// About `most` bytes of `text`, on one line, from where the most of `marks` stand together; "…"
/// stands for what is left out before.
Marked excerpt(std::string_view text, const std::vector<Span>& marks, std::size_t most);

}  // namespace varde::content::search
