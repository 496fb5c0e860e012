// Calendar dates and points in time, without a clock: whoever needs "now" is given it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace varde {

/// A day of the Gregorian calendar.
struct Date {
    int year = 1970;
    int month = 1;
    int day = 1;

    auto operator<=>(const Date&) const = default;
};

/// Days since 1970-01-01 (negative before it).
std::int64_t days_since_epoch(const Date& date);

/// The date that lies `days` days after 1970-01-01.
Date date_from_days(std::int64_t days);

/// Number of days in a month (1-12) of a year.
int days_in_month(int year, int month);

/// `date` plus calendar months. The day is kept, or clamped to the end of a shorter month
/// (domstolloven § 148: same number, else the last day of the month).
Date add_months(const Date& date, int months);

/// 0 = Monday ... 6 = Sunday.
int weekday(const Date& date);

/// Reads "YYYY-MM-DD"; nothing when it is malformed or no real day.
std::optional<Date> parse_date(std::string_view text);

/// Writes "YYYY-MM-DD".
std::string to_string(const Date& date);

/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
    std::int64_t ms = 0;

    auto operator<=>(const Instant&) const = default;
};

/// A clock reading on a wall: what an Instant is where the user is.
struct LocalTime {
    Date date;
    int hour = 0;
    int minute = 0;

    auto operator<=>(const LocalTime&) const = default;
};

/// The wall time of `instant` where the clock stands `utc_offset_minutes` ahead of UTC.
LocalTime local_time(Instant instant, int utc_offset_minutes);

/// ISO 8601 in UTC with milliseconds: "2026-11-21T12:05:00.000Z".
std::string to_string(Instant instant);

/// Reads what to_string(Instant) writes (fraction optional); nothing when malformed.
std::optional<Instant> parse_instant(std::string_view text);

}  // namespace varde
