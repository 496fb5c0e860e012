// formatDate, and Varde's own calendar functions. Those go by the day as written; a time of day
// and its zone are ignored, since deadlines and ages count days and months.
#include "logic/format_date.hpp"
#include "logic/functions/groups.hpp"

#include <cmath>
#include <optional>

namespace varde::logic {
namespace {

using Arguments = std::span<const Value>;

/// The day of a date argument, which the cast has checked; nothing when it is null.
std::optional<Date> day(Arguments arguments, std::size_t index) {
    const std::string* text = argument<std::string>(arguments, index);
    if (text == nullptr) return std::nullopt;
    const auto read = parse_timestamp(*text);
    return read ? std::optional(read->date) : std::nullopt;
}

Result<Value> apply_format_date(Arguments arguments, const Environment& environment) {
    const std::string* text = argument<std::string>(arguments, 0);
    if (text == nullptr) return Value();
    VARDE_TRY(time, parse_timestamp(*text));
    const std::string* pattern = argument<std::string>(arguments, 1);
    if (pattern == nullptr || pattern->empty())
        return format_short_date(time, environment.language);
    return format_date(time, *pattern, environment.language);
}

Result<Value> apply_date(Arguments arguments, const Environment&) {
    const auto date = day(arguments, 0);
    return date ? Value(to_string(*date)) : Value();
}

Result<Value> apply_days_between(Arguments arguments, const Environment&) {
    const auto from = day(arguments, 0);
    const auto to = day(arguments, 1);
    if (!from || !to) return Value();
    return static_cast<double>(days_since_epoch(*to) - days_since_epoch(*from));
}

/// Whole months from `from` to a later or equal `to`. A month that has no such day is full on its
/// last day, as deadlines are counted (domstolloven § 148).
int months_forward(const Date& from, const Date& to) {
    const int months = (to.year - from.year) * 12 + to.month - from.month;
    return add_months(from, months) <= to ? months : months - 1;
}

Result<Value> apply_months_between(Arguments arguments, const Environment&) {
    const auto from = day(arguments, 0);
    const auto to = day(arguments, 1);
    if (!from || !to) return Value();
    return *from <= *to ? months_forward(*from, *to) : -months_forward(*to, *from);
}

using Shift = Date (*)(const Date&, int);

Date add_days(const Date& date, int days) { return date_from_days(days_since_epoch(date) + days); }

template <Shift shift>
Result<Value> apply_shift(Arguments arguments, const Environment&) {
    const auto date = day(arguments, 0);
    const double* amount = argument<double>(arguments, 1);
    if (!date || amount == nullptr) return Value();
    constexpr double limit = 4e6;  // days in the calendar's ten thousand years, and some
    if (std::trunc(*amount) != *amount || std::fabs(*amount) > limit)
        return fail("expression_range", "not a whole number that dates can be moved by");
    const Date moved = shift(*date, static_cast<int>(*amount));
    if (moved.year < 0 || moved.year > 9999)
        return fail("expression_range", "the year would not have four digits");
    return to_string(moved);
}

constexpr Parameter optional_text{Type::text, Presence::optional};

constexpr Function date_table[] = {
    Function("formatDate", Type::text, {{Type::date}, optional_text}, apply_format_date)
        .reading(Source::language),
    {"date", Type::text, {{Type::date}}, apply_date},
    {"days_between", Type::number, {{Type::date}, {Type::date}}, apply_days_between},
    {"months_between", Type::number, {{Type::date}, {Type::date}}, apply_months_between},
    {"add_days", Type::text, {{Type::date}, {Type::number}}, apply_shift<add_days>},
    {"add_months", Type::text, {{Type::date}, {Type::number}}, apply_shift<add_months>},
};

}  // namespace

std::span<const Function> date_functions() { return date_table; }

}  // namespace varde::logic
