#include "content/reading/shapes.hpp"
#include "logic/condition.hpp"

namespace varde::content {
namespace {

using Rows = std::vector<logic::Condition>;

void note_answer(ObjectReader& row, const Json& answer, logic::ConditionOperator op) {
    if (op == logic::ConditionOperator::exists && !answer.is_boolean())
        row.problem("answer", "wrong-type", "Etter «exists» skal svaret være true eller false.");
    else if (answer.is_structured() || answer.is_null())
        row.problem("answer", "wrong-type", "Svaret skal være tekst, et tall, true eller false.");
}

logic::Condition read_row(const Json& json, const Place& place, Report& report) {
    ObjectReader row(json, place, report);
    logic::Condition read;
    read.question = row.id("question");
    const std::string sign = row.string("operator");
    const Json* answer = row.member("answer", Need::required);
    const auto op = logic::condition_operator(sign);
    if (!op && !sign.empty())
        row.problem("operator", "unknown-word",
                    "«" + sign + "» er ikke et kjent ord her. Velg: exists, =, !=, >, <, >=, <=.");
    if (!op || answer == nullptr) return read;
    read.op = *op;
    read.answer = logic::value_from_json(*answer);
    note_answer(row, *answer, *op);
    return read;
}

std::optional<logic::Expression> read_table(const Json& json, const Place& place, Report& report) {
    const std::size_t faults = report.count();
    ObjectReader table(json, place, report);
    const bool all = json.contains("all");
    if (all == json.contains("any")) {
        report.add(place, "wrong-type", "Skriv enten «all» eller «any», ikke begge eller ingen.");
        return std::nullopt;
    }
    const std::string_view key = all ? "all" : "any";
    const Rows rows = table.list(key, read_row, Need::required);
    if (rows.empty()) table.problem(key, "empty", "Her skal det stå minst én rad.");
    auto compiled = logic::compile(rows, all ? logic::Behaviour::all : logic::Behaviour::any);
    if (compiled) return std::move(*compiled);
    // What is malformed has mostly been reported above, more exactly.
    if (report.count() == faults)
        table.problem(key, "bad-expression",
                      "Svaret passer ikke til operatoren i rad " + compiled.error().detail +
                          " (regnet fra 0).");
    return std::nullopt;
}

}  // namespace

std::optional<logic::Expression> read_relevance(ObjectReader& item, std::string_view key,
                                                const Place& place, Report& report) {
    const Json* found = item.member(key, Need::optional);
    if (found == nullptr) return std::nullopt;
    return found->is_object() ? read_table(*found, place.at(key), report) : item.expression(key);
}

}  // namespace varde::content
