#include "ui/kit/snackbar.hpp"

#include "ui/kit/paint.hpp"
#include "ui/kit/press.hpp"
#include "ui/kit/text.hpp"

#include <algorithm>

namespace varde::ui {
namespace {

constexpr double seconds = 10;
constexpr double seconds_after_touch = 5;
constexpr float radius = 14;

bool act_button(Ui& ui, NodeId id, const Box& box, std::string_view act) {
    const Theme& theme = ui.theme();
    press_tint(ui, id, box, radius);
    const std::string label = fitted(ui, Type::strong, act, box.width);
    paint_line(ui, Type::strong, label,
               box.x + (box.width - text_width(ui, Type::strong, label)) / 2,
               box.y + (box.height - line_height(ui, Type::strong)) / 2, theme.ground);
    if (ui.focus_shown(id)) outline(ui.draw(), inside(box, {4, 4, 4, 4}), theme.ground, 10, 2);
    ui.say({.id = id, .role = Role::button, .box = box, .name = std::string(act)});
    return ui.clicked(id);
}

}  // namespace

SnackbarEnd snackbar(Ui& ui, std::string_view key, const Box& within, std::string_view text,
                     std::string_view act) {
    const NodeId id = ui.id(key);
    const NodeId button = node_id(id, "act");
    Memory& memory = ui.memory(id);
    if (memory.text != text) memory = {.until = ui.now() + seconds, .text = std::string(text)};
    const float most = std::min(within.width - 24, 560 * ui.scale());
    const float act_width =
        act.empty() ? 0 : std::max(text_width(ui, Type::strong, act) + 32, 64.0f);
    const bool below = act_width > 0 && most - act_width < 180 * ui.scale();
    const float room = most - 36 - (below ? 0 : act_width);
    const float high = text_height(ui, Type::label, text, room);
    const float act_height = std::max(48.0f, line_height(ui, Type::strong) + 16);
    const float height = below ? high + 20 + act_height : std::max(high + 28, act_height + 8);
    const float shown = ui.entrance(id);
    const Box box = {within.x + (within.width - most) / 2,
                     within.bottom() - 12 - height + (1 - shown) * 24, most, height};
    // The page's ink as the ground: it must be seen on cards and on the page alike.
    fill(ui.draw(), box, ui.theme().text, radius);
    const float text_y = below ? box.y + 14 : box.y + (height - high) / 2;
    paint_text(ui, Type::label, text, {box.x + 18, text_y, room, high}, ui.theme().ground);
    ui.open({.id = id, .role = Role::group, .box = box});
    ui.say({.id = node_id(id, "text"),
            .role = Role::status,
            .box = {box.x + 18, text_y, room, high},
            .name = std::string(text)});
    const Box at = below ? Box{box.right() - act_width, box.bottom() - act_height - 4, act_width,
                               act_height}
                         : Box{box.right() - act_width, box.y + (height - act_height) / 2,
                               act_width, act_height};
    const bool acted = act_width > 0 && act_button(ui, button, at, act);
    ui.close(box);
    if (ui.focused(button) || ui.held(button))
        memory.until = std::max(memory.until, ui.now() + seconds_after_touch);
    ui.wake_at(memory.until);
    if (!acted && ui.now() < memory.until) return SnackbarEnd::none;
    memory = {};
    return acted ? SnackbarEnd::acted : SnackbarEnd::gone;
}

}  // namespace varde::ui
