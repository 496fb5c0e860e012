#include "ui/kit/choice.hpp"

#include "ui/kit/icons.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/press.hpp"
#include "ui/kit/text.hpp"

#include <algorithm>

namespace varde::ui {
namespace {

constexpr float least_row = 48;
constexpr float mark_size = 24;
constexpr float mark_room = 38;

void paint_mark(Ui& ui, const Box& box, bool round, bool on, bool enabled) {
    const Theme& theme = ui.theme();
    const Colour edge = enabled && on ? theme.primary : theme.text_second;
    const float radius = round ? box.width / 2 : 7;
    if (!round && on) {
        fill(ui.draw(), box, enabled ? theme.primary : theme.text_second, radius);
        draw_icon(ui.draw(), Icon::check, inside(box, {3, 3, 3, 3}),
                  enabled ? theme.on_primary : theme.surface);
        return;
    }
    fill(ui.draw(), box, theme.surface, radius);
    outline(ui.draw(), box, edge, radius, on ? 2.0f : 1.5f);
    if (on) dot(ui.draw(), box.x + box.width / 2, box.y + box.height / 2, 6, edge);
}

bool choice_line(Ui& ui, NodeId id, Role role, const ChoiceOption& option, bool on) {
    const Theme& theme = ui.theme();
    const float room = ui.width() - mark_room;
    const float label = text_height(ui, Type::body, option.label, room);
    const float detail =
        option.detail.empty() ? 0 : text_height(ui, Type::small, option.detail, room);
    const Box box = ui.place(ui.width(), std::max(least_row, label + detail + 20));
    const Box touch = {box.x - 8, box.y, box.width + 16, box.height};
    if (option.enabled) press_tint(ui, id, touch, 12);
    else ui.hovered(id, touch);
    const float y = box.y + (box.height - label - detail) / 2;
    // Beside the first line, where the eye begins to read.
    const float first = line_height(ui, Type::body);
    paint_mark(ui, {box.x, y + (first - mark_size) / 2, mark_size, mark_size},
               role == Role::radio, on, option.enabled);
    paint_text(ui, Type::body, option.label, {box.x + mark_room, y, room, label},
               option.enabled ? theme.text : theme.text_second);
    if (detail > 0)
        paint_text(ui, Type::small, option.detail, {box.x + mark_room, y + label, room, detail},
                   theme.text_second);
    if (ui.focus_shown(id)) focus_ring(ui.draw(), touch, theme, 12);
    ui.say({.id = id,
            .role = role,
            .state = (on ? is::checked : 0u) | (option.enabled ? 0u : std::uint32_t{is::disabled}),
            .box = touch,
            .name = option.label,
            .description = option.detail});
    return option.enabled && ui.clicked(id);
}

}  // namespace

bool checkbox(Ui& ui, std::string_view key, const ChoiceOption& option, bool checked) {
    return choice_line(ui, ui.id(key), Role::checkbox, option, checked);
}

std::optional<std::size_t> radio_list(Ui& ui, std::string_view key, std::string_view name,
                                      const std::vector<ChoiceOption>& options,
                                      std::size_t selected) {
    std::optional<std::size_t> pressed;
    const Box start = ui.place(ui.width(), 0);
    ui.open({.id = ui.id(key), .role = Role::radio_group, .name = std::string(name)});
    ui.push_scope(key);
    const float height = column(ui, start, 4, [&] {
        for (std::size_t i = 0; i < options.size(); ++i)
            if (choice_line(ui, ui.id(std::to_string(i)), Role::radio, options[i], i == selected))
                pressed = i;
    });
    ui.pop_scope();
    ui.close({start.x, start.y, start.width, height});
    ui.space(height);
    return pressed;
}

}  // namespace varde::ui
