// What a hardware keyboard can do, as data: the same list is obeyed and shown.
#pragma once

#include "ui/kit/ui.hpp"

namespace varde::ui {

struct Shortcut {
    std::string key;    ///< as Ui::key knows it: "Alt+Digit1"
    std::string words;  ///< what it does
};

/// The first of `shortcuts` whose key was pressed in this frame.
std::optional<std::size_t> pressed(Ui& ui, const std::vector<Shortcut>& shortcuts);

/// Shows all shortcuts in a sheet when "?" is pressed, until it is closed. Without `by_key` that
/// key does nothing: a person whose voice is turned into keys can put it off.
void shortcut_help(Ui& ui, const std::vector<Shortcut>& shortcuts, bool by_key = true);

}  // namespace varde::ui
