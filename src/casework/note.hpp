// The visit note, read from and written to a replica. Its fields: "meta/template" (id, version,
// SHA-256), "meta/outline", "meta/pack", "meta/status", "meta/alias", "answer/<item>",
// "answer/<item>/<row>" and "row/<item>/<row>" where something repeats, "calculated/<item>[/<row>]"
// in a finished note, and "addendum/<change id>".
#pragma once

#include "casework/edit.hpp"
#include "casework/replica.hpp"

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace varde::content {
struct Item;
struct Template;
}  // namespace varde::content

namespace varde::casework {

/// utkast, ferdig (frozen; later only addenda), eksportert, bekreftet mottatt, slettet.
enum class NoteStatus { draft, finished, exported, received, deleted };

inline constexpr std::array<NoteStatus, 5> all_note_statuses = {
    NoteStatus::draft, NoteStatus::finished, NoteStatus::exported, NoteStatus::received,
    NoteStatus::deleted};

/// The stable name of a status in stored values and files: "draft", "finished", ...
std::string_view code(NoteStatus status);

/// The status with that code, or nothing.
std::optional<NoteStatus> note_status_from_code(std::string_view code);

/// Whether a note may go from one status to the other. Only what the receiver has confirmed can be
/// deleted (design: promise 1), and an addendum takes a handed-over note back to `finished`.
bool can_become(NoteStatus from, NoteStatus to);

/// One note as a list row shows it.
struct NoteHead {
    RecordId id;
    std::string template_id;
    std::string template_version;
    std::string template_hash;  ///< empty in notes from before it was kept
    std::string pack_id;
    std::string pack_version;
    std::string pack_fingerprint;
    NoteStatus status = NoteStatus::draft;
    Hlc created;
    Hlc changed;
    std::string author;       ///< who began it
    std::string alias;        ///< pseudonym of the case, may be empty
    bool conflicted = false;  ///< some field holds two values that a person must choose between
};

/// The note's head, or nothing when no such note is known.
std::optional<NoteHead> note_head(const Replica& replica, std::string_view note);

/// All notes that are not deleted, the most recently begun first.
std::vector<NoteHead> list_notes(const Replica& replica);

/// Names an answer in a note: the template's item, and in a repeating group "<item>/<row>". A row's
/// name comes from make_row, never from its place: two tablets may add rows at the same time.
std::string answer_key(std::string_view item_id, std::string_view row);

/// The name of a new row, unique without asking anybody.
std::string make_row(const Author& author);

/// The item that an answer's key names.
std::string_view item_of(std::string_view key);

/// The row that an answer's key names; empty outside repeating groups.
std::string_view row_of(std::string_view key);

/// The field that holds an answer, by its key.
std::string answer_field(std::string_view key);

/// The field that holds a calculated value of a finished note.
std::string calculated_field(std::string_view key);

/// The newest value of an answer, or null when none was ever given.
const Value* answer(const Replica& replica, std::string_view note, std::string_view key);

/// Newest answers by key, also those that the template no longer asks for.
using Answers = std::map<std::string, Value, std::less<>>;
Answers answers(const Replica& replica, std::string_view note);

/// Whether a value says something: not cleared, not blank, not an empty list.
bool is_answered(const Value& value);

/// Whether the status lets this field be written: everything in a draft, then only addenda and
/// status. A conflict may be resolved later too: see can_resolve.
bool can_edit(const NoteHead& note, std::string_view field);

/// Whether a person may still choose between the values of a field: a conflict can arrive after
/// the note was finished, and must not stay for ever.
bool can_resolve(const Replica& replica, const NoteHead& note, std::string_view field);

/// What a new note starts from.
struct NoteStart {
    std::string template_id;
    std::string template_version;
    std::string template_hash;
    std::string template_outline;  ///< see form/migration.hpp
    std::string pack_id;
    std::string pack_version;
    std::string pack_fingerprint;
    std::string alias;
};

/// The changes that begin a note. The note's id is the `record` of each of them.
std::vector<Change> begin_note(const Writer& writer, const NoteStart& start);

/// The change that gives an answer, or resolves its conflict. Fails with "note_unknown",
/// "note_frozen", or as check() does when the value can not be stored.
Result<std::vector<Change>> write_answer(const Writer& writer, const RecordId& note,
                                         std::string_view key, Value value,
                                         std::string reason = {});

/// The changes that give several fields of a draft - answers and rows - these values. Fails with
/// "note_unknown" or "note_frozen", or as check() does.
Result<std::vector<Change>> write_fields(const Writer& writer, const RecordId& note,
                                         std::vector<std::pair<std::string, Value>> fields);

/// The template's outline as the note remembers it; empty when it does not.
std::string template_outline(const Replica& replica, std::string_view note);

/// The changes that let a draft go on with another edition of its template; answers stay as they
/// are. Fails with "note_unknown" or "note_frozen".
Result<std::vector<Change>> write_template(const Writer& writer, const RecordId& note,
                                           const NoteStart& edition);

/// The changes that keep calculated values with the note, so that it can be read as it was where
/// its template is not at hand. Values that are there already are left out.
std::vector<Change> freeze_calculated(const Writer& writer, const RecordId& note,
                                      const std::map<std::string, Value, std::less<>>& values);

/// The change that moves a note on. Fails with "note_unknown" or "note_transition".
Result<std::vector<Change>> write_status(const Writer& writer, const RecordId& note, NoteStatus to,
                                         std::string reason = {});

/// The changes that add a text to a finished note. A note that was handed over becomes `finished`
/// again, since the receiver lacks the addendum. Fails with "note_unknown", "note_not_finished", or
/// as check() does.
Result<std::vector<Change>> write_addendum(const Writer& writer, const RecordId& note,
                                           std::string text, std::string reason = {});

/// The note's addenda, oldest first.
std::vector<const Change*> addenda(const Replica& replica, std::string_view note);

/// Says whether an item is asked for (its enable_when). Empty: every item is. The function comes
/// from whoever evaluates logic, so that notes can be counted without an evaluator.
using IsEnabled = std::function<bool(const content::Item&)>;

/// The required items that are enabled and not answered, in the template's order.
std::vector<const content::Item*> missing_required(const content::Template& form,
                                                   const Answers& answers,
                                                   const IsEnabled& enabled = {});

/// The keys of answers whose item the template lacks. They are kept and listed, never dropped.
std::vector<std::string> orphaned_answers(const content::Template& form, const Answers& answers);

enum class SectionState { untouched, started, complete };

/// How far one section (top-level group) has come. `total` counts enabled items that take answers.
struct SectionProgress {
    std::string section;
    std::size_t answered = 0;
    std::size_t total = 0;
    std::size_t required_missing = 0;
    SectionState state = SectionState::untouched;
};

/// Progress of every top-level item. A section is complete when nothing required is missing and
/// something is answered.
std::vector<SectionProgress> progress(const content::Template& form, const Answers& answers,
                                      const IsEnabled& enabled = {});

}  // namespace varde::casework
