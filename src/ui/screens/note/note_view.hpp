// What the parts of the note's screen share.
#pragma once

#include "ui/screens/screen.hpp"

#include <string>
#include <string_view>

namespace varde::ui {

/// One frame's view of the open note.
struct NoteView {
    Ui& ui;
    const View& view;
    const casework::NoteHead& note;
    const app::OpenNote& open;

    const casework::Sheet& sheet() const { return open.sheet; }
    const casework::Plan& plan() const { return open.sheet.plan(); }
    const content::Item& item(std::size_t at) const { return *plan().items()[at].item; }
    bool can_write() const { return app::can_write(view.state); }
    std::string label(const content::Item& item) const;
};

/// One question in one row.
struct Cell {
    std::size_t at = 0;
    std::string_view row;
    const content::Item& item;
    std::string key;                        ///< casework::answer_key
    const casework::Value* value = nullptr;  ///< null when there is none
};
Cell cell_at(const NoteView& note, std::size_t at, std::string_view row);

/// An item with everything in it, in a row: nothing when it is not shown. items.cpp
void draw_item(const NoteView& note, std::size_t at, std::string_view row);

/// The label of a question with its mark (fact or assessment), its help, and the way to its history
/// and reasons. question.cpp
void question_head(const NoteView& note, const Cell& cell);

/// Below a question: what is wrong with the answer, and what somebody else answered. question.cpp
void question_foot(const NoteView& note, const Cell& cell);

/// The first thing that is wrong and should be said by now; empty for nothing. question.cpp
std::string error_of(const NoteView& note, const Cell& cell);

/// Everything of a repeating item inside the row `outer`. rows.cpp
void draw_rows(const NoteView& note, std::size_t at, std::string_view outer);

/// Gives the focus to the node with this id if the cell is where the writer wants to be.
void focus_here(const NoteView& note, const Cell& cell, NodeId id);

/// All sections and how far each has come, and what no longer fits. overview.cpp
void draw_overview(const NoteView& note);

/// Undo, redo and the next question without an answer. overview.cpp
void draw_tools(const NoteView& note);

/// The banner about another edition of the template. overview.cpp
void draw_migration_banner(const NoteView& note);

/// A broken rule in words: the author's own where there are any. question.cpp
std::string issue_words(const Ui& ui, const casework::Issue& issue);

/// A value in words, "–" when there is none. question.cpp
std::string value_words(const Ui& ui, const casework::Value* value, const content::Item* item);

}  // namespace varde::ui
