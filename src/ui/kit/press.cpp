#include "ui/kit/press.hpp"

#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"

#include <cmath>

namespace varde::ui {

void press_tint(Ui& ui, NodeId id, const Box& box, float radius) {
    const bool hovered = ui.hovered(id, box);
    const float strength = ui.held(id) ? 0.10f : hovered ? 0.05f : 0.0f;
    if (strength > 0) fill(ui.draw(), box, ui.theme().text, radius, strength);
}

bool grid_cell(Ui& ui, std::string_view key, const Box& box, std::string_view label,
               std::string_view name, const CellLook& look) {
    constexpr float radius = 12;
    constexpr float inset = 1;
    const Theme& theme = ui.theme();
    const NodeId id = ui.id(key);
    const Box painted = inside(box, {inset, inset, inset, inset});
    if (look.chosen) fill(ui.draw(), painted, theme.primary, radius);
    else if (look.marked) outline(ui.draw(), painted, theme.primary, radius, 1.5f);
    press_tint(ui, id, box, radius);
    const Colour ink = look.chosen     ? theme.on_primary
                       : !look.enabled ? theme.text_second
                       : look.marked   ? theme.primary
                                       : theme.text;
    const Type type = look.chosen || look.marked ? Type::label : Type::small;
    paint_line(ui, type, label, std::round(box.x + (box.width - text_width(ui, type, label)) / 2),
               box.y + (box.height - line_height(ui, type)) / 2, ink);
    if (ui.focus_shown(id)) focus_ring(ui.draw(), inside(painted, {4, 4, 4, 4}), theme, radius - 4);
    ui.say({.id = id,
            .role = Role::radio,
            .state = (look.chosen ? is::checked : 0u) |
                     (look.enabled ? 0u : std::uint32_t{is::disabled}),
            .box = box,
            .name = std::string(name)});
    return look.enabled && ui.clicked(id);
}

}  // namespace varde::ui
