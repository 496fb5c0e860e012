#include "content/library.hpp"

#include "content/minimal.hpp"

#include <doctest/doctest.h>

using namespace varde::content;
using namespace varde::content::test;

namespace {

Library small() { return Library({read_pack(minimal().written()).pack}); }

}  // namespace

TEST_CASE("library: everything is found by its id") {
    const Library library = small();
    CHECK(library.recommendation("rad.samspill")->topic == "samspill");
    CHECK(library.pathway("utredning")->phases.size() == 1);
    CHECK(library.form("besok")->items.size() == 1);
    CHECK(library.term("samspill")->source == "kilde");
    CHECK(library.step("utredning/slutt")->kind == StepKind::decision);
    CHECK(library.item("besok/sett")->type == ItemType::long_text);
    CHECK(library.need("2.1")->parent == "2");
    CHECK(library.code("plantype", "1")->label[varde::Language::nb] == "Tiltaksplan");
    CHECK(library.pack("liten")->version == "2026.11.1");
    CHECK(library.home(Kind::recommendation, "rad.samspill") == library.pack("liten"));
    CHECK(library.home(Kind::form, "besok") == library.pack("liten"));
    CHECK(find_source(*library.pack("liten"), "kilde")->publisher == "Et direktorat");
    CHECK(find_level(*library.pack("liten"), "krav")->rank == 3);
}

TEST_CASE("library: what is not there is null") {
    const Library library = small();
    CHECK(library.recommendation("x") == nullptr);
    CHECK(library.pathway("") == nullptr);
    CHECK(library.form("x") == nullptr);
    CHECK(library.term("x") == nullptr);
    CHECK(library.step("utredning") == nullptr);
    CHECK(library.step("utredning/x") == nullptr);
    CHECK(library.item("besok") == nullptr);
    CHECK(library.item("besok/x") == nullptr);
    CHECK(library.item("x/sett") == nullptr);
    CHECK(library.need("9") == nullptr);
    CHECK(library.code("plantype", "2") == nullptr);
    CHECK(library.home(Kind::term, "x") == nullptr);
    CHECK(Library().packs().empty());
}

TEST_CASE("library: links are followed from both ends, and each advice stands once") {
    const Library library = small();
    CHECK(library.advice_for_step("utredning/besok").size() == 1);
    CHECK(library.advice_for_field("besok/sett").at(0)->id == "rad.samspill");
    CHECK(library.advice_for_area("2.1").size() == 1);
    CHECK(library.advice_for_area("3.1").empty());
}

TEST_CASE("library: a step's own list is enough for its advice") {
    Draft draft = minimal();
    draft.at("recommendations.json", "/recommendations/0/links/steps") = varde::Json::array();
    const Library library({read_pack(draft.written()).pack});
    CHECK(library.advice_for_step("utredning/besok").size() == 1);
}

TEST_CASE("library: 'see also' is followed from both ends") {
    Draft draft = minimal();
    auto& all = draft.at("recommendations.json", "/recommendations");
    varde::Json other = all[0];
    other["id"] = "rad.annet";
    other["links"] = {{"see", {"rad.samspill"}}};
    all.push_back(other);
    const Library library({read_pack(draft.written()).pack});
    const auto* first = library.recommendation("rad.samspill");
    const auto* second = library.recommendation("rad.annet");
    CHECK(library.related(*first) == std::vector{second});
    CHECK(library.related(*second) == std::vector{first});
}

TEST_CASE("library: a copy answers like the original, from its own packs") {
    auto original = std::make_unique<Library>(small());
    const Library copy = *original;
    original.reset();
    CHECK(copy.recommendation("rad.samspill")->id == "rad.samspill");
}
