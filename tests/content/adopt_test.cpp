#include "content/adopt.hpp"

#include "content/minimal.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::content;
using namespace varde::content::test;

namespace {

Draft edition(const char* version) {
    Draft draft = minimal();
    draft.at("pack.json", "/version") = version;
    return draft;
}

Library with(const Draft& draft) { return adopt({}, {read_pack(draft.written())}).library; }

}  // namespace

TEST_CASE("adopt: a faultless pack takes the place of its namesake") {
    const Adoption adoption = adopt(with(edition("1")), {read_pack(edition("2").written())});
    CHECK(adoption.refused.empty());
    REQUIRE(adoption.library.packs().size() == 1);
    CHECK(adoption.library.packs()[0].version == "2");
    CHECK(adoption.library.recommendation("rad.samspill") != nullptr);
}

TEST_CASE("adopt: a pack with a fault is refused whole and the last good one stays") {
    Draft broken = edition("2");
    SUBCASE("the reader's fault") { broken.at("terms.json", "/terms/0/wrod") = 1; }
    SUBCASE("the linter's fault") { broken.at("terms.json", "/terms/0/source") = "ukjent"; }
    SUBCASE("a file that is no JSON") { broken.files["terms.json"] = "no object"; }
    const Adoption adoption = adopt(with(edition("1")), {read_pack(broken.written())});
    REQUIRE(adoption.refused.size() == 1);
    CHECK(adoption.refused[0].pack == "liten");
    CHECK(adoption.refused[0].problems.size() == 1);
    CHECK(adoption.library.packs()[0].version == "1");
    CHECK(adoption.library.term("samspill") != nullptr);
}

TEST_CASE("adopt: a shipped pack that cannot be read is refused, and the last good one stays") {
    Draft broken = edition("3");
    broken.at("terms.json", "/terms/0/wrod") = 1;
    Adoption adoption = adopt_shipped({}, {read_pack(edition("1").written())});
    adoption = adopt_shipped(adoption.library, {read_pack(broken.written())});
    REQUIRE(adoption.refused.size() == 1);
    CHECK(adoption.refused[0].problems[0].rule == "unknown-member");
    CHECK(adoption.library.packs().at(0).version == "1");
    adoption = adopt_shipped(adoption.library, {read_pack(edition("2").written())});
    CHECK(adoption.refused.empty());
    CHECK(adoption.library.packs().at(0).version == "2");
}

TEST_CASE("adopt: packs may link to each other, and one's fault is not the other's") {
    Draft words = minimal();
    words.at("pack.json", "/id") = "ord";
    for (const char* file : {"recommendations.json", "pathways.json", "templates.json",
                             "needs.json", "codes.json", "urgent.json"})
        words.files.erase(file);
    Draft advice = minimal();
    advice.files.erase("terms.json");
    const auto adopt_both = [&] {
        return adopt({}, {read_pack(advice.written()), read_pack(words.written())});
    };
    CHECK(adopt_both().refused.empty());
    CHECK(adopt_both().library.packs().size() == 2);

    words.at("terms.json", "/terms/0/word").erase("nn");
    const Adoption adoption = adopt_both();
    REQUIRE(adoption.refused.size() == 1);
    CHECK(adoption.refused[0].pack == "ord");
    CHECK(adoption.library.packs().size() == 1);
}

TEST_CASE("adopt: of two packs with one id the second is refused") {
    const ReadPack read = read_pack(minimal().written());
    const Adoption adoption = adopt({}, {read, read});
    CHECK(adoption.refused.size() == 1);
    CHECK(adoption.library.packs().size() == 1);
}

TEST_CASE("adopt: a pack that cannot be read at all is refused without a name") {
    const Adoption adoption = adopt({}, {read_bundle("{")});
    REQUIRE(adoption.refused.size() == 1);
    CHECK(adoption.refused[0].pack == "");
    CHECK(adoption.library.packs().empty());
}
