// equals, greaterThan ... and compare. Where one side is a list (a question with several answers),
// the comparison holds when it holds for one of the items, as for FHIR's enableWhen.
#include "logic/cast.hpp"
#include "logic/functions/groups.hpp"
#include "logic/timestamp.hpp"

#include <algorithm>

namespace varde::logic {
namespace {

using Arguments = std::span<const Value>;

enum class Relation { equal, greater, greater_equal, less, less_equal, same_day };

/// An operator of `compare`: what both sides are cast to, and how they have to stand.
struct Operator {
    std::string_view name;
    Type type;
    Relation relation;
};

constexpr Operator operators[] = {
    {"equals", Type::text, Relation::equal},
    {"greaterThan", Type::number, Relation::greater},
    {"greaterThanEq", Type::number, Relation::greater_equal},
    {"lessThan", Type::number, Relation::less},
    {"lessThanEq", Type::number, Relation::less_equal},
    {"isBefore", Type::date, Relation::less},
    {"isBeforeEq", Type::date, Relation::less_equal},
    {"isAfter", Type::date, Relation::greater},
    {"isAfterEq", Type::date, Relation::greater_equal},
    {"isSameDay", Type::date, Relation::same_day},
};

const Operator* find_operator(std::string_view name) {
    const auto found = std::find_if(std::begin(operators), std::end(operators),
                                    [&](const Operator& op) { return op.name == name; });
    return found == std::end(operators) ? nullptr : found;
}

template <class T>
bool holds(Relation relation, const T& a, const T& b) {
    switch (relation) {
        case Relation::greater: return a > b;
        case Relation::greater_equal: return a >= b;
        case Relation::less: return a < b;
        case Relation::less_equal: return a <= b;
        default: return a == b;
    }
}

Result<Value> compare_dates(Relation relation, const Value& a, const Value& b) {
    VARDE_TRY(first, parse_timestamp(*a.get<std::string>()));
    VARDE_TRY(second, parse_timestamp(*b.get<std::string>()));
    if (first.zone.has_value() != second.zone.has_value())
        return fail("expression_date", "only one of the two times has a time zone");
    if (relation != Relation::same_day)
        return holds(relation, milliseconds(first), milliseconds(second));
    if (first.zone != second.zone)
        return fail("expression_date", "days in different time zones cannot be compared");
    return first.date == second.date;
}

/// Compares two single values; with a null on one side only equality is decided, all else is false.
Result<Value> compare_values(const Operator& op, Value a, Value b) {
    if (auto ready = cast(a, op.type); !ready) return std::unexpected(ready.error());
    if (auto ready = cast(b, op.type); !ready) return std::unexpected(ready.error());
    if (op.relation == Relation::equal) return a == b;
    if (a.is_null() || b.is_null()) return false;
    if (op.type == Type::date) return compare_dates(op.relation, a, b);
    return holds(op.relation, *a.get<double>(), *b.get<double>());
}

Result<Value> compare_items(const Operator& op, const List& items, const Value& other,
                            bool items_left) {
    if (items.empty()) return compare_values(op, items_left ? Value() : other,
                                             items_left ? other : Value());
    bool found = false;
    for (const Value& item : items) {
        const auto one = items_left ? compare_values(op, item, other)
                                    : compare_values(op, other, item);
        if (!one) return one;
        found = found || *one == Value(true);
    }
    return found;
}

Result<Value> compare(const Operator& op, const Value& left, const Value& right) {
    const List* a = left.get<List>();
    const List* b = right.get<List>();
    if (a != nullptr && b != nullptr && op.relation == Relation::equal) return left == right;
    if (a != nullptr) return compare_items(op, *a, right, true);
    if (b != nullptr) return compare_items(op, *b, left, false);
    return compare_values(op, left, right);
}

Result<Value> negated(Result<Value> result) {
    if (result) *result = *result != Value(true);
    return result;
}

template <std::size_t index>
Result<Value> apply_operator(Arguments arguments, const Environment&) {
    return compare(operators[index], arguments[0], arguments[1]);
}

Result<Value> apply_not_equals(Arguments arguments, const Environment& environment) {
    return negated(apply_operator<0>(arguments, environment));
}

Result<Value> apply_compare(Arguments arguments, const Environment&) {
    const bool negate = arguments.size() == 4;
    const Operator& op = *find_operator(*arguments[negate ? 2 : 1].get<std::string>());
    auto result = compare(op, arguments[0], arguments[negate ? 3 : 2]);
    return negate ? negated(std::move(result)) : result;
}

Result<> check_compare(std::span<const Expression> arguments) {
    const bool negate = arguments.size() == 4;
    const Value* word = arguments[1].literal();
    if (negate && (word == nullptr || *word != Value("not")))
        return fail("expression_keyword", "compare: the second of four has to be \"not\"");
    const Value* op = arguments[negate ? 2 : 1].literal();
    const std::string* name = op == nullptr ? nullptr : op->get<std::string>();
    if (name == nullptr || find_operator(*name) == nullptr)
        return fail("expression_keyword", "compare: this is no operator");
    return {};
}

constexpr Function numeric(std::string_view name, Function::Apply apply) {
    return Function(name, Type::boolean, {{Type::number}, {Type::number}}, apply).taking_lists();
}

constexpr Function comparison_table[] = {
    Function("equals", Type::boolean, {{Type::text}, {Type::text}}, apply_operator<0>)
        .taking_lists(),
    Function("notEquals", Type::boolean, {{Type::text}, {Type::text}}, apply_not_equals)
        .taking_lists(),
    numeric("greaterThan", apply_operator<1>),
    numeric("greaterThanEq", apply_operator<2>),
    numeric("lessThan", apply_operator<3>),
    numeric("lessThanEq", apply_operator<4>),
    Function("compare", Type::boolean, {{}, {}, {}, {Type::any, Presence::optional}},
             apply_compare)
        .checked(check_compare),
};

}  // namespace

std::span<const Function> comparison_functions() { return comparison_table; }

}  // namespace varde::logic
