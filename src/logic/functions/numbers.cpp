// plus, minus, multiply, divide, round. A missing number counts as 0 in all of them.
#include "logic/functions/groups.hpp"
#include "logic/number.hpp"

#include <cmath>

namespace varde::logic {
namespace {

using Arguments = std::span<const Value>;

double number(Arguments arguments, std::size_t index) {
    const double* found = argument<double>(arguments, index);
    return found == nullptr ? 0 : *found;
}

Result<Value> apply_plus(Arguments arguments, const Environment&) {
    double sum = 0;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        sum = decimal_add(sum, number(arguments, i));
        if (!std::isfinite(sum)) break;
    }
    return sum;
}

Result<Value> apply_minus(Arguments arguments, const Environment&) {
    return decimal_subtract(number(arguments, 0), number(arguments, 1));
}

Result<Value> apply_multiply(Arguments arguments, const Environment&) {
    double product = 1;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        product = decimal_multiply(product, number(arguments, i));
        if (!std::isfinite(product)) break;
    }
    return product;
}

Result<Value> apply_divide(Arguments arguments, const Environment&) {
    const double divisor = number(arguments, 1);
    if (divisor == 0) return fail("expression_divide", "divided by 0");
    return decimal_divide(number(arguments, 0), divisor);
}

Result<Value> apply_round(Arguments arguments, const Environment&) {
    const double decimals = std::trunc(number(arguments, 1));
    if (!(decimals >= 0 && decimals <= 100))
        return fail("expression_range", "round: 0 to 100 decimals");
    return fixed_text(number(arguments, 0), static_cast<int>(decimals));
}

constexpr Parameter more_numbers{Type::number, Presence::rest};

constexpr Function number_table[] = {
    {"plus", Type::number, {{Type::number}, more_numbers}, apply_plus},
    {"minus", Type::number, {{Type::number}, {Type::number}}, apply_minus},
    {"multiply", Type::number, {{Type::number}, more_numbers}, apply_multiply},
    {"divide", Type::number, {{Type::number}, {Type::number}}, apply_divide},
    // Text, because 2.50 is not 2.5 to a reader.
    {"round", Type::text, {{Type::number}, optional_number}, apply_round},
};

}  // namespace

std::span<const Function> number_functions() { return number_table; }

}  // namespace varde::logic
