#include "app/news.hpp"

#include "app/world.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::app;
using namespace varde::app::test;

namespace {

content::Library library_of(std::initializer_list<std::pair<const char*, int>> entries) {
    content::Pack pack;
    for (const auto& [id, revision] : entries) {
        content::Recommendation each;
        each.id = id;
        each.revision = revision;
        pack.recommendations.push_back(each);
    }
    return content::Library({pack});
}

}  // namespace

TEST_CASE("what came and what changed is news; what went or stayed is not") {
    const auto before = library_of({{"a", 1}, {"b", 1}, {"gone", 1}});
    const auto after = library_of({{"a", 1}, {"b", 2}, {"c", 1}});
    const News news = news_since(after, seen_text(before));
    REQUIRE(news.added.size() == 1);
    CHECK(news.added[0]->id == "c");
    REQUIRE(news.changed.size() == 1);
    CHECK(news.changed[0]->id == "b");
    CHECK(news_since(after, seen_text(after)).size() == 0);
}

TEST_CASE("to a tablet that has seen nothing, nothing is news") {
    CHECK(news_since(library_of({{"a", 1}}), "").size() == 0);
    CHECK(news_since(library_of({{"a", 1}}), "no line of ours").added.size() == 1);
}

TEST_CASE("opening the library for the first time is remembered after a restart") {
    Disk disk;
    {
        World world(disk);
        CHECK(world.state.settings.seen.empty());
        world.act(Go{{Screen::advice, {}, {}}});
        CHECK(!world.state.settings.seen.empty());
    }
    World again(disk);
    CHECK(again.state.settings.seen == seen_text(again.state.library));
}

TEST_CASE("the tour is offered until it is taken or put aside") {
    Disk disk;
    World world(disk);
    CHECK_FALSE(world.state.settings.toured);
    world.act(ShowTour{});
    CHECK(world.state.tour == 0);
    world.act(EndTour{});
    CHECK_FALSE(world.state.tour);
    World again(disk);
    CHECK(again.state.settings.toured);
    again.act(ShowTour{2});
    CHECK(again.state.tour == 2);
}
