// Painting primitives in theme colours: boxes, strokes, icons. No state, no semantics.
#pragma once

#include "ui/kit/box.hpp"
#include "ui/theme/theme.hpp"

struct ImDrawList;

namespace varde::ui {

/// 0xAABBGGRR for ImGui; alpha 0 to 1.
unsigned packed(Colour colour, float alpha = 1);

void fill(ImDrawList& draw, const Box& box, Colour colour, float radius = 0, float alpha = 1);
void outline(ImDrawList& draw, const Box& box, Colour colour, float radius, float thickness = 1);
void line(ImDrawList& draw, float x1, float y1, float x2, float y2, Colour colour,
          float thickness = 1);
void dot(ImDrawList& draw, float x, float y, float radius, Colour colour);

/// An arc of a circle; `from` and `to` are turns clockwise from twelve o'clock (0 to 1).
void arc(ImDrawList& draw, float x, float y, float radius, float from, float to, Colour colour,
         float thickness);

/// The ring that shows keyboard focus: 3 px in primary soft round a 1.5 px primary border.
void focus_ring(ImDrawList& draw, const Box& box, const Theme& theme, float radius);

}  // namespace varde::ui
