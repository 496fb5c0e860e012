// The note that is being written: what follows from its answers, and what can be undone.
#pragma once

#include "casework/form/issues.hpp"
#include "casework/form/migration.hpp"
#include "casework/form/sheet.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace varde::app {

/// One thing that a person did to a note: fields with the value before and after.
struct Deed {
    struct Field {
        std::string name;
        casework::Value before;
        casework::Value after;
    };
    std::vector<Field> fields;
};

struct OpenNote {
    casework::RecordId note;
    casework::Sheet sheet;
    std::optional<casework::Migration> migration;  ///< the template is another edition by now
    std::vector<Deed> undo;                        ///< since the note was opened, oldest first
    std::vector<Deed> redo;
    bool typing = false;         ///< the newest step grows with what is typed on in the same field
    std::set<std::size_t> left;  ///< sections that the writer has been in and left: gaps are marked
    std::string focus;           ///< key of the field that takes the focus in the next frame
    std::string about;           ///< key of the field whose history and reasons are shown
    bool migration_shown = false;
};

}  // namespace varde::app
