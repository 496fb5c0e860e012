#include "base/json.hpp"
#include "content/template_reader.hpp"
#include "exchange/fhir/answers_in.hpp"
#include "exchange/fhir/response_in.hpp"
#include "exchange/fhir/response_out.hpp"

#include <doctest/doctest.h>

#include <memory>

using namespace varde;
using namespace varde::exchange::fhir;
using content::Template;

namespace {

Template form() {
    auto read = content::read_template(Json::parse(R"({
        "id": "prove", "version": "1", "url": "https://example.org/prove", "title": {"nb": "Prøve"},
        "items": [
          {"id": "ramme", "type": "group", "layout": true, "label": {"nb": "Ramme"}, "items": [
            {"id": "ja", "type": "boolean", "label": {"nb": "Ja?"}, "required": true, "items": [
              {"id": "hvorfor", "type": "text", "label": {"nb": "Hvorfor?"}, "max_length": 5,
               "enable_when": {"all": [{"question": "ja", "operator": "=", "answer": true}]}}]}]},
          {"id": "del", "type": "group", "label": {"nb": "Del"}, "items": [
            {"id": "info", "type": "display", "label": {"nb": "Les"}},
            {"id": "vekt", "type": "quantity", "label": {"nb": "Vekt"}, "decimals": 1,
             "units": [{"code": "kg", "label": {"nb": "kilo"}, "system": "http://unitsofmeasure.org"},
                       {"code": "g", "label": {"nb": "gram"}}]},
            {"id": "tid", "type": "date_time", "label": {"nb": "Tid"}},
            {"id": "valg", "type": "choice", "label": {"nb": "Valg"}, "options": [
              {"code": "a", "label": {"nb": "A"}, "system": "urn:s", "score": 2},
              {"code": "b", "label": {"nb": "B"}, "system": "urn:s"}]},
            {"id": "apent", "type": "open_choice", "repeats": true, "label": {"nb": "Åpent"}, "options": [
              {"code": "a", "label": {"nb": "A"}}, {"code": "b", "label": {"nb": "B"}}]},
            {"id": "tall", "link_id": "Tall 1", "type": "integer", "label": {"nb": "Tall"},
             "repeats": true, "min": 1, "max": 9, "max_rows": 2},
            {"id": "sum", "type": "decimal", "label": {"nb": "Sum"},
             "calculate": ["plus", ["if", ["equals", ["answer", "valg"], "a"], 2], 0.5]},
            {"id": "rad", "type": "group", "repeats": true, "label": {"nb": "Rad"}, "items": [
              {"id": "navn", "type": "text", "label": {"nb": "Navn"}, "required": true},
              {"id": "dag", "type": "date", "label": {"nb": "Dag"}, "min": "2026-01-01"}]}]}]})"));
    REQUIRE(read.problems == std::vector<content::Problem>());
    return std::move(read.form);
}

ExportedResponse exported(const Json& answers, const char* status = "completed") {
    const Template made = form();
    PlainAnswers read = read_answers(answers, made);
    CHECK(read.remarks == Remarks());
    const auto plan = std::make_shared<const casework::Plan>(made);
    const casework::Sheet sheet(plan, {}, std::move(read.answers), std::move(read.rows));
    return export_response(sheet, {.status = status});
}

Json full() {
    return Json::parse(R"({"ja": true, "hvorfor": "fordi", "vekt": 12.5, "tid": "2026-07-01T12:05",
        "valg": "a", "apent": ["b", "noe annet"], "Tall 1": [1, 2],
        "rad": [{"navn": "Kari"}, {"navn": "Ola", "dag": "2026-02-03"}]})");
}

/// "code place" of every remark, joined with " | ".
std::string judged(const Json& response) {
    std::string found;
    for (const Remark& each : validate_response(response, form(), {}))
        found += (found.empty() ? "" : " | ") + each.code + " " +
                 each.place.substr(std::min(each.place.size(), std::size_t{22}));
    return found;
}

/// What is said when the value at `pointer` of a faultless response is replaced.
std::string with(const char* pointer, Json value) {
    Json response = exported(full()).response;
    response[Json::json_pointer(pointer)] = std::move(value);
    return judged(response);
}

}  // namespace

TEST_CASE("fhir: a response has the form's order, nesting and types") {
    const ExportedResponse made = exported(full());
    CHECK(made.left_out == Remarks());
    CHECK(write_json(made.response, 1) == write_json(Json::parse(R"({
        "resourceType": "QuestionnaireResponse", "language": "nb",
        "questionnaire": "https://example.org/prove|1", "status": "completed",
        "item": [
          {"linkId": "ja", "text": "Ja?", "answer": [{"valueBoolean": true, "item": [
             {"linkId": "hvorfor", "text": "Hvorfor?", "answer": [{"valueString": "fordi"}]}]}]},
          {"linkId": "del", "text": "Del", "item": [
            {"linkId": "vekt", "text": "Vekt", "answer": [{"valueQuantity": {"value": 12.5,
              "unit": "kilo", "system": "http://unitsofmeasure.org", "code": "kg"}}]},
            {"linkId": "tid", "text": "Tid", "answer": [{"valueDateTime": "2026-07-01T12:05:00+02:00"}]},
            {"linkId": "valg", "text": "Valg",
             "answer": [{"valueCoding": {"system": "urn:s", "code": "a", "display": "A"}}]},
            {"linkId": "apent", "text": "Åpent", "answer": [
              {"valueCoding": {"code": "b", "display": "B"}}, {"valueString": "noe annet"}]},
            {"linkId": "Tall 1", "text": "Tall", "answer": [{"valueInteger": 1}, {"valueInteger": 2}]},
            {"linkId": "sum", "text": "Sum", "answer": [{"valueDecimal": 2.5}]},
            {"linkId": "rad", "text": "Rad", "item": [
              {"linkId": "navn", "text": "Navn", "answer": [{"valueString": "Kari"}]}]},
            {"linkId": "rad", "text": "Rad", "item": [
              {"linkId": "navn", "text": "Navn", "answer": [{"valueString": "Ola"}]},
              {"linkId": "dag", "text": "Dag", "answer": [{"valueDate": "2026-02-03"}]}]}]}]})"),
                                                     1));
    CHECK(judged(made.response) == "");
}

TEST_CASE("fhir: only what is asked for is exported, and the rest is named") {
    const ExportedResponse made =
        exported({{"ja", false}, {"hvorfor", "x"}, {"vekt", "mye"}, {"valg", "c"}});
    CHECK(write_json(made.response).find("hvorfor") == std::string::npos);
    std::string links;
    for (const Remark& each : made.left_out) links += each.link_id + " ";
    CHECK(links == "vekt valg hvorfor ");
    CHECK(judged(made.response) == "");
}

TEST_CASE("fhir: times get the zone of a Norwegian clock") {
    CHECK(fhir_date_time("2026-01-15T08:00") == "2026-01-15T08:00:00+01:00");
    CHECK(fhir_date_time("2026-03-29T01:59") == "2026-03-29T01:59:00+01:00");
    CHECK(fhir_date_time("2026-03-29T03:00") == "2026-03-29T03:00:00+02:00");
    CHECK(fhir_date_time("2026-10-25T02:59") == "2026-10-25T02:59:00+02:00");
    CHECK(fhir_date_time("2026-10-25T03:00") == "2026-10-25T03:00:00+01:00");
    CHECK(fhir_date_time("2026-01-15T08:00Z") == "2026-01-15T08:00:00Z");
    CHECK(fhir_date_time("2026-01-15") == "2026-01-15");
}

TEST_CASE("fhir: what is wrong with a response is said with its place") {
    CHECK(with("/item/0/linkId", "borte") == "not-found item[0] | required ");
    CHECK(with("/item/0/answer", Json::array()) == "structure item[0].answer | required item[0]");
    CHECK(with("/item/0/answer/0/valueBoolean", "ja")
              .starts_with("structure item[0].answer[0].valueBoolean"));
    CHECK(with("/item/0/answer/0/valueBoolean", false) ==
          "business-rule item[0].answer[0].item[0].answer[0]");
    CHECK(with("/item/0/answer/1", {{"valueBoolean", true}}) == "structure item[0].answer");
    CHECK(with("/item/0/answer/0/item/0/answer/0/valueString", "altfor langt") ==
          "invariant item[0].answer[0].item[0].answer[0]");
    CHECK(with("/item/1/item/0/answer/0/valueQuantity/value", 1.25) ==
          "invariant item[1].item[0].answer[0]");
    CHECK(with("/item/1/item/2/answer/0/valueCoding/code", "x") ==
          "code-invalid item[1].item[2].answer[0]");
    CHECK(with("/item/1/item/2/answer/0/valueCoding/system", "urn:t") ==
          "code-invalid item[1].item[2].answer[0]");
    CHECK(with("/item/1/item/4/answer/2", {{"valueInteger", 3}}) == "structure item[1].item[4]");
    CHECK(with("/item/1/item/4/answer/1/valueInteger", 10) ==
          "invariant item[1].item[4].answer[1]");
    CHECK(with("/item/1/item/6/item", Json::array()) == "required item[1].item[6]");
    CHECK(with("/item/1/item/7/item/1/answer/0/valueDate", "2025-01-01") ==
          "invariant item[1].item[7].item[1].answer[0]");
    CHECK(with("/item/1/item/7/item/1/answer/0/valueDate", "2026-02-30") ==
          "value item[1].item[7].item[1].answer[0]");
    CHECK(with("/item/1/answer", Json::array({{{"valueString", "x"}}})) ==
          "structure item[1].answer");
    CHECK(with("/status", "ferdig").starts_with("code-invalid status"));
    CHECK(with("/questionnaire", "https://example.org/annet") == "invariant questionnaire");
}

TEST_CASE("fhir: nesting and order of a response are checked") {
    Json response = exported(full()).response;
    std::swap(response["item"][0], response["item"][1]);
    CHECK(judged(response) == "structure item[1]");
    response = exported(full()).response;
    response["item"][0]["item"] = response["item"][0]["answer"][0]["item"];
    CHECK(judged(response) == "structure item[0].item");
    response = exported(full()).response;
    response["item"].push_back(response["item"][1]["item"][0]);
    CHECK(judged(response) == "structure item[2]");
    response = exported(full()).response;
    response["item"].push_back(response["item"][1]);
    CHECK(judged(response).starts_with("structure item[2]"));
}

TEST_CASE("fhir: a response that is not finished need not be complete") {
    CHECK(judged(exported(Json::object(), "in-progress").response) == "");
    CHECK(judged(exported(Json::object()).response) == "required ");
}

TEST_CASE("fhir: hostile responses are judged, not suffered") {
    for (
        const char* text :
        {"null", "[]", "{}", "5", R"({"item":{}})", R"({"item":[null,5,[],{}]})",
         R"({"item":[{"linkId":5},{"linkId":"ja","answer":5},{"linkId":"ja","answer":[null]}]})",
         R"({"item":[{"linkId":"del","item":[{"linkId":"vekt","answer":[{"valueQuantity":[]}]}]}]})",
         R"({"item":[{"linkId":"del","item":[{"linkId":"valg","answer":[{"valueCoding":null}]}]}]})"})
        CHECK_FALSE(judged(Json::parse(text)) == "");
}
