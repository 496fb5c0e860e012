// Text on the stage: wrapped, at CSS line heights, said and drawn.
#pragma once

#include "ui/kit/ui.hpp"

#include <string_view>
#include <vector>

namespace varde::ui {

/// Byte range of one line of a wrapped text.
struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Breaks `text` into lines of at most `width` CSS pixels; newlines break too.
std::vector<Line> wrap(const Ui& ui, Type type, std::string_view text, float width);

/// Width of `text` on one line.
float text_width(const Ui& ui, Type type, std::string_view text);

/// Height of one line in `type` at the current text size.
float line_height(const Ui& ui, Type type);

/// Height of `text` wrapped to `width`.
float text_height(const Ui& ui, Type type, std::string_view text, float width);

/// Paints one line whose line box starts at (x, y). Says nothing.
void paint_line(const Ui& ui, Type type, std::string_view text, float x, float y, Colour colour);

/// Paints `text` wrapped into `box` (its height is ignored); returns the height. Says nothing.
float paint_text(const Ui& ui, Type type, std::string_view text, const Box& box, Colour colour);

/// One line cut with an ellipsis to fit `width`.
std::string fitted(const Ui& ui, Type type, std::string_view text, float width);

/// A byte range of a text that is set off by a ground, e.g. a search hit.
struct Mark {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// As paint_text, with `marks` on a yellow ground.
float paint_marked(const Ui& ui, Type type, std::string_view text, const std::vector<Mark>& marks,
                   const Box& box, Colour colour);

// Widgets: placed in the column, drawn and said.

/// A heading of `level` 1 to 3.
void heading(Ui& ui, int level, std::string_view text);
void heading(Ui& ui, int level, const Text& text);

/// A paragraph of plain text.
void paragraph(Ui& ui, Type type, std::string_view text);
void paragraph(Ui& ui, Type type, std::string_view text, Colour colour);

/// Text with the packs' tiny markup: blank line = paragraph, "- " = list item, *emphasis*,
/// [[term|word]] = the word.
void rich_text(Ui& ui, Type type, std::string_view text);
void rich_text(Ui& ui, Type type, const Text& text);

/// `text` without its markup, on one line: for names and previews.
std::string plain(std::string_view text);

}  // namespace varde::ui
