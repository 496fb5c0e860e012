// Rows of repeating items. A row is a field "row/<item>/<row>" that holds true; inside another row
// its name is "<outer row>.<row>". Removing a row clears that field and the answers in it, so that
// an answer which somebody else wrote meanwhile stands beside the cleared one, and nothing is lost.
#pragma once

#include "casework/form/plan.hpp"
#include "casework/note.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace varde::casework {

/// The rows of each repeating item, by its id, in the order in which they were begun.
using Rows = std::map<std::string, std::vector<std::string>, std::less<>>;

/// The first `depth` parts of a row's name: the row of an outer level.
std::string_view cut_row(std::string_view row, std::size_t depth);

/// The field that holds a row.
std::string row_field(std::string_view item_id, std::string_view row);

/// Whether a field holds a row, and which one.
bool is_row_field(std::string_view field);
std::string_view row_name(std::string_view field);

/// All rows of a note: those that were added and not removed, and those that hold an answer.
Rows rows_of_note(const Replica& replica, std::string_view note, const Plan& plan);

/// The changes that remove a row with all that stands in it (adding one: see start.hpp). Fails with
/// "note_unknown", "note_frozen" or "note_row".
Result<std::vector<Change>> remove_row(const Writer& writer, const RecordId& note, const Plan& plan,
                                       std::string_view item_id, std::string_view row);

}  // namespace varde::casework
