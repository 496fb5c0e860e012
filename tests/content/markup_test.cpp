#include "content/markup.hpp"

#include <doctest/doctest.h>

using namespace varde::content;

TEST_CASE("markup: plain text is what is shown") {
    CHECK(plain_text("Se på *samspillet* i [[samspill|hverdagen]].") ==
          "Se på samspillet i hverdagen.");
    CHECK(plain_text("[[tolk]]") == "tolk");
    CHECK(plain_text("- én\n- to\n\nNytt avsnitt") == "- én\n- to\n\nNytt avsnitt");
    CHECK(plain_text("") == "");
    CHECK(plain_text("[[uten slutt") == "[[uten slutt");
}

TEST_CASE("markup: references to terms") {
    CHECK(term_references("[[a]] og [[b|c]]") == std::vector<std::string_view>{"a", "b"});
    CHECK(term_references("ingen").empty());
    CHECK(term_references("[[uten slutt").empty());
}
