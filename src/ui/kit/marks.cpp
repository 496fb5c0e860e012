#include "ui/kit/marks.hpp"

#include "ui/kit/button.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"

#include <algorithm>

namespace varde::ui {

bool section_header(Ui& ui, std::string_view key, std::string_view title, std::string_view act) {
    if (act.empty()) {
        heading(ui, 2, title);
        return false;
    }
    bool pressed = false;
    const auto own_button = [&] {
        pressed = button(ui, key, act, {.kind = ButtonKind::quiet});
    };
    const float wide = std::min(button_width(ui, act), ui.width());
    const bool beside = ui.width() - wide > 160 * ui.scale();
    const Box start = ui.place(ui.width(), 0);
    const float room = beside ? start.width - wide - 12 : start.width;
    const float title_height = text_height(ui, Type::heading, title, room);
    const float high = beside ? std::max({52.0f, line_height(ui, Type::strong) + 24, title_height})
                              : title_height;
    column(ui, {start.x, start.y + (high - title_height) / 2, room, 0}, 0,
           [&] { heading(ui, 2, title); });
    if (beside) column(ui, {start.right() - wide + 22, start.y, wide, 0}, 0, own_button);
    ui.space(high);
    if (!beside) own_button();
    return pressed;
}

void badge(Ui& ui, std::string_view key, int number, std::string_view name) {
    const Theme& theme = ui.theme();
    const std::string text = number > 99 ? "99+" : std::to_string(number);
    const float high = std::max(24.0f, line_height(ui, Type::label) + 2);
    const float wide = std::max(high, text_width(ui, Type::label, text) + 14);
    const Box box = ui.place(wide, high);
    fill(ui.draw(), box, theme.primary, high / 2);
    paint_line(ui, Type::label, text, box.x + (wide - text_width(ui, Type::label, text)) / 2,
               box.y + (high - line_height(ui, Type::label)) / 2, theme.on_primary);
    ui.say({.id = ui.id(key), .role = Role::paragraph, .box = box, .name = std::string(name)});
}

void skeleton(Ui& ui, std::string_view key, int rows) {
    const Theme& theme = ui.theme();
    const Box start = ui.place(ui.width(), 0);
    const float height = column(ui, start, 0, [&] {
        for (int i = 0; i < rows; ++i) {
            const Box box = ui.place(ui.width(), 64);
            const float room = box.width - 58;
            fill(ui.draw(), {box.x, box.y + 10, 44, 44}, theme.sunk, 12);
            fill(ui.draw(), {box.x + 58, box.y + 14, room * (i % 2 == 0 ? 0.5f : 0.62f), 15},
                 theme.sunk, 7);
            fill(ui.draw(), {box.x + 58, box.y + 38, room * (i % 2 == 0 ? 0.8f : 0.7f), 12},
                 theme.sunk, 6);
        }
    });
    ui.say({.id = ui.id(key),
            .role = Role::status,
            .box = {start.x, start.y, start.width, height},
            .name = ui.tr("kit.loading")});
    ui.space(height);
}

}  // namespace varde::ui
