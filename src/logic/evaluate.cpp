#include "logic/evaluate.hpp"

#include "logic/cast.hpp"
#include "logic/place.hpp"

namespace varde::logic {
namespace {

Result<Value> run(const Expression& expression, const Environment& environment, const Place& place);

/// One argument, evaluated and cast to what the function wants there.
Result<Value> run_argument(const Call& call, std::size_t index, const Environment& environment,
                           const Place& place) {
    const Place here{&place, index + 1};
    auto value = run(call.arguments[index], environment, here);
    if (!value) return value;
    const Function& function = *call.function;
    if (function.takes_lists && value->get<List>() != nullptr) return value;
    if (auto ready = cast(*value, *function.type_at(index)); !ready)
        return at(here, std::move(ready.error()));
    return value;
}

Result<Value> run_call(const Call& call, const Environment& environment, const Place& place) {
    std::vector<Value> arguments;
    arguments.reserve(call.arguments.size());
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
        auto argument = run_argument(call, i, environment, place);
        if (!argument) return argument;
        arguments.push_back(std::move(*argument));
    }
    auto value = call.function->apply(arguments, environment);
    if (!value) return at(place, std::move(value.error()));
    if (auto ready = cast(*value, call.function->returns); !ready)
        return at(place, std::move(ready.error()));
    return value;
}

Result<Value> run(const Expression& expression, const Environment& environment,
                  const Place& place) {
    if (const Value* literal = expression.literal()) return *literal;
    return run_call(*expression.call(), environment, place);
}

}  // namespace

Result<Value> evaluate(const Expression& expression, const Environment& environment) {
    return run(expression, environment, {});
}

Result<bool> evaluate_condition(const Expression& expression, const Environment& environment) {
    auto value = evaluate(expression, environment);
    if (!value) return std::unexpected(std::move(value.error()));
    if (auto ready = cast(*value, Type::boolean); !ready)
        return std::unexpected(std::move(ready.error()));
    const bool* truth = value->get<bool>();
    return truth != nullptr && *truth;
}

}  // namespace varde::logic
