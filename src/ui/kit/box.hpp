// Rectangles and margins, in CSS pixels of the stage.
#pragma once

namespace varde::ui {

struct Box {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    bool operator==(const Box&) const = default;
    float right() const { return x + width; }
    float bottom() const { return y + height; }
    bool contains(float px, float py) const {
        return px >= x && px < right() && py >= y && py < bottom();
    }
};

/// Space at the four edges of a box.
struct Edges {
    float top = 0, right = 0, bottom = 0, left = 0;
};

/// `box` without `edges`; never of negative size.
constexpr Box inside(const Box& box, const Edges& edges) {
    const float width = box.width - edges.left - edges.right;
    const float height = box.height - edges.top - edges.bottom;
    return {box.x + edges.left, box.y + edges.top, width > 0 ? width : 0, height > 0 ? height : 0};
}

}  // namespace varde::ui
