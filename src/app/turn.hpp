// One run of update(): inside src/app only.
#pragma once

#include "app/action.hpp"
#include "app/effect.hpp"
#include "app/state.hpp"
#include "casework/edit.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace varde::app {

/// What the record of a note begins with; the rest is its id in a route.
inline constexpr std::string_view note_kind = "note/";

struct Turn {
    State& state;
    std::vector<Effect>& effects;

    void want(Effect effect) { effects.push_back(std::move(effect)); }
    void tell(std::string key, std::vector<std::string> arguments = {}, bool bad = false) {
        state.notice = Notice{std::move(key), std::move(arguments), bad};
    }
    void tell_error(const Error& error) { tell("error_" + error.code, {error.detail}, true); }
};

// journal.cpp
void on(Turn& turn, const Begin& action);
void on(Turn& turn, const PacksArrived& action);
void on(Turn& turn, const JournalLoaded& action);
void on(Turn& turn, const JournalUnreadable& action);
void on(Turn& turn, const RecordStored& action);
void on(Turn& turn, const RecordRefused& action);
void on(Turn& turn, const RetryDue& action);
void on(Turn& turn, const RetrySave& action);

/// Makes changes with `make(Writer)`, adds them to the replica and queues them as one record. The
/// author is only advanced when making them succeeded.
template <class Make>
bool commit(Turn& turn, Make make);

/// Inserts finished changes and queues them as one journal record.
void store_changes(Turn& turn, std::vector<casework::Change> changes);

// search.cpp
void on(Turn& turn, const SearchAll& action);
void on(Turn& turn, const ChooseKind& action);
void on(Turn& turn, const ShowMoreFound& action);
void on(Turn& turn, const ClearSearch& action);

// notes.cpp
void on(Turn& turn, const StartNote& action);
void on(Turn& turn, const TypeText& action);
void on(Turn& turn, const Answer& action);
void on(Turn& turn, const PickAttachment& action);
void on(Turn& turn, const LeaveField& action);
void on(Turn& turn, const CommitDue& action);
void on(Turn& turn, const AskFinish& action);
void on(Turn& turn, const CancelFinish& action);
void on(Turn& turn, const MaskDetail& action);
void on(Turn& turn, const Finish& action);
void on(Turn& turn, const TypeAddendum& action);
void on(Turn& turn, const AddAddendum& action);

/// Answers the question that a file was chosen for with it.
void attach(Turn& turn, const FilePicked& file);

/// Turns what is being typed into a change.
void commit_draft(Turn& turn);

/// Asks for CommitDue after a pause, unless it has been asked for.
void commit_soon(Turn& turn);

// rows.cpp
void on(Turn& turn, const AddRow& action);
void on(Turn& turn, const RemoveRow& action);

// undo.cpp
void on(Turn& turn, const Undo& action);
void on(Turn& turn, const Redo& action);

/// As commit(), for something that a person does to a note and may undo. `typing`: it goes on from
/// the deed before when that was typing in the same field.
template <class Make>
bool edit(Turn& turn, const casework::RecordId& note, Make make, bool typing = false);

/// What the changes do to answers and rows, before they are made.
Deed deed_of(const State& state, const std::vector<casework::Change>& changes);
void remember(State& state, const casework::RecordId& note, Deed deed, bool typing);

// open_note.cpp
void on(Turn& turn, const ShowField& action);
void on(Turn& turn, const FieldShown& action);
void on(Turn& turn, const NextUnanswered& action);
void on(Turn& turn, const AskAbout& action);
void on(Turn& turn, const CloseAbout& action);
void on(Turn& turn, const ShowMigration& action);
void on(Turn& turn, const UseNewTemplate& action);

/// The open note when it is this one, opened now if it was not; null when it is no draft or its
/// template is not installed.
OpenNote* open_note(State& state, const casework::RecordId& note);

/// Opens the draft that the route shows, and lets the open one follow day, language and writer.
void follow_route(State& state);

/// Lets the open note follow a field that was written.
void follow_fields(State& state, const casework::RecordId& note,
                   const std::vector<std::string>& fields);

/// Remembers that the section on the screen is being left.
void leave_section(State& state);

/// What a note starts from, or goes on with.
casework::NoteStart edition_of(const content::Template& form, const content::Pack& pack);

// handover.cpp
void on(Turn& turn, const ChooseNote& action);
void on(Turn& turn, const ExportChosen& action);
void on(Turn& turn, const FileShared& action);
void on(Turn& turn, const PickImport& action);
void on(Turn& turn, const FilePicked& action);
void on(Turn& turn, const WorkDue& action);
void on(Turn& turn, const FileTooLarge& action);
void on(Turn& turn, const ConfirmImport& action);
void on(Turn& turn, const CancelImport& action);

// forms.cpp
/// Whether a file is a form in FHIR, or was meant to be one.
bool looks_like_form(std::string_view bytes);

/// Asks whether the form in the file shall be kept, or tells what is wrong with it.
void offer_form(Turn& turn, const std::string& bytes);
void keep_form(Turn& turn);

/// Makes the library follow the forms that the replica holds.
void take_forms(State& state);

/// Makes the library of these packs and the forms that were fetched here.
void set_packs(State& state, std::vector<content::Pack> of_app);

// settings.cpp
void on(Turn& turn, const SetLanguage& action);
void on(Turn& turn, const SetTheme& action);
void on(Turn& turn, const SetTextPercent& action);
void on(Turn& turn, const SetWriter& action);
void on(Turn& turn, const SetHelpKey& action);
void on(Turn& turn, const MarkSeen& action);
void on(Turn& turn, const ShowTour& action);
void on(Turn& turn, const EndTour& action);

/// Turns the writer's name into a change when it was typed.
void commit_writer(Turn& turn);

/// Notes the content as seen by somebody who opens it for the first time.
void see_content_first(Turn& turn);

Settings read_settings(const casework::Replica& replica);

// update.cpp
void on(Turn& turn, const Go& action);
void on(Turn& turn, const Back& action);
void on(Turn& turn, const PersistenceAnswered& action);
void on(Turn& turn, const UpdateReady& action);
void on(Turn& turn, const SecondTab& action);
void on(Turn& turn, const Tick& action);
void on(Turn& turn, const FilterLibrary& action);
void on(Turn& turn, const ExplainTerm& action);
void on(Turn& turn, const CloseTerm& action);
void on(Turn& turn, const Print& action);
void on(Turn& turn, const DismissNotice& action);
void on(Turn& turn, const ApplyUpdate& action);

template <class Make>
bool edit(Turn& turn, const casework::RecordId& note, Make make, bool typing) {
    Deed deed;
    const bool done = commit(turn, [&](const casework::Writer& writer) {
        Result<std::vector<casework::Change>> made = make(writer);
        if (made) deed = deed_of(turn.state, *made);
        return made;
    });
    if (done) remember(turn.state, note, std::move(deed), typing);
    return done;
}

template <class Make>
bool commit(Turn& turn, Make make) {
    casework::Author author = turn.state.author;
    const casework::Writer writer{author, turn.state.replica, turn.state.now, vault::hash_hex};
    Result<std::vector<casework::Change>> made = make(writer);
    if (!made) {
        turn.tell_error(made.error());
        return false;
    }
    turn.state.author = author;
    store_changes(turn, std::move(*made));
    return true;
}

}  // namespace varde::app
