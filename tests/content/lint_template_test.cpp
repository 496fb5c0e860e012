#include "content/breaking.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::content;
using namespace varde::content::test;

namespace {

Json text(const char* both) { return {{"nb", both}, {"nn", both}}; }

std::string with_label(const char* label) {
    return found_with("templates.json", std::string(item_seen) + "/label", text(label));
}

}  // namespace

TEST_CASE("lint: a template consists of sections") {
    Draft draft = minimal();
    SUBCASE("a question at the top") {
        draft.at("templates.json", "/templates/0/items/1") = {
            {"id", "lost"}, {"type", "text"}, {"label", text("Løst")}};
        CHECK(found_in(draft) == "section-missing /templates/0/items/1/type");
    }
    SUBCASE("an empty group") {
        draft.at("templates.json", "/templates/0/items/1") = {
            {"id", "tom"}, {"type", "group"}, {"label", text("Tom")}};
        CHECK(found_in(draft) == "empty-group /templates/0/items/1");
    }
    SUBCASE("an information with questions") {
        draft.at("templates.json", "/templates/0/items/0/items/5") = {
            {"id", "info"},
            {"type", "display"},
            {"label", text("Les dette")},
            {"items", {{{"id", "under"}, {"type", "text"}, {"label", text("Under")}}}}};
        CHECK(found_in(draft) == "display-with-items /templates/0/items/0/items/5/items");
    }
}

TEST_CASE("lint: a choice has options and nothing else does") {
    Draft draft = minimal();
    draft.at("templates.json", "/templates/0/items/0/items/2/options").erase(1);
    CHECK(found_in(draft) == "options-missing /templates/0/items/0/items/2");
    Draft other = minimal();
    other.at("templates.json", "/templates/0/items/0/items/1/options") = {
        {{"code", "a"}, {"label", text("A")}}, {{"code", "b"}, {"label", text("B")}}};
    CHECK(found_in(other) == "options-unused /templates/0/items/0/items/1/options");
}

TEST_CASE("lint: where something is assessed, something is observed") {
    Draft draft = minimal();
    draft.remove("templates.json", item_seen, "content");
    CHECK(found_in(draft) == "appraisal-alone /templates/0");
    draft.at("templates.json", "/templates/0/items/0/items/4").erase("content");
    CHECK(found_in(draft) == "");
}

TEST_CASE("lint: observation and appraisal are not nested") {
    Draft draft = minimal();
    Json& items = draft.at("templates.json", "/templates/0/items/0/items");
    items[3]["items"] = Json::array({items[4]});
    items.erase(4);
    CHECK(found_in(draft) == "mixed-content " + std::string(item_seen));
}

TEST_CASE("lint: no item is named after a licensed instrument") {
    const std::string label = std::string(item_seen) + "/label/";
    for (const char* name : {"EPDS-skår", "Resultat av ORS", "SRS", "NCAST", "Marschak (MIM)"})
        CHECK(with_label(name).starts_with("licensed-instrument " + label));
    for (const char* name : {"Morsomt", "Spør teamet om kartlegging", "Hjemme hos mor"})
        CHECK(with_label(name) == "");
    CHECK(found_with("templates.json", "/templates/0/items/0/items/2/options/0/label",
                     {{"nb", "ADBB"}, {"nn", "Noko"}}) ==
          "licensed-instrument /templates/0/items/0/items/2/options/0/label/nb");
}
