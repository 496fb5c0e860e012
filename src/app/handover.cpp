// Handing notes over as a file, and reading one that somebody else handed over.
#include "app/turn.hpp"

#include "base/version.hpp"

namespace varde::app {
namespace {

exchange::ExportStamp stamp(const State& state) {
    return {.now = state.now,
            .device = state.author.device,
            .app = "Varde " + std::string(version),
            .language = state.settings.language};
}

/// A tick of the hybrid clock is not needed: only the set grows.
void mark_exported(Turn& turn) {
    for (const casework::RecordId& note : turn.state.handing_over) {
        const auto head = casework::note_head(turn.state.replica, note);
        if (!head || head->status != casework::NoteStatus::finished) continue;
        commit(turn, [&note](const casework::Writer& writer) {
            return casework::write_status(writer, note, casework::NoteStatus::exported);
        });
    }
}

/// Reads a piece of the file, and asks what to do with it when it has been read.
void read_on(Turn& turn) {
    State& state = turn.state;
    if (!state.reading->step()) return turn.want(DrawThenWork{});
    auto read = state.reading->finish(state.replica);
    state.reading.reset();
    if (!read) return turn.tell_error(read.error());
    if (read->changes.empty()) return turn.tell("import_known");
    state.import = std::move(*read);
}

}  // namespace

void on(Turn& turn, const ChooseNote& action) {
    if (action.chosen) turn.state.chosen.insert(action.note);
    else turn.state.chosen.erase(action.note);
}

void on(Turn& turn, const ExportChosen&) {
    State& state = turn.state;
    const std::vector<casework::RecordId> notes(state.chosen.begin(), state.chosen.end());
    const auto lookup = [&state](const casework::NoteHead& note) {
        return template_of(state, note);
    };
    const auto file = exchange::export_notes(state.replica, lookup, notes, stamp(state));
    if (!file) return turn.tell_error(file.error());
    state.handing_over = notes;
    turn.want(ShareFile{exchange::export_name(local_now(state).date, *file), "application/json",
                        *file});
}

void on(Turn& turn, const FileShared& action) {
    State& state = turn.state;
    if (action.result == ShareResult::done) {
        mark_exported(turn);
        turn.tell("exported", {std::to_string(state.handing_over.size())});
        state.chosen.clear();
    } else if (action.result == ShareResult::failed) {
        turn.tell("share_failed", {}, true);
    }
    state.handing_over.clear();
}

void on(Turn& turn, const PickImport&) {
    turn.state.attaching.reset();
    if (can_write(turn.state)) turn.want(PickFile{});
}

void on(Turn& turn, const FilePicked& action) {
    if (turn.state.attaching) return attach(turn, action);
    if (looks_like_form(action.bytes)) return offer_form(turn, action.bytes);
    turn.state.reading.emplace(action.bytes);
    read_on(turn);
}

void on(Turn& turn, const WorkDue&) {
    if (turn.state.reading) read_on(turn);
    else make_searchable(turn.state);
}

void on(Turn& turn, const FileTooLarge& action) {
    turn.tell_error({"import_too_large", std::to_string(action.megabytes)});
}

void on(Turn& turn, const ConfirmImport&) {
    if (!can_write(turn.state)) return;
    if (turn.state.fetched) return keep_form(turn);
    if (!turn.state.import) return;
    const exchange::Import import = std::move(*turn.state.import);
    turn.state.import.reset();
    store_changes(turn, import.changes);
    turn.tell("imported", {std::to_string(import.notes.size())});
}

void on(Turn& turn, const CancelImport&) {
    turn.state.reading.reset();
    turn.state.import.reset();
    turn.state.fetched.reset();
}

}  // namespace varde::app
