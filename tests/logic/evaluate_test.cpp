// Varde's own look-ups, the null rules, lists, and errors as values.
#include "logic/evaluate.hpp"

#include "logic/build.hpp"
#include "logic/evaluate_text.hpp"
#include "logic/random_expression.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace varde;
using test::answering;
using test::expression;
using test::value_of;

TEST_CASE("look-ups read the environment; what it lacks is null") {
    logic::Environment environment = answering({{"present.child", true}});
    CHECK(value_of(R"(["answer", "present.child"])", environment) == "true");
    CHECK(value_of(R"(["answer", "other"])", environment) == "null");
    CHECK(value_of(R"(["case", "track"])", environment) == "null");
    CHECK(value_of(R"(["today"])", environment) == "null");
    CHECK(value_of(R"(["age_months"])", environment) == "null");
    CHECK(value_of(R"(["language"])", environment) == R"("nb")");
    environment.case_fact = [](std::string_view name) { return logic::Value(std::string(name)); };
    environment.today = Date{2026, 11, 21};
    environment.age_months = 14;
    environment.language = Language::nn;
    CHECK(value_of(R"(["case", "track"])", environment) == R"("track")");
    CHECK(value_of(R"(["today"])", environment) == R"("2026-11-21")");
    CHECK(value_of(R"(["age_months"])", environment) == "14");
    CHECK(value_of(R"(["language"])", environment) == R"("nn")");
    CHECK(value_of(R"(["formatDate", ["today"], "EEEE"])", environment) == R"("laurdag")");
}

TEST_CASE("an unanswered question is null and fits nothing; known and unknown tell it apart") {
    CHECK(value_of(R"(["equals", ["answer", "a"], true])") == "false");
    CHECK(value_of(R"(["equals", ["answer", "a"], false])") == "false");
    CHECK(value_of(R"(["equals", ["answer", "a"], null])") == "true");
    CHECK(value_of(R"(["notEquals", ["answer", "a"], "x"])") == "true");
    CHECK(value_of(R"(["greaterThan", ["answer", "a"], -1])") == "false");
    CHECK(value_of(R"(["lessThanEq", ["answer", "a"], 1])") == "false");
    CHECK(value_of(R"(["not", ["answer", "a"]])") == "true");
    CHECK(value_of(R"(["and", true, ["answer", "a"]])") == "false");
    CHECK(value_of(R"(["if", ["answer", "a"], 1, "else", 2])") == "2");
    CHECK(value_of(R"(["plus", ["answer", "a"], 2])") == "2");
    CHECK(value_of(R"(["known", ["answer", "a"]])") == "false");
    CHECK(value_of(R"(["unknown", ["answer", "a"]])") == "true");
    CHECK(value_of(R"(["known", ["answer", "a"]])", answering({{"a", false}})) == "true");
    CHECK(value_of(R"(["known", ["answer", "a"]])", answering({{"a", ""}})) == "true");
}

TEST_CASE("a question with several answers") {
    const auto environment = answering({{"a", logic::List{"x", "y"}}, {"n", logic::List{1, 5}}});
    CHECK(value_of(R"(["equals", ["answer", "a"], "y"])", environment) == "true");
    CHECK(value_of(R"(["equals", "z", ["answer", "a"]])", environment) == "false");
    CHECK(value_of(R"(["notEquals", ["answer", "a"], "y"])", environment) == "false");
    CHECK(value_of(R"(["notEquals", ["answer", "a"], "z"])", environment) == "true");
    CHECK(value_of(R"(["greaterThan", ["answer", "n"], 4])", environment) == "true");
    CHECK(value_of(R"(["greaterThan", 1, ["answer", "n"]])", environment) == "false");
    CHECK(value_of(R"(["compare", ["answer", "n"], "not", "equals", 5])", environment) == "false");
    CHECK(value_of(R"(["commaContains", ["answer", "a"], "x"])", environment) == "true");
    CHECK(value_of(R"(["commaContains", ["answer", "a"], "z"])", environment) == "false");
    CHECK(value_of(R"(["count", ["answer", "a"]])", environment) == "2");
    CHECK(value_of(R"(["sum", ["answer", "n"]])", environment) == "6");
    CHECK(value_of(R"(["equals", ["answer", "a"], ["answer", "a"]])", environment) == "true");
    CHECK(value_of(R"(["lessThan", ["answer", "n"], ["answer", "n"]])", environment) ==
          "expression_type");
    CHECK(value_of(R"(["concat", ["answer", "a"]])", environment) == "expression_type");
    CHECK(value_of(R"(["equals", ["answer", "a"], null])", answering({{"a", logic::List{}}})) ==
          "true");
}

TEST_CASE("calendar functions") {
    CHECK(value_of(R"(["days_between", "2026-02-27", "2026-03-01"])") == "2");
    CHECK(value_of(R"(["days_between", "2026-03-01T23:00Z", "2026-02-27"])") == "-2");
    CHECK(value_of(R"(["days_between", null, "2026-02-27"])") == "null");
    CHECK(value_of(R"(["months_between", "2026-01-31", "2026-02-28"])") == "1");
    CHECK(value_of(R"(["months_between", "2026-01-31", "2026-02-27"])") == "0");
    CHECK(value_of(R"(["months_between", "2024-05-17", "2026-05-16"])") == "23");
    CHECK(value_of(R"(["months_between", "2026-05-16", "2024-05-17"])") == "-23");
    CHECK(value_of(R"(["add_days", "2026-12-31", 1])") == R"("2027-01-01")");
    CHECK(value_of(R"(["add_months", "2026-01-31", 1])") == R"("2026-02-28")");
    CHECK(value_of(R"(["add_months", "2026-03-31", -1])") == R"("2026-02-28")");
    CHECK(value_of(R"(["add_days", "2026-12-31", 0.5])") == "expression_range");
    CHECK(value_of(R"(["add_days", "9999-12-31", 1])") == "expression_range");
    CHECK(value_of(R"(["add_months", "2026-01-31", -4000000])") == "expression_range");
    CHECK(value_of(R"(["add_months", "2026-01-31", null])") == "null");
    CHECK(value_of(R"(["date", "2026-01-31T12:00"])") == R"("2026-01-31")");
    CHECK(value_of(R"(["date", " "])") == "null");
    CHECK(value_of(R"(["days_between", "2026-02-30", "2026-03-01"])") == "expression_date");
}

TEST_CASE("arguments and named values") {
    logic::Environment environment;
    CHECK(value_of(R"(["argv", 0])", environment) == "expression_argument");
    CHECK(value_of(R"(["value"])", environment) == "expression_argument");
    environment.arguments = {"a", 5};
    CHECK(value_of(R"(["argv", 1])", environment) == "5");
    CHECK(value_of(R"(["argv", 2])", environment) == "expression_argument");
    CHECK(value_of(R"(["argv", -1])", environment) == "expression_argument");
    CHECK(value_of(R"(["argv", 0.5])", environment) == "expression_argument");
    CHECK(value_of(R"(["argv", null])", environment) == "expression_argument");
    environment.named = logic::NamedValues{{{"v", "foo"}}, std::nullopt};
    CHECK(value_of(R"(["value", "v"])", environment) == R"("foo")");
    CHECK(value_of(R"(["value"])", environment) == "expression_argument");
    environment.named->default_name = "v";
    CHECK(value_of(R"(["value"])", environment) == R"("foo")");
    CHECK(value_of(R"(["value", "w"])", environment) == "expression_argument");
}

TEST_CASE("texts of the interface") {
    logic::Environment environment;
    CHECK(value_of(R"(["text", "some.key"])", environment) == R"("some.key")");
    environment.text = [](std::string_view key) -> std::optional<std::string> {
        if (key == "some.key") return "Hei";
        return std::nullopt;
    };
    CHECK(value_of(R"(["text", "some.key"])", environment) == R"("Hei")");
    CHECK(value_of(R"(["text", "other"])", environment) == R"("other")");
}

TEST_CASE("lists and objects") {
    CHECK(value_of(R"(["list", 1, ["list", null, "x"], ["equals", 1, 1]])") ==
          R"([1,[null,"x"],true])");
    CHECK(value_of(R"(["object", "a", 1, "b", ["list"]])") == R"({"a":1,"b":[]})");
    CHECK(value_of(R"(["object"])") == "{}");
    CHECK(value_of(R"(["object", 1, 1])") == "expression_type");
    CHECK(value_of(R"(["object", "a", 1, "a", 2])") == "expression_argument");
    CHECK(value_of(R"(["sum", ["list", 0.1, "0.2", null]])") == "0.3");
    CHECK(value_of(R"(["sum", ["list", true]])") == "expression_type");
    CHECK(value_of(R"(["average", ["list", 0.1, 0.2], 0])") == "0.15");
    CHECK(value_of(R"(["average", ["list"], null])") == "null");
}

TEST_CASE("errors are values, tell the place and never quote an answer") {
    const auto environment = answering({{"a", "hemmelig"}});
    const auto value =
        logic::evaluate(expression(R"(["or", true, ["greaterThan", ["answer", "a"], 3]])"),
                        environment);
    REQUIRE_FALSE(value);
    CHECK(value.error().code == "expression_type");
    CHECK(value.error().detail == "/2/1 expected number, got text");
}

TEST_CASE("numbers that are none do not spread") {
    const double infinity = std::numeric_limits<double>::infinity();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const double bad : {infinity, -infinity, nan}) {
        const auto environment = answering({{"a", bad}, {"l", logic::List{bad}}});
        for (const char* text :
             {R"(["plus", ["answer", "a"], 1])", R"(["equals", ["answer", "a"], 1])",
              R"(["round", ["answer", "a"]])", R"(["not", ["answer", "a"]])",
              R"(["sum", ["answer", "l"]])", R"(["answer", "a"])"}) {
            INFO(text);
            CHECK(value_of(text, environment) == "expression_range");
        }
    }
    CHECK(value_of(R"(["multiply", "1e200", "1e200"])") == "expression_range");
    CHECK(value_of(R"(["sum", ["list", "1e308", "1e308", 1]])") == "expression_range");
    CHECK(value_of(R"(["plus", "1e308", "1e308", 1])") == "expression_range");
    CHECK(value_of(R"(["divide", "1e308", "1e-308"])") == "expression_range");
    CHECK(value_of(R"(["round", 1, 101])") == "expression_range");
    CHECK(value_of(R"(["round", 1, -1])") == "expression_range");
    CHECK(value_of(R"(["stringSlice", "abc", 1, null])") == "expression_range");
    CHECK(value_of(R"(["stringSlice", "abc", "1e300"])") == R"("")");
    CHECK(value_of(R"(["stringSlice", "abc", "-1e300"])") == R"("abc")");
}

TEST_CASE("as a condition") {
    const auto truth = [](const char* text) {
        return logic::evaluate_condition(expression(text), {});
    };
    CHECK(truth("true") == true);
    CHECK(truth("null") == false);
    CHECK(truth(R"("1")") == true);
    CHECK(truth(R"(["answer", "a"])") == false);
    CHECK_FALSE(truth(R"("ja")"));
}

TEST_CASE("from text to JSON") {
    CHECK(logic::evaluate_text("[\"plus\", 1, 2]", {}) == Json(3));
    CHECK(logic::evaluate_text("[\"plus\", 1e20, 1e20]", {}) == Json(2e20));
    CHECK(logic::evaluate_text("[\"plus\", 1.50, 1]", {}) == Json(2.5));
    CHECK(logic::evaluate_text("", {}).error().code == "json_syntax");
    CHECK(logic::evaluate_text("[1e20", {}).error().code == "json_number_range");
    CHECK(write_json(logic::error_json({"a", "b"})) == R"({"error":{"code":"a","detail":"b"}})");
}

TEST_CASE("property: evaluation gives a value or an error, the same each time") {
    test::RandomExpression random(7);
    logic::Environment environment = answering(
        {{"a", true}, {"b", 3.5}, {"c", "2020-02-10"}, {"d", logic::List{"ja", 1}}});
    environment.today = Date{2026, 11, 21};
    int values = 0;
    for (int i = 0; i < 5000; ++i) {
        const auto parsed = logic::parse_expression(random.make(4));
        if (!parsed) continue;
        const auto value = logic::evaluate(*parsed, environment);
        CHECK(value == logic::evaluate(*parsed, environment));
        values += value ? 1 : 0;
    }
    CHECK(values > 1000);
}
