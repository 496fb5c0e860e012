#include "content/breaking.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::content;
using namespace varde::content::test;

namespace {

const std::string deadline0 = std::string(step0) + "/deadlines/0";

std::string with_deadline(const std::string& member, Json value) {
    return found_with("pathways.json", deadline0 + "/" + member, std::move(value));
}

}  // namespace

TEST_CASE("lint: a pathway ends") {
    Draft draft = minimal();
    SUBCASE("no phases") {
        draft.at("pathways.json", "/pathways/0/phases") = Json::array();
        draft.at(advice_file, "/recommendations/0/links/steps") = Json::array();
        CHECK(found_in(draft) == "no-end /pathways/0/phases");
    }
    SUBCASE("a phase without steps") {
        draft.at("pathways.json", "/pathways/0/phases/1") = {
            {"id", "tom"}, {"title", {{"nb", "Tom"}, {"nn", "Tom"}}}, {"steps", Json::array()}};
        CHECK(found_in(draft) == "no-end /pathways/0/phases/1");
    }
    SUBCASE("waiting for ever") {
        draft.at("pathways.json", "/pathways/0/phases/0/steps/1/kind") = "wait";
        CHECK(found_in(draft) == "no-end /pathways/0/phases/0/steps/1");
    }
    SUBCASE("an end that may be left out") {
        draft.at("pathways.json", "/pathways/0/phases/0/steps/1/required") = false;
        CHECK(found_in(draft) == "no-end /pathways/0/phases/0/steps/1");
    }
}

TEST_CASE("lint: everybody in a step is a role of the pathway") {
    CHECK(found_with("pathways.json", std::string(step0) + "/responsible", "noen") ==
          "unknown-role " + std::string(step0) + "/responsible");
    CHECK(found_with("pathways.json", std::string(step0) + "/participants/0", "noen") ==
          "unknown-role " + std::string(step0) + "/participants/0");
    CHECK(with_deadline("owner", "noen") == "unknown-role " + deadline0 + "/owner");
}

TEST_CASE("lint: deadlines are neither empty nor absurd") {
    CHECK(with_deadline("period", Json::object()) == "deadline-period " + deadline0 + "/period");
    Draft draft = minimal();
    draft.at("pathways.json", deadline0 + "/period") = {{"months", 900}};
    draft.at("pathways.json", deadline0).erase("extended");
    draft.at("pathways.json", deadline0).erase("extension_rule");
    CHECK(found_in(draft) == "deadline-period " + deadline0 + "/period");
}

TEST_CASE("lint: an extension is longer and has its rule") {
    CHECK(with_deadline("extended", {{"months", 3}}) ==
          "deadline-period " + deadline0 + "/extended");
    Draft draft = minimal();
    draft.remove("pathways.json", deadline0, "extension_rule");
    CHECK(found_in(draft) == "extension-rule " + deadline0);
}

TEST_CASE("lint: a deadline of law names the law") {
    CHECK(with_deadline("law", Json::array()) == "deadline-without-law " + deadline0);
}

TEST_CASE("lint: a deadline counts from a day that a case has") {
    CHECK(with_deadline("anchor", "full_moon") == "unknown-anchor " + deadline0 + "/anchor");
}

TEST_CASE("lint: days stand in the order in which they can happen") {
    const std::string next = "/recommendations/0/next_review";
    CHECK(found_with(advice_file, next, "2026-11-01") == "dates-in-order " + next);
    CHECK(found_with(advice_file, next, "2026-11-02") == "");
    CHECK(found_with("needs.json", "/needs/1/valid_to", "2025-12-31") ==
          "dates-in-order /needs/1/valid_to");
    CHECK(found_with("pack.json", "/sources/0/accessed", "2024-12-31") ==
          "dates-in-order /sources/0/accessed");
    Draft draft = minimal();
    draft.at("codes.json", "/codes/0/valid_from") = "2026-01-01";
    draft.at("codes.json", "/codes/0/valid_to") = "2026-01-01";
    CHECK(found_in(draft) == "dates-in-order /codes/0/valid_to");
}
