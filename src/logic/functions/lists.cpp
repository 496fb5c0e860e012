// list, object, sum, average, count.
#include "logic/cast.hpp"
#include "logic/functions/groups.hpp"
#include "logic/number.hpp"

#include <cmath>
#include <set>

namespace varde::logic {
namespace {

using Arguments = std::span<const Value>;

Result<Value> apply_list(Arguments arguments, const Environment&) {
    return List(arguments.begin(), arguments.end());
}

Result<Value> apply_object(Arguments arguments, const Environment&) {
    Object object;
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < arguments.size(); i += 2) {
        const std::string* name = argument<std::string>(arguments, i);
        if (name == nullptr) return fail("expression_type", "object: names have to be texts");
        if (!names.insert(*name).second)
            return fail("expression_argument", "object: a name occurs twice");
        object.push_back({*name, arguments[i + 1]});
    }
    return object;
}

Result<> check_object(std::span<const Expression> arguments) {
    if (arguments.size() % 2 == 0) return {};
    return fail("expression_arity", "object: every name needs a value after it");
}

Result<Value> apply_count(Arguments arguments, const Environment&) {
    return static_cast<double>(argument<List>(arguments, 0)->size());
}

/// The sum of a list's items, each cast to a number; null counts as 0.
Result<Value> apply_sum(Arguments arguments, const Environment&) {
    double sum = 0;
    for (Value item : *argument<List>(arguments, 0)) {
        if (auto ready = cast(item, Type::number); !ready) return std::unexpected(ready.error());
        if (!item.is_null() && std::isfinite(sum)) sum = decimal_add(sum, *item.get<double>());
    }
    return sum;
}

Result<Value> apply_average(Arguments arguments, const Environment& environment) {
    const auto count = static_cast<double>(argument<List>(arguments, 0)->size());
    if (count == 0) return arguments[1];
    VARDE_TRY(sum, apply_sum(arguments, environment));
    const double total = *sum.get<double>();
    return std::isfinite(total) ? decimal_divide(total, count) : total;
}

constexpr Parameter more{Type::any, Presence::rest};

constexpr Function list_table[] = {
    {"list", Type::list, {more}, apply_list},
    Function("object", Type::object, {more}, apply_object).checked(check_object),
    {"count", Type::number, {{Type::list}}, apply_count},
    {"sum", Type::number, {{Type::list}}, apply_sum},
    // The second argument is the average of an empty list.
    {"average", Type::number, {{Type::list}, {Type::number}}, apply_average},
};

}  // namespace

std::span<const Function> list_functions() { return list_table; }

}  // namespace varde::logic
