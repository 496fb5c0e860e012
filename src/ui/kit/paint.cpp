#include "ui/kit/paint.hpp"

#include <imgui.h>

#include <numbers>

namespace varde::ui {
namespace {

ImVec2 top_left(const Box& box) { return {box.x, box.y}; }
ImVec2 bottom_right(const Box& box) { return {box.right(), box.bottom()}; }

Box grown(const Box& box, float by) {
    return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by};
}

}  // namespace

unsigned packed(Colour colour, float alpha) {
    const auto a = static_cast<unsigned>(alpha * 255.0f + 0.5f);
    return IM_COL32(colour.rgb >> 16 & 0xFF, colour.rgb >> 8 & 0xFF, colour.rgb & 0xFF, a);
}

void fill(ImDrawList& draw, const Box& box, Colour colour, float radius, float alpha) {
    draw.AddRectFilled(top_left(box), bottom_right(box), packed(colour, alpha), radius);
}

void outline(ImDrawList& draw, const Box& box, Colour colour, float radius, float thickness) {
    // Inside the box, so that neighbours keep their distance.
    const Box inner = grown(box, -thickness / 2);
    draw.AddRect(top_left(inner), bottom_right(inner), packed(colour), radius, 0, thickness);
}

void line(ImDrawList& draw, float x1, float y1, float x2, float y2, Colour colour,
          float thickness) {
    draw.AddLine({x1, y1}, {x2, y2}, packed(colour), thickness);
}

void dot(ImDrawList& draw, float x, float y, float radius, Colour colour) {
    draw.AddCircleFilled({x, y}, radius, packed(colour));
}

void arc(ImDrawList& draw, float x, float y, float radius, float from, float to, Colour colour,
         float thickness) {
    constexpr float turn = 2 * std::numbers::pi_v<float>;
    constexpr float twelve = -turn / 4;
    draw.PathArcTo({x, y}, radius, twelve + from * turn, twelve + to * turn);
    draw.PathStroke(packed(colour), 0, thickness);
}

void focus_ring(ImDrawList& draw, const Box& box, const Theme& theme, float radius) {
    outline(draw, grown(box, 4.5f), theme.primary, radius + 4.5f, 1.5f);
    outline(draw, grown(box, 3), theme.primary_soft, radius + 3, 3);
}

}  // namespace varde::ui
