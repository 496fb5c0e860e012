// What an expression reads from its environment.
#include "logic/functions/groups.hpp"

#include <cmath>

namespace varde::logic {
namespace {

using Arguments = std::span<const Value>;

const std::string& name(Arguments arguments) { return *argument<std::string>(arguments, 0); }

Result<Value> apply_answer(Arguments arguments, const Environment& environment) {
    return environment.answer ? environment.answer(name(arguments)) : Value();
}

Result<Value> apply_case(Arguments arguments, const Environment& environment) {
    return environment.case_fact ? environment.case_fact(name(arguments)) : Value();
}

Result<> check_name(std::span<const Expression> arguments) {
    const Value* literal = arguments[0].literal();
    const std::string* text = literal == nullptr ? nullptr : literal->get<std::string>();
    if (text != nullptr && !text->empty() && *text != "null") return {};
    return fail("expression_keyword", "what is looked up has to be named by a literal text");
}

Result<Value> apply_today(Arguments, const Environment& environment) {
    return environment.today ? Value(to_string(*environment.today)) : Value();
}

Result<Value> apply_age_months(Arguments, const Environment& environment) {
    return environment.age_months ? Value(*environment.age_months) : Value();
}

Result<Value> apply_language(Arguments, const Environment& environment) {
    return std::string(code(environment.language));
}

/// A text without a translation is shown by its key, so that the gap is seen.
Result<Value> apply_text(Arguments arguments, const Environment& environment) {
    const std::string* key = argument<std::string>(arguments, 0);
    if (key == nullptr) return Value();
    const auto found = environment.text ? environment.text(*key) : std::nullopt;
    return found.value_or(*key);
}

Result<Value> apply_argv(Arguments arguments, const Environment& environment) {
    const double* index = argument<double>(arguments, 0);
    const auto count = static_cast<double>(environment.arguments.size());
    if (index == nullptr || !(*index >= 0 && *index < count) || std::trunc(*index) != *index)
        return fail("expression_argument", "argv: there is no argument of this number");
    return environment.arguments[static_cast<std::size_t>(*index)];
}

Result<Value> apply_value(Arguments arguments, const Environment& environment) {
    if (!environment.named) return fail("expression_argument", "value: there are no values here");
    const std::string* wanted = argument<std::string>(arguments, 0);
    if (wanted == nullptr && environment.named->default_name)
        wanted = &*environment.named->default_name;
    if (wanted != nullptr)
        for (const Member& member : environment.named->values)
            if (member.name == *wanted) return member.value;
    return fail("expression_argument", "value: there is no value of this name");
}

constexpr Function named(std::string_view name, Source source, Function::Apply apply) {
    return Function(name, Type::any, {{Type::text}}, apply).reading(source).checked(check_name);
}

constexpr Function look_up_table[] = {
    named("answer", Source::answer, apply_answer),
    named("case", Source::case_fact, apply_case),
    Function("today", Type::text, {}, apply_today).reading(Source::today),
    Function("age_months", Type::number, {}, apply_age_months).reading(Source::age_months),
    Function("language", Type::text, {}, apply_language).reading(Source::language),
    Function("text", Type::text, {{Type::text}}, apply_text).reading(Source::language),
    {"argv", Type::any, {{Type::number}}, apply_argv},
    {"value", Type::any, {{Type::text, Presence::optional}}, apply_value},
};

}  // namespace

std::span<const Function> look_up_functions() { return look_up_table; }

}  // namespace varde::logic
