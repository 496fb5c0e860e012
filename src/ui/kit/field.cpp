#include "ui/kit/field.hpp"

#include "ui/kit/button.hpp"
#include "ui/kit/date_field.hpp"
#include "ui/kit/paint.hpp"

#include <algorithm>
#include <cmath>

namespace varde::ui {
namespace {

constexpr float radius = 12;
constexpr float padding_y = 13;
constexpr float single_height = 52;
constexpr float act_room = 52;

void paint_label(Ui& ui, std::string_view label, const FieldOptions& options) {
    if (label.empty()) return;
    const float gap = 10;
    const float tag_room =
        options.tag.empty() ? 0 : std::ceil(text_width(ui, Type::label, options.tag) + 24) + gap;
    const std::string star = options.required ? std::string(label) + " *" : std::string(label);
    const bool beside = text_width(ui, Type::label, star) <= ui.width() - tag_room;
    const auto word = [&] {
        if (!options.tag.empty())
            tag(ui, std::string(label) + "/tag", options.tag, options.tag_tone);
    };
    if (!beside) {
        word();
        const Box box = ui.place(ui.width(), text_height(ui, Type::label, star, ui.width()));
        paint_text(ui, Type::label, star, box, ui.theme().text);
        return;
    }
    const float high = options.tag.empty() ? line_height(ui, Type::label) : 30 * ui.scale();
    const Box box = ui.place(ui.width(), std::max(high, line_height(ui, Type::label)));
    column(ui, box, 0, word);
    paint_line(ui, Type::label, star, box.x + tag_room,
               box.y + (box.height - line_height(ui, Type::label)) / 2, ui.theme().text);
}

void paint_note(Ui& ui, const std::string& text, Colour colour) {
    if (text.empty()) return;
    const Box box = ui.place(ui.width(), text_height(ui, Type::small, text, ui.width()));
    paint_text(ui, Type::small, text, box, colour);
}

void paint_frame(Ui& ui, NodeId id, const Box& box, const FieldOptions& options) {
    const Theme& theme = ui.theme();
    fill(ui.draw(), box, options.read_only ? theme.sunk : theme.surface, radius);
    if (ui.focused(id)) {
        outline(ui.draw(), {box.x - 3, box.y - 3, box.width + 6, box.height + 6},
                theme.primary_soft, radius + 3, 3);
        outline(ui.draw(), box, theme.primary, radius, 1.5f);
    } else {
        // 3:1 against the ground, so that a field is seen as one (WCAG 1.4.11).
        const Colour edge = !options.error.empty() ? theme.danger : theme.text_second;
        outline(ui.draw(), box, edge, radius, options.error.empty() ? 1.0f : 1.5f);
    }
}

float area_height(const Ui& ui, NodeId id, const FieldOptions& options) {
    const float least =
        static_cast<float>(options.rows) * line_height(ui, Type::body) + 2 * padding_y;
    if (options.role != Role::text_area) return std::max(single_height, least);
    return std::max(least, std::ceil(ui.field_height(id)));
}

}  // namespace

FieldChange field_with_act(Ui& ui, std::string_view key, std::string_view label,
                           const std::string& value, const FieldOptions& options) {
    FieldChange change;
    const NodeId id = ui.id(key);
    const Box start = ui.place(ui.width(), 0);
    const auto content = [&] {
        paint_label(ui, label, options);
        paint_note(ui, options.help, ui.theme().text_second);
        const Box box = ui.place(ui.width(), area_height(ui, id, options));
        paint_frame(ui, id, box, options);
        const float room = options.act == Icon::none ? 0 : act_room;
        const std::uint32_t state = (options.required ? is::required : 0u) |
                                    (options.read_only ? is::read_only : 0u) |
                                    (options.error.empty() ? 0u : std::uint32_t{is::invalid});
        const std::string_view word = label.empty() ? options.label_hidden : label;
        const std::string name =
            options.tag.empty() ? std::string(word) : options.tag + ": " + std::string(word);
        ui.say({.id = id,
                .role = options.role,
                .state = state,
                .box = {box.x, box.y, box.width - room, box.height},
                .name = name,
                .value = value,
                .hint = options.placeholder,
                .description = options.error.empty() ? options.help : options.error,
                .revision = options.revision});
        if (room > 0)
            column(ui, {box.right() - act_room + 2, box.y + (box.height - 48) / 2, 48, 48}, 0, [&] {
                change.act = icon_button(ui, std::string(key) + "/act", options.act,
                                         options.act_name);
            });
        paint_note(ui, options.error, ui.theme().danger);
        if (const std::string* text = ui.typed(id); text != nullptr && *text != value)
            change.text = *text;
    };
    ui.space(column(ui, start, 8, content));
    return change;
}

std::optional<std::string> field(Ui& ui, std::string_view key, std::string_view label,
                                 const std::string& value, const FieldOptions& options) {
    if (options.role == Role::date_field) return date_field(ui, key, label, value, options);
    if (options.role == Role::time_field) return time_field(ui, key, label, value, options);
    return field_with_act(ui, key, label, value, options).text;
}

std::optional<std::string> search_field(Ui& ui, std::string_view key, std::string_view label,
                                        const std::string& value, std::uint32_t revision) {
    const NodeId id = ui.id(key);
    const Box box = ui.place(ui.width(), single_height);
    fill(ui.draw(), box, ui.theme().sunk, radius);
    if (ui.focused(id)) outline(ui.draw(), box, ui.theme().primary, radius, 1.5f);
    draw_icon(ui.draw(), Icon::search, {box.x + 16, box.y + 15, 22, 22}, ui.theme().text_second);
    ui.say({.id = id,
            .role = Role::search_field,
            .box = box,
            .name = std::string(label),
            .value = value,
            .hint = std::string(label),
            .revision = revision});
    const std::string* text = ui.typed(id);
    if (text == nullptr || *text == value) return std::nullopt;
    return *text;
}

}  // namespace varde::ui
