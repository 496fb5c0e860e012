#include "content/search/compounds.hpp"

#include "content/search/stem.hpp"

#include <doctest/doctest.h>

using namespace varde::content::search;

namespace {

std::vector<Letters> stems(std::initializer_list<std::string_view> words) {
    std::vector<Letters> all;
    for (const auto word : words) all.push_back(stem(letters_of(word)));
    return all;
}

std::vector<Letters> parts_of(std::string_view word) {
    return Compounds().parts(letters_of(word));
}

}  // namespace

TEST_CASE("search: compounds of the field are taken apart, with s and e between") {
    CHECK(parts_of("omsorgssvikt") == stems({"omsorg", "svikt"}));
    CHECK(parts_of("foreldreveiledningen") == stems({"foreldre", "veiledning"}));
    CHECK(parts_of("samspillsobservasjoner") == stems({"samspill", "observasjon"}));
    CHECK(parts_of("barneomsorg") == stems({"barn", "omsorg"}));
    CHECK(parts_of("taushetsplikt") == stems({"taushet", "plikt"}));
}

TEST_CASE("search: three parts are found, the head last") {
    CHECK(parts_of("barnevernstjenesten").back() == stem("tjeneste"));
    CHECK(parts_of("undersøkelsesfrist") == stems({"undersøkelse", "frist"}));
    CHECK(parts_of("familievernkontor").empty());  // "kontor" is not known yet
    Compounds learnt;
    learnt.learn("kontor", 3);
    CHECK(learnt.parts("familievernkontor") == stems({"familie", "vern", "kontor"}));
}

TEST_CASE("search: a word that is no compound stays whole") {
    for (const char* word : {"barn", "regjering", "observasjon", "utredningen", "åååååååååå", ""})
        CHECK(parts_of(word).empty());
}
