#include "casework/replica.hpp"

#include "casework/change_codec.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace varde::casework {
namespace {

bool older(const Change* a, const Change* b) {
    return std::tie(a->at, a->id) < std::tie(b->at, b->id);
}

bool same_field(const Change& a, const Change& b) {
    return a.record == b.record && a.field == b.field;
}

/// `map[key]` without making a string for a key that is there already.
template <class Map>
typename Map::mapped_type& entry(Map& map, const std::string& key) {
    const auto found = map.lower_bound(key);
    if (found != map.end() && found->first == key) return found->second;
    return map.emplace_hint(found, key, typename Map::mapped_type{})->second;
}

template <class Map>
std::vector<std::string> keys_with_prefix(const Map& map, std::string_view prefix) {
    std::vector<std::string> keys;
    for (auto it = map.lower_bound(prefix); it != map.end(); ++it) {
        if (!it->first.starts_with(prefix)) break;
        keys.push_back(it->first);
    }
    return keys;
}

}  // namespace

/// Marks what `newer` replaces, and remembers what it replaces that is not here yet.
void Replica::replace_known(FieldLog& field, Position newer) {
    const Change& change = changes_[newer];
    for (const ChangeId& id : change.replaces) {
        const Change* older_change = find(id);
        if (older_change == nullptr) {
            awaited_[id].push_back(newer);
        } else if (same_field(*older_change, change)) {
            const Position at = devices_.find(id.device)->second.at(id.seq);
            if (!replaced_[at]) --field.live;
            replaced_[at] = true;
        }
    }
}

/// Whether a change that arrives now was replaced by one that came before it.
bool Replica::replaced_already(const Change& change) {
    const auto waiting = awaited_.find(change.id);
    if (waiting == awaited_.end()) return false;
    const auto same = [&](Position at) { return same_field(changes_[at], change); };
    const bool replaced = std::any_of(waiting->second.begin(), waiting->second.end(), same);
    awaited_.erase(waiting);
    return replaced;
}

void Replica::add_to(RecordLog& record, FieldLog& field, Position position) {
    const bool first = record.fields.size() == 1 && field.changes.empty();
    const Change* change = &changes_[position];
    if (first || older(change, &changes_[record.oldest])) record.oldest = position;
    if (first || older(&changes_[record.newest], change)) record.newest = position;
    field.changes.push_back(position);
    field.heads.push_back(position);
    if (!replaced_[position]) ++field.live;
    replace_known(field, position);
    // Swept only when most of it is stale, so that a long history costs constant time per change.
    if (field.heads.size() > 2 * field.live + 2)
        std::erase_if(field.heads, [&](Position at) { return replaced_[at]; });
}

Inserted Replica::insert(Change change) {
    Sequence& sequence = entry(devices_, change.id.device);
    const auto position = static_cast<Position>(changes_.size());
    const auto [there, fresh] = sequence.try_emplace(change.id.seq, position);
    if (!fresh)
        return changes_[there->second] == change ? Inserted::duplicate : Inserted::contradicts;

    RecordLog& record = entry(records_, change.record);
    FieldLog& field = entry(record.fields, change.field);
    const bool was_contested = !field.changes.empty() && field.live != 1;
    const bool replaced = replaced_already(change);
    changes_.push_back(std::move(change));
    replaced_.push_back(replaced);
    add_to(record, field, position);
    record.contested -= was_contested ? 1u : 0u;
    record.contested += field.live != 1 ? 1u : 0u;
    return Inserted::added;
}

const Change* Replica::find(const ChangeId& id) const {
    const auto device = devices_.find(id.device);
    if (device == devices_.end()) return nullptr;
    const auto found = device->second.find(id.seq);
    return found == device->second.end() ? nullptr : &changes_[found->second];
}

const Replica::RecordLog* Replica::log(std::string_view record) const {
    const auto found = records_.find(record);
    return found == records_.end() ? nullptr : &found->second;
}

const Replica::FieldLog* Replica::log(std::string_view record, std::string_view field) const {
    const RecordLog* fields = log(record);
    if (fields == nullptr) return nullptr;
    const auto found = fields->fields.find(field);
    return found == fields->fields.end() ? nullptr : &found->second;
}

std::vector<const Change*> Replica::sorted(const std::vector<Position>& positions) const {
    std::vector<const Change*> list;
    list.reserve(positions.size());
    for (const Position at : positions) list.push_back(&changes_[at]);
    std::sort(list.begin(), list.end(), older);
    return list;
}

std::vector<const Change*> Replica::heads(std::string_view record, std::string_view field) const {
    const FieldLog* found = log(record, field);
    if (found == nullptr) return {};
    std::vector<Position> live;
    for (const Position at : found->heads)
        if (!replaced_[at]) live.push_back(at);
    // Changes that replace each other in a circle are forged; then all are shown, none is lost.
    std::vector<const Change*> list = sorted(live.empty() ? found->changes : live);
    std::reverse(list.begin(), list.end());
    return list;
}

const Value* Replica::value(std::string_view record, std::string_view field) const {
    const FieldLog* found = log(record, field);
    if (found == nullptr) return nullptr;
    const Change* newest = nullptr;  // without a list: screens ask for every field they draw
    for (const Position at : found->live > 0 ? found->heads : found->changes) {
        if (found->live > 0 && replaced_[at]) continue;
        if (newest == nullptr || older(newest, &changes_[at])) newest = &changes_[at];
    }
    return &newest->value;
}

bool Replica::conflicted(std::string_view record, std::string_view field) const {
    const FieldLog* found = log(record, field);
    if (found == nullptr || found->live == 1) return false;
    const std::vector<const Change*> list = heads(record, field);
    const auto differs = [&](const Change* head) { return head->value != list.front()->value; };
    return std::any_of(list.begin(), list.end(), differs);
}

bool Replica::conflicted(std::string_view record) const {
    const RecordLog* found = log(record);
    if (found == nullptr || found->contested == 0) return false;
    const auto differs = [&](const auto& field) { return conflicted(record, field.first); };
    return std::any_of(found->fields.begin(), found->fields.end(), differs);
}

const Change* Replica::oldest(std::string_view record) const {
    const RecordLog* found = log(record);
    return found == nullptr ? nullptr : &changes_[found->oldest];
}

const Change* Replica::newest(std::string_view record) const {
    const RecordLog* found = log(record);
    return found == nullptr ? nullptr : &changes_[found->newest];
}

std::vector<std::string> Replica::fields(std::string_view record, std::string_view prefix) const {
    const RecordLog* found = log(record);
    if (found == nullptr) return {};
    return keys_with_prefix(found->fields, prefix);
}

std::vector<RecordId> Replica::records(std::string_view prefix) const {
    return keys_with_prefix(records_, prefix);
}

std::vector<const Change*> Replica::history(std::string_view record, std::string_view field) const {
    const FieldLog* found = log(record, field);
    return found == nullptr ? std::vector<const Change*>{} : sorted(found->changes);
}

std::vector<const Change*> Replica::changes(std::string_view record) const {
    const RecordLog* found = log(record);
    if (found == nullptr) return {};
    std::vector<Position> all;
    for (const auto& [name, field] : found->fields)
        all.insert(all.end(), field.changes.begin(), field.changes.end());
    return sorted(all);
}

std::vector<const Change*> Replica::changes() const {
    std::vector<const Change*> list;
    list.reserve(changes_.size());
    for (const auto& [device, sequence] : devices_)
        for (const auto& [seq, at] : sequence) list.push_back(&changes_[at]);
    return list;
}

std::map<DeviceId, std::uint64_t> Replica::version() const {
    std::map<DeviceId, std::uint64_t> highest;
    for (const auto& [device, sequence] : devices_) highest[device] = sequence.rbegin()->first;
    return highest;
}

std::vector<Gap> Replica::gaps() const {
    std::vector<Gap> list;
    for (const auto& [device, sequence] : devices_) {
        std::uint64_t expected = 1;
        for (const auto& [seq, at] : sequence) {
            if (seq > expected) list.push_back({device, expected, seq - 1});
            expected = seq + 1;
        }
    }
    return list;
}

std::vector<ChangeId> Replica::awaited(std::string_view record) const {
    std::vector<ChangeId> list;
    for (const auto& [id, waiting] : awaited_) {
        const auto here = [&](Position at) { return changes_[at].record == record; };
        if (std::any_of(waiting.begin(), waiting.end(), here)) list.push_back(id);
    }
    return list;
}

Merged merge(Replica& into, const Replica& from) {
    Merged merged;
    for (const Change* change : from.changes()) {
        const Inserted done = into.insert(*change);
        merged.added += done == Inserted::added ? 1u : 0u;
        merged.known += done == Inserted::duplicate ? 1u : 0u;
        if (done == Inserted::contradicts) merged.contradictions.push_back(change->id);
    }
    return merged;
}

std::vector<ChangeId> broken_chains(const Replica& replica, Hasher hash) {
    std::vector<ChangeId> broken;
    const Change* before = nullptr;
    for (const Change* change : replica.changes()) {
        const bool follows = before != nullptr && before->id.device == change->id.device &&
                             before->id.seq + 1 == change->id.seq;
        if (follows && change->previous != hash(encode(*before))) broken.push_back(change->id);
        before = change;
    }
    return broken;
}

}  // namespace varde::casework
