// An expression in Altinn's language (https://docs.altinn.studio, "dynamic expressions"), read
// and checked. The one form of logic in Varde: rows of conditions and infix text become it too.
#pragma once

#include "base/json_fwd.hpp"
#include "base/result.hpp"
#include "logic/value.hpp"

#include <variant>
#include <vector>

namespace varde::logic {

struct Expression;
struct Function;

/// A function and what it is called with, e.g. ["equals", ["answer", "present.child"], true].
struct Call {
    const Function* function = nullptr;  ///< an entry of the table behind find_function()
    std::vector<Expression> arguments;
};

/// A literal (null, truth value, number or text) or a call.
struct Expression {
    std::variant<Value, Call> node;

    const Call* call() const { return std::get_if<Call>(&node); }
    const Value* literal() const { return std::get_if<Value>(&node); }

    friend bool operator==(const Expression& a, const Expression& b);
};

/// Deepest nesting that is read. Everything that walks an expression may recurse so far.
inline constexpr int largest_depth = 64;

/// Reads and checks an expression: known functions, number and types of arguments. Fails with
/// "expression_shape", "expression_depth", "expression_function", "expression_arity",
/// "expression_type" or "expression_keyword"; the detail has the place ("/1/2") and the reason.
Result<Expression> parse_expression(const Json& json);

/// The expression as JSON; parse_expression reads it back as the same.
Json to_json(const Expression& expression);

}  // namespace varde::logic
