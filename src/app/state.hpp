// Everything the app knows, as one value. Screens read it; only update() makes a new one.
#pragma once

#include "app/open_note.hpp"
#include "app/route.hpp"
#include "app/search.hpp"
#include "base/date.hpp"
#include "base/result.hpp"
#include "base/text.hpp"
#include "casework/edit.hpp"
#include "casework/note.hpp"
#include "casework/privacy.hpp"
#include "casework/replica.hpp"
#include "content/library.hpp"
#include "content/problem.hpp"
#include "exchange/fhir/questionnaire_in.hpp"
#include "exchange/package_reading.hpp"
#include "vault/journal.hpp"

#include <deque>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace varde::app {

enum class Phase { starting, ready, unreadable };

enum class ThemeChoice { system, light, dark, contrast };

/// What the user has chosen on this tablet. Kept as changes of the record "device/settings".
struct Settings {
    Language language = Language::nb;
    ThemeChoice theme = ThemeChoice::system;
    int text_percent = 100;
    std::string writer;  ///< name or initials that stand under the notes
    bool help_key = true;  ///< "?" by itself lists the shortcuts (WCAG 2.1.4: can be put off)
    std::string seen;    ///< the content that was looked at last, see news.hpp
    bool toured = false;  ///< the tour was taken or put aside
};

/// A text that is being typed and is not yet a change. `item` is the answer's key.
struct Draft {
    casework::RecordId note;
    std::string item;
    std::string text;
    Instant begun;  ///< when the first letter that is not stored was typed
    Instant typed;  ///< and the last one
};

/// A sealed journal record on its way to the store, and the changes in it.
struct Unsaved {
    std::string key;
    std::string bytes;
    std::vector<casework::Change> changes;
};

/// Why the store refused.
enum class StoreFailure { full, conflict, closed, failed };

/// The queue to the store. Records go one at a time, so that the journal never has a hole.
struct Saving {
    std::deque<Unsaved> queue;
    bool waiting = false;  ///< the first of the queue has been handed to the store
    std::optional<StoreFailure> failure;
};

enum class SaveStatus { saved, writing, failed };

/// Something to be said once. The texts are in the language files under "notice.<key>".
struct Notice {
    std::string key;
    std::vector<std::string> arguments;
    bool bad = false;
    bool undo = false;  ///< what it tells can be undone
};

/// A personal detail found in a note that is about to be finished.
struct PrivateDetail {
    std::string item;
    casework::PrivacyFinding finding;
    std::string text;  ///< the words found
};

/// Which content the library shows; an empty text hides nothing.
struct LibraryFilter {
    std::string track;  ///< "utredning", "hjelpetiltak", "etter_plassering"
    std::string place;  ///< where the family stays: "hjemme", "døgn"

    bool operator==(const LibraryFilter&) const = default;
};

/// The last look at a note before it is frozen.
struct FinishCheck {
    casework::RecordId note;
    std::vector<std::string> missing;          ///< keys of required items without an answer
    std::vector<casework::NoteIssue> invalid;  ///< answers that break a rule
    std::vector<PrivateDetail> details;
};

/// A form from a file that a person is asked about.
struct FetchedForm {
    std::string text;  ///< the file
    exchange::fhir::ImportedForm read;
};

/// The question that a file is being chosen for.
struct Attaching {
    casework::RecordId note;
    std::string item;
};

/// What is being added to a finished note.
struct Addendum {
    casework::RecordId note;
    std::string text;
    std::string reason;
};

/// What the shell has told about the browser.
struct Surroundings {
    std::optional<bool> persistent;  ///< the browser's answer to "keep my data"
    bool update_ready = false;
    bool second_tab = false;
};

struct State {
    Phase phase = Phase::starting;
    Instant now;
    int utc_offset_minutes = 0;
    Route route;
    std::vector<Route> trail;  ///< where the browser's "back" leads, the last one first
    Settings settings;

    content::Library library;
    std::size_t fetched_packs =
        0;  ///< how many of its packs, the first ones, came from a file here
    std::vector<content::Problem> pack_problems;  ///< of packs that were refused whole

    casework::Replica replica;
    casework::Author author;
    vault::JournalHead journal;
    std::size_t unreadable_records = 0;

    std::optional<Draft> draft;
    bool writer_typed = false;  ///< settings.writer is newer than the last change
    bool commit_timer = false;
    Saving saving;

    std::optional<Notice> notice;
    std::optional<FinishCheck> finishing;
    std::optional<Attaching> attaching;
    std::optional<exchange::PackageReading> reading;  ///< a file that is being looked through
    std::optional<exchange::Import> import;
    std::optional<FetchedForm> fetched;
    std::set<casework::RecordId> chosen;  ///< notes ticked for export
    std::vector<casework::RecordId> handing_over;  ///< notes in the file being shared
    std::optional<OpenNote> open;      ///< the draft that is, or was last, on the screen
    std::optional<Addendum> addendum;  ///< being written under a finished note
    LibraryFilter filter;
    std::optional<std::size_t> tour;  ///< the page of the tour that is shown
    Search search;
    std::string explained;  ///< id of the term whose meaning is shown; empty for none
    std::uint32_t model_revision = 0;  ///< raised when a text changed by other means than typing

    Surroundings surroundings;
};

/// Whether everything that was written is stored.
SaveStatus save_status(const State& state);

/// The wall time where the user is.
LocalTime local_now(const State& state);

/// Whether nothing stands in the way of finishing: warnings do not.
bool can_finish(const FinishCheck& check);

/// Whether edits are taken: the app has started and no other tab holds the journal.
bool can_write(const State& state);

/// The text of an answer: what is being typed, else the newest that was stored.
std::string shown_text(const State& state, const casework::RecordId& note, std::string_view key);

/// The template a note was written with, or null.
const content::Template* template_of(const State& state, const casework::NoteHead& note);

/// What expressions read beside the answers: the day, the language, who writes.
casework::Circumstances circumstances(const State& state);

}  // namespace varde::app
