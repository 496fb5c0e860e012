// Dates with an optional time and zone, as Altinn's language accepts them.
#pragma once

#include "base/date.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace varde::logic {

/// A reading of calendar and clock, and how far (in minutes) that clock is ahead of UTC, when it
/// was told. Without a zone it means wherever the reader is.
struct Timestamp {
    Date date;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
    std::optional<int> zone;
};

/// Reads "YYYY-MM-DD", optionally followed by "T" or a space and "hh:mm", then ":ss", then ".fff"
/// (1-9 digits), then "Z" or "+hh:mm". Letters may be small. Fails with "expression_date".
Result<Timestamp> parse_timestamp(std::string_view text);

/// Milliseconds since 1970-01-01T00:00Z; a reading without a zone is taken as UTC.
std::int64_t milliseconds(const Timestamp& time);

/// The same moment on a clock in UTC. A reading without a zone is returned as it is.
Timestamp in_utc(const Timestamp& time);

}  // namespace varde::logic
