#include "content/breaking.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::content::test;

namespace {

std::string with_lead(const std::string& nb) {
    return found_with(advice_file, "/recommendations/0/lead/nb", nb);
}

constexpr const char* lead_nb = " /recommendations/0/lead/nb";

std::string of(std::size_t length, const std::string& letter) {
    std::string text;
    for (std::size_t i = 0; i < length; ++i) text += letter;
    return text;
}

}  // namespace

TEST_CASE("lint: the minimal pack keeps every rule") { CHECK(found_in(minimal()) == ""); }

TEST_CASE("lint: bokmål and nynorsk are the languages of every pack") {
    CHECK(found_with("pack.json", "/languages", {"nb"}) == "language-not-listed /languages");
}

TEST_CASE("lint: every text has every language of the pack") {
    Draft draft = minimal();
    SUBCASE("a term without nynorsk") {
        draft.remove("terms.json", "/terms/0/word", "nn");
        CHECK(found_in(draft) == "language-missing /terms/0/word");
    }
    SUBCASE("an option without nynorsk") {
        draft.remove("templates.json", "/templates/0/items/0/items/2/options/1/label", "nn");
        CHECK(found_in(draft) == "language-missing /templates/0/items/0/items/2/options/1/label");
    }
    SUBCASE("an extension rule without nynorsk") {
        draft.remove("pathways.json", std::string(step0) + "/deadlines/0/extension_rule", "nn");
        CHECK(found_in(draft) ==
              "language-missing " + std::string(step0) + "/deadlines/0/extension_rule");
    }
}

TEST_CASE("lint: no HTML") {
    for (const char* text : {"<b>Se</b>", "a<br/>b", "</p>", "<!-- x -->", "a&nbsp;b", "&#229;"})
        CHECK(with_lead(text) == std::string("html") + lead_nb);
    for (const char* text : {"3 < 4 og 5 > 4", "mor & far; barn", "R&D", "a <3 b"})
        CHECK(with_lead(text) == "");
}

TEST_CASE("lint: no addresses and no data: in texts") {
    for (const char* text : {"Se https://bufdir.no", "http://x.no", "www.bufdir.no", "ftp://x",
                             "data:image/png;base64,AAAA", "mailto:a@b.no", "javascript:alert(1)"})
        CHECK(with_lead(text) == std::string("address-in-text") + lead_nb);
    CHECK(with_lead("Skriv ned data: hvem, hva, når.") == "");
}

TEST_CASE("lint: a statement has at most 140 characters, counted as a person counts") {
    const std::string pointer = "/recommendations/0/statement/nn";
    CHECK(found_with(advice_file, pointer, of(140, "å")) == "");
    CHECK(found_with(advice_file, pointer, of(141, "å")) == "too-long " + pointer);
    CHECK(with_lead(of(2000, "x")) == "");
    CHECK(with_lead(of(2001, "x")) == std::string("too-long") + lead_nb);
    CHECK(found_with("terms.json", "/terms/0/word/nb", of(121, "x")) ==
          "too-long /terms/0/word/nb");
    CHECK(found_with("codes.json", "/codes/0/label/nb", of(301, "x")) ==
          "too-long /codes/0/label/nb");
}

TEST_CASE("lint: markup is closed where it is opened") {
    for (const char* text :
         {"*ord", "a * b", "[[samspill", "samspill]]", "*a\n\nb*", "[[samspill|]]", "[[|ord]]"})
        CHECK(with_lead(text) == std::string("markup") + lead_nb);
    CHECK(with_lead("*a* og *b*\n\n- [[samspill]]") == "");
}

TEST_CASE("lint: no invisible characters and no loose accents") {
    for (const char* text : {"a\u200Bb", "a\u202Eb", "a\u00ADb", "sa\u030A", "a\uFFFDb", "a\u2066b",
                             "a\u0007b", "\uFEFFa"})
        CHECK(with_lead(text) == std::string("strange-character") + lead_nb);
    CHECK(with_lead("Æøå – «čáŋ» … é") == "");
}

TEST_CASE("lint: a term that a text refers to is explained") {
    CHECK(with_lead("Se på [[tilknytning|båndet]].") == std::string("unknown-term") + lead_nb);
}
