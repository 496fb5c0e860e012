#include "content/breaking.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::content;
using namespace varde::content::test;

TEST_CASE("lint: a level is one that the pack explains") {
    CHECK(found_with(advice_file, "/recommendations/0/level", "sterk") ==
          "unknown-level /recommendations/0/level");
    CHECK(found_with(advice_file, "/recommendations/0/level", nullptr) == "");
}

TEST_CASE("lint: no level and no advice without a source") {
    Draft draft = minimal();
    draft.at(advice_file, "/recommendations/0/sources") = Json::array();
    CHECK(found_in(draft) == "level-without-source /recommendations/0");
    draft.at(advice_file, "/recommendations/0/level") = nullptr;
    CHECK(found_in(draft) == "source-missing /recommendations/0");
}

TEST_CASE("lint: urgent steps and pathways have a source") {
    CHECK(found_with("urgent.json", "/urgent/0/sources", Json::array()) ==
          "source-missing /urgent/0");
    CHECK(found_with("pathways.json", "/pathways/0/sources", Json::array()) ==
          "source-missing /pathways/0");
}

TEST_CASE("lint: a source that is named stands in the pack's list") {
    CHECK(found_with(advice_file, "/recommendations/0/sources/0/source", "annen") ==
          "unknown-source /recommendations/0/sources/0/source");
    CHECK(found_with("terms.json", "/terms/0/source", "annen") == "unknown-source /terms/0/source");
    CHECK(found_with("urgent.json", "/urgent/0/sources/0/source", "annen") ==
          "unknown-source /urgent/0/sources/0/source");
}

TEST_CASE("lint: a source's address is https, or a urn for what is published nowhere") {
    for (const char* url : {"http://example.org", "example.org", "https://", "ftp://x",
                            "data:text/html,x", "https://a b", "javascript:alert(1)"})
        CHECK(found_with("pack.json", "/sources/0/url", url) == "source-address /sources/0/url");
    CHECK(found_with("pack.json", "/sources/0/url", "urn:varde:arbeidsmodell") == "");
}

TEST_CASE("lint: a reference to an act tells when it was checked") {
    Draft draft = minimal();
    SUBCASE("advice") {
        draft.remove(advice_file, "/recommendations/0/law/0", "checked");
        CHECK(found_in(draft) == "law-unchecked /recommendations/0/law/0");
    }
    SUBCASE("step") {
        draft.remove("pathways.json", std::string(step0) + "/law/0", "checked");
        CHECK(found_in(draft) == "law-unchecked " + std::string(step0) + "/law/0");
    }
    SUBCASE("deadline") {
        draft.remove("pathways.json", std::string(step0) + "/deadlines/0/law/0", "checked");
        CHECK(found_in(draft) == "law-unchecked " + std::string(step0) + "/deadlines/0/law/0");
    }
    SUBCASE("urgent step") {
        draft.remove("urgent.json", "/urgent/0/law/0", "checked");
        CHECK(found_in(draft) == "law-unchecked /urgent/0/law/0");
    }
}

TEST_CASE("lint: advice tells when it was last held against its sources") {
    Draft draft = minimal();
    draft.remove(advice_file, advice0, "reviewed");
    CHECK(found_in(draft) == "review-missing " + std::string(advice0));
}

TEST_CASE("lint: the repealed act belongs under 'formerly'") {
    const std::string act = "/recommendations/0/law/0/act";
    CHECK(found_with(advice_file, act, "barnevernloven") == "repealed-act " + act);
    CHECK(found_with(advice_file, act, "barnevernloven 1992") == "repealed-act " + act);
    CHECK(found_with(advice_file, "/recommendations/0/law/0/formerly", "1992: § 4-3") == "");
}
