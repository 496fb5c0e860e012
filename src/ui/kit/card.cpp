#include "ui/kit/card.hpp"

#include "ui/kit/button.hpp"
#include "ui/kit/paint.hpp"

#include <algorithm>
#include <cmath>

namespace varde::ui {
namespace {

constexpr float card_radius = 16;
constexpr float icon_tile = 44;
constexpr float row_height = 64;
constexpr float chevron_room = 28;

float tag_width(const Ui& ui, std::string_view label) {
    return std::ceil(text_width(ui, Type::label, label) + 24);
}

float tag_height(const Ui& ui) { return std::max(30.0f, line_height(ui, Type::label) + 6); }

void paint_tag(Ui& ui, std::string_view label, Tone tone, const Box& box) {
    const TonePaint paint = paint_of(ui.theme(), tone);
    fill(ui.draw(), box, paint.ground, box.height / 2);
    paint_line(ui, Type::label, label, box.x + 12,
               box.y + (box.height - line_height(ui, Type::label)) / 2, paint.ink);
}

void paint_tile(Ui& ui, Icon icon, Tone tone, float x, float y) {
    const TonePaint paint = paint_of(ui.theme(), tone);
    fill(ui.draw(), {x, y, icon_tile, icon_tile}, paint.ground, 12);
    draw_icon(ui.draw(), icon, {x + 11, y + 11, 22, 22}, paint.ink);
}

struct RowLayout {
    float text_x, text_width, title, detail, badge, height;
    bool badge_below;  ///< large text on a narrow stage: the badge gets a line of its own
};

RowLayout layout(const Ui& ui, const RowOptions& o, float width) {
    RowLayout l{};
    l.text_x = o.icon == Icon::none ? 0 : icon_tile + 14;
    l.badge = o.badge.empty() ? 0 : tag_width(ui, o.badge);
    const float chevron = o.chevron ? chevron_room : 0;
    l.badge_below = l.badge > 0 && width - l.text_x - l.badge - chevron < 180 * ui.scale();
    const float beside = l.badge > 0 && !l.badge_below ? l.badge + 12 : 0;
    l.text_width = width - l.text_x - chevron - beside;
    l.title = text_height(ui, Type::strong, o.title, l.text_width);
    l.detail = o.detail.empty() ? 0 : text_height(ui, Type::small, o.detail, l.text_width);
    const float below = l.badge_below ? tag_height(ui) + 8 : 0;
    l.height = std::max(row_height, l.title + l.detail + below + 18);
    return l;
}

void paint_row(Ui& ui, const RowOptions& o, const RowLayout& l, const Box& box) {
    const Theme& theme = ui.theme();
    if (o.divider)
        line(ui.draw(), box.x, box.y - 0.5f, box.right(), box.y - 0.5f, theme.line);
    if (o.icon != Icon::none)
        paint_tile(ui, o.icon, o.icon_tone, box.x, box.y + (box.height - icon_tile) / 2);
    const float below = l.badge_below ? tag_height(ui) + 8 : 0;
    float y = std::round(box.y + (box.height - l.title - l.detail - below) / 2);
    y += paint_text(ui, Type::strong, o.title, {box.x + l.text_x, y, l.text_width, 0}, theme.text);
    if (!o.detail.empty())
        y += paint_text(ui, Type::small, o.detail, {box.x + l.text_x, y, l.text_width, 0},
                        theme.text_second);
    if (l.badge > 0) {
        const float high = tag_height(ui);
        const float right = box.right() - (o.chevron ? chevron_room : 0);
        const Box at = l.badge_below
                           ? Box{box.x + l.text_x, y + 8, l.badge, high}
                           : Box{right - l.badge, box.y + (box.height - high) / 2, l.badge, high};
        paint_tag(ui, o.badge, o.badge_tone, at);
    }
    if (o.chevron)
        draw_icon(ui.draw(), Icon::chevron_right,
                  {box.right() - 18, box.y + box.height / 2 - 9, 18, 18}, theme.text_second);
}

std::string row_name(const RowOptions& o) {
    std::string name = o.title;
    for (const std::string* part : {&o.detail, &o.badge})
        if (!part->empty()) name += ". " + *part;
    return name;
}

}  // namespace

TonePaint paint_of(const Theme& theme, Tone tone) {
    switch (tone) {
        case Tone::neutral: return {theme.sunk, theme.text_second};
        case Tone::accent: return {theme.primary_soft, theme.primary};
        case Tone::strong: return {theme.primary, theme.on_primary};
        case Tone::observation: return {theme.observation_ground, theme.observation};
        case Tone::appraisal: return {theme.appraisal_ground, theme.appraisal};
        case Tone::attention: return {theme.attention_ground, theme.attention};
        case Tone::danger: return {theme.danger_ground, theme.danger};
        case Tone::good: return {theme.good_ground, theme.good};
    }
    return {theme.sunk, theme.text};
}

void tag(Ui& ui, std::string_view key, std::string_view label, Tone tone) {
    const std::string shown_label = fitted(ui, Type::label, label, ui.width() - 24);
    const Box box = ui.place(tag_width(ui, shown_label), tag_height(ui));
    paint_tag(ui, shown_label, tone, box);
    ui.say({.id = ui.id(key), .role = Role::paragraph, .box = box, .name = std::string(label)});
}

bool row(Ui& ui, std::string_view key, const RowOptions& options) {
    const NodeId id = ui.id(key);
    const RowLayout l = layout(ui, options, ui.width());
    const Box box = ui.place(ui.width(), l.height);
    const Box touch = {box.x - 8, box.y + 1, box.width + 16, box.height - 2};
    const bool hover = ui.hovered(id, touch);
    if (options.selected) fill(ui.draw(), touch, ui.theme().primary_soft, 12);
    else if (hover || ui.held(id)) fill(ui.draw(), touch, ui.theme().sunk, 12);
    paint_row(ui, options, l, box);
    if (ui.focus_shown(id)) focus_ring(ui.draw(), touch, ui.theme(), 12);
    ui.say({.id = id,
            .role = options.page.empty() ? Role::button : Role::link,
            .state = options.selected ? std::uint32_t{is::current} : 0u,
            .box = touch,
            .name = row_name(options),
            .value = options.page});
    return ui.clicked(id);
}

void fact(Ui& ui, std::string_view key, const RowOptions& options) {
    RowOptions still = options;
    still.chevron = false;
    const RowLayout l = layout(ui, still, ui.width());
    const Box box = ui.place(ui.width(), l.height);
    paint_row(ui, still, l, box);
    ui.say({.id = ui.id(key), .role = Role::paragraph, .box = box, .name = row_name(still)});
}

void status_word(Ui& ui, std::string_view key, std::string_view word, Tone tone, float right,
                 float middle) {
    const Colour ink = paint_of(ui.theme(), tone).ink;
    const float width = text_width(ui, Type::label, word);
    const float high = line_height(ui, Type::label);
    const Box box = {right - width - 18, middle - high / 2, width + 18, high};
    dot(ui.draw(), box.x + 5, middle, 5, ink);
    paint_line(ui, Type::label, word, box.x + 18, box.y, ink);
    ui.say({.id = ui.id(key), .role = Role::status, .box = box, .name = std::string(word)});
}

bool banner(Ui& ui, std::string_view key, Tone tone, Icon icon, std::string_view text,
            std::string_view act) {
    const TonePaint paint = paint_of(ui.theme(), tone);
    const float room = ui.width() - 2 * 18 - 36;
    const float high = text_height(ui, Type::label, text, room);
    const float act_height = act.empty() ? 0 : 52 + 10;
    const Box box = ui.place(ui.width(), high + act_height + 28);
    fill(ui.draw(), box, paint.ground, card_radius);
    draw_icon(ui.draw(), icon, {box.x + 16, box.y + 13, 24, 24}, paint.ink);
    paint_text(ui, Type::label, text, {box.x + 52, box.y + 14, room, high}, paint.ink);
    ui.say({.id = ui.id(key),
            .role = tone == Tone::danger ? Role::alert : Role::status,
            .box = {box.x, box.y, box.width, high + (act.empty() ? 28.0f : 20.0f)},
            .name = std::string(text)});
    if (act.empty()) return false;
    bool pressed = false;
    column(ui, {box.x + 52, box.y + 14 + high + 10, room, 0}, 0,
           [&] { pressed = button(ui, std::string(key) + "/act", act); });
    return pressed;
}

void progress_bar(Ui& ui, std::string_view key, float share, std::string_view name) {
    const Box box = ui.place(ui.width(), 6);
    fill(ui.draw(), box, ui.theme().sunk, 3);
    const float done = box.width * std::clamp(share, 0.0f, 1.0f);
    if (done > 0) fill(ui.draw(), {box.x, box.y, std::max(done, 6.0f), 6}, ui.theme().primary, 3);
    ui.say({.id = ui.id(key),
            .role = Role::progress,
            .box = box,
            .name = std::string(name),
            .value = std::to_string(static_cast<int>(std::lround(share * 100)))});
}

void empty_state(Ui& ui, Icon icon, std::string_view title, std::string_view detail) {
    const Box box = ui.place(ui.width(), 72);
    draw_icon(ui.draw(), icon, {box.x + box.width / 2 - 24, box.y + 16, 48, 48},
              ui.theme().text_second);
    for (const auto& [type, text] : {std::pair{Type::heading, title}, {Type::body, detail}}) {
        const float room = std::min(ui.width(), 460 * ui.scale());
        const std::vector<Line> lines = wrap(ui, type, text, room);
        const float each = line_height(ui, type);
        const Box at = ui.place(ui.width(), each * static_cast<float>(lines.size()));
        float y = at.y;
        for (const Line& l : lines) {
            const std::string_view part = text.substr(l.begin, l.end - l.begin);
            paint_line(ui, type, part, at.x + (at.width - text_width(ui, type, part)) / 2, y,
                       type == Type::heading ? ui.theme().text : ui.theme().text_second);
            y += each;
        }
        ui.say({.id = ui.id(text),
                .role = type == Type::heading ? Role::heading : Role::paragraph,
                .box = at,
                .level = 2,
                .name = std::string(text)});
    }
}

float card_padding(const Ui& ui) { return ui.stage().width < 480 ? 16.0f : 22.0f; }

void paint_card(const Ui& ui, const Box& box, Tone tone) {
    const Theme& theme = ui.theme();
    if (tone == Tone::neutral) {
        fill(ui.draw(), box, theme.surface, card_radius);
        outline(ui.draw(), box, theme.line, card_radius);
    } else {
        fill(ui.draw(), box, paint_of(theme, tone).ground, card_radius);
    }
}

}  // namespace varde::ui
