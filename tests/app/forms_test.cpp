#include "app/world.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::app;
using namespace varde::app::test;

namespace {

constexpr const char* fetched_form = R"({"resourceType": "Questionnaire", "status": "active",
    "url": "https://example.org/Questionnaire/tur", "version": "1", "title": "Turen",
    "item": [{"linkId": "hvor", "type": "string", "text": "Hvor?"}]})";

}  // namespace

TEST_CASE("a form from a file is asked about, kept, and there again after a restart") {
    Disk disk;
    World world(disk);
    const std::size_t packs = world.state.library.packs().size();
    world.act(FilePicked{fetched_form});
    REQUIRE(world.state.fetched);
    CHECK(world.state.library.form("tur") == nullptr);
    world.act(ConfirmImport{});
    CHECK_FALSE(world.state.fetched);
    REQUIRE(world.state.library.form("tur") != nullptr);
    CHECK(world.state.library.packs().size() == packs + 1);
    world.act(StartNote{"tur"});
    CHECK(world.state.open);

    World again(disk);
    REQUIRE(again.state.library.form("tur") != nullptr);
    CHECK(again.state.library.packs().size() == packs + 1);
    CHECK(again.state.library.form("hjemmebesok") != nullptr);
}

TEST_CASE("a newer edition of a fetched form takes the place of the older") {
    Disk disk;
    World world(disk);
    const std::size_t packs = world.state.library.packs().size();
    for (const char* version : {"1", "2"}) {
        std::string text = fetched_form;
        text.replace(text.find("\"1\""), 3, "\"" + std::string(version) + "\"");
        world.act(FilePicked{text});
        world.act(ConfirmImport{});
    }
    CHECK(world.state.library.packs().size() == packs + 1);
    CHECK(world.state.library.form("tur")->version == "2");
}

TEST_CASE("a file that is no form is refused with the place and the reason") {
    Disk disk;
    World world(disk);
    world.act(FilePicked{R"({"resourceType": "Questionnaire",)"});
    CHECK_FALSE(world.state.fetched);
    REQUIRE(world.state.notice);
    CHECK(world.state.notice->key == "form_unreadable");
    CHECK(world.state.notice->arguments.at(0).find("1:") != std::string::npos);
    world.act(FilePicked{fetched_form + std::string(2'000'000, ' ')});
    CHECK(world.state.notice->key == "form_too_large");
    world.act(FilePicked{fetched_form});
    world.act(CancelImport{});
    CHECK_FALSE(world.state.fetched);
    CHECK(world.state.library.form("tur") == nullptr);
}
