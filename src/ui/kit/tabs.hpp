// Several contents in one place, one shown at a time.
#pragma once

#include "ui/kit/ui.hpp"

namespace varde::ui {

/// The line of tabs (it wraps when there is little room); returns the one that is chosen now.
std::size_t tabs(Ui& ui, std::string_view key, std::string_view name,
                 const std::vector<std::string>& labels, std::size_t selected);

}  // namespace varde::ui
