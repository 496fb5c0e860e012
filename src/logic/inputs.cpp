#include "logic/inputs.hpp"

#include "base/json.hpp"

#include <set>

namespace varde::logic {
namespace {

struct Collector {
    std::set<Input> seen;
    std::vector<Input> found;

    void add(const Call& call) {
        Input input{call.function->source, {}};
        if (input.source == Source::none) return;
        if (input.source == Source::answer || input.source == Source::case_fact)
            input.name = *call.arguments[0].literal()->get<std::string>();
        if (seen.insert(input).second) found.push_back(std::move(input));
    }
    void walk(const Expression& expression) {
        const Call* call = expression.call();
        if (call == nullptr) return;
        add(*call);
        for (const Expression& argument : call->arguments) walk(argument);
    }
};

}  // namespace

std::vector<Input> inputs(const Expression& expression) {
    Collector collector;
    collector.walk(expression);
    return std::move(collector.found);
}

Value read_input(const Input& input, const Environment& environment) {
    switch (input.source) {
        case Source::answer: return environment.answer ? environment.answer(input.name) : Value();
        case Source::case_fact:
            return environment.case_fact ? environment.case_fact(input.name) : Value();
        case Source::today:
            return environment.today ? Value(to_string(*environment.today)) : Value();
        case Source::age_months:
            return environment.age_months ? Value(*environment.age_months) : Value();
        case Source::language: return std::string(code(environment.language));
        case Source::none: break;
    }
    return {};
}

std::string to_string(const Input& input) {
    const std::string name = write_json(Json(input.name));
    switch (input.source) {
        case Source::answer: return "answer(" + name + ")";
        case Source::case_fact: return "case(" + name + ")";
        case Source::today: return "today";
        case Source::age_months: return "age_months";
        case Source::language: return "language";
        case Source::none: break;
    }
    return {};
}

}  // namespace varde::logic
