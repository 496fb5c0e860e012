// Relevance as authors write it: rows of question, operator and answer.
#pragma once

#include "logic/expression.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace varde::logic {

enum class ConditionOperator { exists, equal, not_equal, greater, less, greater_equal, less_equal };

/// The operator's sign: "exists", "=", "!=", ">", "<", ">=", "<=".
std::string_view sign(ConditionOperator op);

/// The operator with that sign, or nothing.
std::optional<ConditionOperator> condition_operator(std::string_view sign);

/// One row, e.g. {"present.child", ConditionOperator::equal, true}.
struct Condition {
    std::string question;
    ConditionOperator op = ConditionOperator::equal;
    Value answer;  ///< with `exists`: whether there shall be an answer

    bool operator==(const Condition&) const = default;
};

enum class Behaviour { all, any };

/// The rows as an expression; no rows are `true`. With several answers a row holds when one of
/// them fits, and "!=" when none equals. An unanswered question fits no row but "!=" and
/// "exists false". Dates are ordered as dates. Fails with "condition_question" or
/// "condition_answer" (not a truth value, number or text; no truth value with `exists`; for an
/// order neither number nor date); the detail is the row's number from 0.
Result<Expression> compile(std::span<const Condition> rows, Behaviour behaviour);

}  // namespace varde::logic
