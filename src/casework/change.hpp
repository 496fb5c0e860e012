// One immutable edit. A replica is a set of these; nothing else is ever stored about a case.
#pragma once

#include "base/date.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace varde::casework {

/// Identity of one installation on one tablet: 128 random bits as 32 lower-case hex digits.
using DeviceId = std::string;

/// Identity of a change: the device that made it, and its running number there, from 1.
struct ChangeId {
    DeviceId device;
    std::uint64_t seq = 0;

    auto operator<=>(const ChangeId&) const = default;
};

/// A hybrid logical clock: wall time in milliseconds since 1970 UTC, and a counter for ties.
/// It only sorts lists; it never decides which value counts (reference: trust, 1.3).
struct Hlc {
    std::int64_t ms = 0;
    std::uint32_t counter = 0;

    auto operator<=>(const Hlc&) const = default;
};

/// Whether `at` lies more than 24 hours after `wall`. Such a time is shown as unknown: its tablet
/// had a wrong clock, and a logical clock that followed it would poison every other tablet.
bool is_unknown_time(const Hlc& at, Instant wall);

/// The next reading of a device's own clock: later than `previous`, unless that was unknown time.
Hlc tick(const Hlc& previous, Instant wall);

/// `own` advanced to a foreign reading that was seen, or unchanged when that is unknown time.
Hlc absorb(const Hlc& own, const Hlc& foreign, Instant wall);

/// What a change is about: "<kind>/<id>", e.g. "note/3f...", "case/3f...", "device/settings".
using RecordId = std::string;

/// The id of a record whose first change is `creator`; unique without asking anybody.
RecordId make_record_id(std::string_view kind, const ChangeId& creator);

/// The part of a record's id before the slash.
std::string_view record_kind(std::string_view record);

/// A field's value; nothing means cleared. Dates and times are ISO 8601 text, choices are option
/// codes: the template's item says which.
using Value =
    std::variant<std::monostate, bool, std::int64_t, double, std::string, std::vector<std::string>>;

struct Change {
    ChangeId id;
    std::string previous;  ///< hex BLAKE2b-256 of the device's previous change; empty for its first
    std::string author;    ///< display name of the person who wrote
    Hlc at;
    RecordId record;
    std::string field;
    std::vector<ChangeId> replaces;  ///< the values that the author saw, sorted, each once
    Value value;
    std::string reason;

    bool operator==(const Change&) const = default;
};

/// What a change may hold at most, so that a foreign file cannot exhaust a tablet.
struct ChangeLimits {
    static constexpr std::size_t name_bytes = 256;  ///< record, field, author
    static constexpr std::size_t text_bytes = 1u << 20;
    static constexpr std::size_t list_items = 1024;  ///< replaces, and values of a list
    static constexpr std::int64_t largest_number = std::int64_t{1} << 53;  ///< exact in JSON
    static constexpr std::int64_t latest_ms = 253'402'300'799'999;         ///< end of year 9999
};

/// Whether a change is one that a device of ours can have made. Fails with "change_id",
/// "change_previous", "change_time", "change_name", "change_replaces", "change_value" or
/// "change_text" (no UTF-8, or a NUL in it).
Result<> check(const Change& change);

/// Lower-case hex BLAKE2b-256 of some bytes. A function value, because the hash lives in vault,
/// which stands after casework in the layers: the caller passes vault::hash_hex.
using Hasher = std::string (*)(std::string_view bytes);

}  // namespace varde::casework
