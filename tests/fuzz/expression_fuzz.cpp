// Any bytes as an expression, in JSON and in infix: read, evaluated, traced, written, read again.
#include "base/json.hpp"
#include "logic/evaluate.hpp"
#include "logic/infix.hpp"
#include "logic/trace.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace varde;

namespace {

logic::Environment environment() {
    logic::Environment out;
    out.answer = [](std::string_view name) {
        if (name == "a") return logic::Value(true);
        if (name == "b") return logic::Value(3.5);
        if (name == "c") return logic::Value("2024-02-29");
        if (name == "d") return logic::Value(logic::List{"x", 1});
        return logic::Value();
    };
    out.today = Date{2026, 11, 21};
    out.arguments = {1, "x"};
    return out;
}

void expect(bool holds) {
    if (!holds) std::abort();
}

void check(const logic::Expression& expression) {
    static const logic::Environment environment_ = environment();
    const auto value = logic::evaluate(expression, environment_);
    const auto trace = logic::evaluate_traced(expression, environment_);
    expect(value.has_value() == trace.has_value());
    expect(!value || trace->value == *value);
    const auto from_json = logic::parse_expression(to_json(expression));
    expect(from_json && *from_json == expression);
    const auto from_infix = logic::parse_infix(to_infix(expression));
    // Parentheses and chains may nest deeper in infix than in JSON; all else has to come back.
    expect(from_infix ? *from_infix == expression
                      : from_infix.error().code == "infix_depth");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto json = parse_json(text))
        if (const auto expression = logic::parse_expression(*json)) check(*expression);
    if (const auto expression = logic::parse_infix(text)) check(*expression);
    return 0;
}
