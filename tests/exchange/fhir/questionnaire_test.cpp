#include "base/json.hpp"
#include "content/files.hpp"
#include "content/template_reader.hpp"
#include "content/writer.hpp"
#include "exchange/fhir/questionnaire_in.hpp"
#include "exchange/fhir/questionnaire_out.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::exchange::fhir;
using content::Item;
using content::ItemType;
using content::Template;

namespace {

Template again(const Template& form) {
    auto read = import_questionnaire(export_questionnaires(form));
    REQUIRE(read);
    CHECK(read->remarks == Remarks());
    return std::move(read->form);
}

std::string json(const Template& form) { return write_json(content::to_json(form), 1); }

ImportedForm sample(const std::string& name) {
    auto read = import_questionnaire(std::string_view(content::test::file_text(
        content::test::source_dir / "tests/samples/questionnaires" / (name + ".json"))));
    REQUIRE(read);
    return std::move(*read);
}

/// A Questionnaire with these items.
ImportedForm form(Json items) {
    auto read = import_questionnaire(
        Json{{"resourceType", "Questionnaire"}, {"title", "Prøve"}, {"item", std::move(items)}});
    REQUIRE(read);
    return std::move(*read);
}

const Item& item(const ImportedForm& read, const std::string& id) {
    const Item* found = content::find_item(read.form, id);
    REQUIRE_MESSAGE(found != nullptr, id);
    return *found;
}

bool says(const Remarks& remarks, std::string_view words, std::string_view place) {
    for (const Remark& each : remarks)
        if (each.message.find(words) != std::string::npos && each.place.starts_with(place))
            return true;
    return false;
}

constexpr const char* samples[] = {
    "HSO-rk-1", "HV-Anestesi-1", "NHN_TEST_ENABLE_WHEN", "NHN_Testskjema_Bool-nb-NO",
    "NHN_Testskjema_Gruppe-nb-NO-v1.0", "NHN_Testskjema_Options-radio-nb-NO-v0.1",
    "NHN_Testskjema_Skaaring-nb-NO", "repeateable"};

}  // namespace

TEST_CASE("fhir: every template of the packs goes out and comes back the same") {
    for (const auto& folder : content::test::real_packs())
        for (const Template& each :
             content::read_pack(content::test::pack_files(folder)).pack.templates) {
            CAPTURE(each.id);
            CHECK(json(again(each)) == json(each));
            CHECK(again(each) == each);
        }
}

TEST_CASE("fhir: a template with one of everything goes out and comes back the same") {
    const auto read = content::read_template(Json::parse(R"({
        "id": "alt_1", "version": "2", "url": "https://example.org/alt", "status": "draft",
        "title": {"nb": "Alt", "nn": "Alt sant", "en": "All"}, "summary": {"nb": "S", "nn": "S2"},
        "situations": ["hjemmebesøk", "kontor"],
        "items": [{"id": "del", "type": "group", "label": {"nb": "D", "nn": "D2"},
          "help": {"nb": "Om delen", "nn": "Om delen 2"},
          "items": [
            {"id": "info", "type": "display", "label": {"nb": "I", "nn": "I"}, "help": {"nb": "J", "nn": "K"}},
            {"id": "valg", "link_id": "Valg/1", "type": "open_choice", "content": "observation",
             "privacy": "sensitive", "prefix": "1.1", "label": {"nb": "V", "nn": "V2", "en": "C"},
             "help": {"nb": "H", "nn": "H2"}, "invalid": {"nb": "I", "nn": "I2"},
             "placeholder": {"nb": "P", "nn": "P2"}, "required": true, "repeats": true,
             "read_only": true, "hidden": true,
             "options": [
               {"code": "a", "label": {"nb": "A", "nn": "A2"}, "score": 1.5, "system": "urn:s"},
               {"code": "2", "label": {"nb": "2"}, "kind": "integer", "score": 2},
               {"code": "Endpoint/1", "label": {"nb": "R", "nn": "R2"}, "kind": "reference"}],
             "areas": ["2.1", "3"], "initial": ["a", "2"], "min_length": 1, "max_length": 9,
             "min_rows": 1, "max_rows": 3, "pattern": "[a-z]+"},
            {"id": "vekt", "type": "quantity", "label": {"nb": "K", "nn": "K"},
             "units": [{"code": "kg", "label": {"nb": "kilo", "nn": "kilo"}, "system": "urn:u"},
                       {"code": "g", "label": {"nb": "gram", "nn": "gram"}}],
             "enable_when": {"any": [{"question": "valg", "operator": "=", "answer": "2"},
                                     {"question": "valg", "operator": "exists", "answer": false}]},
             "enable_if": ["greaterThan", ["age_months"], 2],
             "calculate": ["plus", 1, 2.5],
             "constraints": [{"expression": ["known", ["answer", "valg"]],
                              "message": {"nb": "M", "nn": "M2"}, "severity": "information"}],
             "min": 0.5, "max": 40, "decimals": 2, "initial": [3]},
            {"id": "rad", "type": "group", "repeats": true, "label": {"nb": "R", "nn": "R"}, "items": [
              {"id": "dag", "type": "date", "label": {"nb": "D", "nn": "D"},
               "enable_when": {"all": [{"question": "vekt", "operator": ">=", "answer": 4.5}]},
               "initial_expression": ["today"], "max": "2030-01-01"},
              {"id": "flere", "type": "multi_choice", "label": {"nb": "F", "nn": "F"},
               "options": [{"code": "x", "label": {"nb": "X", "nn": "X"}},
                           {"code": "y", "label": {"nb": "Y", "nn": "Y"}}]}]}
          ]}]})"));
    REQUIRE(read.problems == std::vector<content::Problem>());
    CHECK(json(again(read.form)) == json(read.form));
}

TEST_CASE("fhir: the samples are read, and what is not understood is said") {
    for (const char* name : samples) {
        CAPTURE(name);
        const ImportedForm read = sample(name);
        CHECK_FALSE(has_error(read.remarks));
        for (const Remark& each : read.remarks) CHECK_FALSE(each.place.empty());
        const auto ours = content::read_template(content::to_json(read.form));
        CHECK(ours.problems == std::vector<content::Problem>());
        CHECK(json(ours.form) == json(read.form));
    }
}

TEST_CASE("fhir: two languages become one template") {
    const ImportedForm read = sample("HSO-rk-1");
    CHECK(read.form.title[Language::nb] == "Skjema for rettighetsklage");
    CHECK(read.form.title[Language::nn] == "Skjema for rettsklage");
    const Item& region = item(read, "2.1");
    CHECK(region.label[Language::nn] == "Vel helseregion");
    CHECK(region.options.size() > 2);
    CHECK(region.options[0].system == "http://ehelse.no/Helseregion");
    CHECK(region.initial.size() == 1);
    const Item& hospital = item(read, "2.2");
    CHECK(hospital.options[0].kind == content::OptionKind::reference);
    CHECK(item(read, "2.7").relevance->rows[0].answer == logic::Value("Endpoint/1"));
    CHECK(item(read, "3.2.2").pattern == R"(^((\+|00)(\d{1,3}))?\d{5,12}$)");
    // A field that a server should have filled in is a person's to fill in.
    CHECK_FALSE(item(read, "3.1.2").read_only);
    CHECK(says(read.remarks, "Patient", "Questionnaire.item[4].item[0].item[1].extension"));
}

TEST_CASE("fhir: scores are added up, section by section and in all") {
    const ImportedForm read = sample("NHN_Testskjema_Skaaring-nb-NO");
    const Item& part = item(read, "adc60315-05bc-43cb-8cad-b6a55cfd619a");
    REQUIRE(part.calculate);
    CHECK(
        write_json(logic::to_json(*part.calculate)) ==
        R"(["sum",["list",["if",["equals",["answer","4a737860-a22d-49d4-82f1-5fe6cf45e22a"],"ja"],1],)"
        R"(["if",["equals",["answer","4a737860-a22d-49d4-82f1-5fe6cf45e22a"],"nei"],2]]])");
    CHECK(write_json(logic::to_json(*item(read, "10f59732-3a76-4b2e-8e5a-f63e7e651170").calculate))
              .size() > 500);
}

TEST_CASE("fhir: expressions of forms become ours") {
    const ImportedForm read = sample("HV-Anestesi-1");
    CHECK(item(read, "3.400.100").min == content::Literal(std::int64_t{20}));
    std::size_t calculated = 0;
    for (const char* id : {"3.400.300"}) calculated += item(read, id).calculate ? 1u : 0u;
    CHECK(calculated == 1);
}

TEST_CASE("fhir: strange forms are read as far as they go") {
    const ImportedForm read = form(
        {{{"linkId", "A"}, {"type", "string"}, {"text", "Stor bokstav"}},
         {{"linkId", "a"}, {"type", "hologram"}, {"text", "Ukjent"}},
         {{"linkId", "a"}, {"type", "integer"}},
         {{"type", "boolean"}},
         {{"linkId", "v"}, {"type", "choice"}, {"answerValueSet", "http://example.org/vs"}},
         {{"linkId", "w"},
          {"type", "boolean"},
          {"enableWhen", {{{"question", "borte"}, {"operator", "="}, {"answerBoolean", true}},
                          {{"question", "A"}, {"operator", ">"}, {"answerString", "b"}}}},
          {"extension", {{{"url", "http://example.org/ukjent"}, {"valueString", "x"}}}}},
         "tekst"});
    CHECK(read.form.items.size() == 1);
    CHECK(read.form.items[0].layout);
    CHECK(read.form.items[0].items.size() == 6);
    CHECK(item(read, "a").link_id == "A");
    CHECK(item(read, "a-2").type == ItemType::text);
    CHECK(says(read.remarks, "hologram", "Questionnaire.item[1].type"));
    CHECK(says(read.remarks, "brukt før", "Questionnaire.item[2].linkId"));
    CHECK(says(read.remarks, "mangler linkId", "Questionnaire.item[3].linkId"));
    CHECK(says(read.remarks, "http://example.org/vs", "Questionnaire.item[4].answerValueSet"));
    CHECK(says(read.remarks, "borte", "Questionnaire.item[5].enableWhen[0].question"));
    CHECK(says(read.remarks, "operatoren", "Questionnaire.item[5].enableWhen[1]"));
    CHECK(says(read.remarks, "ukjent", "Questionnaire.item[5].extension[0]"));
    CHECK(says(read.remarks, "objekt", "Questionnaire.item[6]") == false);
    CHECK(says(read.remarks, "felt", "Questionnaire.item[6]"));
}

TEST_CASE("fhir: calculations that wait for each other are named") {
    const auto calculated = [](const char* link, const char* other) -> Json {
        return {
            {"linkId", link},
            {"type", "integer"},
            {"extension",
             {{{"url", "http://ehelse.no/fhir/StructureDefinition/sdf-calculatedExpression"},
               {"valueString", std::string("QuestionnaireResponse.descendants().where(linkId='") +
                                   other + "').answer.value + 1"}}}}};
    };
    const ImportedForm read = form({calculated("a", "b"), calculated("b", "a")});
    CHECK(has_error(read.remarks));
    CHECK(says(read.remarks, "calculate a", "Questionnaire"));
}

TEST_CASE("fhir: what is no questionnaire is refused with a reason") {
    const auto why = [](std::string_view text) {
        const auto read = import_questionnaire(text);
        return read ? std::string() : read.error().code;
    };
    CHECK(why("") == "json_syntax");
    CHECK(why("[]") == "fhir_resource");
    CHECK(why(R"({"resourceType":"Patient"})") == "fhir_resource");
    CHECK(why(std::string(100'000, '[')) == "json_too_deep");
    CHECK(why("{\"resourceType\":\"Questionnaire\",\"title\":\"\xff\"}") == "json_syntax");
    CHECK(why(R"({"resourceType":"Questionnaire","item":5})") == "");
    CHECK(why(R"({"resourceType":"Questionnaire","item":[{"linkId":5,"type":[],"item":{}}]})") ==
          "");
    std::string many = R"({"resourceType":"Questionnaire","item":[)";
    for (int i = 0; i < 20'001; ++i)
        many += (i == 0 ? "" : ",") + std::string(R"({"linkId":")") + std::to_string(i) + "\"}";
    CHECK(why(many + "]}") == "fhir_too_many_items");
}
