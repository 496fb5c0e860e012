#include "app/route.hpp"

#include <doctest/doctest.h>

using namespace varde::app;

TEST_CASE("a route and its text say the same") {
    for (const Route& route :
         {Route{}, Route{Screen::advice, "utr.formaal-klart", {}}, Route{Screen::visits, "3f", "4"},
          Route{Screen::visits, "3f", "deler"}, Route{Screen::urgent, {}, {}}})
        CHECK(parse_route(to_text(route)) == route);
}

TEST_CASE("an address that is none of ours leads to the first screen") {
    for (const char* text : {"", "/", "admin", "raad2/x", "<script>", "%C3%A5"})
        CHECK(parse_route(text).screen == Screen::today);
}

TEST_CASE("texts of routes stay as they are, so that written-down links keep working") {
    CHECK(to_text({Screen::advice, "a.b", {}}) == "raad/a.b");
    CHECK(to_text({Screen::visits, "3f", "2"}) == "besok/3f/2");
    CHECK(to_text({Screen::today, {}, {}}) == "i-dag");
}
