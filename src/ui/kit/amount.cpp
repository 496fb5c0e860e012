#include "ui/kit/amount.hpp"

#include "ui/kit/button.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/press.hpp"
#include "ui/kit/text.hpp"

#include <algorithm>
#include <charconv>

namespace varde::ui {
namespace {

constexpr float step_side = 52;

std::string with_unit(int value, const AmountOptions& options) {
    const std::string number = std::to_string(value);
    return options.unit.empty() ? number : number + " " + options.unit;
}

void paint_label(Ui& ui, std::string_view label) {
    const Box box = ui.place(ui.width(), text_height(ui, Type::label, label, ui.width()));
    paint_text(ui, Type::label, label, box, ui.theme().text);
}

bool step_button(Ui& ui, std::string_view key, const Box& box, Icon icon, std::string name,
                 bool enabled) {
    const Theme& theme = ui.theme();
    const NodeId id = ui.id(key);
    fill(ui.draw(), box, enabled ? theme.surface : theme.sunk, 14);
    press_tint(ui, id, box, 14);
    outline(ui.draw(), box, theme.line, 14);
    draw_icon(ui.draw(), icon, inside(box, {15, 15, 15, 15}),
              enabled ? theme.primary : theme.text_second);
    if (ui.focus_shown(id)) focus_ring(ui.draw(), box, theme, 14);
    ui.say({.id = id,
            .role = Role::button,
            .state = enabled ? 0u : std::uint32_t{is::disabled},
            .box = box,
            .name = std::move(name)});
    return enabled && ui.clicked(id);
}

}  // namespace

std::optional<int> stepper(Ui& ui, std::string_view key, std::string_view label, int value,
                           const AmountOptions& options) {
    std::optional<int> changed;
    const Box start = ui.place(ui.width(), 0);
    ui.open({.id = ui.id(key), .role = Role::group, .name = std::string(label)});
    ui.push_scope(key);
    const float height = column(ui, start, 8, [&] {
        paint_label(ui, label);
        const std::string text = with_unit(value, options);
        const Box line = ui.place(ui.width(), step_side);
        const float middle =
            std::min(std::max(text_width(ui, Type::strong, text) + 24, 72.0f),
                     line.width - 2 * step_side);
        if (step_button(ui, "less", {line.x, line.y, step_side, step_side}, Icon::minus,
                        ui.tr("kit.less", {label}), options.enabled && value > options.least))
            changed = std::max(value - options.step, options.least);
        const Box number = {line.x + step_side, line.y, middle, step_side};
        const std::string fits = fitted(ui, Type::strong, text, middle);
        paint_line(ui, Type::strong, fits,
                   number.x + (middle - text_width(ui, Type::strong, fits)) / 2,
                   line.y + (step_side - line_height(ui, Type::strong)) / 2, ui.theme().text);
        ui.say({.id = ui.id("number"), .role = Role::status, .box = number, .name = text});
        if (step_button(ui, "more", {number.right(), line.y, step_side, step_side}, Icon::plus,
                        ui.tr("kit.more", {label}), options.enabled && value < options.most))
            changed = std::min(value + options.step, options.most);
    });
    ui.pop_scope();
    ui.close({start.x, start.y, start.width, height});
    ui.space(height);
    return changed;
}

std::optional<int> slider(Ui& ui, std::string_view key, std::string_view label, int value,
                          const AmountOptions& options) {
    constexpr float thumb = 13;
    constexpr float track = 6;
    const Theme& theme = ui.theme();
    const NodeId id = ui.id(key);
    const Box start = ui.place(ui.width(), 0);
    std::optional<int> changed;
    const auto content = [&] {
        const std::string text = with_unit(value, options);
        paint_label(ui, std::string(label) + ": " + text);
        const Box box = ui.place(ui.width(), 48);
        const int range = std::max(options.most - options.least, 1);
        const float share = static_cast<float>(value - options.least) / static_cast<float>(range);
        const float middle = box.y + box.height / 2;
        const float from = box.x + thumb;
        const float length = box.width - 2 * thumb;
        const float at = from + length * std::clamp(share, 0.0f, 1.0f);
        const Colour ink = options.enabled ? theme.primary : theme.text_second;
        fill(ui.draw(), {from, middle - track / 2, length, track}, theme.sunk, track / 2);
        outline(ui.draw(), {from, middle - track / 2, length, track}, theme.text_second, track / 2);
        fill(ui.draw(), {from, middle - track / 2, at - from, track}, ink, track / 2);
        dot(ui.draw(), at, middle, thumb, ink);
        dot(ui.draw(), at, middle, thumb - 4, theme.surface);
        if (ui.focus_shown(id))
            focus_ring(ui.draw(), {at - thumb, middle - thumb, 2 * thumb, 2 * thumb}, theme, thumb);
        const std::string range_text = std::to_string(value) + "/" + std::to_string(options.least) +
                                       "/" + std::to_string(options.most) + "/" +
                                       std::to_string(options.step);
        ui.say({.id = id,
                .role = Role::slider,
                .state = options.enabled ? 0u : std::uint32_t{is::disabled},
                .box = box,
                .name = std::string(label),
                .value = range_text,
                // The person's own movement may be written back: it is the same number.
                .revision = static_cast<std::uint32_t>(value) + 1});
        if (const std::string* typed = ui.typed(id)) {
            int now = value;
            std::from_chars(typed->data(), typed->data() + typed->size(), now);
            if (now != value) changed = std::clamp(now, options.least, options.most);
        }
    };
    ui.space(column(ui, start, 4, content));
    return changed;
}

}  // namespace varde::ui
