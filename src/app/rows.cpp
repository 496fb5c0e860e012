// Rows of repeating items: adding and removing them.
#include "app/turn.hpp"

#include "casework/form/start.hpp"

namespace varde::app {
namespace {

/// The key of the first question in a row.
std::string first_question(const casework::Sheet& sheet, std::size_t item, std::string_view row) {
    const auto& items = sheet.plan().items();
    for (std::size_t i = item; i < items[item].end; ++i)
        if (content::takes_answer(*items[i].item) && items[i].rows == item && sheet.shown(i, row))
            return casework::answer_key(items[i].item->id, row);
    return {};
}

}  // namespace

void on(Turn& turn, const AddRow& action) {
    if (!can_write(turn.state)) return;
    commit_draft(turn);
    OpenNote* open = open_note(turn.state, action.note);
    const auto item = open == nullptr ? std::nullopt : open->sheet.plan().find(action.item);
    if (!item) return;
    std::string row;
    const bool done = edit(turn, action.note, [&](const casework::Writer& writer) {
        auto changes = casework::add_filled_row(writer, action.note, open->sheet, *item,
                                                action.outer);
        if (changes) row = casework::row_name(changes->front().field);
        return changes;
    });
    // The writer goes on in the new row.
    if (done && turn.state.open)
        turn.state.open->focus = first_question(turn.state.open->sheet, *item, row);
}

void on(Turn& turn, const RemoveRow& action) {
    if (!can_write(turn.state)) return;
    commit_draft(turn);
    OpenNote* open = open_note(turn.state, action.note);
    if (open == nullptr) return;
    const bool done = edit(turn, action.note, [&](const casework::Writer& writer) {
        return casework::remove_row(writer, action.note, open->sheet.plan(), action.item,
                                    action.row);
    });
    if (!done) return;
    ++turn.state.model_revision;
    turn.tell("row_removed");
    turn.state.notice->undo = true;
}

}  // namespace varde::app
