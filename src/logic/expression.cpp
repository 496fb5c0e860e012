#include "logic/expression.hpp"

#include "base/json.hpp"
#include "logic/function.hpp"
#include "logic/place.hpp"

#include <optional>

namespace varde::logic {
namespace {

std::unexpected<Error> wrong(const Place& place, std::string code, std::string reason) {
    return at(place, {std::move(code), std::move(reason)});
}

/// The type of what an expression gives, as far as it can be told without evaluating. Null: none.
std::optional<Type> static_type(const Expression& expression) {
    if (const Call* call = expression.call()) return call->function->returns;
    const Value& value = *expression.literal();
    if (value.get<bool>() != nullptr) return Type::boolean;
    if (value.get<double>() != nullptr) return Type::number;
    if (value.get<std::string>() != nullptr) return Type::text;
    return std::nullopt;
}

std::size_t required_count(const Function& function) {
    std::size_t count = 0;
    while (count < function.parameter_count &&
           function.parameters[count].presence == Presence::required)
        ++count;
    return count;
}

Result<> check_count(const Call& call, const Place& place) {
    const Function& function = *call.function;
    const std::size_t given = call.arguments.size();
    const std::size_t least = required_count(function);
    const bool too_many = given > 0 && function.type_at(given - 1) == nullptr;
    if (given >= least && !too_many) return {};
    return wrong(place, "expression_arity",
                 std::string(function.name) + ": wrong number of arguments (" +
                     std::to_string(given) + ")");
}

bool fits(const Expression& argument, Type wanted) {
    const auto given = static_type(argument);
    if (!given) return wanted != Type::list && wanted != Type::object;
    return accepts(wanted, *given);
}

Result<> check_types(const Call& call, const Place& place) {
    for (std::size_t i = 0; i < call.arguments.size(); ++i)
        if (!fits(call.arguments[i], *call.function->type_at(i)))
            return wrong({&place, i + 1}, "expression_type",
                         std::string(call.function->name) + " cannot take this type here");
    return {};
}

Result<> check(const Call& call, const Place& place) {
    if (auto count = check_count(call, place); !count) return count;
    if (call.function->check != nullptr)
        if (auto own = call.function->check(call.arguments); !own)
            return at(place, std::move(own.error()));
    return check_types(call, place);
}

Result<Expression> parse(const Json& json, const Place& place, int depth);

Result<Call> parse_call(const Json& array, const Place& place, int depth) {
    if (depth >= largest_depth) return wrong(place, "expression_depth", "nested too deeply");
    if (array.empty()) return wrong(place, "expression_shape", "an empty list has no function");
    if (!array[0].is_string())
        return wrong(place, "expression_shape", "the function's name has to be a text");
    const auto& name = array[0].get_ref<const std::string&>();
    Call call{find_function(name), {}};
    if (call.function == nullptr)
        return wrong(place, "expression_function", "there is no function \"" + name + "\"");
    call.arguments.reserve(array.size() - 1);
    for (std::size_t i = 1; i < array.size(); ++i) {
        auto argument = parse(array[i], {&place, i}, depth + 1);
        if (!argument) return std::unexpected(std::move(argument.error()));
        call.arguments.push_back(std::move(*argument));
    }
    if (auto checked = check(call, place); !checked)
        return std::unexpected(std::move(checked.error()));
    return call;
}

Result<Expression> parse(const Json& json, const Place& place, int depth) {
    if (json.is_object() || json.is_binary() || json.is_discarded())
        return wrong(place, "expression_shape", "only lists and plain values are expressions");
    if (!json.is_array()) return Expression{value_from_json(json)};
    auto call = parse_call(json, place, depth);
    if (!call) return std::unexpected(std::move(call.error()));
    return Expression{std::move(*call)};
}

}  // namespace

bool operator==(const Expression& a, const Expression& b) {
    if (a.literal() != nullptr || b.literal() != nullptr)
        return a.literal() != nullptr && b.literal() != nullptr && *a.literal() == *b.literal();
    return a.call()->function == b.call()->function && a.call()->arguments == b.call()->arguments;
}

Result<Expression> parse_expression(const Json& json) { return parse(json, {}, 0); }

Json to_json(const Expression& expression) {
    if (const Value* literal = expression.literal()) return to_json(*literal);
    const Call& call = *expression.call();
    Json array = Json::array({std::string(call.function->name)});
    for (const Expression& argument : call.arguments) array.push_back(to_json(argument));
    return array;
}

}  // namespace varde::logic
