// Numbers as Altinn's language reads, writes and calculates with them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace varde::logic {

/// The number that a text looks like: "-12", "1.50", "+5E2", ".5e-1". Nothing for all else, among
/// it "+1", "5.", " 5", and numbers too large to be finite.
std::optional<double> parse_number(std::string_view text);

/// The shortest text that reads back as the same number, written as JavaScript does:
/// "0.1", "100000000000000000000", "1e+21", "1e-7"; -0 is "0". `number` must be finite.
std::string number_text(double number);

/// `number` with exactly `decimals` (0-100) digits after the point; halves are rounded away from
/// zero, judged on the binary value. From 1e21 on it is number_text(number).
std::string fixed_text(double number, int decimals);

/// Calculation in decimal with 20 digits, so that 0.1 + 0.2 is 0.3. Operands must be finite; the
/// result is infinite when it is too large for a double.
double decimal_add(double a, double b);
double decimal_subtract(double a, double b);
double decimal_multiply(double a, double b);

/// The quotient as above; `b` must not be 0.
double decimal_divide(double a, double b);

}  // namespace varde::logic
