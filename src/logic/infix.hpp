// Expressions as a text that authors can read and write:
// `answer("present.child") = true and age_months < 36`.
#pragma once

#include "logic/expression.hpp"

#include <string>
#include <string_view>

namespace varde::logic {

/// `expression` in infix. From loose to tight: `if c then a else b`, `or`, `and`, `not`, the
/// comparisons (`=`, `!=`, `<`, `<=`, `>`, `>=`, `is before`, `is on or after`, `is same day as`,
/// each also as `is not ...`), `+` `-`, `*` `/`. All other functions are written as calls; those
/// without parameters need no parentheses.
std::string to_infix(const Expression& expression);

/// Reads what to_infix writes; spaces and further parentheses do not matter. Fails with
/// "infix_syntax" or "infix_depth" (detail: the byte at which it stopped), or as
/// parse_expression does.
Result<Expression> parse_infix(std::string_view text);

}  // namespace varde::logic
