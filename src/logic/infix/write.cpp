#include "base/json.hpp"
#include "logic/function.hpp"
#include "logic/infix.hpp"
#include "logic/infix/operators.hpp"
#include "logic/number.hpp"

#include <algorithm>

namespace varde::logic {
namespace {

using namespace infix;

std::string write(const Expression& expression, int least_level);

struct Written {
    std::string text;
    int level = level_primary;
};

std::string write_literal(const Value& value) {
    if (const double* number = value.get<double>()) return number_text(*number);
    return write_json(to_json(value));
}

const Operator* find_operator(const Call& call) {
    const std::size_t count = call.arguments.size();
    for (const Operator& op : operators)
        if (op.function == call.function->name && (op.chains ? count >= 2 : count == 2)) return &op;
    return nullptr;
}

/// Every part is held tighter than the operator itself, so that (a + b) + c stays what it is.
Written write_operator(const Operator& op, const Call& call) {
    std::string text;
    for (const Expression& argument : call.arguments) {
        if (!text.empty()) text.append(" ").append(op.sign).append(" ");
        text += write(argument, op.level + 1);
    }
    return {text, op.level};
}

const DateOperator* find_date_operator(const Call& call) {
    if (call.function->name != "compare") return nullptr;
    const Value& name = *call.arguments[call.arguments.size() - 2].literal();
    const auto found =
        std::find_if(std::begin(date_operators), std::end(date_operators),
                     [&](const DateOperator& op) { return name == Value(std::string(op.name)); });
    return found == std::end(date_operators) ? nullptr : found;
}

Written write_date_operator(const DateOperator& op, const Call& call) {
    const std::string is = call.arguments.size() == 4 ? " is not " : " is ";
    const std::string left = write(call.arguments.front(), level_sum);
    const std::string right = write(call.arguments.back(), level_sum);
    return {left + is + std::string(op.words) + " " + right, level_comparison};
}

Written write_if(const Call& call) {
    std::string text = "if " + write(call.arguments[0], level_or) + " then " +
                       write(call.arguments[1], level_or);
    if (call.arguments.size() == 4) text += " else " + write(call.arguments[3], level_if);
    return {text, level_if};
}

Written write_function(const Call& call) {
    std::string text(call.function->name);
    if (call.function->parameter_count == 0) return {text};
    text += "(";
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
        if (i > 0) text += ", ";
        text += write(call.arguments[i], level_if);
    }
    return {text + ")"};
}

Written write_call(const Call& call) {
    if (const Operator* op = find_operator(call)) return write_operator(*op, call);
    if (const DateOperator* op = find_date_operator(call)) return write_date_operator(*op, call);
    if (call.function->name == "if") return write_if(call);
    if (call.function->name == "not")
        return {"not " + write(call.arguments[0], level_not), level_not};
    return write_function(call);
}

std::string write(const Expression& expression, int least_level) {
    if (const Value* literal = expression.literal()) return write_literal(*literal);
    Written written = write_call(*expression.call());
    return written.level >= least_level ? written.text : "(" + written.text + ")";
}

}  // namespace

std::string to_infix(const Expression& expression) {
    return write(expression, infix::level_if);
}

}  // namespace varde::logic
