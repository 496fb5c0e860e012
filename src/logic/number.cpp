#include "logic/number.hpp"

#include "logic/shortest.hpp"

#include <cmath>
#include <cstdlib>

namespace varde::logic {
namespace {

std::size_t skip_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    return at;
}

std::size_t skip_any(std::string_view text, std::size_t at, std::string_view signs) {
    return at < text.size() && signs.find(text[at]) != std::string_view::npos ? at + 1 : at;
}

/// Length of digits with an optional fraction at `at`; 0 when there is none. A fraction alone
/// (".5") counts only where an exponent follows, which the caller checks.
std::size_t mantissa_length(std::string_view text, std::size_t at, bool& bare_fraction) {
    const std::size_t whole = skip_digits(text, at);
    bare_fraction = whole == at;
    if (whole == text.size() || text[whole] != '.') return whole - at;
    const std::size_t end = skip_digits(text, whole + 1);
    return end == whole + 1 ? 0 : end - at;
}

/// Whether `text` is written as a number in the language's two notations.
bool looks_like_number(std::string_view text) {
    bool bare_fraction = false;
    const std::size_t start = skip_any(text, 0, "+-");
    const std::size_t length = mantissa_length(text, start, bare_fraction);
    if (length == 0) return false;
    const std::size_t end = start + length;
    if (end == text.size()) return !bare_fraction && text[0] != '+';
    const std::size_t letter = skip_any(text, end, "eE");
    if (letter == end) return false;
    const std::size_t exponent = skip_any(text, letter, "+-");
    return exponent < text.size() && skip_digits(text, exponent) == text.size();
}

std::string zeros(int count) { return std::string(static_cast<std::size_t>(count), '0'); }

std::string scientific(const std::string& digits, int power) {
    std::string out = digits.substr(0, 1);
    if (digits.size() > 1) out += "." + digits.substr(1);
    return out + "e" + (power < 0 ? "-" : "+") + std::to_string(std::abs(power));
}

std::string exact_text(double number) {
    // No double has more than 1074 digits after the point, nor more than 309 before it.
    char text[1400];
    const int length = std::snprintf(text, sizeof text, "%.1074f", number);
    return {text, static_cast<std::size_t>(length)};
}

/// Adds one to the last digit of a text of digits and at most one point.
std::string next_up(std::string text) {
    for (std::size_t i = text.size(); i-- > 0;) {
        if (text[i] == '.') continue;
        if (text[i] != '9') {
            ++text[i];
            return text;
        }
        text[i] = '0';
    }
    return "1" + text;
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
    if (!looks_like_number(text)) return std::nullopt;
    const double number = std::strtod(std::string(text).c_str(), nullptr);
    if (!std::isfinite(number)) return std::nullopt;
    return number;
}

std::string number_text(double number) {
    const ShortDecimal parts = shortest(number);
    const std::string digits = std::to_string(parts.digits);
    const std::string sign = parts.negative ? "-" : "";
    const int point = static_cast<int>(digits.size()) + parts.exponent;
    if (point > 21 || point < -5) return sign + scientific(digits, point - 1);
    if (parts.exponent >= 0) return sign + digits + zeros(parts.exponent);
    if (point <= 0) return sign + "0." + zeros(-point) + digits;
    const auto before = static_cast<std::size_t>(point);
    return sign + digits.substr(0, before) + "." + digits.substr(before);
}

std::string fixed_text(double number, int decimals) {
    if (std::fabs(number) >= 1e21) return number_text(number);
    const std::string exact = exact_text(std::fabs(number));
    const std::size_t point = exact.find('.');
    const std::size_t cut = point + 1 + static_cast<std::size_t>(decimals);
    std::string kept = exact.substr(0, decimals == 0 ? point : cut);
    if (exact[cut] >= '5') kept = next_up(std::move(kept));
    return (number < 0 ? "-" : "") + kept;
}

}  // namespace varde::logic
