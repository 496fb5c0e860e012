#include "base/date.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace varde {
namespace {

constexpr std::int64_t ms_per_minute = 60'000;
constexpr std::int64_t ms_per_day = 86'400'000;

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
    return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
    if (text.size() < at + count) return std::nullopt;
    int value = 0;
    for (const char c : text.substr(at, count)) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

int days_in_month(int year, int month) {
    constexpr std::array<int, 12> lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : lengths[static_cast<std::size_t>(month - 1)];
}

// Both conversions count in 400-year eras that begin on 1 March, so that the leap day comes last
// (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
std::int64_t days_since_epoch(const Date& date) {
    const std::int64_t y = date.year - (date.month <= 2 ? 1 : 0);
    const std::int64_t era = floor_div(y, 400);
    const std::int64_t year_of_era = y - era * 400;
    const std::int64_t month_from_march = (date.month + 9) % 12;
    const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    const std::int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146'097 + day_of_era - 719'468;
}

Date date_from_days(std::int64_t days) {
    const std::int64_t shifted = days + 719'468;
    const std::int64_t era = floor_div(shifted, 146'097);
    const std::int64_t day_of_era = shifted - era * 146'097;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const std::int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
    const std::int64_t day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    const std::int64_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    const std::int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    return {static_cast<int>(year), static_cast<int>(month), static_cast<int>(day)};
}

Date add_months(const Date& date, int months) {
    const std::int64_t index = std::int64_t{date.year} * 12 + (date.month - 1) + months;
    const int year = static_cast<int>(floor_div(index, 12));
    const int month = static_cast<int>(index - std::int64_t{year} * 12) + 1;
    return {year, month, std::min(date.day, days_in_month(year, month))};
}

int weekday(const Date& date) {
    const std::int64_t thursday_based = days_since_epoch(date) + 3;
    return static_cast<int>(thursday_based - floor_div(thursday_based, 7) * 7);
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    if (!year || !month || !day || *month < 1 || *month > 12) return std::nullopt;
    if (*day < 1 || *day > days_in_month(*year, *month)) return std::nullopt;
    return Date{*year, *month, *day};
}

std::string to_string(const Date& date) {
    std::array<char, 40> out{};
    std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
    return out.data();
}

LocalTime local_time(Instant instant, int utc_offset_minutes) {
    const std::int64_t ms = instant.ms + utc_offset_minutes * ms_per_minute;
    const std::int64_t day = floor_div(ms, ms_per_day);
    const std::int64_t minute_of_day = (ms - day * ms_per_day) / ms_per_minute;
    return {date_from_days(day), static_cast<int>(minute_of_day / 60),
            static_cast<int>(minute_of_day % 60)};
}

std::string to_string(Instant instant) {
    const LocalTime time = local_time(instant, 0);
    const std::int64_t ms = instant.ms - floor_div(instant.ms, ms_per_minute) * ms_per_minute;
    std::array<char, 40> out{};
    std::snprintf(out.data(), out.size(), "T%02d:%02d:%02d.%03dZ", time.hour, time.minute,
                  static_cast<int>(ms / 1000), static_cast<int>(ms % 1000));
    return to_string(time.date) + out.data();
}

std::optional<Instant> parse_instant(std::string_view text) {
    const auto date = parse_date(text.substr(0, 10));
    if (!date || text.size() < 20 || text[10] != 'T' || text.back() != 'Z') return std::nullopt;
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    const auto second = digits(text, 17, 2);
    if (!hour || !minute || !second || text[13] != ':' || text[16] != ':') return std::nullopt;
    if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    int fraction = 0;
    if (text.size() != 20) {
        const auto ms = digits(text, 20, 3);
        if (text.size() != 24 || text[19] != '.' || !ms) return std::nullopt;
        fraction = *ms;
    }
    const std::int64_t seconds = *hour * 3600 + *minute * 60 + *second;
    return Instant{days_since_epoch(*date) * ms_per_day + seconds * 1000 + fraction};
}

}  // namespace varde
