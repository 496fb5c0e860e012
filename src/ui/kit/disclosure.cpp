#include "ui/kit/disclosure.hpp"

#include "ui/kit/icons.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/press.hpp"
#include "ui/kit/text.hpp"

#include <algorithm>

namespace varde::ui {
namespace {

constexpr float least_height = 56;
constexpr float chevron = 20;

/// Open or not, with what was pressed until now taken in.
bool is_open(Ui& ui, NodeId id, bool at_first) {
    Memory& memory = ui.memory(id);
    if (!memory.touched) memory.open = at_first;
    if (ui.clicked(id)) {
        memory.touched = true;
        memory.open = !memory.open;
    }
    return memory.open;
}

void say_disclosure(Ui& ui, NodeId id, const Box& box, std::string name, bool open) {
    ui.say({.id = id,
            .role = Role::button,
            .state = open ? is::expanded : is::collapsed,
            .box = box,
            .name = std::move(name)});
}

}  // namespace

bool disclosure(Ui& ui, std::string_view key, std::string_view title,
                const DisclosureOptions& options) {
    const Theme& theme = ui.theme();
    const NodeId id = ui.id(key);
    const bool open = is_open(ui, id, options.open_at_first);
    const float room = ui.width() - chevron - 16;
    const float high = text_height(ui, Type::strong, title, room);
    const float detail =
        options.detail.empty() ? 0 : text_height(ui, Type::small, options.detail, room);
    const Box box = ui.place(ui.width(), std::max(least_height, high + detail + 20));
    if (options.divider)
        line(ui.draw(), box.x, box.y - 0.5f, box.right(), box.y - 0.5f, theme.line);
    const Box touch = {box.x - 8, box.y, box.width + 16, box.height};
    press_tint(ui, id, touch, 12);
    const float y = box.y + (box.height - high - detail) / 2;
    paint_text(ui, Type::strong, title, {box.x, y, room, high}, theme.text);
    if (detail > 0)
        paint_text(ui, Type::small, options.detail, {box.x, y + high, room, detail},
                   theme.text_second);
    draw_icon(ui.draw(), open ? Icon::chevron_up : Icon::chevron_down,
              {box.right() - chevron, box.y + (box.height - chevron) / 2, chevron, chevron},
              theme.text_second);
    if (ui.focus_shown(id)) focus_ring(ui.draw(), touch, theme, 12);
    std::string name(title);
    if (!options.detail.empty()) name += ". " + options.detail;
    say_disclosure(ui, id, touch, std::move(name), open);
    return open;
}

void help(Ui& ui, std::string_view key, std::string_view about, std::string_view text) {
    const Theme& theme = ui.theme();
    const NodeId id = ui.id(key);
    const bool open = is_open(ui, id, false);
    const std::string name = ui.tr("kit.help", {about});
    const float room = ui.width() - 28;
    const float high = text_height(ui, Type::small, name, room);
    const float width = std::min(text_width(ui, Type::small, name) + 36, ui.width());
    const Box box = ui.place(width, std::max(44.0f, high + 16));
    press_tint(ui, id, box, 12);
    draw_icon(ui.draw(), open ? Icon::chevron_up : Icon::info,
              {box.x, box.y + (box.height - 20) / 2, 20, 20}, theme.primary);
    paint_text(ui, Type::small, name, {box.x + 28, box.y + (box.height - high) / 2, room, high},
               theme.primary);
    if (ui.focus_shown(id)) focus_ring(ui.draw(), box, theme, 12);
    say_disclosure(ui, id, box, name, open);
    if (!open) return;
    const float inner = ui.width() - 32;
    const float body = text_height(ui, Type::small, text, inner);
    const Box ground = ui.place(ui.width(), body + 24);
    fill(ui.draw(), ground, theme.primary_soft, 12);
    paint_text(ui, Type::small, text, {ground.x + 16, ground.y + 12, inner, body}, theme.text);
    ui.say({.id = node_id(id, "text"),
            .role = Role::paragraph,
            .box = ground,
            .name = std::string(text)});
}

}  // namespace varde::ui
