// What every pressable widget shares: the tint under a finger, and one cell of a grid of choices.
#pragma once

#include "ui/kit/ui.hpp"

namespace varde::ui {

/// Registers `id` at `box` for finger and mouse, and darkens it (in a dark theme lightens) under
/// them.
void press_tint(Ui& ui, NodeId id, const Box& box, float radius);

/// How a cell of a calendar or a clock looks.
struct CellLook {
    bool chosen = false;
    bool marked = false;  ///< today
    bool enabled = true;
};

/// A radio of a grid: `label` is drawn, `name` is said. True when it was pressed.
bool grid_cell(Ui& ui, std::string_view key, const Box& box, std::string_view label,
               std::string_view name, const CellLook& look);

}  // namespace varde::ui
