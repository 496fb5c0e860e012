#include "content/search/excerpt.hpp"

#include <doctest/doctest.h>

using namespace varde::content::search;

namespace {

Span at(std::string_view text, std::string_view word) {
    const std::size_t begin = text.find(word);
    return {begin, begin + word.size()};
}

}  // namespace

TEST_CASE("search: a short text is its own excerpt") {
    const std::string text = "På øya\ner det fred.";
    const Marked shown = excerpt(text, {at(text, "øya")}, 100);
    CHECK(shown.text == "På øya er det fred.");
    CHECK(cut(shown.text, shown.marks[0]) == "øya");
    CHECK(excerpt("", {}, 100) == Marked{});
}

TEST_CASE("search: of a long text the part with most hits is shown, with its bytes right") {
    std::string text = "Tolk nevnes her. ";
    for (int i = 0; i < 30; ++i) text += "Så følger årsaker uten interesse. ";
    text += "Bestill tolken i god tid, æres den som tolker.";
    const std::size_t begin = text.rfind("tolken");
    const std::size_t last = text.rfind("tolker");
    const Marked shown =
        excerpt(text, {{0, 4}, {begin, begin + 6}, {last, last + 6}}, 120);
    CHECK(shown.text.starts_with("… "));
    CHECK(shown.text.size() < 160);
    REQUIRE(shown.marks.size() == 2);
    CHECK(cut(shown.text, shown.marks[0]) == "tolken");
    CHECK(cut(shown.text, shown.marks[1]) == "tolker");
}

TEST_CASE("search: an excerpt begins and ends between words") {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "årå ";
    const Marked shown = excerpt(text, {{300, 305}}, 50);
    for (const Span& word : words_of(shown.text)) CHECK(cut(shown.text, word) == "årå");
}
