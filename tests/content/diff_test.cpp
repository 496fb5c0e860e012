#include "content/diff.hpp"

#include "content/minimal.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::content;
using namespace varde::content::test;

namespace {

std::vector<EntryChange> changes(const Draft& after) {
    return differences(read_pack(minimal().written()).pack, read_pack(after.written()).pack);
}

EntryChange only(const Draft& after) {
    const auto all = changes(after);
    REQUIRE(all.size() == 1);
    return all[0];
}

}  // namespace

TEST_CASE("diff: the same pack has none") { CHECK(changes(minimal()).empty()); }

TEST_CASE("diff: other words in the advice are learnt again") {
    Draft draft = minimal();
    draft.at("recommendations.json", "/recommendations/0/statement/nb") = "Se nøye etter.";
    EntryChange change = only(draft);
    CHECK(change.kind == ChangeKind::changed);
    CHECK(change.file == "recommendations.json");
    CHECK(change.id == "rad.samspill");
    CHECK(change.members == std::vector<std::string>{"statement"});
    CHECK(change.relearn);
    CHECK(change.revision_forgotten);

    draft.at("recommendations.json", "/recommendations/0/revision") = 2;
    change = only(draft);
    CHECK(change.relearn);
    CHECK_FALSE(change.revision_forgotten);
}

TEST_CASE("diff: a better translation, a source or a date is not") {
    Draft draft = minimal();
    SUBCASE("nynorsk") {
        draft.at("recommendations.json", "/recommendations/0/statement/nn") = "Sjå nøye etter.";
        draft.at("recommendations.json", "/recommendations/0/practice/0/text/nn") = "Vent";
    }
    SUBCASE("locator") {
        draft.at("recommendations.json", "/recommendations/0/sources/0/locator") = "Kapittel 2";
    }
    SUBCASE("date") {
        draft.at("recommendations.json", "/recommendations/0/reviewed") = "2026-11-02";
    }
    const EntryChange change = only(draft);
    CHECK_FALSE(change.relearn);
    CHECK_FALSE(change.revision_forgotten);
}

TEST_CASE("diff: what decides when the advice applies is learnt again") {
    const auto relearn_after = [](const char* member, Json value) {
        Draft draft = minimal();
        draft.at("recommendations.json", "/recommendations/0")[member] = std::move(value);
        return only(draft).relearn;
    };
    CHECK(
        relearn_after("applies_when", Json::array({"lessThan", Json::array({"age_months"}), 12})));
    CHECK(relearn_after("tracks", {"hjelpetiltak"}));
    CHECK(relearn_after("places", {"døgn"}));
    CHECK(relearn_after("level", nullptr));
    CHECK(relearn_after("revision", 2));
}

TEST_CASE("diff: new and gone entries of every kind") {
    Draft draft = minimal();
    Json& all = draft.at("recommendations.json", "/recommendations");
    all[0]["id"] = "rad.nytt";
    draft.at("terms.json", "/terms") = Json::array();
    draft.at("codes.json", "/codes/0/code") = "2";
    draft.at("pack.json", "/version") = "2026.12.1";
    std::string seen;
    for (const EntryChange& change : changes(draft))
        seen += change.id + (change.kind == ChangeKind::added     ? "+ "
                             : change.kind == ChangeKind::removed ? "- "
                                                                  : "~ ");
    CHECK(seen == "liten~ rad.nytt+ rad.samspill- samspill- plantype 2+ plantype 1- ");
    CHECK(changes(draft)[1].relearn);
    CHECK_FALSE(changes(draft)[2].relearn);
}

TEST_CASE("diff: changes deep in a template or pathway are seen") {
    Draft draft = minimal();
    draft.at("templates.json", "/templates/0/items/0/items/4/required") = true;
    CHECK(only(draft).members == std::vector<std::string>{"items"});
    draft = minimal();
    draft.at("pathways.json", "/pathways/0/phases/0/steps/0/deadlines/0/period/weeks") = 2;
    CHECK(only(draft).members == std::vector<std::string>{"phases"});
}
