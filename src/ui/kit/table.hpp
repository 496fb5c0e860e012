// Facts in rows and columns.
#pragma once

#include "ui/kit/ui.hpp"

namespace varde::ui {

using TableRow = std::vector<std::string>;

/// A table named `name`. Cells wrap; on a stage too narrow for its columns each row becomes a
/// block of "heading: cell", which is said as the same table.
void table(Ui& ui, std::string_view key, std::string_view name, const TableRow& headings,
           const std::vector<TableRow>& rows);

}  // namespace varde::ui
