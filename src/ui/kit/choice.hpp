// Choices of a form whose words are long: a line each, with its mark in front.
#pragma once

#include "ui/kit/ui.hpp"

namespace varde::ui {

struct ChoiceOption {
    std::string label;
    std::string detail;  ///< a smaller line below
    bool enabled = true;
};

/// A labelled box to tick over the full width, at least 48 px high; true when it was pressed.
bool checkbox(Ui& ui, std::string_view key, const ChoiceOption& option, bool checked);

/// One of several, below each other, as a group named `name`; returns the index pressed in this
/// frame. `selected` may be past the end for "none yet".
std::optional<std::size_t> radio_list(Ui& ui, std::string_view key, std::string_view name,
                                      const std::vector<ChoiceOption>& options,
                                      std::size_t selected);

}  // namespace varde::ui
