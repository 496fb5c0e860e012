#include "ui/kit/signature.hpp"

#include "ui/kit/button.hpp"
#include "ui/kit/field.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"

#include <imgui.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace varde::ui {
namespace {

constexpr float grid_width = 1000;
constexpr float grid_height = 300;
constexpr float least_step = 4;  // units; nearer points say nothing
constexpr std::size_t most_bytes = 12'000;
constexpr std::size_t point_bytes = 12;  // at most, of one point as text
constexpr float pen = 2.6f;

struct Point {
    int x = 0, y = 0;
};

/// Reads a path of "M" and "L" with whole numbers; stops at what it does not know.
std::vector<std::vector<Point>> read_strokes(std::string_view text) {
    std::vector<std::vector<Point>> strokes;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end && (*at == 'M' || *at == 'L')) {
        if (*at == 'M') strokes.emplace_back();
        Point point;
        const auto x = std::from_chars(at + 1, end, point.x);
        if (x.ec != std::errc() || x.ptr == end || *x.ptr != ' ') break;
        const auto y = std::from_chars(x.ptr + 1, end, point.y);
        if (y.ec != std::errc() || strokes.empty()) break;
        strokes.back().push_back(point);
        at = y.ptr;
    }
    return strokes;
}

void add(std::string& strokes, char command, Point point) {
    strokes += command;
    strokes += std::to_string(point.x);
    strokes += ' ';
    strokes += std::to_string(point.y);
}

Point on_grid(const Box& box, float x, float y) {
    const float unit = grid_width / box.width;
    return {static_cast<int>(std::lround(std::clamp((x - box.x) * unit, 0.0f, grid_width))),
            static_cast<int>(std::lround(std::clamp((y - box.y) * unit, 0.0f, grid_height)))};
}

/// Curves through the middles between points: fewer points look like a pen's line.
void paint_stroke(Ui& ui, const std::vector<Point>& stroke, const Box& box) {
    const float unit = box.width / grid_width;
    const auto at = [&](Point p) {
        return ImVec2{box.x + static_cast<float>(p.x) * unit,
                      box.y + static_cast<float>(p.y) * unit};
    };
    const ImVec2 first = at(stroke.front());
    const ImVec2 last = at(stroke.back());
    const Colour ink = ui.theme().text;
    dot(ui.draw(), first.x, first.y, pen / 2, ink);
    if (stroke.size() < 2) return;
    ImDrawList& draw = ui.draw();
    draw.PathLineTo(first);
    for (std::size_t i = 1; i + 1 < stroke.size(); ++i) {
        const ImVec2 a = at(stroke[i]);
        const ImVec2 b = at(stroke[i + 1]);
        draw.PathBezierQuadraticCurveTo(a, {(a.x + b.x) / 2, (a.y + b.y) / 2}, 4);
    }
    draw.PathLineTo(last);
    draw.PathStroke(packed(ink), 0, pen);
    dot(draw, last.x, last.y, pen / 2, ink);
}

/// Follows the pen; `memory.text` is the stroke being drawn, of at most `room` bytes: what goes on
/// longer is cut, never dropped. True when the stroke has ended.
bool follow(Ui& ui, Memory& memory, const Box& box, std::size_t room) {
    for (const Touch& touch : ui.input().touches) {
        const Point point = on_grid(box, touch.x, touch.y);
        if (touch.kind == Touch::down) {
            memory.open = room >= point_bytes && box.contains(touch.x, touch.y) &&
                          ui.clip().contains(touch.x, touch.y);
            memory.text.clear();
            if (memory.open) add(memory.text, 'M', point);
        } else if (memory.open && touch.kind == Touch::move) {
            const Point last = read_strokes(memory.text).back().back();
            if (std::hypot(point.x - last.x, point.y - last.y) >= least_step &&
                memory.text.size() + point_bytes <= room)
                add(memory.text, 'L', point);
        } else if (memory.open) {
            memory.open = false;
            return true;
        }
    }
    return false;
}

/// The ground with its line, and what has been drawn on it.
std::optional<std::string> drawing(Ui& ui, NodeId id, std::string_view label,
                                   const Signature& value, bool read_only) {
    const Theme& theme = ui.theme();
    const float width = std::min(ui.width(), 620 * ui.scale());
    const Box box = ui.place(width, width * grid_height / grid_width);
    fill(ui.draw(), box, read_only ? theme.sunk : theme.surface, 12);
    outline(ui.draw(), box, theme.text_second, 12);
    const float base = box.y + box.height * 0.76f;
    fill(ui.draw(), {box.x + 16, base, box.width - 32, 1}, theme.line);
    Memory& memory = ui.memory(node_id(id, "strokes"));
    std::optional<std::string> changed;
    if (!read_only) {
        ui.scrolling().keep_off(box);
        const std::size_t used = std::min(value.strokes.size(), most_bytes);
        if (follow(ui, memory, box, most_bytes - used))
            changed = value.strokes + memory.text;
    }
    ui.push_clip(box);
    for (const auto& stroke : read_strokes(value.strokes)) paint_stroke(ui, stroke, box);
    if (memory.open || changed)
        for (const auto& stroke : read_strokes(memory.text)) paint_stroke(ui, stroke, box);
    if (value.strokes.empty() && !memory.open && !value.name.empty())
        paint_line(ui, Type::lead, fitted(ui, Type::lead, value.name, box.width - 32), box.x + 16,
                   base - line_height(ui, Type::lead), theme.text);
    ui.pop_clip();
    const std::string& state = ui.tr(value.empty() ? "kit.sign_empty" : "kit.sign_done");
    ui.say({.id = id,
            .role = Role::image,
            .box = box,
            .name = std::string(label) + ": " + state});
    return changed;
}

}  // namespace

std::string without_last_stroke(std::string_view strokes) {
    const std::size_t last = strokes.rfind('M');
    return last == std::string_view::npos ? std::string() : std::string(strokes.substr(0, last));
}

std::optional<Signature> signature_field(Ui& ui, std::string_view key, std::string_view label,
                                         const Signature& value, const SignatureOptions& options) {
    Signature now = value;
    const Box start = ui.place(ui.width(), 0);
    ui.open({.id = ui.id(key), .role = Role::group, .name = std::string(label)});
    ui.push_scope(key);
    const float height = column(ui, start, 8, [&] {
        const Box title = ui.place(ui.width(), text_height(ui, Type::label, label, ui.width()));
        paint_text(ui, Type::label, label, title, ui.theme().text);
        if (!options.read_only) paragraph(ui, Type::small, ui.tr("kit.sign_help"));
        if (auto strokes = drawing(ui, ui.id("drawing"), label, value, options.read_only))
            now.strokes = std::move(*strokes);
        if (options.read_only) return;
        flow(ui, 8, [&] {
            const bool any = !value.strokes.empty();
            if (button(ui, "undo", ui.tr("kit.sign_undo"), {.icon = Icon::undo, .enabled = any}))
                now.strokes = without_last_stroke(value.strokes);
            if (button(ui, "clear", ui.tr("kit.sign_clear"), {.enabled = any})) now.strokes.clear();
        });
        if (const auto name = field(ui, "name", ui.tr("kit.sign_name"), value.name,
                                    {.revision = options.revision}))
            now.name = *name;
    });
    ui.pop_scope();
    ui.close({start.x, start.y, start.width, height});
    ui.space(height);
    if (now == value) return std::nullopt;
    return now;
}

}  // namespace varde::ui
