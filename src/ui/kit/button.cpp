#include "ui/kit/button.hpp"

#include "ui/kit/paint.hpp"
#include "ui/kit/press.hpp"
#include "ui/kit/text.hpp"

#include <cmath>

namespace varde::ui {
namespace {

constexpr float button_height = 52;
constexpr float button_padding = 22;
constexpr float button_radius = 14;
constexpr float icon_size = 20;
constexpr float icon_gap = 10;
constexpr float chip_height = 44;
constexpr float chip_padding = 16;

struct Paint {
    Colour ground, ink;
    bool bordered = false;
};

Paint paint_of(const Theme& theme, ButtonKind kind, bool enabled) {
    if (!enabled) return {theme.sunk, theme.text_second};
    switch (kind) {
        case ButtonKind::primary: return {theme.primary, theme.on_primary};
        case ButtonKind::secondary: return {theme.surface, theme.primary, true};
        case ButtonKind::quiet: return {theme.ground, theme.primary};
        case ButtonKind::danger: return {theme.surface, theme.danger, true};
    }
    return {theme.surface, theme.text};
}

void centred_label(Ui& ui, Type type, std::string_view label, Icon icon, const Box& box,
                   Colour ink) {
    const float size = icon == Icon::none ? 0 : icon_size * ui.scale();
    const float gap = icon == Icon::none ? 0 : icon_gap;
    float x = std::round(box.x + (box.width - size - gap - text_width(ui, type, label)) / 2);
    if (icon != Icon::none) {
        draw_icon(ui.draw(), icon, {x, box.y + (box.height - size) / 2, size, size}, ink);
        x += size + gap;
    }
    paint_line(ui, type, label, x, box.y + (box.height - line_height(ui, type)) / 2, ink);
}

struct ChipLook {
    Role role;
    bool selected;
    bool enabled;
};

bool chip_of(Ui& ui, std::string_view key, std::string_view label, const ChipLook& look) {
    const Theme& theme = ui.theme();
    const NodeId id = ui.id(key);
    const float tick = look.selected ? 26 * ui.scale() : 0;
    const float most = ui.width();
    const float text_room = most - 2 * chip_padding - tick;
    const float text = std::min(text_width(ui, Type::label, label), text_room);
    const float high = text_height(ui, Type::label, label, text + 1);
    const Box box = ui.place(std::min(text + 2 * chip_padding + tick, most),
                             std::max(chip_height, high + 20));
    const Colour ink = look.selected ? theme.primary : theme.text_second;
    const float radius = std::min(box.height / 2, chip_height / 2);
    fill(ui.draw(), box, look.selected ? theme.primary_soft : theme.sunk, radius);
    press_tint(ui, id, box, radius);
    if (look.selected) {
        const float size = 16 * ui.scale();
        draw_icon(ui.draw(), Icon::check,
                  {box.x + chip_padding - 2, box.y + (box.height - size) / 2, size, size}, ink);
    }
    paint_text(ui, Type::label, label,
               {box.x + chip_padding + tick, box.y + (box.height - high) / 2, text + 1, high}, ink);
    if (ui.focus_shown(id)) focus_ring(ui.draw(), box, theme, radius);
    const std::uint32_t state = (look.selected ? is::checked : 0u) |
                                (look.enabled ? 0u : std::uint32_t{is::disabled});
    ui.say({.id = id, .role = look.role, .state = state, .box = box, .name = std::string(label)});
    return look.enabled && ui.clicked(id);
}

}  // namespace

float button_width(const Ui& ui, std::string_view label, Icon icon) {
    const float mark = icon == Icon::none ? 0 : icon_size * ui.scale() + icon_gap;
    return std::ceil(text_width(ui, Type::strong, label) + mark + 2 * button_padding);
}

bool button(Ui& ui, std::string_view key, std::string_view label, const ButtonOptions& options) {
    const Theme& theme = ui.theme();
    const NodeId id = ui.id(key);
    const float natural = std::min(button_width(ui, label, options.icon), ui.width());
    const float room = natural - 2 * button_padding;
    const bool one_line = text_width(ui, Type::strong, label) <= room + 1;
    const float text = one_line ? line_height(ui, Type::strong)
                                : text_height(ui, Type::strong, label, room);
    const Box box = ui.place(options.fill_width ? ui.width() : natural,
                             std::max(button_height, text + 24));
    const Paint paint = paint_of(theme, options.kind, options.enabled);
    if (options.kind != ButtonKind::quiet) fill(ui.draw(), box, paint.ground, button_radius);
    press_tint(ui, id, box, button_radius);
    if (paint.bordered) outline(ui.draw(), box, theme.line, button_radius);
    if (one_line)
        centred_label(ui, Type::strong, label, options.icon, box, paint.ink);
    else
        paint_text(ui, Type::strong, label,
                   {box.x + button_padding, box.y + (box.height - text) / 2, room, text},
                   paint.ink);
    if (ui.focus_shown(id)) focus_ring(ui.draw(), box, theme, button_radius);
    ui.say({.id = id,
            .role = options.role,
            .state = options.enabled ? 0u : std::uint32_t{is::disabled},
            .box = box,
            .name = std::string(label)});
    return options.enabled && ui.clicked(id);
}

bool icon_button(Ui& ui, std::string_view key, Icon icon, std::string_view name) {
    const NodeId id = ui.id(key);
    const float side = 48;
    const Box box = ui.place(side, side);
    press_tint(ui, id, box, button_radius);
    const float size = 24 * std::min(ui.scale(), 1.5f);
    draw_icon(ui.draw(), icon,
              {box.x + (side - size) / 2, box.y + (side - size) / 2, size, size},
              ui.theme().text);
    if (ui.focus_shown(id)) focus_ring(ui.draw(), box, ui.theme(), button_radius);
    ui.say({.id = id, .role = Role::button, .box = box, .name = std::string(name)});
    return ui.clicked(id);
}

bool chip(Ui& ui, std::string_view key, std::string_view label, const ChipOptions& options) {
    return chip_of(ui, key, label, {options.role, options.selected, options.enabled});
}

bool radio_chip(Ui& ui, std::string_view key, std::string_view label, bool selected) {
    return chip_of(ui, key, label, {Role::radio, selected, true});
}

bool toggle(Ui& ui, std::string_view key, std::string_view label, std::string_view help, bool on) {
    constexpr float track_width = 52;
    constexpr float track_height = 32;
    const Theme& theme = ui.theme();
    const NodeId id = ui.id(key);
    const float room = ui.width() - track_width - 24;
    const float title = text_height(ui, Type::strong, label, room);
    const float detail = help.empty() ? 0 : text_height(ui, Type::small, help, room);
    const Box box = ui.place(ui.width(), std::max(56.0f, title + detail + 16));
    press_tint(ui, id, box, 12);
    const float y = box.y + (box.height - title - detail) / 2;
    paint_text(ui, Type::strong, label, {box.x, y, room, title}, theme.text);
    paint_text(ui, Type::small, help, {box.x, y + title, room, detail}, theme.text_second);
    const Box track = {box.right() - track_width, box.y + (box.height - track_height) / 2,
                       track_width, track_height};
    fill(ui.draw(), track, on ? theme.primary : theme.sunk, track_height / 2);
    if (!on) outline(ui.draw(), track, theme.text_second, track_height / 2, 1.5f);
    const float knob = on ? track.right() - track_height / 2 : track.x + track_height / 2;
    dot(ui.draw(), knob, track.y + track_height / 2, on ? 12.0f : 9.0f,
        on ? theme.on_primary : theme.text_second);
    if (ui.focus_shown(id)) focus_ring(ui.draw(), box, theme, 12);
    ui.say({.id = id,
            .role = Role::toggle,
            .state = on ? std::uint32_t{is::checked} : 0u,
            .box = box,
            .name = std::string(label),
            .description = std::string(help)});
    return ui.clicked(id);
}

std::size_t segmented(Ui& ui, std::string_view key, std::string_view name,
                      const std::vector<std::string>& labels, std::size_t selected) {
    const Theme& theme = ui.theme();
    constexpr float padding = 4;
    const Box box = ui.place(ui.width(), std::max(52.0f, line_height(ui, Type::label) + 24));
    const float each = (box.width - 2 * padding) / static_cast<float>(labels.size());
    fill(ui.draw(), box, theme.sunk, button_radius);
    ui.open({.id = ui.id(key), .role = Role::radio_group, .box = box, .name = std::string(name)});
    ui.push_scope(key);
    std::size_t pressed = selected;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const NodeId id = ui.id(std::to_string(i));
        const Box part = {box.x + padding + each * static_cast<float>(i), box.y + padding, each,
                          box.height - 2 * padding};
        const bool chosen = i == selected;
        if (chosen) {
            fill(ui.draw(), part, theme.surface, 10);
            outline(ui.draw(), part, theme.line, 10);
        }
        press_tint(ui, id, part, 10);
        const std::string label = fitted(ui, Type::label, labels[i], each - 8);
        centred_label(ui, Type::label, label, Icon::none, part,
                      chosen ? theme.text : theme.text_second);
        if (ui.focus_shown(id)) focus_ring(ui.draw(), part, theme, 10);
        ui.say({.id = id,
                .role = Role::radio,
                .state = chosen ? std::uint32_t{is::checked} : 0u,
                .box = part,
                .name = labels[i]});
        if (ui.clicked(id)) pressed = i;
    }
    ui.pop_scope();
    ui.close(box);
    return pressed;
}

}  // namespace varde::ui
