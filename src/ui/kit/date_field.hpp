// Dates and times: typed as people write them in Norway, or picked in a sheet of our own. The
// browser's pickers speak the browser's language, which is often another.
#pragma once

#include "ui/kit/field.hpp"

namespace varde::ui {

/// A date; `iso` is "YYYY-MM-DD" or empty, and so is what comes back when the user changed it. What
/// is left behind unreadable comes back, and is shown again, as it was typed: nothing vanishes.
std::optional<std::string> date_field(Ui& ui, std::string_view key, std::string_view label,
                                      const std::string& iso, const FieldOptions& options = {});

/// A time of day, as "HH:MM".
std::optional<std::string> time_field(Ui& ui, std::string_view key, std::string_view label,
                                      const std::string& iso, const FieldOptions& options = {});

}  // namespace varde::ui
