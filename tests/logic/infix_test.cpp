#include "logic/infix.hpp"

#include "logic/build.hpp"
#include "logic/random_expression.hpp"

#include <doctest/doctest.h>

using namespace varde;

namespace {

std::string infix(std::string_view json) { return to_infix(test::expression(json)); }

/// The JSON of an infix text, or the error's code.
std::string read(std::string_view text) {
    const auto parsed = logic::parse_infix(text);
    return parsed ? write_json(to_json(*parsed)) : parsed.error().code;
}

}  // namespace

TEST_CASE("what authors see") {
    CHECK(infix(R"(["and", ["equals", ["answer", "present.child"], true],
                          ["lessThan", ["age_months"], 36]])") ==
          R"(answer("present.child") = true and age_months < 36)");
    CHECK(infix(R"(["or", ["and", true, false], ["not", ["or", true, null]]])") ==
          "true and false or not (true or null)");
    CHECK(infix(R"(["minus", ["plus", 1, 2], ["minus", 3, 4]])") == "(1 + 2) - (3 - 4)");
    CHECK(infix(R"(["multiply", ["plus", 1, 2, -3], 0.5])") == "(1 + 2 + -3) * 0.5");
    CHECK(infix(R"(["if", ["known", ["answer", "a"]], 1, "else", ["if", true, 2]])") ==
          R"(if known(answer("a")) then 1 else if true then 2)");
    CHECK(infix(R"(["plus", ["if", true, 1], 2])") == "(if true then 1) + 2");
    CHECK(infix(R"(["compare", ["today"], "isAfterEq", "2026-01-01"])") ==
          R"(today is on or after "2026-01-01")");
    CHECK(infix(R"(["compare", ["today"], "not", "isSameDay", ["answer", "d"]])") ==
          R"(today is not same day as answer("d"))");
    CHECK(infix(R"(["compare", 1, "not", "equals", 2])") == R"(compare(1, "not", "equals", 2))");
    CHECK(infix(R"(["concat", "a \"b\"\n", 1e-7])") == R"(concat("a \"b\"\n", 1e-7))");
    CHECK(infix(R"(["and", ["concat"]])") == "and(concat())");
    CHECK(infix(R"(["equals", ["equals", 1, 2], ["not", 3]])") == "(1 = 2) = (not 3)");
}

TEST_CASE("what authors write") {
    CHECK(read(" answer( \"a\" )=true  and age_months<36 ") ==
          R"(["and",["equals",["answer","a"],true],["lessThan",["age_months"],36]])");
    CHECK(read("1 + 2 + 3 - 4 * 5 / -6") ==
          R"(["minus",["plus",1,2,3],["divide",["multiply",4,5],-6]])");
    CHECK(read("((1)) + (2 + 3)") == R"(["plus",1,["plus",2,3]])");
    CHECK(read("not not true or false and true") ==
          R"(["or",["not",["not",true]],["and",false,true]])");
    CHECK(read("not answer(\"a\") = 1") == R"(["not",["equals",["answer","a"],1]])");
    CHECK(read("today() is before \"2026-01-01\" and today is not on or before date(\"x\")") ==
          R"(["and",["compare",["today"],"isBefore","2026-01-01"],)"
          R"(["compare",["today"],"not","isBeforeEq",["date","x"]]])");
    CHECK(read("if true then 1 else if false then 2") ==
          R"(["if",true,1,"else",["if",false,2]])");
    CHECK(read("or(true)") == R"(["or",true])");
    CHECK(read("not(true)") == R"(["not",true])");
    CHECK(read("\"\\u00e6 \\\" \"") == R"("æ \" ")");
    CHECK(read("2.50") == "2.5");
}

TEST_CASE("what is not understood is refused with its place") {
    for (const char* text :
         {"", "(", ")", "1 +", "+ 1", "1 2", "and", "true and", "a(1", "a(1,)", "a(,1)", "\"open",
          "\"a\nb\"", "1 = 2 = 3", "today is", "today is nice", "if true", "if true then",
          "if true then 1 else", "- x", "--1", "1.", "01", "1e", "1e999", "$", "æ", "true()x",
          "1 < 2 > 3", "is", "\"\\x\"", "answer(\"a\").b"}) {
        INFO(text);
        const std::string result = read(text);
        CHECK((result == "infix_syntax" || result == "expression_function" ||
               result == "expression_arity"));
    }
    const auto parsed = logic::parse_infix("true and $");
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error() == Error{"infix_syntax", "9"});
    CHECK(read("unheard(1)") == "expression_function");
    CHECK(read("stringLength(1, 2)") == "expression_arity");
    CHECK(read("formatDate(true)") == "expression_type");
}

TEST_CASE("nesting has a limit") {
    const auto repeated = [](const char* text, int times) {
        std::string out;
        for (int i = 0; i < times; ++i) out += text;
        return out;
    };
    CHECK(read(repeated("(", 60) + "1" + repeated(")", 60)) == "1");
    CHECK(read(repeated("(", 100'000)) == "infix_depth");
    CHECK(read(repeated("not ", 100'000) + "1") == "infix_depth");
    CHECK(read(repeated("and(", 100'000)) == "infix_depth");
    CHECK(read(repeated("if (", 100'000)) == "infix_depth");
    CHECK(read("1" + repeated(" - 1", 100)) == "expression_depth");
    CHECK(read("1" + repeated(" - 1", 100'000)) == "infix_depth");
    CHECK(read("1" + repeated(" + 1", 500)).size() > 1000);
}

TEST_CASE("property: written and read again, an expression is the same") {
    test::RandomExpression random(10);
    int count = 0;
    for (int i = 0; i < 4000; ++i) {
        const auto parsed = logic::parse_expression(random.make(5));
        if (!parsed) continue;
        const std::string text = to_infix(*parsed);
        INFO(text);
        const auto again = logic::parse_infix(text);
        REQUIRE(again);
        CHECK(*again == *parsed);
        CHECK(to_infix(*again) == text);
        ++count;
    }
    CHECK(count > 2000);
}

TEST_CASE("property: any text is survived") {
    test::RandomExpression random(11);
    const char* const pieces[] = {
        "(", ")", "and", "or", "not",   "if", "then",   "else", "is", "=",    "<",     "+",
        "-", "*", "1",   ",",  "\"a\"", "on", "before", "\"",   "\\", "true", "today",
        "answer(\"a\")",
    };
    for (int i = 0; i < 5000; ++i) {
        std::string text;
        for (std::uint32_t n = random.below(12); n > 0; --n)
            text += std::string(pieces[random.below(24)]) + " ";
        const auto parsed = logic::parse_infix(text);
        if (!parsed) continue;
        const auto again = logic::parse_infix(to_infix(*parsed));
        REQUIRE(again);
        CHECK(*again == *parsed);
    }
}
