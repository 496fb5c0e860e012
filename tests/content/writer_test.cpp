#include "base/json.hpp"
#include "content/breaking.hpp"
#include "content/files.hpp"
#include "content/writer.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::content;
using namespace varde::content::test;

namespace {

/// A template with one of everything.
Json everything() {
    return Json::parse(R"({
        "id": "alt", "version": "2", "url": "https://example.org/alt", "status": "draft",
        "title": {"nb": "Alt", "nn": "Alt", "en": "All"}, "summary": {"nb": "S", "nn": "S"},
        "situations": ["hjemmebesøk"],
        "items": [{"id": "del", "type": "group", "layout": true, "label": {"nb": "D", "nn": "D"},
          "items": [
            {"id": "valg", "link_id": "Valg/1", "type": "open_choice", "content": "observation",
             "privacy": "sensitive", "prefix": "1.1", "label": {"nb": "V", "nn": "V"},
             "help": {"nb": "H", "nn": "H"}, "invalid": {"nb": "I", "nn": "I"},
             "placeholder": {"nb": "P", "nn": "P"}, "required": true, "repeats": true,
             "read_only": true, "hidden": true,
             "options": [
               {"code": "a", "label": {"nb": "A", "nn": "A"}, "score": 1.5, "system": "urn:s"},
               {"code": "2", "label": {"nb": "2", "nn": "2"}, "kind": "integer"}],
             "areas": ["2.1"], "initial": ["a"], "min_length": 1, "max_length": 9,
             "min_rows": 1, "max_rows": 3, "pattern": "[a-z]+"},
            {"id": "vekt", "type": "quantity", "label": {"nb": "K", "nn": "K"},
             "units": [{"code": "kg", "label": {"nb": "kilo", "nn": "kilo"}, "system": "urn:u"}],
             "enable_when": {"any": [{"question": "valg", "operator": "=", "answer": "a"},
                                     {"question": "valg", "operator": "exists", "answer": false}]},
             "enable_if": ["greaterThan", ["age_months"], 2],
             "calculate": ["plus", 1, 2],
             "constraints": [{"expression": ["known", ["answer", "valg"]],
                              "message": {"nb": "M", "nn": "M"}, "severity": "warning"}],
             "min": 0.5, "max": 40, "decimals": 2, "initial": [3]},
            {"id": "dag", "type": "date", "label": {"nb": "D", "nn": "D"},
             "initial_expression": ["today"], "max": "2030-01-01"}
          ]}]})");
}

ReadPack with(const Json& form) {
    Draft draft = minimal();
    draft.at("templates.json", "/templates/1") = form;
    return read_pack(draft.written());
}

std::string rule(const char* pointer, const Json& value) {
    return found_with("templates.json", std::string("/templates/0/items/0/items/") + pointer,
                      value);
}

}  // namespace

TEST_CASE("writer: a template is read and written without loss") {
    const ReadPack read = with(everything());
    REQUIRE(read.problems == std::vector<Problem>());
    const Template& form = read.pack.templates[1];
    // The order of members means nothing.
    CHECK(nlohmann::json(to_json(form)) == nlohmann::json(everything()));
    CHECK(form.items[0].items[1].enable_when.has_value());
    CHECK(with(to_json(form)).pack.templates[1] == form);
}

TEST_CASE("writer: every template of the packs is read and written without loss") {
    for (const auto& folder : real_packs())
        for (const Template& form : read_pack(pack_files(folder)).pack.templates) {
            CAPTURE(form.id);
            const ReadPack again = with(to_json(form));
            CHECK(again.problems == std::vector<Problem>());
            CHECK(again.pack.templates[1] == form);
        }
}

TEST_CASE("reader: relevance is rows, an expression, or both") {
    Json form = everything();
    Json& item = form["items"][0]["items"][2];
    item["enable_when"] = {"known", {"answer", "valg"}};
    CHECK(with(form).pack.templates[1].items[0].items[2].enable_if.has_value());
    item["enable_if"] = {"known", {"answer", "valg"}};
    CHECK(with(form).problems.at(0).pointer == "/templates/1/items/0/items/2/enable_if");
}

TEST_CASE("lint: rules fit the type of their item") {
    const auto place = [](const char* rest) {
        return "/templates/0/items/0/items/" + std::string(rest);
    };
    CHECK(rule("0/max", 3) == "rule-unused " + place("0/max"));
    CHECK(rule("1/pattern", "a") == "rule-unused " + place("1/pattern"));
    CHECK(rule("1/min_rows", 1) == "rule-unused " + place("1/min_rows"));
    CHECK(rule("1/min", "to") == "bad-literal " + place("1/min"));
    CHECK(rule("1/min", 1.5) == "bad-literal " + place("1/min"));
    CHECK(rule("2/initial", {"inne"}) == "bad-literal " + place("2/initial/0"));
    CHECK(rule("2/initial", {"ute", "hjemme"}) == "bad-literal " + place("2/initial"));
    CHECK(rule("2/initial", {"ute"}) == "");
    CHECK(rule("3/pattern", "(") == "bad-pattern " + place("3/pattern"));
    CHECK(rule("3/max_length", 10) == "");
    Draft draft = minimal();
    draft.at("templates.json", "/templates/0/items/0/items/1/min") = 5;
    draft.at("templates.json", "/templates/0/items/0/items/1/max") = 4;
    CHECK(found_in(draft) == "rule-contradiction " + place("1/max"));
}

TEST_CASE("lint: a calculation does not wait for itself") {
    Draft draft = minimal();
    draft.at("templates.json", "/templates/0/items/0/items/1/calculate") = {
        "plus", {"answer", "alder"}, 1};
    CHECK(found_in(draft) == "relevance-cycle /templates/0");
}
