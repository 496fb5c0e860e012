// Cutting a text into words.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace varde::content::search {

/// A stretch of a text: its bytes are text[begin, end).
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const Span&) const = default;
};

/// The words of a text in their order: runs of letters and digits.
std::vector<Span> words_of(std::string_view text);

/// The bytes of the span.
inline std::string_view cut(std::string_view text, const Span& span) {
    return text.substr(span.begin, span.end - span.begin);
}

}  // namespace varde::content::search
