#include "content/breaking.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::content;
using namespace varde::content::test;

namespace {

std::string with_link(const std::string& kind, const std::string& id) {
    return found_with(advice_file, "/recommendations/0/links/" + kind, Json::array({id}));
}

}  // namespace

TEST_CASE("lint: what advice links to exists") {
    CHECK(with_link("fields", "besok/borte") == "unknown-link /recommendations/0/links/fields/0");
    CHECK(with_link("areas", "9.9") == "unknown-link /recommendations/0/links/areas/0");
    CHECK(with_link("see", "rad.borte") == "unknown-link /recommendations/0/links/see/0");
    CHECK(with_link("terms", "borte") == "unknown-link /recommendations/0/links/terms/0");
    CHECK(found_with(advice_file, "/recommendations/0/links/steps/1", "utredning/borte") ==
          "unknown-link /recommendations/0/links/steps/1");
}

TEST_CASE("lint: advice does not point to itself") {
    CHECK(with_link("see", "rad.samspill") == "links-to-itself /recommendations/0/links/see");
}

TEST_CASE("lint: what a step links to exists") {
    CHECK(found_with("pathways.json", std::string(step0) + "/recommendations/1", "rad.borte") ==
          "unknown-link " + std::string(step0) + "/recommendations/1");
    CHECK(found_with("pathways.json", std::string(step0) + "/documents/0/template", "borte") ==
          "unknown-link " + std::string(step0) + "/documents/0/template");
}

TEST_CASE("lint: advice and step name each other") {
    CHECK(found_with("pathways.json", std::string(step0) + "/recommendations", Json::array()) ==
          "one-way-link /recommendations/0/links/steps/0");
    CHECK(found_with(advice_file, "/recommendations/0/links/steps", Json::array()) ==
          "one-way-link " + std::string(step0) + "/recommendations/0");
}

TEST_CASE("lint: areas of items exist in the needs model") {
    CHECK(found_with("templates.json", std::string(item_seen) + "/areas/0", "7.1") ==
          "unknown-link " + std::string(item_seen) + "/areas/0");
}

TEST_CASE("lint: tracks and places are those of a case") {
    CHECK(found_with(advice_file, "/recommendations/0/tracks/0", "tilsyn") ==
          "unknown-track /recommendations/0/tracks/0");
    CHECK(found_with(advice_file, "/recommendations/0/places/0", "ute") ==
          "unknown-place /recommendations/0/places/0");
    CHECK(found_with("pathways.json", "/pathways/0/track", "tilsyn") ==
          "unknown-track /pathways/0/track");
    CHECK(found_with("pathways.json", "/pathways/0/places/0", "dogn") ==
          "unknown-place /pathways/0/places/0");
}
