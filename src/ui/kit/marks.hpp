// Small signs: a section's heading with its act, a number on something, and what is still loading.
#pragma once

#include "ui/kit/ui.hpp"

namespace varde::ui {

/// A heading of level 2 and, unless `act` is empty, a quiet button at its right; true when that
/// was pressed.
bool section_header(Ui& ui, std::string_view key, std::string_view title,
                    std::string_view act = {});

/// A number in a round ground; said as `name` ("3 nye råd"). Above 99 it is "99+".
void badge(Ui& ui, std::string_view key, int number, std::string_view name);

/// Grey shapes of `rows` list rows where content will come; said once as "Laster …". It does not
/// move: an animation would draw frames for as long as it waits.
void skeleton(Ui& ui, std::string_view key, int rows);

}  // namespace varde::ui
