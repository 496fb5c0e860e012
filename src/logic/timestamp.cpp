#include "logic/timestamp.hpp"

namespace varde::logic {
namespace {

constexpr std::int64_t ms_per_day = 86'400'000;

/// Reads a text from left to right; after the first mismatch `good` stays false.
struct Cursor {
    std::string_view rest;
    bool good = true;

    bool next_is(char c) const { return !rest.empty() && rest.front() == c; }
    bool skip(char c) {
        if (!next_is(c)) return false;
        rest.remove_prefix(1);
        return true;
    }
    void expect(char c) { good = skip(c) && good; }
    bool digit() const { return !rest.empty() && rest.front() >= '0' && rest.front() <= '9'; }
    int digits(int count) {
        int value = 0;
        for (int i = 0; i < count; ++i) {
            if (!digit()) return good = false, 0;
            value = value * 10 + (rest.front() - '0');
            rest.remove_prefix(1);
        }
        return value;
    }
};

Date read_date(Cursor& in) {
    Date date;
    date.year = in.digits(4);
    in.expect('-');
    date.month = in.digits(2);
    in.expect('-');
    date.day = in.digits(2);
    return date;
}

/// ".1" to ".123456789" as whole milliseconds; further digits are cut off, not rounded, so that
/// the last moment of a day stays in that day.
int read_fraction(Cursor& in) {
    int value = 0;
    int count = 0;
    for (; in.digit() && count < 9; ++count) {
        const int digit = in.digits(1);
        if (count < 3) value = value * 10 + digit;
    }
    if (count == 0) in.good = false;
    for (; count < 3; ++count) value *= 10;
    return value;
}

std::optional<int> read_zone(Cursor& in) {
    if (in.skip('Z') || in.skip('z')) return 0;
    const bool behind = in.next_is('-');
    if (!behind && !in.next_is('+')) return std::nullopt;
    in.rest.remove_prefix(1);
    const int hours = in.digits(2);
    in.expect(':');
    const int minutes = in.digits(2);
    if (hours > 23 || minutes > 59) in.good = false;
    return (behind ? -1 : 1) * (hours * 60 + minutes);
}

void read_time(Cursor& in, Timestamp& time) {
    time.hour = in.digits(2);
    in.expect(':');
    time.minute = in.digits(2);
    if (in.skip(':')) {
        time.second = in.digits(2);
        if (in.skip('.')) time.millisecond = read_fraction(in);
    }
    time.zone = read_zone(in);
}

bool is_real(const Timestamp& time) {
    const Date& date = time.date;
    if (date.month < 1 || date.month > 12 || date.day < 1) return false;
    if (date.day > days_in_month(date.year, date.month)) return false;
    return time.hour < 24 && time.minute < 60 && time.second < 60;
}

}  // namespace

Result<Timestamp> parse_timestamp(std::string_view text) {
    Cursor in{text};
    Timestamp time;
    time.date = read_date(in);
    if (in.good && (in.skip('T') || in.skip('t') || in.skip(' '))) read_time(in, time);
    if (!in.good || !in.rest.empty()) return fail("expression_date", "not written as a date");
    if (!is_real(time)) return fail("expression_date", "no such day or time");
    return time;
}

std::int64_t milliseconds(const Timestamp& time) {
    const std::int64_t minutes = time.hour * 60 + time.minute - time.zone.value_or(0);
    return days_since_epoch(time.date) * ms_per_day + minutes * 60'000 + time.second * 1000 +
           time.millisecond;
}

Timestamp in_utc(const Timestamp& time) {
    if (!time.zone) return time;
    const std::int64_t total = milliseconds(time);
    const std::int64_t within = (total % ms_per_day + ms_per_day) % ms_per_day;
    Timestamp out;
    out.date = date_from_days((total - within) / ms_per_day);
    out.hour = static_cast<int>(within / 3'600'000);
    out.minute = static_cast<int>(within / 60'000 % 60);
    out.second = static_cast<int>(within / 1000 % 60);
    out.millisecond = static_cast<int>(within % 1000);
    out.zone = 0;
    return out;
}

}  // namespace varde::logic
