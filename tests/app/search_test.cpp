#include "app/search.hpp"

#include "app/advice.hpp"
#include "app/world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace varde;
using namespace varde::app;
using namespace varde::app::test;
using content::Kind;

namespace {

const std::vector<Found>& found(World& world, const std::string& query) {
    world.act(SearchAll{query});
    return world.state.search.found;
}

std::vector<std::string> marked(const content::search::Marked& text) {
    std::vector<std::string> words;
    for (const auto& mark : text.marks) words.emplace_back(cut(text.text, mark));
    return words;
}

}  // namespace

TEST_CASE("search finds advice, pathways and steps, templates and terms in one list") {
    Disk disk;
    World world(disk);
    std::set<Kind> kinds;
    bool step = false;
    for (const char* query : {"samspill", "utredning", "samtykke", "hjemmebesøk"})
        for (const Found& each : found(world, query)) {
            kinds.insert(each.kind);
            step = step || each.id.find('/') != std::string::npos;
        }
    CHECK(kinds.size() == 4);
    CHECK(step);
}

TEST_CASE("each hit shows the words that it was found by") {
    Disk disk;
    World world(disk);
    REQUIRE_FALSE(found(world, "tolken").empty());
    for (const Found& each : world.state.search.found) {
        CAPTURE(each.id);
        CHECK(each.detail.text.size() < 200);
        for (const std::string& word : marked(each.title)) CHECK_FALSE(word.empty());
    }
    const Found& first = world.state.search.found[0];
    CHECK(marked(first.title).size() + marked(first.detail).size() >= 1);
}

TEST_CASE("a search follows its kind, the library's filter and the language") {
    Disk disk;
    World world(disk);
    const std::size_t first = found(world, "barnet").size();
    const std::size_t all = world.state.search.hits;
    CHECK(all > first);
    world.act(ShowMoreFound{});
    CHECK(world.state.search.found.size() > first);
    world.act(ChooseKind{Kind::term});
    CHECK(world.state.search.hits < all);
    CHECK(world.state.search.found.size() <= first);
    for (const Found& each : world.state.search.found) CHECK(each.kind == Kind::term);
    world.act(ClearSearch{});
    CHECK(world.state.search.found.empty());
    found(world, "undersøking");
    world.act(SetLanguage{Language::nn});
    REQUIRE_FALSE(world.state.search.found.empty());
    const std::string nynorsk = world.state.search.found[0].title.text;
    world.act(SetLanguage{Language::nb});
    REQUIRE_FALSE(world.state.search.found.empty());
    CHECK(world.state.search.found[0].title.text != nynorsk);
    world.act(FilterLibrary{{.track = "hjelpetiltak"}});
    for (const Found& each : world.state.search.found) {
        if (each.kind != Kind::recommendation) continue;
        const auto& tracks = world.state.library.recommendation(each.id)->tracks;
        CHECK((tracks.empty() || std::ranges::find(tracks, "hjelpetiltak") != tracks.end()));
    }
}

TEST_CASE("new packs are searched at once") {
    Disk disk;
    World world(disk);
    REQUIRE_FALSE(found(world, "tolk").empty());
    world.state.library = {};
    world.act(PacksArrived{});
    CHECK(world.state.search.found.empty());
}

TEST_CASE("a blank query lists all advice; hostile ones are only words that are not found") {
    Disk disk;
    World world(disk);
    CHECK(found(world, "   ").empty());
    CHECK_FALSE(is_searching(world.state.search));
    const std::size_t all = listed_advice(world.state).size();
    CHECK(all >= 80);
    for (const char* query : {"\xff\xfe", "((((", "\xE2\x80\xAE", "<script>"}) found(world, query);
    CHECK(found(world, std::string(100'000, 'a')).empty());
    world.act(FilterLibrary{{.track = "hjelpetiltak"}});
    CHECK(listed_advice(world.state).size() < all);
}
