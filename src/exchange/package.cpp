#include "exchange/package.hpp"

#include "exchange/package_codec.hpp"
#include "vault/hash.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace varde::exchange {
namespace {

using casework::Change;
using casework::ChangeId;
using casework::Replica;

bool same_pack(const PackReference& a, const PackReference& b) {
    return a.id == b.id && a.version == b.version && a.fingerprint == b.fingerprint;
}

void add_pack(std::vector<PackReference>& packs, const casework::NoteHead& note) {
    const PackReference pack = {note.pack_id, note.pack_version, note.pack_fingerprint};
    const auto same = [&](const PackReference& other) { return same_pack(pack, other); };
    if (std::none_of(packs.begin(), packs.end(), same)) packs.push_back(pack);
}

void add_changes(std::vector<Change>& changes, const Replica& replica, std::string_view record) {
    for (const Change* change : replica.changes(record)) changes.push_back(*change);
}

bool agrees(const std::vector<ReadableAnswer>& answers, const Replica& changes,
            const casework::RecordId& note) {
    return std::all_of(answers.begin(), answers.end(), [&](const ReadableAnswer& answer) {
        const casework::Value* value = casework::answer(changes, note, answer.key);
        return value != nullptr && *value == answer.value;
    });
}

/// What is known of the records and devices that a file touches: enough to judge its changes,
/// without copying the whole replica.
Replica surroundings(const Replica& replica, const Replica& file) {
    Replica near;
    for (const casework::RecordId& record : file.records())
        for (const Change* change : replica.changes(record)) near.insert(*change);
    for (const Change* change : file.changes())
        for (const std::uint64_t seq : {change->id.seq - 1, change->id.seq + 1})
            if (const Change* neighbour = replica.find({change->id.device, seq}))
                near.insert(*neighbour);
    return near;
}

Error contradiction(const ChangeId& id) {
    return {"import_contradiction", id.device + " " + std::to_string(id.seq)};
}

/// A chain that breaks at a new change, or right behind one, was written twice.
Result<> check_chains(const Replica& merged, const Replica& replica) {
    const auto is_new = [&](const ChangeId& id) { return replica.find(id) == nullptr; };
    for (const ChangeId& id : casework::broken_chains(merged, vault::hash_hex))
        if (is_new(id) || is_new({id.device, id.seq - 1}))
            return std::unexpected(contradiction(id));
    return {};
}

std::size_t new_conflicts(const Replica& merged, const Replica& replica, const Replica& file) {
    std::size_t count = 0;
    for (const casework::RecordId& record : file.records())
        for (const std::string& field : file.fields(record)) {
            const bool after = merged.conflicted(record, field);
            count += after && !replica.conflicted(record, field) ? 1u : 0u;
        }
    return count;
}

std::size_t missing_bases(const std::vector<Change>& changes, const Replica& merged,
                          const Replica& replica) {
    std::set<ChangeId> missing;
    for (const Change& change : changes)
        for (const ChangeId& id : change.replaces)
            if (merged.find(id) == nullptr && replica.find(id) == nullptr) missing.insert(id);
    return missing.size();
}

}  // namespace

Result<std::string> export_notes(const Replica& replica, const TemplateLookup& lookup,
                                 std::span<const casework::RecordId> notes,
                                 const ExportStamp& stamp) {
    PackageFile file{stamp.now, stamp.device, stamp.app, {}, {}, {}};
    const std::set<casework::RecordId> chosen(notes.begin(), notes.end());
    if (chosen.empty()) return fail("export_empty");
    for (const casework::RecordId& id : chosen) {
        const auto head = casework::note_head(replica, id);
        if (!head) return fail("export_unknown_note");
        const content::Template* form = lookup ? lookup(*head) : nullptr;
        file.notes.push_back(readable(replica, *head, form, stamp.language));
        add_pack(file.packs, *head);
        add_changes(file.changes, replica, id);
    }
    const auto earlier = [](const Change& a, const Change& b) { return a.id < b.id; };
    std::sort(file.changes.begin(), file.changes.end(), earlier);
    std::string package = write_package(file);
    if (package.size() > largest_package) return fail("export_too_large");
    return package;
}

std::string export_name(const Date& today, std::string_view package) {
    return "varde-" + to_string(today) + "-" + vault::hash_hex(package).substr(0, 8) + ".json";
}

Result<> match_note(ReadableNote& note, const Replica& changes) {
    const auto head = casework::note_head(changes, note.head.id);
    if (!head) return fail("import_damaged", "notes");
    note.head = *head;
    bool same = agrees(note.orphaned, changes, head->id);
    for (const ReadableSection& section : note.sections)
        same = same && agrees(section.answers, changes, head->id);
    if (!same) return fail("import_damaged", "answers");
    return {};
}

Result<Import> compare_package(PackageFile file, const Replica& incoming, const Replica& replica) {
    Import import{file.created, file.device, file.app, file.packs, std::move(file.notes), {}, {}};
    Replica merged = surroundings(replica, incoming);
    for (const Change& change : file.changes) {
        const Change* known = replica.find(change.id);
        if (known != nullptr && *known != change) return std::unexpected(contradiction(change.id));
        if (known != nullptr) ++import.counts.known;
        else import.changes.push_back(change);
        merged.insert(change);
    }
    if (auto chained = check_chains(merged, replica); !chained)
        return std::unexpected(chained.error());
    import.counts.added = import.changes.size();
    import.counts.conflicts = new_conflicts(merged, replica, incoming);
    import.counts.awaited = missing_bases(file.changes, merged, replica);
    return import;
}

}  // namespace varde::exchange
