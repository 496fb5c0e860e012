// The sample of Altinn's public suite, case by case.
#include "logic/samples.hpp"

#include "base/json.hpp"
#include "logic/evaluate_text.hpp"

#include <doctest/doctest.h>

using namespace varde;

namespace {

void check_case(const std::string& line) {
    const auto sample = parse_json(line);
    REQUIRE(sample);
    const Json& expected = (*sample)[2];
    INFO((*sample)[0].get<std::string>());
    const auto value = logic::evaluate_text(write_json((*sample)[1]), {});
    if (expected.contains("fail")) {
        CHECK_FALSE(value);
        return;
    }
    REQUIRE(value);
    CHECK(*value == expected["expects"]);
}

}  // namespace

TEST_CASE("Altinn's public suite: the sample") {
    const auto lines = test::sample_lines("expressions/altinn-sample.jsonl");
    REQUIRE(lines.size() == 158);
    for (const std::string& line : lines) check_case(line);
}
