// Icons, drawn by ourselves as strokes on a grid of 24 units.
#pragma once

#include "ui/kit/box.hpp"
#include "ui/theme/theme.hpp"

struct ImDrawList;

namespace varde::ui {

enum class Icon {
    none,
    calendar,
    page,
    folder,
    home,
    cap,
    send,
    sun,
    warning,
    search,
    chevron_right,
    chevron_left,
    chevron_down,
    chevron_up,
    clock,
    check,
    cross,
    plus,
    minus,
    lock,
    import,
    pen,
    people,
    child,
    path,
    info,
    more,
    undo,
    speech,
};

/// Strokes `icon` into the square `box`.
void draw_icon(ImDrawList& draw, Icon icon, const Box& box, Colour colour);

}  // namespace varde::ui
