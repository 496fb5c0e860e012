// Undo over the whole note. Nothing is taken back in the journal: undoing writes the earlier value
// as a new change, so that history and other tablets see both.
#include "app/turn.hpp"

#include <algorithm>

namespace varde::app {
namespace {

constexpr std::size_t most_steps = 200;

bool is_undoable(std::string_view field) {
    return field.starts_with("answer/") || casework::is_row_field(field);
}

bool goes_on(const std::vector<Deed>& deeds, const Deed& deed) {
    return !deeds.empty() && deeds.back().fields.size() == 1 && deed.fields.size() == 1 &&
           deeds.back().fields[0].name == deed.fields[0].name;
}

/// The key of the first answer that a deed touched, so that the writer sees what happened.
std::string place_of(const Deed& deed) {
    for (const Deed::Field& field : deed.fields)
        if (field.name.starts_with("answer/"))
            return field.name.substr(std::string_view("answer/").size());
    return {};
}

void move_step(Turn& turn, std::vector<Deed> OpenNote::* from, std::vector<Deed> OpenNote::* to,
               casework::Value Deed::Field::* value) {
    State& state = turn.state;
    if (!can_write(state)) return;
    commit_draft(turn);
    if (!state.open || ((*state.open).*from).empty()) return;
    const casework::RecordId note = state.open->note;
    const Deed deed = ((*state.open).*from).back();
    const bool done = commit(turn, [&](const casework::Writer& writer) {
        return casework::write_fields(writer, note, [&] {
            std::vector<std::pair<std::string, casework::Value>> fields;
            for (const Deed::Field& field : deed.fields)
                fields.emplace_back(field.name, field.*value);
            return fields;
        }());
    });
    if (!done || !state.open) return;
    ((*state.open).*from).pop_back();
    ((*state.open).*to).push_back(deed);
    state.open->typing = false;
    ++state.model_revision;
    state.notice.reset();
    if (const std::string key = place_of(deed); !key.empty()) {
        const auto item = state.open->sheet.plan().find(casework::item_of(key));
        if (!item) return;
        Route route = state.route;
        route.part = std::to_string(state.open->sheet.plan().items()[*item].section + 1);
        // The first section is also the note's address without a part.
        if (route.part != state.route.part && !(state.route.part.empty() && route.part == "1"))
            on(turn, Go{route});
    }
}

}  // namespace

Deed deed_of(const State& state, const std::vector<casework::Change>& changes) {
    Deed deed;
    for (const casework::Change& change : changes) {
        if (!is_undoable(change.field)) continue;
        const casework::Value* before = state.replica.value(change.record, change.field);
        deed.fields.push_back({change.field, before == nullptr ? casework::Value() : *before,
                               change.value});
    }
    return deed;
}

void remember(State& state, const casework::RecordId& note, Deed deed, bool typing) {
    if (!state.open || state.open->note != note || deed.fields.empty()) return;
    OpenNote& open = *state.open;
    open.redo.clear();
    if (typing && open.typing && goes_on(open.undo, deed))
        open.undo.back().fields[0].after = std::move(deed.fields[0].after);
    else
        open.undo.push_back(std::move(deed));
    open.typing = typing;
    if (open.undo.size() > most_steps) open.undo.erase(open.undo.begin());
}

void on(Turn& turn, const Undo&) {
    move_step(turn, &OpenNote::undo, &OpenNote::redo, &Deed::Field::before);
}

void on(Turn& turn, const Redo&) {
    move_step(turn, &OpenNote::redo, &OpenNote::undo, &Deed::Field::after);
}

}  // namespace varde::app
