#include "content/search/stem.hpp"

#include "content/search/letters.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::content::search;

namespace {

Letters stem_of(std::string_view word) { return stem(letters_of(word)); }

}  // namespace

// Pairs of Snowball's own vocabulary for Norwegian (snowballstem.org, BSD).
TEST_CASE("search: stems are Snowball's") {
    const std::pair<const char*, const char*> pairs[] = {
        {"havnedistrikt", "havnedistrikt"},       {"havnedistriktene", "havnedistrikt"},
        {"havnedistrikter", "havnedistrikt"},     {"havnedistriktet", "havnedistrikt"},
        {"havnedistriktets", "havnedistrikt"},    {"havnedrift", "havnedrift"},
        {"havnedriften", "havnedrift"},           {"havneeffektivitet", "havneeffektivit"},
        {"havneeier", "havneei"},                 {"havneeiere", "havneeier"},
        {"havneenheter", "havneen"},              {"havneforbund", "havneforbund"},
        {"havneforbundets", "havneforbund"},      {"havneformål", "havneformål"},
        {"havneforvaltningene", "havneforvaltning"}, {"havnefunksjonene", "havnefunksjon"},
        {"havnefunksjoner", "havnefunksjon"},     {"havnefylkene", "havnefylk"},
        {"havnefylker", "havnefylk"},             {"havnehagen", "havnehag"},
        {"havneinfrastrukturen", "havneinfrastruktur"}, {"havneinnretningene", "havneinnretning"},
        {"opning", "opning"},                     {"opninga", "opning"},
        {"opningsbalanse", "opningsbalans"},      {"opp", "opp"},
        {"oppad", "oppad"},                       {"opparbeide", "opparbeid"},
        {"opparbeidede", "opparbeid"},            {"opparbeidelse", "opparbeid"},
        {"opparbeider", "opparbeid"},             {"opparbeides", "opparbeid"},
        {"opparbeidet", "opparbeid"},             {"oppbevares", "oppbevar"},
        {"oppblomstring", "oppblomstring"},       {"oppdaget", "oppdag"},
    };
    for (const auto& [word, expected] : pairs) {
        CAPTURE(word);
        CHECK(snowball_stem(letters_of(word)) == letters_of(expected));
    }
}

TEST_CASE("search: forms of one word meet in one stem") {
    for (const char* word : {"barnet", "barna", "barnets", "barnas", "born", "borna"})
        CHECK(stem_of(word) == stem_of("barn"));
    CHECK(stem_of("undersøkelsen") == stem_of("undersøke"));
    CHECK(stem_of("undersøkinga") == stem_of("undersøkelse"));
    CHECK(stem_of("") == "");
    CHECK(stem_of("å") == letters_of("å"));
}

TEST_CASE("search: words that change inside meet their dictionary form") {
    CHECK(stem_of("skrev") == stem_of("skrive"));
    CHECK(stem_of("skreiv") == stem_of("skrevet"));
    CHECK(stem_of("fedrene") == stem_of("far"));
    CHECK(stem_of("heime") == stem_of("hjemmet"));
    CHECK(stem_of("forelderen") == stem_of("foreldrenes"));
    CHECK(stem_of("størst") == stem_of("stor"));
    CHECK(stem_of("vann") != stem_of("vinne"));
}

TEST_CASE("search: what is derived from one root") {
    const auto root_of = [](std::string_view word) { return Letters(root(stem_of(word))); };
    CHECK(root_of("utredningen") == root_of("utrede"));
    CHECK(root_of("observasjoner") == root_of("observere"));
    CHECK(root_of("veiledning") == root_of("veileder"));
    CHECK(root_of("ting") == "ting");
}
