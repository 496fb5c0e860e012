#include "casework/note.hpp"

#include "content/template.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace varde::casework {
namespace {

constexpr std::string_view template_field = "meta/template";
constexpr std::string_view pack_field = "meta/pack";
constexpr std::string_view status_field = "meta/status";
constexpr std::string_view alias_field = "meta/alias";
constexpr std::string_view answer_prefix = "answer/";
constexpr std::string_view outline_field = "meta/outline";
constexpr std::string_view calculated_prefix = "calculated/";
constexpr std::string_view addendum_prefix = "addendum/";

std::string text_value(const Replica& replica, std::string_view record, std::string_view field) {
    const Value* value = replica.value(record, field);
    const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(value);
    return text == nullptr ? std::string() : *text;
}

/// The `at`th text of a list value, or nothing.
std::string list_value(const Value* value, std::size_t at) {
    const auto* list = value == nullptr ? nullptr : std::get_if<std::vector<std::string>>(value);
    return list == nullptr || at >= list->size() ? std::string() : (*list)[at];
}

/// Of differing statuses the earliest counts: nobody loses what he may still do, and a note is
/// deleted only when everybody has deleted it.
NoteStatus status_of(const Replica& replica, std::string_view note) {
    std::optional<NoteStatus> earliest;
    for (const Change* head : replica.heads(note, status_field)) {
        const auto* text = std::get_if<std::string>(&head->value);
        const auto status = text == nullptr ? std::nullopt : note_status_from_code(*text);
        if (status && (!earliest || *status < *earliest)) earliest = status;
    }
    return earliest.value_or(NoteStatus::draft);
}

Change status_change(const Writer& writer, const RecordId& note, NoteStatus to,
                     std::string reason = {}) {
    return next_change(writer, note, std::string(status_field), std::string(code(to)),
                       std::move(reason));
}

/// Which edition of which template and pack a note stands on.
std::vector<Change> template_changes(const Writer& writer, const RecordId& note,
                                     const NoteStart& start) {
    std::vector<Change> changes;
    std::vector edition = {start.template_id, start.template_version};
    if (!start.template_hash.empty()) edition.push_back(start.template_hash);
    changes.push_back(next_change(writer, note, std::string(template_field), std::move(edition)));
    if (!start.template_outline.empty())
        changes.push_back(
            next_change(writer, note, std::string(outline_field), start.template_outline));
    changes.push_back(
        next_change(writer, note, std::string(pack_field),
                    std::vector{start.pack_id, start.pack_version, start.pack_fingerprint}));
    return changes;
}

/// Calls `visit` for each enabled item that takes an answer, in the template's order.
void each_question(const content::Item& item, const IsEnabled& enabled,
                   const std::function<void(const content::Item&)>& visit) {
    if (enabled && !enabled(item)) return;
    if (takes_answer(item)) visit(item);
    for (const content::Item& inner : item.items) each_question(inner, enabled, visit);
}

/// In a repeating group one row is enough.
bool is_answered_in(const Answers& answers, std::string_view item) {
    const auto found = answers.find(item);
    if (found != answers.end() && is_answered(found->second)) return true;
    const std::string rows = std::string(item) + "/";
    for (auto it = answers.lower_bound(rows); it != answers.end(); ++it) {
        if (!it->first.starts_with(rows)) break;
        if (is_answered(it->second)) return true;
    }
    return false;
}

/// What check() refuses must not reach the journal: it could not be read again.
Result<std::vector<Change>> checked(std::vector<Change> changes) {
    for (const Change& change : changes)
        if (auto sound = check(change); !sound) return std::unexpected(sound.error());
    return changes;
}

SectionProgress section_progress(const content::Item& section, const Answers& answers,
                                 const IsEnabled& enabled) {
    SectionProgress result{.section = section.id};
    each_question(section, enabled, [&](const content::Item& item) {
        const bool done = is_answered_in(answers, item.id);
        result.total += 1;
        result.answered += done ? 1u : 0u;
        result.required_missing += item.required && !done ? 1u : 0u;
    });
    if (result.answered > 0)
        result.state =
            result.required_missing == 0 ? SectionState::complete : SectionState::started;
    return result;
}

using ItemIds = std::set<std::string, std::less<>>;

void collect_questions(const std::vector<content::Item>& items, ItemIds& ids) {
    for (const content::Item& item : items) {
        if (takes_answer(item)) ids.insert(item.id);
        collect_questions(item.items, ids);
    }
}

}  // namespace

std::string_view code(NoteStatus status) {
    constexpr std::array<std::string_view, all_note_statuses.size()> codes = {
        "draft", "finished", "exported", "received", "deleted"};
    return codes[static_cast<std::size_t>(status)];
}

std::optional<NoteStatus> note_status_from_code(std::string_view wanted) {
    for (const NoteStatus status : all_note_statuses)
        if (code(status) == wanted) return status;
    return std::nullopt;
}

bool can_become(NoteStatus from, NoteStatus to) {
    switch (from) {
        case NoteStatus::draft: return to == NoteStatus::finished;
        case NoteStatus::finished: return to == NoteStatus::exported;
        case NoteStatus::exported: return to == NoteStatus::received || to == NoteStatus::finished;
        case NoteStatus::received: return to == NoteStatus::deleted || to == NoteStatus::finished;
        case NoteStatus::deleted: return false;
    }
    return false;
}

std::optional<NoteHead> note_head(const Replica& replica, std::string_view note) {
    const Change* first = replica.oldest(note);
    if (first == nullptr || record_kind(note) != "note") return std::nullopt;
    const Value* form = replica.value(note, template_field);
    const Value* pack = replica.value(note, pack_field);
    return NoteHead{
        .id = RecordId(note),
        .template_id = list_value(form, 0),
        .template_version = list_value(form, 1),
        .template_hash = list_value(form, 2),
        .pack_id = list_value(pack, 0),
        .pack_version = list_value(pack, 1),
        .pack_fingerprint = list_value(pack, 2),
        .status = status_of(replica, note),
        .created = first->at,
        .changed = replica.newest(note)->at,
        .author = first->author,
        .alias = text_value(replica, note, alias_field),
        .conflicted = replica.conflicted(note),
    };
}

std::vector<NoteHead> list_notes(const Replica& replica) {
    std::vector<NoteHead> notes;
    for (const RecordId& id : replica.records("note/")) {
        std::optional<NoteHead> note = note_head(replica, id);
        if (note && note->status != NoteStatus::deleted) notes.push_back(std::move(*note));
    }
    const auto newer = [](const NoteHead& a, const NoteHead& b) {
        return std::tie(a.created, a.id) > std::tie(b.created, b.id);
    };
    std::sort(notes.begin(), notes.end(), newer);
    return notes;
}

std::string answer_key(std::string_view item_id, std::string_view row) {
    std::string key(item_id);
    return row.empty() ? key : key.append("/").append(row);
}

std::string make_row(const Author& author) {
    return author.device + std::to_string(author.next_seq);
}

std::string_view item_of(std::string_view key) { return key.substr(0, key.find('/')); }

std::string_view row_of(std::string_view key) {
    const std::size_t slash = key.find('/');
    return slash == std::string_view::npos ? std::string_view() : key.substr(slash + 1);
}

std::string answer_field(std::string_view key) { return std::string(answer_prefix).append(key); }

std::string calculated_field(std::string_view key) {
    return std::string(calculated_prefix).append(key);
}

const Value* answer(const Replica& replica, std::string_view note, std::string_view key) {
    return replica.value(note, answer_field(key));
}

Answers answers(const Replica& replica, std::string_view note) {
    Answers all;
    for (const std::string& field : replica.fields(note, answer_prefix))
        all.emplace(field.substr(answer_prefix.size()), *replica.value(note, field));
    return all;
}

bool is_answered(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        return text->find_first_not_of(" \t\n\r") != std::string::npos;
    if (const auto* list = std::get_if<std::vector<std::string>>(&value)) return !list->empty();
    return !std::holds_alternative<std::monostate>(value);
}

bool can_edit(const NoteHead& note, std::string_view field) {
    if (note.status == NoteStatus::deleted) return false;
    if (field == status_field) return true;
    const bool addendum = field.starts_with(addendum_prefix);
    return note.status == NoteStatus::draft ? !addendum : addendum;
}

bool can_resolve(const Replica& replica, const NoteHead& note, std::string_view field) {
    return note.status != NoteStatus::deleted && replica.conflicted(note.id, field);
}

std::vector<Change> begin_note(const Writer& writer, const NoteStart& start) {
    const RecordId note = make_record_id("note", {writer.author.device, writer.author.next_seq});
    std::vector<Change> changes = template_changes(writer, note, start);
    changes.push_back(status_change(writer, note, NoteStatus::draft));
    if (!start.alias.empty())
        changes.push_back(next_change(writer, note, std::string(alias_field), start.alias));
    return changes;
}

std::string template_outline(const Replica& replica, std::string_view note) {
    return text_value(replica, note, outline_field);
}

Result<std::vector<Change>> write_template(const Writer& writer, const RecordId& note,
                                           const NoteStart& edition) {
    const auto head = note_head(writer.replica, note);
    if (!head) return fail("note_unknown");
    if (head->status != NoteStatus::draft) return fail("note_frozen");
    return checked(template_changes(writer, note, edition));
}

std::vector<Change> freeze_calculated(const Writer& writer, const RecordId& note,
                                      const std::map<std::string, Value, std::less<>>& values) {
    std::vector<Change> changes;
    for (const auto& [key, value] : values) {
        std::string field = calculated_field(key);
        const Value* now = writer.replica.value(note, field);
        if (now == nullptr ? is_answered(value) : *now != value)
            changes.push_back(next_change(writer, note, std::move(field), value));
    }
    return changes;
}

Result<std::vector<Change>> write_answer(const Writer& writer, const RecordId& note,
                                         std::string_view key, Value value, std::string reason) {
    const auto head = note_head(writer.replica, note);
    if (!head) return fail("note_unknown");
    std::string field = answer_field(key);
    if (!can_edit(*head, field) && !can_resolve(writer.replica, *head, field))
        return fail("note_frozen");
    return checked(
        {next_change(writer, note, std::move(field), std::move(value), std::move(reason))});
}

Result<std::vector<Change>> write_fields(const Writer& writer, const RecordId& note,
                                         std::vector<std::pair<std::string, Value>> fields) {
    const auto head = note_head(writer.replica, note);
    if (!head) return fail("note_unknown");
    std::vector<Change> changes;
    for (auto& [field, value] : fields) {
        if (!can_edit(*head, field)) return fail("note_frozen");
        changes.push_back(next_change(writer, note, field, std::move(value)));
    }
    return checked(std::move(changes));
}

Result<std::vector<Change>> write_status(const Writer& writer, const RecordId& note, NoteStatus to,
                                         std::string reason) {
    const auto head = note_head(writer.replica, note);
    if (!head) return fail("note_unknown");
    if (!can_become(head->status, to)) return fail("note_transition");
    return checked({status_change(writer, note, to, std::move(reason))});
}

Result<std::vector<Change>> write_addendum(const Writer& writer, const RecordId& note,
                                           std::string text, std::string reason) {
    const auto head = note_head(writer.replica, note);
    if (!head) return fail("note_unknown");
    // Named after its own change: two tablets that each add a text must not seem to disagree.
    const RecordId name = make_record_id(addendum_prefix.substr(0, addendum_prefix.size() - 1),
                                         {writer.author.device, writer.author.next_seq});
    if (!can_edit(*head, name)) return fail("note_not_finished");
    std::vector changes = {next_change(writer, note, name, std::move(text), std::move(reason))};
    if (can_become(head->status, NoteStatus::finished))
        changes.push_back(status_change(writer, note, NoteStatus::finished));
    return checked(std::move(changes));
}

std::vector<const Change*> addenda(const Replica& replica, std::string_view note) {
    std::vector<const Change*> list;
    for (const std::string& field : replica.fields(note, addendum_prefix)) {
        const std::vector<const Change*> heads = replica.heads(note, field);
        list.insert(list.end(), heads.begin(), heads.end());
    }
    const auto older = [](const Change* a, const Change* b) {
        return std::tie(a->at, a->id) < std::tie(b->at, b->id);
    };
    std::sort(list.begin(), list.end(), older);
    return list;
}

std::vector<const content::Item*> missing_required(const content::Template& form,
                                                   const Answers& answers,
                                                   const IsEnabled& enabled) {
    std::vector<const content::Item*> missing;
    for (const content::Item& section : form.items)
        each_question(section, enabled, [&](const content::Item& item) {
            if (item.required && !is_answered_in(answers, item.id)) missing.push_back(&item);
        });
    return missing;
}

std::vector<std::string> orphaned_answers(const content::Template& form, const Answers& answers) {
    ItemIds asked;
    collect_questions(form.items, asked);
    std::vector<std::string> orphans;
    for (const auto& [key, value] : answers)
        if (!asked.contains(item_of(key)) && is_answered(value)) orphans.push_back(key);
    return orphans;
}

std::vector<SectionProgress> progress(const content::Template& form, const Answers& answers,
                                      const IsEnabled& enabled) {
    std::vector<SectionProgress> list;
    for (const content::Item& section : form.items)
        list.push_back(section_progress(section, answers, enabled));
    return list;
}

}  // namespace varde::casework
