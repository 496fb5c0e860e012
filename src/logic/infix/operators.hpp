// The operators of the infix text, for writing and for reading.
#pragma once

#include <string_view>

namespace varde::logic::infix {

/// How tightly a part holds together; a part looser than its surroundings needs parentheses.
enum Level : int {
    level_if = 0,
    level_or,
    level_and,
    level_not,
    level_comparison,
    level_sum,
    level_product,
    level_primary,
};

struct Operator {
    std::string_view function;
    std::string_view sign;
    int level;
    bool chains;  ///< `a + b + c` is one call with three arguments
};

inline constexpr Operator operators[] = {
    {"or", "or", level_or, true},
    {"and", "and", level_and, true},
    {"equals", "=", level_comparison, false},
    {"notEquals", "!=", level_comparison, false},
    {"lessThan", "<", level_comparison, false},
    {"lessThanEq", "<=", level_comparison, false},
    {"greaterThan", ">", level_comparison, false},
    {"greaterThanEq", ">=", level_comparison, false},
    {"plus", "+", level_sum, true},
    {"minus", "-", level_sum, false},
    {"multiply", "*", level_product, true},
    {"divide", "/", level_product, false},
};

/// An operator of `compare` in words, as it stands after "is" or "is not".
struct DateOperator {
    std::string_view name;
    std::string_view words;
};

inline constexpr DateOperator date_operators[] = {
    {"isBefore", "before"},      {"isBeforeEq", "on or before"}, {"isAfter", "after"},
    {"isAfterEq", "on or after"}, {"isSameDay", "same day as"},
};

}  // namespace varde::logic::infix
