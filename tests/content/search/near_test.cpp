#include "content/search/near.hpp"

#include <doctest/doctest.h>

using namespace varde::content::search;

namespace {

int slips(std::string_view a, std::string_view b) {
    return slips_doubled(letters_of(a), letters_of(b), 2);
}

}  // namespace

TEST_CASE("search: every kind of slip counts one, a letter of another keyboard a half") {
    CHECK(slips("tolk", "tolk") == 0);
    CHECK(slips("tlok", "tolk") == 2);
    CHECK(slips("tollk", "tolk") == 2);
    CHECK(slips("tok", "tolk") == 2);
    CHECK(slips("tolv", "tolk") == 2);
    CHECK(slips("samvar", "samvær") == 1);
    CHECK(slips("sokelys", "søkelys") == 1);
    CHECK(slips("vedtak", "samtykke") > 4);
    CHECK(slips(std::string(200, 'a'), "a") > 4);
}

TEST_CASE("search: short words must be right, long ones may have two slips") {
    NearWords words;
    for (const char* word : {"far", "vedtak", "taushetsplikt"}) words.add(word);
    CHECK(words.find("fra").empty());
    REQUIRE(words.find("vetdak").size() == 1);
    CHECK(words.find("vetdak")[0].word == 1);
    CHECK(words.find("vtdk").empty());
    REQUIRE(words.find("tausetspliktt").size() == 1);
    CHECK(words.find("tausetspliktt")[0].word == 2);
}
