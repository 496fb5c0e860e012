#include "content/search/excerpt.hpp"

#include <algorithm>

namespace varde::content::search {
namespace {

/// How many marks lie within `most` bytes from the one at `first`.
std::size_t marks_from(const std::vector<Span>& marks, std::size_t first, std::size_t most) {
    std::size_t count = 0;
    while (first + count < marks.size() &&
           marks[first + count].end <= marks[first].begin + most)
        ++count;
    return count;
}

std::size_t densest(const std::vector<Span>& marks, std::size_t most) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < marks.size(); ++i)
        if (marks_from(marks, i, most) > marks_from(marks, best, most)) best = i;
    return best;
}

/// A little before the mark, at the beginning of a sentence or of a word.
std::size_t start_before(std::string_view text, std::size_t mark, std::size_t room) {
    if (mark <= room) return 0;
    const std::size_t from = mark - room;
    for (std::size_t at = mark; at > from; --at)
        if (text[at - 1] == '\n' || (at >= 2 && text[at - 1] == ' ' && text[at - 2] == '.'))
            return at;
    const std::size_t space = text.find(' ', from);
    return space < mark ? space + 1 : mark;
}

}  // namespace

Marked excerpt(std::string_view text, const std::vector<Span>& marks, std::size_t most) {
    std::size_t start = 0;
    if (!marks.empty() && marks.back().end > most)
        start = start_before(text, marks[densest(marks, most * 2 / 3)].begin, most / 3);
    Marked shown;
    if (start > 0) shown.text = "… ";
    const std::size_t moved = shown.text.size();
    std::size_t end = std::min(text.size(), start + most);
    if (end < text.size()) end = std::min(text.find_first_of(" \n", end), text.size());
    shown.text += text.substr(start, end - start);
    std::ranges::replace(shown.text, '\n', ' ');
    for (const Span& mark : marks)
        if (mark.begin >= start && mark.end <= end)
            shown.marks.push_back({mark.begin - start + moved, mark.end - start + moved});
    return shown;
}

}  // namespace varde::content::search
