// Evaluation of an expression.
#pragma once

#include "logic/environment.hpp"
#include "logic/expression.hpp"

namespace varde::logic {

/// The value of `expression`. Every argument is evaluated, also those that cannot change the
/// result: in Altinn's language a wrong type is an error wherever it stands. Fails with
/// "expression_type", "expression_date", "expression_pattern", "expression_range",
/// "expression_divide" or "expression_argument"; the detail has the place and the reason, and
/// never an answer.
Result<Value> evaluate(const Expression& expression, const Environment& environment);

/// As evaluate(), and then as a truth value: null is false, and 1, 0, "true" and "false" count.
Result<bool> evaluate_condition(const Expression& expression, const Environment& environment);

}  // namespace varde::logic
