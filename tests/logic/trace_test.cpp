#include "logic/trace.hpp"

#include "logic/build.hpp"
#include "logic/random_expression.hpp"

#include <doctest/doctest.h>

using namespace varde;
using test::answering;
using test::expression;

namespace {

logic::Trace traced(const char* text, const logic::Environment& environment) {
    auto trace = logic::evaluate_traced(expression(text), environment);
    REQUIRE(trace);
    return *trace;
}

/// The names of the inputs that decided, in the order of the expression.
std::string decided(const char* text, const logic::Environment& environment) {
    std::string names;
    for (const logic::Reading& reading : traced(text, environment).readings)
        if (reading.decided) names += (names.empty() ? "" : " ") + to_string(reading.input);
    return names;
}

}  // namespace

TEST_CASE("every input that was read, with its value") {
    auto environment = answering({{"a", true}});
    environment.age_months = 14;
    const auto trace = traced(
        R"(["and", ["equals", ["answer", "a"], true], ["known", ["answer", "b"]],
                   ["lessThan", ["age_months"], 36], ["answer", "a"]])",
        environment);
    CHECK(trace.value == logic::Value(false));
    REQUIRE(trace.readings.size() == 3);
    CHECK(trace.readings[0].input == logic::answer_to("a"));
    CHECK(trace.readings[0].value == logic::Value(true));
    CHECK(trace.readings[0].answered());
    CHECK_FALSE(trace.readings[1].answered());
    CHECK(trace.readings[2].input == logic::Input{logic::Source::age_months, ""});
    CHECK(logic::unanswered(trace) == std::vector{logic::answer_to("b")});
}

TEST_CASE("what decided") {
    const auto environment = answering({{"yes", true}, {"no", false}, {"n", 5}});
    CHECK(decided(R"(["and", ["answer", "yes"], ["answer", "no"]])", environment) ==
          R"(answer("no"))");
    CHECK(decided(R"(["and", ["answer", "yes"], ["answer", "n5"]])", environment) ==
          R"(answer("n5"))");
    CHECK(decided(R"(["or", ["answer", "no"], ["answer", "yes"]])", environment) ==
          R"(answer("yes"))");
    CHECK(decided(R"(["or", ["answer", "no"], ["answer", "none"]])", environment) ==
          R"(answer("no") answer("none"))");
    CHECK(decided(R"(["if", ["answer", "yes"], ["answer", "n"], "else", ["answer", "no"]])",
                  environment) == R"(answer("yes") answer("n"))");
    CHECK(decided(R"(["if", ["answer", "no"], ["answer", "n"]])", environment) ==
          R"(answer("no"))");
    CHECK(decided(R"(["greaterThan", ["answer", "n"], ["age_months"]])", environment) ==
          R"(answer("n") age_months)");
    CHECK(decided(R"(["not", ["or", ["answer", "yes"], ["answer", "n1"]]])", environment) ==
          R"(answer("yes"))");
    CHECK(decided("true", environment) == "");
}

TEST_CASE("a reason from given answers is preferred to one from missing answers") {
    const auto environment = answering({{"no", false}});
    CHECK(decided(R"(["and", ["answer", "missing"], ["answer", "no"]])", environment) ==
          R"(answer("no"))");
}

TEST_CASE("an expression that fails has no trace") {
    const auto trace = logic::evaluate_traced(expression(R"(["not", "ja"])"), {});
    CHECK_FALSE(trace);
}

TEST_CASE("property: the trace has the value, and only what decided can change it") {
    test::RandomExpression random(8);
    const auto environment = answering({{"a", true}, {"b", 3.5}, {"c", "2020-02-10"}});
    for (int i = 0; i < 1500; ++i) {
        const auto parsed = logic::parse_expression(random.make(4));
        if (!parsed) continue;
        const auto value = logic::evaluate(*parsed, environment);
        const auto trace = logic::evaluate_traced(*parsed, environment);
        REQUIRE(value.has_value() == trace.has_value());
        if (!trace) continue;
        CHECK(trace->value == *value);
        CHECK(trace->readings.size() == inputs(*parsed).size());
        // Another value for all that did not decide gives the same result (or an error).
        auto other = environment;
        other.answer = [&](std::string_view name) {
            for (const auto& reading : trace->readings)
                if (reading.input.name == name && reading.decided)
                    return environment.answer(name);
            return logic::Value(1);
        };
        const auto again = logic::evaluate(*parsed, other);
        if (again) CHECK(*again == *value);
    }
}
