// A panel above everything else, for a choice that needs more room than its field has. It rises
// from the foot of a narrow stage and stands in the middle of a wide one.
#pragma once

#include "ui/kit/ui.hpp"

#include <functional>

namespace varde::ui {

/// Draws the sheet `key` with `title` and runs `content` in it, until the caller stops calling.
/// True when the person wants it closed. Only to be called from Ui::overlay.
bool sheet(Ui& ui, std::string_view key, std::string_view title,
           const std::function<void()>& content, float most_width = 460);

}  // namespace varde::ui
