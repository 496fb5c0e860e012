// Makes the next change of a device. Pure: the clock and the hash are given.
#pragma once

#include "casework/change.hpp"
#include "casework/replica.hpp"

#include <cstdint>
#include <string>

namespace varde::casework {

/// Who writes on this device, and where its chain of changes has come to.
struct Author {
    DeviceId device;
    std::uint64_t next_seq = 1;
    std::string last_hash;  ///< hash of the device's last change, empty before its first
    Hlc clock;
    std::string name;
};

/// The author that continues `device` after what `replica` holds of it.
Author resume_author(const Replica& replica, DeviceId device, std::string name, Instant now,
                     Hasher hash);

/// What every edit needs. `author` is advanced by each change made, so that the next one in the
/// same action follows it; an action that fails to be stored must restore the author it began with.
struct Writer {
    Author& author;
    const Replica& replica;
    Instant now;
    Hasher hash;
};

/// The author's next change: replaces the present heads of the field, bears the next running number
/// and the hash of the change before. Two changes of one action must not touch the same field.
Change next_change(const Writer& writer, RecordId record, std::string field, Value value,
                   std::string reason = {});

}  // namespace varde::casework
