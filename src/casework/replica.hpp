// What one tablet knows: a set of changes. Merging is set union, so that order, repetition and
// loss of files cannot hurt it, and the audit trail is the data itself.
#pragma once

#include "casework/change.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace varde::casework {

/// What happened to a change offered to a replica. `contradicts`: another change bears the same
/// id, so a tablet was cloned or set back; the change is refused and a person must be told.
enum class Inserted { added, duplicate, contradicts };

/// Running numbers first..last of a device that are not here although a later one is.
struct Gap {
    DeviceId device;
    std::uint64_t first = 0;
    std::uint64_t last = 0;

    auto operator<=>(const Gap&) const = default;
};

/// A value: copies are independent. Pointers that it hands out live until it is destroyed or
/// assigned to; inserting does not move changes.
class Replica {
public:
    /// Adds a change (which satisfies check()) to the set.
    Inserted insert(Change change);

    /// Number of changes.
    std::size_t size() const { return changes_.size(); }

    /// The change with that id, or null.
    const Change* find(const ChangeId& id) const;

    /// The values of a field that nothing has replaced, newest first. More than one when two
    /// people wrote without seeing each other's text: both are shown, and a person chooses.
    std::vector<const Change*> heads(std::string_view record, std::string_view field) const;

    /// The newest head's value, or null when the field was never written.
    const Value* value(std::string_view record, std::string_view field) const;

    /// Whether the heads of a field disagree. Equal values are no conflict.
    bool conflicted(std::string_view record, std::string_view field) const;

    /// Whether any field of the record is conflicted.
    bool conflicted(std::string_view record) const;

    /// The oldest and the newest change of a record, or null.
    const Change* oldest(std::string_view record) const;
    const Change* newest(std::string_view record) const;

    /// The fields of a record that were ever written and begin with `prefix`, sorted.
    std::vector<std::string> fields(std::string_view record, std::string_view prefix = {}) const;

    /// The records whose id begins with `prefix` ("note/"), sorted.
    std::vector<RecordId> records(std::string_view prefix = {}) const;

    /// Every change of a field, oldest first.
    std::vector<const Change*> history(std::string_view record, std::string_view field) const;

    /// Every change of a record, oldest first.
    std::vector<const Change*> changes(std::string_view record) const;

    /// Every change, by device and running number.
    std::vector<const Change*> changes() const;

    /// The highest running number known of each device.
    std::map<DeviceId, std::uint64_t> version() const;

    /// Running numbers that are missing below the highest known. A file holds chosen records only,
    /// so a gap of a foreign device is a question, not an error; `awaited` is the sharper one.
    std::vector<Gap> gaps() const;

    /// Changes that a change of this record replaces and that have not arrived.
    std::vector<ChangeId> awaited(std::string_view record) const;

private:
    using Position = std::uint32_t;  // in changes_; unlike a pointer it stays valid in a copy

    struct FieldLog {
        std::vector<Position> changes;
        std::vector<Position> heads;  // holds all heads, and for a while some that were replaced
        std::size_t live = 0;
    };
    struct RecordLog {
        std::map<std::string, FieldLog, std::less<>> fields;
        Position oldest = 0;
        Position newest = 0;
        std::size_t contested = 0;  // fields that have not exactly one head
    };
    using Sequence = std::map<std::uint64_t, Position>;

    const RecordLog* log(std::string_view record) const;
    const FieldLog* log(std::string_view record, std::string_view field) const;
    void add_to(RecordLog& record, FieldLog& field, Position position);
    void replace_known(FieldLog& field, Position newer);
    bool replaced_already(const Change& change);
    std::vector<const Change*> sorted(const std::vector<Position>& positions) const;

    std::deque<Change> changes_;
    std::vector<bool> replaced_;
    std::map<DeviceId, Sequence, std::less<>> devices_;
    std::map<RecordId, RecordLog, std::less<>> records_;
    std::map<ChangeId, std::vector<Position>> awaited_;  // not arrived -> those that replace it
};

/// What a merge did.
struct Merged {
    std::size_t added = 0;
    std::size_t known = 0;
    std::vector<ChangeId> contradictions;
};

/// Adds every change of `from` to `into`.
Merged merge(Replica& into, const Replica& from);

/// The first change of each broken chain: its `previous` is not the hash of its predecessor.
std::vector<ChangeId> broken_chains(const Replica& replica, Hasher hash);

}  // namespace varde::casework
