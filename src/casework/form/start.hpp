// What a note holds from its first moment: the start values of its template, and first rows.
#pragma once

#include "casework/form/sheet.hpp"

#include <memory>

namespace varde::casework {

/// The changes that prefill a new note: `initial`, what `initial_expression` gives at this moment,
/// and the least number of rows - one where something in the row has to be answered. They are
/// changes like those of a person, so that they can be corrected and the history shows them.
std::vector<Change> prefill(const Writer& writer, const RecordId& note,
                            std::shared_ptr<const Plan> plan, const Circumstances& circumstances);

/// As add_row, with the start values of what stands in the row.
Result<std::vector<Change>> add_filled_row(const Writer& writer, const RecordId& note,
                                           const Sheet& sheet, std::size_t item,
                                           std::string_view outer);

}  // namespace varde::casework
