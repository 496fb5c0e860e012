// The dialogs that stand over the open note.
#pragma once

#include "ui/screens/screen.hpp"

namespace varde::ui {

/// Why the field in OpenNote::about is shown, where its value comes from, and what it was before.
void draw_about(Ui& ui, const View& view, const casework::NoteHead& note);

/// What another edition of the template would change.
void draw_migration(Ui& ui, const View& view, const casework::NoteHead& note);

}  // namespace varde::ui
