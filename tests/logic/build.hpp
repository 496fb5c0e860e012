// Short ways to write expressions, values and environments in tests.
#pragma once

#include "base/json.hpp"
#include "logic/evaluate.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <string_view>

namespace varde::test {

/// The expression that a text of JSON holds; fails the test when it is none.
inline logic::Expression expression(std::string_view text) {
    const auto json = parse_json(text);
    REQUIRE(json);
    auto parsed = logic::parse_expression(*json);
    INFO(text);
    REQUIRE(parsed);
    return *parsed;
}

/// An environment with these answers.
inline logic::Environment answering(std::map<std::string, logic::Value, std::less<>> answers) {
    logic::Environment environment;
    environment.answer = [answers = std::move(answers)](std::string_view question) {
        const auto found = answers.find(question);
        return found == answers.end() ? logic::Value() : found->second;
    };
    return environment;
}

/// The value of an expression written as JSON, again as JSON; or the error's code.
inline std::string value_of(std::string_view text, const logic::Environment& environment = {}) {
    const auto value = logic::evaluate(expression(text), environment);
    return value ? write_json(to_json(*value)) : value.error().code;
}

/// The error's code when the text is not read as an expression, or "".
inline std::string parse_error(std::string_view text) {
    const auto json = parse_json(text);
    if (!json) return json.error().code;
    const auto parsed = logic::parse_expression(*json);
    return parsed ? "" : parsed.error().code;
}

}  // namespace varde::test
