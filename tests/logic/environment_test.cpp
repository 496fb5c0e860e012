#include "logic/environment.hpp"

#include "logic/build.hpp"

#include <doctest/doctest.h>

using namespace varde;

namespace {

logic::Environment environment(std::string_view text) {
    const auto json = parse_json(text);
    REQUIRE(json);
    auto read = logic::environment_from_json(*json);
    REQUIRE(read);
    return *read;
}

std::string error(std::string_view text) {
    const auto read = logic::environment_from_json(*parse_json(text));
    return read ? "" : read.error().code + ": " + read.error().detail;
}

}  // namespace

TEST_CASE("answers alone") {
    const auto all = environment(
        R"({"present.child": true, "q": {"deep": {"er": [1, 2]}}, "n": null})");
    CHECK(all.answer("present.child") == logic::Value(true));
    CHECK(all.answer("q.deep.er") == logic::Value(logic::List{1, 2}));
    CHECK(all.answer("q.deep.nothing").is_null());
    CHECK(all.answer("n").is_null());
    CHECK(all.answer("n.x").is_null());
    CHECK(all.answer(".").is_null());
}

TEST_CASE("a whole environment") {
    const auto all = environment(R"({"answers": {"a": 1}, "case": {"track": "utredning"},
                                     "today": "2026-11-21", "age_months": 14, "language": "nn"})");
    CHECK(all.answer("a") == logic::Value(1));
    CHECK(all.answer("track").is_null());
    CHECK(all.case_fact("track") == logic::Value("utredning"));
    CHECK(all.today == Date{2026, 11, 21});
    CHECK(all.age_months == 14);
    CHECK(all.language == Language::nn);
}

TEST_CASE("environments of the wrong form") {
    CHECK(error("[]") == "environment_shape: not an object");
    CHECK(error(R"({"answers": []})") == "environment_shape: answers: not an object");
    CHECK(error(R"({"answers": {}, "case": 1})") == "environment_shape: case: not an object");
    CHECK(error(R"({"answers": {}, "today": 5})") == "environment_shape: today: not a date");
    CHECK(error(R"({"answers": {}, "today": "2026-02-30"})") ==
          "environment_shape: today: not a date");
    CHECK(error(R"({"answers": {}, "age_months": -1})") ==
          "environment_shape: age_months: not an age");
    CHECK(error(R"({"answers": {}, "age_months": 1.5})") ==
          "environment_shape: age_months: not an age");
    CHECK(error(R"({"answers": {}, "language": "no"})") ==
          "environment_shape: language: not one of nb, nn, en, se");
}
