#include "ui/kit/figures/bars.hpp"

#include "ui/kit/figures/picture.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace varde::ui {
namespace {

void bar_row(Ui& ui, std::string_view key, const Bar& bar, float most) {
    constexpr float thick = 14;
    const Theme& theme = ui.theme();
    const float words = text_width(ui, Type::label, bar.words) + 12;
    const float room = std::max(ui.width() - words, 40.0f);
    const float high = text_height(ui, Type::small, bar.label, room);
    const Box box = ui.place(ui.width(), high + 6 + thick);
    paint_text(ui, Type::small, bar.label, {box.x, box.y, room, high}, theme.text);
    paint_line(ui, Type::label, bar.words, box.right() - words + 12, box.y, theme.text);
    const Box track = snapped(Box{box.x, box.bottom() - thick, box.width, thick});
    fill(ui.draw(), track, theme.sunk, thick / 2);
    outline(ui.draw(), track, theme.line, thick / 2);
    const float share = most > 0 ? std::clamp(bar.value / most, 0.0f, 1.0f) : 0;
    const TonePaint paint = paint_of(theme, bar.tone);
    const Colour ink = bar.tone == Tone::strong ? paint.ground : paint.ink;
    if (share > 0)
        fill(ui.draw(), {track.x, track.y, snapped(std::max(track.width * share, thick)), thick},
             ink, thick / 2);
    ui.open({.id = ui.id(key), .role = Role::row});
    ui.push_scope(key);
    ui.say({.id = ui.id("label"),
            .role = Role::cell,
            .box = {box.x, box.y, room, high},
            .name = bar.label});
    ui.say({.id = ui.id("value"),
            .role = Role::cell,
            .box = {box.right() - words, box.y, words, high},
            .name = bar.words});
    ui.pop_scope();
    ui.close(box);
}

}  // namespace

void bars(Ui& ui, std::string_view key, std::string_view name, const std::vector<Bar>& rows,
          float most) {
    const Box start = ui.place(ui.width(), 0);
    ui.open({.id = ui.id(key), .role = Role::table, .name = std::string(name)});
    ui.push_scope(key);
    const float height = column(ui, start, 14, [&] {
        for (std::size_t i = 0; i < rows.size(); ++i)
            bar_row(ui, std::to_string(i), rows[i], most);
    });
    ui.pop_scope();
    ui.close({start.x, start.y, start.width, height});
    ui.space(height);
}

void line_chart(Ui& ui, std::string_view key, std::string_view name,
                const std::vector<LinePoint>& points, float most) {
    constexpr float height = 160;
    constexpr float radius = 5;
    const Theme& theme = ui.theme();
    const float label = line_height(ui, Type::small);
    const Box box = ui.place(ui.width(), height + label + 8);
    const Box plot = snapped(Box{box.x + 8, box.y + 8, box.width - 16, height - 8});
    for (int i = 0; i <= 2; ++i) {
        const float y = snapped(plot.y + plot.height * static_cast<float>(i) / 2);
        fill(ui.draw(), {box.x, y, box.width, 1}, theme.line);
    }
    std::vector<PictureFact> facts;
    std::vector<ImVec2> path;
    const float step =
        points.size() > 1 ? plot.width / static_cast<float>(points.size() - 1) : 0;
    float free_from = box.x;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const float share = most > 0 ? std::clamp(points[i].value / most, 0.0f, 1.0f) : 0;
        const ImVec2 at = {plot.x + step * static_cast<float>(i),
                           plot.bottom() - share * plot.height};
        path.push_back(at);
        const float wide = text_width(ui, Type::small, points[i].label);
        const float x = std::clamp(at.x - wide / 2, box.x, box.right() - wide);
        if (x >= free_from) {  // a label that would lie on the one before is only said
            paint_line(ui, Type::small, points[i].label, x, box.bottom() - label,
                       theme.text_second);
            free_from = x + wide + 10;
        }
        facts.push_back({points[i].label + ": " + points[i].words,
                         {at.x - radius, at.y - radius, 2 * radius, 2 * radius}});
    }
    ui.draw().AddPolyline(path.data(), static_cast<int>(path.size()), packed(theme.primary), 0,
                          2.5f);
    for (const ImVec2& at : path) {
        dot(ui.draw(), at.x, at.y, radius + 2, theme.surface);
        dot(ui.draw(), at.x, at.y, radius, theme.primary);
    }
    say_picture(ui, key, name, box, facts);
}

void ring(Ui& ui, std::string_view key, std::string_view name, float share,
          std::string_view centre) {
    constexpr float thick = 9;
    const Theme& theme = ui.theme();
    const float done = std::clamp(share, 0.0f, 1.0f);
    const float inner = text_width(ui, Type::heading, centre);
    const float side = std::max(88.0f, inner + 2 * thick + 24);
    const Box box = ui.place(side, side);
    const float x = snapped(box.x + side / 2);
    const float y = snapped(box.y + side / 2);
    const float radius = (side - thick) / 2;
    arc(ui.draw(), x, y, radius, 0, 1, theme.sunk, thick);
    if (done > 0) arc(ui.draw(), x, y, radius, 0, done, theme.primary, thick);
    paint_line(ui, Type::heading, centre, x - inner / 2, y - line_height(ui, Type::heading) / 2,
               theme.text);
    ui.say({.id = ui.id(key),
            .role = Role::progress,
            .box = box,
            .name = std::string(name),
            .value = std::to_string(static_cast<int>(std::lround(done * 100))) + "/100"});
}

}  // namespace varde::ui
