// and, or, not, if, known, unknown.
#include "logic/functions/groups.hpp"

#include <algorithm>

namespace varde::logic {
namespace {

using Arguments = std::span<const Value>;

bool is_true(const Value& value) {
    const bool* truth = value.get<bool>();
    return truth != nullptr && *truth;
}

Result<Value> apply_and(Arguments arguments, const Environment&) {
    return std::all_of(arguments.begin(), arguments.end(), is_true);
}

Result<Value> apply_or(Arguments arguments, const Environment&) {
    return std::any_of(arguments.begin(), arguments.end(), is_true);
}

Result<Value> apply_not(Arguments arguments, const Environment&) { return !is_true(arguments[0]); }

Result<Value> apply_if(Arguments arguments, const Environment&) {
    if (is_true(arguments[0])) return arguments[1];
    return arguments.size() == 4 ? arguments[3] : Value();
}

Result<> check_if(std::span<const Expression> arguments) {
    if (arguments.size() == 2) return {};
    const Value* word = arguments[2].literal();
    if (word == nullptr || *word != Value("else"))
        return fail("expression_keyword", "if: the third argument has to be \"else\"");
    if (arguments.size() == 4) return {};
    return fail("expression_arity", "if: \"else\" needs a value after it");
}

Result<Value> apply_known(Arguments arguments, const Environment&) {
    return !arguments[0].is_null();
}

Result<Value> apply_unknown(Arguments arguments, const Environment&) {
    return arguments[0].is_null();
}

constexpr Parameter more_booleans{Type::boolean, Presence::rest};

// An unanswered question is null, and null is false in `and`, `or`, `not` and `if`, as Altinn has
// it; an author who must tell "no" from "not asked yet" writes known() or unknown() instead.
constexpr Function logic_table[] = {
    {"and", Type::boolean, {{Type::boolean}, more_booleans}, apply_and},
    {"or", Type::boolean, {{Type::boolean}, more_booleans}, apply_or},
    {"not", Type::boolean, {{Type::boolean}}, apply_not},
    Function("if", Type::any,
             {{Type::boolean},
              {},
              {Type::text, Presence::optional},
              {Type::any, Presence::optional}},
             apply_if)
        .checked(check_if),
    {"known", Type::boolean, {{}}, apply_known},
    {"unknown", Type::boolean, {{}}, apply_unknown},
};

}  // namespace

std::span<const Function> logic_functions() { return logic_table; }

}  // namespace varde::logic
