#include "ui/kit/figures/timeline.hpp"

#include "ui/kit/figures/picture.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace varde::ui {
namespace {

constexpr float track_height = 34;
constexpr float segment_gap = 4;
constexpr float least_segment = 30;
constexpr float dots_room = 26;
constexpr float dot_radius = 6;

/// Where things lie, worked out before anything is painted.
struct Plan {
    Box whole;
    float track = 0;           ///< top of the track
    std::vector<Box> boxes;    ///< of the segments
    std::vector<float> begins; ///< of the segments, in their unit; one more than segments
    bool numbered = false;

    float x(float at) const {
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            if (at > begins[i + 1] && i + 1 < boxes.size()) continue;
            const float length = std::max(begins[i + 1] - begins[i], 0.001f);
            const float share = std::clamp((at - begins[i]) / length, 0.0f, 1.0f);
            return snapped(boxes[i].x + share * boxes[i].width);
        }
        return whole.x;
    }
};

/// Widths after the lengths, but none so narrow that it cannot be seen.
std::vector<float> widths(const std::vector<TimelineSegment>& segments, float room) {
    std::vector<float> out(segments.size(), 0);
    const float least = std::min(least_segment, room / static_cast<float>(segments.size()));
    float all = 0;
    for (const TimelineSegment& segment : segments) all += segment.length;
    float short_room = 0;
    float long_length = 0;
    for (const TimelineSegment& segment : segments) {
        const bool is_short = segment.length / all * room < least;
        if (is_short) short_room += least;
        else long_length += segment.length;
    }
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const bool is_short = segments[i].length / all * room < least;
        out[i] = is_short ? least : segments[i].length / long_length * (room - short_room);
    }
    return out;
}

Plan plan_of(const Ui& ui, const Timeline& line, const Box& start) {
    Plan plan{.whole = start};
    const auto count = static_cast<float>(line.segments.size());
    const std::vector<float> wide = widths(line.segments, start.width - segment_gap * (count - 1));
    for (std::size_t i = 0; i < wide.size(); ++i)
        plan.numbered |= text_width(ui, Type::label, line.segments[i].label) > wide[i] + 2;
    plan.track = start.y + (plan.numbered ? 4 : line_height(ui, Type::label) + 8);
    float x = start.x;
    float begin = 0;
    for (std::size_t i = 0; i < wide.size(); ++i) {
        plan.boxes.push_back(snapped(Box{x, plan.track, wide[i], track_height}));
        plan.begins.push_back(begin);
        x += wide[i] + segment_gap;
        begin += line.segments[i].length;
    }
    plan.begins.push_back(begin);
    return plan;
}

void paint_segment(Ui& ui, const TimelineSegment& segment, const Box& box, const Plan& plan,
                   std::size_t index) {
    const Theme& theme = ui.theme();
    const bool ahead = segment.state == PhaseState::ahead;
    const bool done = segment.state == PhaseState::done;
    constexpr float radius = 8;
    fill(ui.draw(), box, done ? theme.primary : ahead ? theme.sunk : theme.primary_soft, radius);
    if (segment.state == PhaseState::now) outline(ui.draw(), box, theme.primary, radius, 2);
    if (ahead) outline(ui.draw(), box, theme.line, radius);
    const std::string text = plan.numbered ? std::to_string(index + 1) : segment.label;
    const float x = box.x + (box.width - text_width(ui, Type::label, text)) / 2;
    const float high = line_height(ui, Type::label);
    if (plan.numbered)
        paint_line(ui, Type::label, text, x, box.y + (box.height - high) / 2,
                   done ? theme.on_primary : ahead ? theme.text_second : theme.primary);
    else
        paint_line(ui, Type::label, text, x, plan.whole.y, ahead ? theme.text_second : theme.text);
}

void paint_diamond(Ui& ui, float x, float y, float radius) {
    const Theme& theme = ui.theme();
    const unsigned ground = packed(theme.surface);
    const unsigned ink = packed(theme.appraisal);
    const auto at = [&](float r, unsigned colour) {
        ui.draw().AddQuadFilled({x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}, colour);
    };
    at(radius + 2.5f, ground);
    at(radius, ink);
}

/// Stripes of 45 degrees in `box`: more time that may be given, and is not given yet.
void hatch(Ui& ui, const Box& box, Colour colour) {
    constexpr float step = 7;
    ui.push_clip(box);
    for (float x = box.x - box.height; x < box.right(); x += step)
        line(ui.draw(), x, box.bottom(), x + box.height, box.y, colour, 1.5f);
    ui.pop_clip();
}

void upright(Ui& ui, float x, float from, float to, Colour colour, bool dashed) {
    const float width = 3;
    const float left = snapped(x - width / 2);
    if (!dashed) return fill(ui.draw(), {left, from, width, to - from}, colour, 1.5f);
    constexpr float dash = 6;
    for (float y = from; y < to; y += 1.7f * dash)
        fill(ui.draw(), {left, y, width, std::min(dash, to - y)}, colour, 1.5f);
}

Colour colour_of(const Theme& theme, MarkKind kind) {
    switch (kind) {
        case MarkKind::visit: return theme.observation;
        case MarkKind::milestone: return theme.appraisal;
        case MarkKind::today: return theme.today;
        default: return theme.danger;
    }
}

/// Labels below the lines, each in the first row where it meets no other, and that of an extension
/// never above that of the deadline it extends, which was placed before it.
class Labels {
public:
    Labels(Ui& ui, const Box& within) : ui_(ui), within_(within) {}

    Box place(const TimelineMark& mark, float x) {
        const std::string& label = mark.label;
        const float wide = std::min(text_width(ui_, Type::label, label), within_.width);
        const float left = std::clamp(x - wide / 2, within_.x, within_.right() - wide);
        const float high = line_height(ui_, Type::label);
        Box box = {left, within_.y, wide, high};
        if (mark.kind == MarkKind::extension && due_.contains(mark.at)) box.y = due_.at(mark.at);
        const auto meets = [&](const Box& other) {
            return other.y == box.y && box.x < other.right() + 10 && other.x < box.right() + 10;
        };
        while (std::any_of(taken_.begin(), taken_.end(), meets)) box.y += high;
        taken_.push_back(box);
        if (mark.kind == MarkKind::deadline) due_[mark.at] = box.y;
        bottom_ = std::max(bottom_, box.bottom());
        return box;
    }
    float bottom() const { return std::max(bottom_, within_.y); }

private:
    Ui& ui_;
    Box within_;
    std::vector<Box> taken_;
    std::map<float, float> due_;  ///< where on the track a deadline stands, and its label's row
    float bottom_ = 0;
};

void paint_mark(Ui& ui, const TimelineMark& mark, const Plan& plan) {
    const Colour ink = colour_of(ui.theme(), mark.kind);
    const float x = plan.x(mark.at);
    const float bottom = plan.track + track_height;
    switch (mark.kind) {
        case MarkKind::visit: return dot(ui.draw(), x, bottom + dots_room / 2, dot_radius, ink);
        case MarkKind::milestone: return paint_diamond(ui, x, plan.track + track_height / 2, 8);
        case MarkKind::today:
            return upright(ui, x, plan.track - 4, bottom + dots_room, ink, false);
        case MarkKind::deadline:
            return upright(ui, x, plan.track - 4, bottom + dots_room, ink, false);
        case MarkKind::extension: {
            const float end = plan.x(mark.until);
            hatch(ui, {x, bottom + 5, end - x, dots_room - 12}, ink);
            return upright(ui, end, plan.track - 4, bottom + dots_room, ink, true);
        }
    }
}

void paint_key(Ui& ui, MarkKind kind, const Box& box) {
    const Colour ink = colour_of(ui.theme(), kind);
    const float x = snapped(box.x + box.width / 2);
    const float y = box.y + box.height / 2;
    if (kind == MarkKind::visit) dot(ui.draw(), x, y, dot_radius, ink);
    else if (kind == MarkKind::milestone) paint_diamond(ui, x, y, 7);
    else if (kind == MarkKind::extension) hatch(ui, {box.x, y - 7, box.width, 14}, ink);
    else upright(ui, x, y - 9, y + 9, ink, false);
}

/// What the marks mean, and in a numbered picture what the numbers mean.
void legend(Ui& ui, const Timeline& line, const Plan& plan) {
    constexpr float room = 22;
    const float high = line_height(ui, Type::small);
    flow(ui, 14, [&] {
        for (std::size_t i = 0; plan.numbered && i < line.segments.size(); ++i) {
            const TimelineSegment& segment = line.segments[i];
            const bool here = segment.state == PhaseState::now;
            const Type type = here ? Type::label : Type::small;
            const std::string text = std::to_string(i + 1) + " " + segment.label;
            const float wide = std::min(text_width(ui, type, text), ui.width());
            const Box box = ui.place(wide, text_height(ui, type, text, wide + 1));
            paint_text(ui, type, text, {box.x, box.y, wide + 1, 0},
                       here ? ui.theme().primary : ui.theme().text_second);
        }
        for (const auto& [kind, words] : line.legend) {
            const float wide = std::min(text_width(ui, Type::small, words), ui.width() - room);
            const Box box =
                ui.place(wide + room, text_height(ui, Type::small, words, wide + 1));
            paint_key(ui, kind, {box.x, box.y, 14, high});
            paint_text(ui, Type::small, words, {box.x + room, box.y, wide + 1, 0},
                       ui.theme().text_second);
        }
    });
}

bool has_label(const TimelineMark& mark) {
    return !mark.label.empty() && mark.kind != MarkKind::visit && mark.kind != MarkKind::milestone;
}

/// A deadline is placed and said before the extension of it, which so stands below it.
std::vector<TimelineMark> deadlines_first(std::vector<TimelineMark> marks) {
    std::ranges::stable_partition(
        marks, [](MarkKind kind) { return kind != MarkKind::extension; }, &TimelineMark::kind);
    return marks;
}

}  // namespace

void timeline(Ui& ui, std::string_view key, const Timeline& line) {
    if (line.segments.empty()) return;
    const Box start = ui.place(ui.width(), 0);
    const Plan plan = plan_of(ui, line, start);
    std::vector<PictureFact> facts;
    for (std::size_t i = 0; i < line.segments.size(); ++i) {
        const TimelineSegment& segment = line.segments[i];
        paint_segment(ui, segment, plan.boxes[i], plan, i);
        facts.push_back({segment.words.empty() ? segment.label
                                               : segment.label + ": " + segment.words,
                         plan.boxes[i]});
    }
    const float below = plan.track + track_height + dots_room;
    Labels labels(ui, {start.x, below + 2, start.width, 0});
    for (const TimelineMark& mark : deadlines_first(line.marks)) {
        paint_mark(ui, mark, plan);
        if (mark.label.empty()) continue;
        const float x = plan.x(mark.kind == MarkKind::extension ? mark.until : mark.at);
        Box box = {x - 6, below - dots_room, 12, dots_room};
        if (has_label(mark)) {
            box = labels.place(mark, x);
            paint_line(ui, Type::label, fitted(ui, Type::label, mark.label, box.width + 1), box.x,
                       box.y, colour_of(ui.theme(), mark.kind));
        }
        facts.push_back({mark.words.empty() ? mark.label : mark.words, box});
    }
    ui.space(labels.bottom() - start.y);
    legend(ui, line, plan);
    const Box whole = {start.x, start.y, start.width, ui.cursor().y - start.y};
    say_picture(ui, key, line.name, whole, facts);
}

}  // namespace varde::ui
