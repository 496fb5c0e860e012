#include "exchange/fhir/pack_form.hpp"

#include "content/reader.hpp"

#include <doctest/doctest.h>

using namespace varde;

namespace {

content::PackFiles pack_with(std::string questionnaire) {
    return {
        {{"pack.json", R"({"format": "varde-pack/1", "id": "p", "version": "1", "status": "demo",
        "title": {"nb": "P", "nn": "P"}, "summary": {"nb": "P", "nn": "P"}, "publisher": "P",
        "licence": "MIT", "languages": ["nb", "nn"], "issued": "2026-11-21", "levels": [],
        "sources": []})"},
         {"tur.json", std::move(questionnaire)}}};
}

}  // namespace

TEST_CASE("a pack may hold Questionnaires beside its templates") {
    const auto files = pack_with(R"({"resourceType": "Questionnaire", "status": "active",
        "url": "https://example.org/Questionnaire/tur", "version": "1", "title": "Turen",
        "item": [{"linkId": "hvor", "type": "string", "text": "Hvor?"}]})");
    const auto read = content::read_pack(files, exchange::fhir::read_pack_form);
    CHECK(read.problems == std::vector<content::Problem>{});
    REQUIRE(read.pack.templates.size() == 1);
    CHECK(read.pack.templates[0].id == "tur");
    CHECK_FALSE(content::read_pack(files).ok());
}

TEST_CASE("what is wrong with a pack's Questionnaire has its file and its place") {
    const auto read = content::read_pack(pack_with(R"({"resourceType": "Questionnaire",
        "status": "active",
        "item": [{"linkId": "1", "type": "string"},
                 {"linkId": "1", "type": "string"}]})"),
                                         exchange::fhir::read_pack_form);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].file == "tur.json");
    CHECK(read.problems[0].pointer.starts_with("/item/1"));
    CHECK(read.problems[0].line == 4);
    CHECK(content::read_pack(pack_with(R"({"resourceType": "Patient"})"),
                             exchange::fhir::read_pack_form)
              .problems.size() == 1);
}
