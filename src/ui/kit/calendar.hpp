// The sheets behind the date and the time field.
#pragma once

#include "ui/kit/ui.hpp"

namespace varde::ui {

/// What became of a picker in this frame.
struct Picked {
    bool closed = false;
    std::optional<std::string> value;  ///< ISO 8601; empty text for "no answer"
};

/// A month with week numbers, Monday first. `value` is the ISO date chosen before, or empty.
/// Call it from Ui::overlay while it shall be shown.
Picked calendar(Ui& ui, std::string_view key, std::string_view title, const std::string& value);

/// Hours and minutes. `value` is "HH:MM" or empty.
Picked clock_face(Ui& ui, std::string_view key, std::string_view title, const std::string& value);

/// Forgets where the pickers of `key` were, so that they open at their value.
void open_picker(Ui& ui, std::string_view key);

}  // namespace varde::ui
