// Dates and times as people in Norway write them. The app keeps them as ISO 8601.
#pragma once

#include "base/date.hpp"

#include <string>
#include <string_view>

namespace varde::ui {

/// "21.11.2026"
std::string written_date(const Date& date);

/// Reads "21.11.2026", "21.11.26", "21/11-2026", "21112026", "211126" and ISO; nothing when it is
/// no real day. Two digits of a year mean this century.
std::optional<Date> read_date(std::string_view typed);

/// "13.05" of "13:05"; what is no time comes back as it is.
std::string written_time(std::string_view iso);

/// "13:05" of "13.05", "13:05", "1305", "9" and "9.5" (five past nine); nothing when it is no time
/// of day.
std::optional<std::string> read_time(std::string_view typed);

/// ISO 8601 week number, 1 to 53: weeks begin on Monday, the first has the year's first Thursday.
int iso_week(const Date& date);

}  // namespace varde::ui
