#include "content/breaking.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::content;
using namespace varde::content::test;

namespace {

/// The minimal pack in which the last element of a list stands twice.
std::string doubled(const std::string& file, const std::string& list) {
    Draft draft = minimal();
    Json& all = draft.at(file, list);
    const Json again = all.back();
    all.push_back(again);
    return found_in(draft);
}

}  // namespace

TEST_CASE("lint: ids are unique where they are used") {
    CHECK(doubled("recommendations.json", "/recommendations") ==
          "duplicate-id /recommendations/1/id");
    CHECK(doubled("terms.json", "/terms") == "duplicate-id /terms/1/id");
    CHECK(doubled("urgent.json", "/urgent") == "duplicate-id /urgent/1/id");
    CHECK(doubled("needs.json", "/needs") == "duplicate-id /needs/2/code");
    CHECK(doubled("codes.json", "/codes") == "duplicate-id /codes/1/code");
    CHECK(doubled("pack.json", "/levels") == "duplicate-id /levels/1/id");
    CHECK(doubled("pack.json", "/sources") == "duplicate-id /sources/1/id");
    CHECK(doubled("templates.json", "/templates") == "duplicate-id /templates/1/id");
    CHECK(doubled("templates.json", "/templates/0/items/0/items") ==
          "duplicate-id /templates/0/items/0/items/5/id");
    CHECK(doubled("templates.json", "/templates/0/items/0/items/2/options") ==
          "duplicate-id /templates/0/items/0/items/2/options/2/code");
    CHECK(doubled("pathways.json", "/pathways") == "duplicate-id /pathways/1/id");
    CHECK(doubled("pathways.json", "/pathways/0/roles") == "duplicate-id /pathways/0/roles/1/id");
    CHECK(doubled("pathways.json", "/pathways/0/phases/0/steps") ==
          "duplicate-id /pathways/0/phases/0/steps/2/id");
    CHECK(doubled("pathways.json", std::string(step0) + "/deadlines") ==
          "duplicate-id " + std::string(step0) + "/deadlines/1/id");
}

TEST_CASE("lint: phases have ids of their own") {
    Draft draft = minimal();
    Json& phases = draft.at("pathways.json", "/pathways/0/phases");
    Json second = phases[0];
    second["steps"][0]["id"] = "annet";
    second["steps"][0]["deadlines"] = Json::array();
    second["steps"][0]["recommendations"] = Json::array();
    second["steps"].erase(1);
    phases.push_back(second);
    CHECK(found_in(draft) == "duplicate-id /pathways/0/phases/1/id");
}

TEST_CASE("lint: an id that an earlier pack has is not free") {
    Draft earlier = minimal();
    earlier.at("pack.json", "/id") = "stor";
    earlier.files.erase("recommendations.json");
    earlier.files.erase("pathways.json");
    earlier.files.erase("templates.json");
    const Pack other = read_pack(earlier.written()).pack;
    CHECK(found_in(minimal(), {other}) == "duplicate-id /terms/0/id");
}

TEST_CASE("lint: the needs model is a tree whose codes continue each other") {
    CHECK(found_with("needs.json", "/needs/1/parent", "9") == "unknown-link /needs/1/parent");
    Draft draft = minimal();
    draft.at("needs.json", "/needs/0/code") = "3";
    draft.at("needs.json", "/needs/1/parent") = "3";
    CHECK(found_in(draft) == "needs-tree /needs/1/parent");
}
