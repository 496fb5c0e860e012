#include "ui/kit/table.hpp"

#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"

#include <algorithm>

namespace varde::ui {
namespace {

constexpr float cell_gap = 16;
constexpr float row_padding = 11;
constexpr float least_column = 110;

struct RowLook {
    Role cell;
    Type type;
    Colour ink;
};

void say_cell(Ui& ui, std::size_t column, Role role, const Box& box, const std::string& text) {
    ui.say({.id = ui.id(std::to_string(column)), .role = role, .box = box, .name = text});
}

void wide_row(Ui& ui, std::string_view key, const TableRow& cells, std::size_t columns,
              const RowLook& look) {
    const auto count = static_cast<float>(columns);
    const float each = (ui.width() - cell_gap * (count - 1)) / count;
    float high = 0;
    for (const std::string& cell : cells)
        high = std::max(high, text_height(ui, look.type, cell, each));
    const Box box = ui.place(ui.width(), high + 2 * row_padding);
    line(ui.draw(), box.x, box.bottom() - 0.5f, box.right(), box.bottom() - 0.5f, ui.theme().line);
    ui.open({.id = ui.id(key), .role = Role::row});
    ui.push_scope(key);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Box at = {box.x + (each + cell_gap) * static_cast<float>(i), box.y + row_padding,
                        each, high};
        paint_text(ui, look.type, cells[i], at, look.ink);
        say_cell(ui, i, look.cell, at, cells[i]);
    }
    ui.pop_scope();
    ui.close(box);
}

void narrow_row(Ui& ui, std::string_view key, const TableRow& cells, const TableRow& headings) {
    const Box start = ui.place(ui.width(), 0);
    ui.open({.id = ui.id(key), .role = Role::row});
    ui.push_scope(key);
    const float height = column(ui, start, 0, [&] {
        ui.space(row_padding);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const Type type = i == 0 ? Type::strong : Type::body;
            const float high = text_height(ui, type, cells[i], ui.width());
            const float word = i == 0 ? 0 : line_height(ui, Type::small);
            const Box at = ui.place(ui.width(), word + high);
            if (word > 0)
                paint_line(ui, Type::small, fitted(ui, Type::small, headings[i], at.width), at.x,
                           at.y, ui.theme().text_second);
            paint_text(ui, type, cells[i], {at.x, at.y + word, at.width, high}, ui.theme().text);
            say_cell(ui, i, Role::cell, at, cells[i]);
        }
        ui.space(row_padding);
    });
    const float end = start.y + height - 0.5f;
    line(ui.draw(), start.x, end, start.right(), end, ui.theme().line);
    ui.pop_scope();
    ui.close({start.x, start.y, start.width, height});
    ui.space(height);
}

/// Where the headings are not drawn they are still said.
void unseen_headings(Ui& ui, const TableRow& headings) {
    const Box at = ui.place(ui.width(), 1);
    ui.open({.id = ui.id("headings"), .role = Role::row});
    for (std::size_t i = 0; i < headings.size(); ++i)
        say_cell(ui, i, Role::column_header, at, headings[i]);
    ui.close(at);
}

}  // namespace

void table(Ui& ui, std::string_view key, std::string_view name, const TableRow& headings,
           const std::vector<TableRow>& rows) {
    const Theme& theme = ui.theme();
    const Box start = ui.place(ui.width(), 0);
    const float each = ui.width() / static_cast<float>(headings.size());
    const bool narrow = each < least_column * ui.scale();
    ui.open({.id = ui.id(key), .role = Role::table, .name = std::string(name)});
    ui.push_scope(key);
    const float height = column(ui, start, 0, [&] {
        if (narrow) unseen_headings(ui, headings);
        else
            wide_row(ui, "headings", headings, headings.size(),
                     {Role::column_header, Type::label, theme.text_second});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (narrow) narrow_row(ui, std::to_string(i), rows[i], headings);
            else
                wide_row(ui, std::to_string(i), rows[i], headings.size(),
                         {Role::cell, Type::body, theme.text});
        }
    });
    ui.pop_scope();
    ui.close({start.x, start.y, start.width, height});
    ui.space(height);
}

}  // namespace varde::ui
