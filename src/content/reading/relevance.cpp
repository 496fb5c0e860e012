#include "content/reading/shapes.hpp"
#include "logic/condition.hpp"

namespace varde::content {
namespace {

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

std::optional<Relevance> read_table(const Json& json, const Place& place, Report& report) {
    ObjectReader table(json, place, report);
    const bool all = json.contains("all");
    if (all == json.contains("any")) {
        report.add(place, "wrong-type", "Skriv enten «all» eller «any», ikke begge eller ingen.");
        return std::nullopt;
    }
    const std::string_view key = all ? "all" : "any";
    Relevance read{all ? logic::Behaviour::all : logic::Behaviour::any,
                   table.list(key, read_row, Need::required)};
    if (read.rows.empty()) table.problem(key, "empty", "Her skal det stå minst én rad.");
    return read;
}

}  // namespace

void read_relevance(ObjectReader& reader, const Place& place, Report& report, Item& item) {
    const std::size_t faults = report.count();
    const Json* found = reader.member("enable_when", Need::optional);
    const Place here = place.at("enable_when");
    // An expression may stand where rows are expected: nobody should have to know two words.
    const bool rows = found != nullptr && found->is_object();
    if (rows) item.relevance = read_table(*found, here, report);
    const bool twice = !rows && found != nullptr && reader.member("enable_if", Need::optional);
    if (twice)
        reader.problem("enable_if", "wrong-type",
                       "Uttrykket står allerede i «enable_when». Skriv det ett sted.");
    item.enable_if = reader.expression(rows || found == nullptr ? "enable_if" : "enable_when");
    const auto compiled = compile_relevance(item);
    // What is malformed has mostly been reported above, more exactly.
    if (compiled || report.count() != faults) return;
    const bool all = item.relevance && item.relevance->behaviour == logic::Behaviour::all;
    report.add(here.at(all ? "all" : "any"), "bad-expression",
               "Svaret passer ikke til operatoren i rad " + compiled.error().detail +
                   " (regnet fra 0).");
}

}  // namespace varde::content
