#include "logic/trace.hpp"

#include "logic/evaluate.hpp"

#include <algorithm>
#include <set>

namespace varde::logic {
namespace {

using Inputs = std::set<Input>;

/// Finds what an expression's value rests on. Only used after the whole of it was evaluated
/// without an error, so the parts evaluate too.
struct Decider {
    const Environment& environment;

    bool truth(const Expression& expression) const {
        return evaluate_condition(expression, environment).value_or(false);
    }
    bool all_answered(const Inputs& inputs) const {
        return std::none_of(inputs.begin(), inputs.end(), [&](const Input& input) {
            return read_input(input, environment).is_null();
        });
    }
    Inputs of_all(const Call& call) const {
        Inputs out;
        for (const Expression& argument : call.arguments) out.merge(of(argument));
        return out;
    }
    /// `settling` is the truth value of one argument that settles the whole: false for `and`.
    Inputs of_junction(const Call& call, bool settling) const {
        std::vector<Inputs> settlers;
        for (const Expression& argument : call.arguments)
            if (truth(argument) == settling) settlers.push_back(of(argument));
        if (settlers.empty()) return of_all(call);
        const auto firm = std::find_if(settlers.begin(), settlers.end(),
                                       [&](const Inputs& one) { return all_answered(one); });
        return firm == settlers.end() ? settlers.front() : *firm;
    }
    Inputs of_if(const Call& call) const {
        Inputs out = of(call.arguments[0]);
        if (truth(call.arguments[0])) {
            out.merge(of(call.arguments[1]));
        } else if (call.arguments.size() == 4) {
            out.merge(of(call.arguments[3]));
        }
        return out;
    }
    Inputs of(const Expression& expression) const {
        const Call* call = expression.call();
        if (call == nullptr) return {};
        if (call->function->name == "and") return of_junction(*call, false);
        if (call->function->name == "or") return of_junction(*call, true);
        if (call->function->name == "if") return of_if(*call);
        Inputs out = of_all(*call);
        if (call->function->source != Source::none) out.insert(inputs(expression).front());
        return out;
    }
};

}  // namespace

Result<Trace> evaluate_traced(const Expression& expression, const Environment& environment) {
    auto value = evaluate(expression, environment);
    if (!value) return std::unexpected(std::move(value.error()));
    const Inputs decided = Decider{environment}.of(expression);
    Trace trace{std::move(*value), {}};
    for (Input& input : inputs(expression)) {
        Value read = read_input(input, environment);
        const bool decides = decided.contains(input);
        trace.readings.push_back({std::move(input), std::move(read), decides});
    }
    return trace;
}

std::vector<Input> unanswered(const Trace& trace) {
    std::vector<Input> out;
    for (const Reading& reading : trace.readings)
        if (!reading.answered()) out.push_back(reading.input);
    return out;
}

}  // namespace varde::logic
