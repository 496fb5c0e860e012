#include "app/advice.hpp"

#include "app/world.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace varde::app;
using namespace varde::app::test;

namespace {

std::vector<std::string> found(State& state, std::string query, std::string track = {}) {
    state.advice_query = std::move(query);
    state.filter.track = std::move(track);
    std::vector<std::string> ids;
    for (const auto* advice : find_advice(state)) ids.push_back(advice->id);
    return ids;
}

}  // namespace

TEST_CASE("advice is found by the beginnings of its words, whatever their case") {
    Disk disk;
    World world(disk);
    const auto all = found(world.state, "");
    CHECK(all.size() >= 80);
    CHECK(found(world.state, "   ") == all);
    const auto tolk = found(world.state, "TOLK");
    CHECK(tolk == found(world.state, "tolk"));
    CHECK(tolk.size() >= 1);
    CHECK(tolk.size() < all.size());
    CHECK(found(world.state, "tolk xyzzy").empty());
    CHECK(found(world.state, "Økonomi") == found(world.state, "økonomi"));
}

TEST_CASE("a track narrows the list") {
    Disk disk;
    World world(disk);
    const auto all = found(world.state, "");
    const auto measures = found(world.state, "", "hjelpetiltak");
    CHECK(measures.size() < all.size());
    for (const std::string& id : measures)
        CHECK(std::find(all.begin(), all.end(), id) != all.end());
}

TEST_CASE("hostile queries are only words that are not found") {
    Disk disk;
    World world(disk);
    for (const char* query : {"\xff\xfe", "<script>alert(1)</script>", "((((", "\xE2\x80\xAE abc"})
        found(world.state, query);
    CHECK(found(world.state, std::string(100'000, 'a')).empty());
}
