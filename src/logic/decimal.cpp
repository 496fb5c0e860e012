// Decimal arithmetic on doubles, taken by their shortest digits. Altinn's two implementations
// calculate with 20 digits and round halves up; so do we.
#include "logic/number.hpp"
#include "logic/shortest.hpp"

#include <cstdlib>
#include <string>
#include <utility>

namespace varde::logic {
namespace {

__extension__ using Wide = unsigned __int128;

constexpr int operand_digits = 17;
constexpr int result_digits = 20;

/// +-digits * 10^exponent with room for 38 digits.
struct Decimal {
    bool negative = false;
    Wide digits = 0;
    int exponent = 0;
};

Wide power_of_ten(int exponent) {
    Wide power = 1;
    for (int i = 0; i < exponent; ++i) power *= 10;
    return power;
}

int count_digits(Wide number) {
    int count = 0;
    for (; number != 0; number /= 10) ++count;
    return count;
}

Decimal from_double(double number) {
    const ShortDecimal parts = shortest(number);
    return {parts.negative, parts.digits, parts.exponent};
}

/// The same value with exactly 17 digits, so that two operands lie as close as they can.
Decimal padded(double number) {
    Decimal out = from_double(number);
    const int missing = operand_digits - count_digits(out.digits);
    out.digits *= power_of_ten(missing);
    out.exponent -= missing;
    return out;
}

void round_to_result(Decimal& number) {
    const int surplus = count_digits(number.digits) - result_digits;
    if (surplus <= 0) return;
    const Wide unit = power_of_ten(surplus);
    const bool up = number.digits % unit >= unit / 2;
    number.digits = number.digits / unit + (up ? 1 : 0);
    number.exponent += surplus;
}

double to_double(Decimal number) {
    round_to_result(number);
    std::string text;
    for (Wide rest = number.digits; rest != 0; rest /= 10)
        text.insert(text.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
    if (text.empty()) return 0;
    text += "e" + std::to_string(number.exponent);
    const double size = std::strtod(text.c_str(), nullptr);
    return number.negative ? -size : size;
}

double add(Decimal large, Decimal small) {
    if (large.exponent < small.exponent) std::swap(large, small);
    const int distance = large.exponent - small.exponent;
    if (distance > result_digits) return to_double(large);  // the small one is below the 20 digits
    large.digits *= power_of_ten(distance);
    large.exponent = small.exponent;
    if (large.negative == small.negative) {
        large.digits += small.digits;
        return to_double(large);
    }
    if (large.digits < small.digits) std::swap(large, small);
    large.digits -= small.digits;
    return to_double(large);
}

}  // namespace

double decimal_add(double a, double b) {
    if (a == 0) return b;
    if (b == 0) return a;
    return add(padded(a), padded(b));
}

double decimal_subtract(double a, double b) { return decimal_add(a, -b); }

double decimal_multiply(double a, double b) {
    const Decimal x = from_double(a);
    const Decimal y = from_double(b);
    return to_double({x.negative != y.negative, x.digits * y.digits, x.exponent + y.exponent});
}

double decimal_divide(double a, double b) {
    if (a == 0) return 0;
    const Decimal x = padded(a);
    const Decimal y = from_double(b);
    // 17 digits and 21 zeros fit into 128 bits and leave at least 21 digits of quotient.
    constexpr int scale = 21;
    return to_double({x.negative != y.negative, x.digits * power_of_ten(scale) / y.digits,
                      x.exponent - y.exponent - scale});
}

}  // namespace varde::logic
