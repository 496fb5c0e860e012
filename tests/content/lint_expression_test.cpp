#include "content/breaking.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::content;
using namespace varde::content::test;

namespace {

std::string advice_when(const char* expression) {
    return found_with(advice_file, "/recommendations/0/applies_when", Json::parse(expression));
}

std::string seen_when(const char* expression) {
    return found_with("templates.json", std::string(item_seen) + "/enable_when",
                      Json::parse(expression));
}

constexpr const char* applies = " /recommendations/0/applies_when";
const std::string enable = " " + std::string(item_seen) + "/enable_when";

}  // namespace

TEST_CASE("lint: what a condition looks up exists") {
    CHECK(advice_when(R"(["equals", ["answer", "borte"], true])") ==
          std::string("unknown-input") + applies);
    CHECK(advice_when(R"(["equals", ["case", "colour"], "red"])") ==
          std::string("unknown-input") + applies);
    CHECK(seen_when(R"(["known", ["answer", "del"]])") == "unknown-input" + enable);
    CHECK(seen_when(R"({"any": [{"question": "borte", "operator": "exists", "answer": true}]})") ==
          "unknown-input" + enable);
    CHECK(advice_when(R"(["equals", ["answer", "besok/til-stede"], true])") == "");
}

TEST_CASE("lint: an answer is compared with what it can be") {
    for (const char* wrong :
         {R"(["equals", ["answer", "til-stede"], "ja"])",
          R"(["equals", ["answer", "sted"], "inne"])", R"(["equals", "inne", ["answer", "sted"]])",
          R"(["equals", ["answer", "alder"], "gammel"])",
          R"(["equals", ["case", "track"], "tilsyn"])", R"(["equals", ["case", "place"], "dogn"])",
          R"(["equals", ["age_months"], "liten"])", R"(["lessThan", ["answer", "sett"], 3])",
          R"(["and", ["answer", "sted"], true])"})
        CHECK(advice_when(wrong) == std::string("type-mismatch") + applies);
    for (const char* right :
         {R"(["equals", ["answer", "til-stede"], false])",
          R"(["equals", ["answer", "sted"], "ute"])", R"(["greaterThan", ["answer", "alder"], 12])",
          R"(["equals", ["answer", "sett"], "noe"])", R"(["and", ["answer", "til-stede"], true])"})
        CHECK(advice_when(right) == "");
    CHECK(seen_when(R"({"all": [{"question": "sted", "operator": "=", "answer": "inne"}]})") ==
          "type-mismatch" + enable);
}

TEST_CASE("lint: a condition has at most ten inputs") {
    Draft draft = minimal();
    Json condition = Json::array({"and"});
    Json& items = draft.at("templates.json", "/templates/0/items/0/items");
    for (int i = 0; i < 11; ++i) {
        const std::string id = "q" + std::to_string(i);
        items.push_back(
            {{"id", id}, {"type", "boolean"}, {"label", {{"nb", "Spørsmål"}, {"nn", "Spørsmål"}}}});
        condition.push_back({"equals", {"answer", id}, true});
    }
    draft.at(advice_file, "/recommendations/0/applies_when") = condition;
    CHECK(found_in(draft) == std::string("too-many-inputs") + applies);
    condition.erase(11);
    draft.at(advice_file, "/recommendations/0/applies_when") = condition;
    CHECK(found_in(draft) == "");
}

TEST_CASE("lint: a condition can become true") {
    for (const char* never :
         {R"(["and", ["equals", ["case", "track"], "utredning"],
                     ["equals", ["case", "track"], "hjelpetiltak"]])",
          R"(["and", ["lessThan", ["age_months"], 12], ["greaterThan", ["age_months"], 24]])",
          R"(["and", ["known", ["answer", "alder"]], ["unknown", ["answer", "alder"]]])",
          R"(["not", ["or", ["equals", ["answer", "til-stede"], true],
                            ["equals", ["answer", "til-stede"], false],
                            ["unknown", ["answer", "til-stede"]]]])",
          R"(["equals", 1, 2])", R"(["lessThan", ["age_months"], 0])"})
        CHECK(advice_when(never) == std::string("unreachable") + applies);
    for (const char* sometimes :
         {R"(["and", ["greaterThan", ["age_months"], 12], ["lessThan", ["age_months"], 14]])",
          R"(["and", ["equals", ["answer", "sted"], "ute"],
                     ["notEquals", ["answer", "til-stede"], true]])",
          R"(["unknown", ["answer", "sett"]])"})
        CHECK(advice_when(sometimes) == "");
}

TEST_CASE("lint: a step's condition is looked at like any other") {
    const std::string exit = std::string(step0) + "/exit";
    CHECK(found_with("pathways.json", exit, {"equals", {"answer", "borte"}, true}) ==
          "unknown-input " + exit);
    CHECK(found_with("pathways.json", exit, {"equals", {"answer", "til-stede"}, "ja"}) ==
          "type-mismatch " + exit);
    CHECK(found_with("pathways.json", exit, {"equals", 1, 2}) == "unreachable " + exit);
}

TEST_CASE("lint: no question waits for itself") {
    Draft draft = minimal();
    const auto known = [](const char* id) { return Json{"known", {"answer", id}}; };
    SUBCASE("two for each other") {
        draft.at("templates.json", "/templates/0/items/0/items/1/enable_when") = known("sett");
        draft.at("templates.json", std::string(item_seen) + "/enable_when") = known("alder");
    }
    SUBCASE("a section for a question in it") {
        draft.at("templates.json", "/templates/0/items/0/enable_when") = known("alder");
    }
    SUBCASE("one for itself") {
        draft.at("templates.json", std::string(item_seen) + "/enable_when") = known("sett");
    }
    CHECK(found_in(draft) == "relevance-cycle /templates/0");
}
