#include "content/search/letters.hpp"

#include "content/search/words.hpp"

#include <doctest/doctest.h>

using namespace varde::content::search;

namespace {

std::vector<std::string> cut_up(std::string_view text) {
    std::vector<std::string> words;
    for (const Span& word : words_of(text)) words.emplace_back(cut(text, word));
    return words;
}

}  // namespace

TEST_CASE("search: one spelling for all ways of typing a letter") {
    CHECK(letters_of("SAMVÆR") == letters_of("samvær"));
    CHECK(letters_of("ÅSE") == letters_of("åse"));
    CHECK(letters_of("A\xCC\x8Ase") == letters_of("Åse"));  // å as two code points
    CHECK(letters_of("Ängström") == letters_of("ængstrøm"));
    CHECK(letters_of("Čáhppe Ŋ") == "cahppe n");
    CHECK(letters_of("idé") == "ide");
    CHECK(letters_of("ТОЛК") == letters_of("толк"));
}

TEST_CASE("search: aa, ae and oe are folded only where they stand for a letter") {
    CHECK(folded(letters_of("samvaer")) == letters_of("samvær"));
    CHECK(folded(letters_of("doegn")) == letters_of("døgn"));
    CHECK(folded(letters_of("paa")) == letters_of("på"));
    CHECK(folded(letters_of("barn")) == "barn");
    CHECK(folded("ao") == "ao");
    CHECK(folded("oo") == "oo");
}

TEST_CASE("search: words are runs of letters and digits, and keep their bytes") {
    CHECK(cut_up("Barnets «stemme» – § 8-1, 3. ledd") ==
          std::vector<std::string>{"Barnets", "stemme", "8", "1", "3", "ledd"});
    CHECK(cut_up("foreldre- og barnesenter") ==
          std::vector<std::string>{"foreldre", "og", "barnesenter"});
    CHECK(cut_up("").empty());
    CHECK(cut_up(" \xFF…").empty());
    CHECK(words_of("på øya") == std::vector<Span>{{0, 3}, {4, 8}});
}
