// Numbers that are chosen rather than typed.
#pragma once

#include "ui/kit/ui.hpp"

namespace varde::ui {

struct AmountOptions {
    int least = 0;
    int most = 10;
    int step = 1;
    std::string unit;  ///< said and drawn after the number
    bool enabled = true;
};

/// "−  3  +" with its label above; returns the new number when it was changed.
std::optional<int> stepper(Ui& ui, std::string_view key, std::string_view label, int value,
                           const AmountOptions& options);

/// A track with a thumb, its label and its number above; returns the new number.
std::optional<int> slider(Ui& ui, std::string_view key, std::string_view label, int value,
                          const AmountOptions& options);

}  // namespace varde::ui
