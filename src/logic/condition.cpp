#include "logic/condition.hpp"

#include "base/json.hpp"
#include "logic/number.hpp"
#include "logic/timestamp.hpp"

#include <array>

namespace varde::logic {
namespace {

/// An operator's sign, and the function that it becomes for numbers (and texts) and for dates.
struct Meaning {
    std::string_view sign;
    const char* function;
    const char* date_operator;
};

constexpr std::array<Meaning, 7> meanings = {{
    {"exists", "", ""},
    {"=", "equals", ""},
    {"!=", "notEquals", ""},
    {">", "greaterThan", "isAfter"},
    {"<", "lessThan", "isBefore"},
    {">=", "greaterThanEq", "isAfterEq"},
    {"<=", "lessThanEq", "isBeforeEq"},
}};

const Meaning& meaning(ConditionOperator op) { return meanings[static_cast<std::size_t>(op)]; }

bool is_scalar(const Value& value) {
    return value.get<bool>() != nullptr || value.get<double>() != nullptr ||
           value.get<std::string>() != nullptr;
}

bool is_number(const Value& value) {
    const std::string* text = value.get<std::string>();
    return value.get<double>() != nullptr || (text != nullptr && parse_number(*text));
}

bool is_date(const Value& value) {
    const std::string* text = value.get<std::string>();
    return text != nullptr && parse_timestamp(*text);
}

Result<Json> row_json(const Condition& row) {
    if (row.question.empty()) return fail("condition_question");
    const Meaning& means = meaning(row.op);
    const Json question = Json::array({"answer", row.question});
    if (row.op == ConditionOperator::exists) {
        const bool* wanted = row.answer.get<bool>();
        if (wanted == nullptr) return fail("condition_answer");
        return Json::array({*wanted ? "known" : "unknown", question});
    }
    if (!is_scalar(row.answer)) return fail("condition_answer");
    const bool order = means.date_operator[0] != '\0';
    if (order && is_date(row.answer))
        return Json::array({"compare", question, means.date_operator, to_json(row.answer)});
    if (order && !is_number(row.answer)) return fail("condition_answer");
    return Json::array({means.function, question, to_json(row.answer)});
}

}  // namespace

std::string_view sign(ConditionOperator op) { return meaning(op).sign; }

std::optional<ConditionOperator> condition_operator(std::string_view wanted) {
    for (std::size_t i = 0; i < meanings.size(); ++i)
        if (meanings[i].sign == wanted) return static_cast<ConditionOperator>(i);
    return std::nullopt;
}

Result<Expression> compile(std::span<const Condition> rows, Behaviour behaviour) {
    Json json = Json::array({behaviour == Behaviour::all ? "and" : "or"});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto row = row_json(rows[i]);
        if (!row) return fail(row.error().code, std::to_string(i));
        json.push_back(std::move(*row));
    }
    if (rows.empty()) return Expression{Value(true)};
    return parse_expression(rows.size() == 1 ? json[1] : json);
}

}  // namespace varde::logic
