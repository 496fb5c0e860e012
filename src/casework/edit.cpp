#include "casework/edit.hpp"

#include "casework/change_codec.hpp"

#include <algorithm>
#include <utility>

namespace varde::casework {
namespace {

/// Equal numbers must have equal bytes: see check().
Value normal(Value value) {
    if (double* number = std::get_if<double>(&value); number != nullptr && *number == 0)
        *number = 0;
    return value;
}

std::vector<ChangeId> ids_of(const std::vector<const Change*>& changes) {
    std::vector<ChangeId> ids;
    for (const Change* change : changes) ids.push_back(change->id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

}  // namespace

Author resume_author(const Replica& replica, DeviceId device, std::string name, Instant now,
                     Hasher hash) {
    Author author;
    author.device = std::move(device);
    author.name = std::move(name);
    const Change* last = nullptr;
    for (const Change* change : replica.changes()) {
        author.clock = absorb(author.clock, change->at, now);
        if (change->id.device == author.device) last = change;
    }
    if (last == nullptr) return author;
    author.next_seq = last->id.seq + 1;
    author.last_hash = hash(encode(*last));
    return author;
}

Change next_change(const Writer& writer, RecordId record, std::string field, Value value,
                   std::string reason) {
    Author& author = writer.author;
    const std::vector<const Change*> heads = writer.replica.heads(record, field);
    // Later than what it replaces, also where the other tablet's clock is some minutes ahead.
    for (const Change* head : heads) author.clock = absorb(author.clock, head->at, writer.now);
    author.clock = tick(author.clock, writer.now);
    Change change;
    change.id = {author.device, author.next_seq};
    change.previous = author.last_hash;
    change.author = author.name;
    change.at = author.clock;
    change.replaces = ids_of(heads);
    change.record = std::move(record);
    change.field = std::move(field);
    change.value = normal(std::move(value));
    change.reason = std::move(reason);
    author.next_seq += 1;
    author.last_hash = writer.hash(encode(change));
    return change;
}

}  // namespace varde::casework
