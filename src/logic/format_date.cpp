#include "logic/format_date.hpp"

#include "logic/date_words.hpp"

#include <algorithm>

namespace varde::logic {
namespace {

bool is_token_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string padded(int number, std::size_t width) {
    const std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

/// What one run of letters in a pattern stands for: the letter and how often it is repeated.
struct Token {
    char letter;
    std::size_t width;
};

/// The longest run of a letter that means something; 0 for letters that mean nothing.
std::size_t largest_width(char letter) {
    switch (letter) {
        case 'G':
        case 'M':
        case 'E': return 5;
        case 'y':
        case 'u': return 4;
        case 'S': return 3;
        case 'd':
        case 'h':
        case 'H':
        case 'm':
        case 's': return 2;
        case 'a': return 1;
        default: return 0;
    }
}

NameLength name_length(std::size_t width) {
    if (width == 4) return NameLength::full;
    return width == 5 ? NameLength::letter : NameLength::abbreviated;
}

/// Year 0 of the calendar is year 1 before Christ.
int year_of_era(const Timestamp& time) { return time.date.year == 0 ? 1 : time.date.year; }

std::string year_text(const Timestamp& time, const Token& token) {
    const int year = year_of_era(time);
    if (token.letter == 'y' && token.width == 2) return padded(year % 100, 2);
    return padded(year, token.width);
}

std::string month_text(const Timestamp& time, std::size_t width, Language language) {
    if (width <= 2) return padded(time.date.month, width);
    return std::string(month_name(time.date.month, name_length(width), language));
}

std::string token_text(const Token& token, const Timestamp& time, Language language) {
    const NameLength length = name_length(token.width);
    switch (token.letter) {
        case 'G': return std::string(era_name(time.date.year == 0, length, language));
        case 'y':
        case 'u': return year_text(time, token);
        case 'M': return month_text(time, token.width, language);
        case 'd': return padded(time.date.day, token.width);
        case 'E': return std::string(day_name(weekday(time.date), length, language));
        case 'a': return std::string(day_half_name(time.hour >= 12, language));
        case 'h': return padded((time.hour + 11) % 12 + 1, token.width);
        case 'H': return padded(time.hour, token.width);
        case 'm': return padded(time.minute, token.width);
        case 's': return padded(time.second, token.width);
        default: return padded(time.millisecond, 3).substr(0, token.width);
    }
}

std::string_view run_of(std::string_view pattern, std::size_t at, bool letters) {
    std::size_t end = at;
    while (end < pattern.size() && is_token_letter(pattern[end]) == letters) ++end;
    return pattern.substr(at, end - at);
}

bool is_token(std::string_view run) {
    return !run.empty() && run.size() <= largest_width(run.front()) &&
           std::all_of(run.begin(), run.end(), [&](char c) { return c == run.front(); });
}

}  // namespace

Result<std::string> format_date(const Timestamp& moment, std::string_view pattern,
                                Language language) {
    const Timestamp time = in_utc(moment);
    std::string out;
    for (std::size_t at = 0;;) {
        const std::string_view run = run_of(pattern, at, true);
        if (!is_token(run)) return fail("expression_pattern", "unknown token in a date pattern");
        out += token_text({run.front(), run.size()}, time, language);
        at += run.size();
        if (at == pattern.size()) return out;
        const std::string_view separator = run_of(pattern, at, false);
        out += separator;
        at += separator.size();
    }
}

std::string format_short_date(const Timestamp& moment, Language language) {
    const Timestamp time = in_utc(moment);
    const std::string year = padded(year_of_era(time), 4);
    const std::string month = padded(time.date.month, 2);
    const std::string day = padded(time.date.day, 2);
    switch (language) {
        case Language::en:
            return std::to_string(time.date.month) + "/" + std::to_string(time.date.day) + "/" +
                   year.substr(2);
        case Language::se: return year + "-" + month + "-" + day;
        case Language::nb:
        case Language::nn: break;
    }
    return day + "." + month + "." + year;
}

}  // namespace varde::logic
