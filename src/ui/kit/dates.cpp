#include "ui/kit/dates.hpp"

#include <array>
#include <charconv>
#include <cstdio>
#include <vector>

namespace varde::ui {
namespace {

/// The runs of digits in `text`; nothing when something else than separators stands between them.
std::optional<std::vector<std::string_view>> numbers(std::string_view text) {
    constexpr std::string_view separators = " .,:/-";
    std::vector<std::string_view> out;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const char c = at < text.size() ? text[at] : ' ';
        if (c >= '0' && c <= '9') continue;
        if (separators.find(c) == std::string_view::npos) return std::nullopt;
        if (at > begin) out.push_back(text.substr(begin, at - begin));
        begin = at + 1;
    }
    return out;
}

int value(std::string_view digits) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::optional<Date> real(int year, int month, int day) {
    if (year < 1900 || year > 2200 || month < 1 || month > 12) return std::nullopt;
    if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
    return Date{year, month, day};
}

std::string digits_of(int hour, int minute, char between) {
    std::array<char, 16> out{};
    std::snprintf(out.data(), out.size(), "%02d%c%02d", hour, between, minute);
    return out.data();
}

}  // namespace

std::string written_date(const Date& date) {
    std::array<char, 40> out{};
    std::snprintf(out.data(), out.size(), "%02d.%02d.%d", date.day, date.month, date.year);
    return out.data();
}

std::optional<Date> read_date(std::string_view typed) {
    auto parts = numbers(typed);
    if (!parts) return std::nullopt;
    if (parts->size() == 1) {
        const std::string_view all = parts->front();
        if (all.size() != 6 && all.size() != 8) return std::nullopt;
        *parts = {all.substr(0, 2), all.substr(2, 2), all.substr(4)};
    }
    if (parts->size() != 3) return std::nullopt;
    const auto& [a, b, c] = std::array{(*parts)[0], (*parts)[1], (*parts)[2]};
    if (a.size() == 4) return c.size() <= 2 ? real(value(a), value(b), value(c)) : std::nullopt;
    if (a.size() > 2 || b.size() > 2) return std::nullopt;
    if (c.size() != 2 && c.size() != 4) return std::nullopt;
    return real(value(c) + (c.size() == 2 ? 2000 : 0), value(b), value(a));
}

std::string written_time(std::string_view iso) {
    std::string out(iso);
    if (out.size() >= 5 && out[2] == ':') out = out.substr(0, 2) + "." + out.substr(3, 2);
    return out;
}

std::optional<std::string> read_time(std::string_view typed) {
    auto parts = numbers(typed);
    if (!parts || parts->empty() || parts->size() > 2) return std::nullopt;
    if (parts->size() == 1 && parts->front().size() >= 3) {
        const std::string_view all = parts->front();
        if (all.size() > 4) return std::nullopt;
        *parts = {all.substr(0, all.size() - 2), all.substr(all.size() - 2)};
    }
    for (const std::string_view part : *parts)
        if (part.size() > 2) return std::nullopt;
    const int hour = value(parts->front());
    const int minute = parts->size() == 2 ? value(parts->back()) : 0;
    if (hour > 23 || minute > 59) return std::nullopt;
    return digits_of(hour, minute, ':');
}

int iso_week(const Date& date) {
    const std::int64_t thursday = days_since_epoch(date) - weekday(date) + 3;
    const int year = date_from_days(thursday).year;
    return static_cast<int>((thursday - days_since_epoch({year, 1, 1})) / 7) + 1;
}

}  // namespace varde::ui
