// Reading expressions: what is accepted, and what hostile files get.
#include "logic/expression.hpp"

#include "logic/build.hpp"
#include "logic/function.hpp"
#include "logic/random_expression.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace varde;
using test::parse_error;

TEST_CASE("shapes that are no expression") {
    CHECK(parse_error("[]") == "expression_shape");
    CHECK(parse_error("[1, 2]") == "expression_shape");
    CHECK(parse_error("[[\"and\"], 2]") == "expression_shape");
    CHECK(parse_error("[null]") == "expression_shape");
    CHECK(parse_error("{}") == "expression_shape");
    CHECK(parse_error(R"({"function": "equals", "args": [true, true]})") == "expression_shape");
    CHECK(parse_error(R"(["equals", {}, true])") == "expression_shape");
    CHECK(parse_error(R"(["equals", [], true])") == "expression_shape");
}

TEST_CASE("functions and their arguments") {
    CHECK(parse_error(R"(["functionThatDoesNotExist"])") == "expression_function");
    CHECK(parse_error(R"(["Equals", 1, 1])") == "expression_function");
    CHECK(parse_error(R"(["and"])") == "expression_arity");
    CHECK(parse_error(R"(["equals", 1])") == "expression_arity");
    CHECK(parse_error(R"(["equals", 1, 1, 1])") == "expression_arity");
    CHECK(parse_error(R"(["today", 1])") == "expression_arity");
    CHECK(parse_error(R"(["object", "a"])") == "expression_arity");
    CHECK(parse_error(R"(["if", true, 1, "else"])") == "expression_arity");
    CHECK(parse_error(R"(["if", true, 1, 2])") == "expression_keyword");
    CHECK(parse_error(R"(["if", true, 1, ["concat", "else"], 2])") == "expression_keyword");
    CHECK(parse_error(R"(["compare", 1, "is", 2])") == "expression_keyword");
    CHECK(parse_error(R"(["compare", 1, null, 2])") == "expression_keyword");
    CHECK(parse_error(R"(["compare", 1, "equals", "equals", 2])") == "expression_keyword");
    CHECK(parse_error(R"(["answer", ["concat", "a"]])") == "expression_keyword");
    CHECK(parse_error(R"(["answer", null])") == "expression_keyword");
    CHECK(parse_error(R"(["answer", ""])") == "expression_keyword");
}

TEST_CASE("types that can never fit are found without evaluating") {
    CHECK(parse_error(R"(["formatDate", false])") == "expression_type");
    CHECK(parse_error(R"(["formatDate", 2020])") == "expression_type");
    CHECK(parse_error(R"(["formatDate", ["equals", 1, 1]])") == "expression_type");
    CHECK(parse_error(R"(["sum", 10])") == "expression_type");
    CHECK(parse_error(R"(["sum", null])") == "expression_type");
    CHECK(parse_error(R"(["concat", ["list", 1]])") == "expression_type");
    CHECK(parse_error(R"(["sum", ["answer", "a"]])") == "");
}

TEST_CASE("the detail tells the place and the reason") {
    const auto json = parse_json(R"(["and", true, ["or", ["today", 5]]])");
    const auto parsed = logic::parse_expression(*json);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().detail == "/2/1 today: wrong number of arguments (1)");
}

namespace {

std::string nested(int depth, const std::string& inner = "true") {
    std::string text;
    for (int i = 0; i < depth; ++i) text += R"(["not",)";
    return text + inner + std::string(static_cast<std::size_t>(depth), ']');
}

Json nested_json(int depth) {
    Json json = true;
    for (int i = 0; i < depth; ++i) json = Json::array({"not", std::move(json)});
    return json;
}

}  // namespace

TEST_CASE("nesting has a limit, as text and as JSON") {
    CHECK(test::value_of(nested(64)) == "true");
    CHECK(test::value_of(nested(63)) == "false");
    CHECK(parse_error(nested(65)) == "json_too_deep");
    CHECK(parse_error(nested(100'000)) == "json_too_deep");
    CHECK(logic::parse_expression(nested_json(64)));
    const auto deep = logic::parse_expression(nested_json(65));
    REQUIRE_FALSE(deep);
    CHECK(deep.error().code == "expression_depth");
    CHECK_FALSE(logic::parse_expression(nested_json(5000)));
}

TEST_CASE("a long list of arguments is no problem") {
    std::string text = R"(["plus")";
    for (int i = 0; i < 50'000; ++i) text += ",1";
    CHECK(test::value_of(text + "]") == "50000");
    std::string list = R"(["count", ["list")";
    for (int i = 0; i < 50'000; ++i) list += R"(,"x")";
    CHECK(test::value_of(list + "]]") == "50000");
}

TEST_CASE("the table of functions is in order") {
    std::set<std::string_view> names;
    for (const auto& group : logic::function_groups())
        for (const logic::Function& function : group) {
            INFO(function.name);
            CHECK(names.insert(function.name).second);
            CHECK((function.apply != nullptr));
            CHECK(logic::find_function(function.name) == &function);
            bool optional = false;
            for (std::size_t i = 0; i < function.parameter_count; ++i) {
                const bool required = function.parameters[i].presence == logic::Presence::required;
                CHECK_FALSE((optional && required));
                optional = optional || !required;
            }
        }
    CHECK(names.size() > 50);
}

TEST_CASE("property: an expression written as JSON is read back as the same") {
    test::RandomExpression random(5);
    for (int i = 0; i < 2000; ++i) {
        const Json json = random.make(4);
        const auto parsed = logic::parse_expression(json);
        if (!parsed) continue;  // a type that can never fit
        const auto again = logic::parse_expression(to_json(*parsed));
        REQUIRE(again);
        CHECK(*again == *parsed);
    }
}

TEST_CASE("property: any JSON is survived") {
    test::RandomExpression random(6);
    const auto junk = [&](auto& self, int depth) -> Json {
        if (depth == 0 || random.below(3) == 0) return random.literal();
        Json json = random.below(4) == 0 ? Json::object() : Json::array();
        if (json.is_object()) return Json{{"a", self(self, depth - 1)}};
        const char* const names[] = {"and", "if", "compare", "object", "answer", "argv", "value"};
        json.push_back(names[random.below(7)]);
        for (std::uint32_t n = random.below(5); n > 0; --n) json.push_back(self(self, depth - 1));
        return json;
    };
    for (int i = 0; i < 3000; ++i) {
        const auto parsed = logic::parse_expression(junk(junk, 4));
        if (parsed) (void)logic::evaluate(*parsed, {});
    }
}
