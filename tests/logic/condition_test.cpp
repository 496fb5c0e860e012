#include "logic/condition.hpp"

#include "logic/build.hpp"
#include "logic/infix.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace varde;
using logic::Behaviour;
using logic::Condition;
using Op = logic::ConditionOperator;

namespace {

std::string compiled(const std::vector<Condition>& rows, Behaviour behaviour = Behaviour::all) {
    const auto result = logic::compile(rows, behaviour);
    if (!result) return result.error().code + " " + result.error().detail;
    return write_json(to_json(*result));
}

bool holds(const Condition& row, const logic::Environment& environment) {
    const auto result = logic::compile(std::span(&row, 1), Behaviour::all);
    REQUIRE(result);
    const auto truth = logic::evaluate_condition(*result, environment);
    REQUIRE(truth);
    return *truth;
}

}  // namespace

TEST_CASE("rows become expressions") {
    CHECK(compiled({}) == "true");
    CHECK(compiled({{"q", Op::equal, "ja"}}) == R"(["equals",["answer","q"],"ja"])");
    CHECK(compiled({{"q", Op::exists, true}, {"r", Op::exists, false}}, Behaviour::any) ==
          R"(["or",["known",["answer","q"]],["unknown",["answer","r"]]])");
    CHECK(compiled({{"q", Op::greater_equal, 3}, {"r", Op::not_equal, false}}) ==
          R"(["and",["greaterThanEq",["answer","q"],3],["notEquals",["answer","r"],false]])");
    CHECK(compiled({{"q", Op::less, "2026-11-21"}}) ==
          R"(["compare",["answer","q"],"isBefore","2026-11-21"])");
}

TEST_CASE("rows that make no sense") {
    CHECK(compiled({{"", Op::equal, true}}) == "condition_question 0");
    CHECK(compiled({{"q", Op::equal, true}, {"q", Op::exists, "ja"}}) == "condition_answer 1");
    CHECK(compiled({{"q", Op::equal, {}}}) == "condition_answer 0");
    CHECK(compiled({{"q", Op::equal, logic::List{1}}}) == "condition_answer 0");
    CHECK(compiled({{"q", Op::less, "ja"}}) == "condition_answer 0");
    CHECK(compiled({{"q", Op::greater, true}}) == "condition_answer 0");
}

TEST_CASE("every operator against an answer, several answers and none") {
    const auto one = test::answering({{"n", 5}, {"d", "2026-11-21"}, {"t", "ja"}});
    CHECK(holds({"n", Op::equal, 5}, one));
    CHECK(holds({"n", Op::equal, "5"}, one));
    CHECK_FALSE(holds({"n", Op::not_equal, 5}, one));
    CHECK(holds({"n", Op::greater, 4}, one));
    CHECK(holds({"n", Op::greater_equal, 5}, one));
    CHECK_FALSE(holds({"n", Op::less, 5}, one));
    CHECK(holds({"n", Op::less_equal, 5}, one));
    CHECK(holds({"d", Op::greater, "2026-11-20"}, one));
    CHECK(holds({"d", Op::less_equal, "2026-11-21"}, one));
    CHECK(holds({"t", Op::exists, true}, one));
    const auto several = test::answering({{"t", logic::List{"ja", "kanskje"}}});
    CHECK(holds({"t", Op::equal, "kanskje"}, several));
    CHECK_FALSE(holds({"t", Op::not_equal, "ja"}, several));
    for (const Op op : {Op::equal, Op::greater, Op::less, Op::greater_equal, Op::less_equal}) {
        CHECK_FALSE(holds({"x", op, 0}, {}));
        if (op != Op::equal) CHECK_FALSE(holds({"x", op, "2026-11-20"}, {}));
    }
    CHECK(holds({"x", Op::not_equal, 0}, {}));
    CHECK(holds({"x", Op::exists, false}, {}));
}

TEST_CASE("signs") {
    for (const char* sign : {"exists", "=", "!=", ">", "<", ">=", "<="}) {
        const auto op = logic::condition_operator(sign);
        REQUIRE(op);
        CHECK(logic::sign(*op) == sign);
    }
    CHECK_FALSE(logic::condition_operator("=="));
}

TEST_CASE("rows read well in infix") {
    const auto rows = std::vector<Condition>{{"present.child", Op::equal, true},
                                             {"visit.date", Op::greater_equal, "2026-01-01"}};
    CHECK(to_infix(*logic::compile(rows, Behaviour::all)) ==
          R"(answer("present.child") = true and answer("visit.date") is on or after "2026-01-01")");
}
