#include "base/utf8.hpp"
#include "content/search/letters.hpp"
#include "content/search/stem.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::content::search;

namespace {

std::u32string wide(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        out += point.value;
        at += point.bytes;
    }
    return out;
}

std::string stemmed(std::string_view word) { return utf8(stem(wide(word))); }

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
    for (const auto& [word, expected] : pairs) CHECK(stemmed(word) == expected);
}

TEST_CASE("search: forms of one word meet in one stem") {
    for (const char* word : {"barnet", "barna", "barnets", "barnas"})
        CHECK(stemmed(word) == stemmed("barn"));
    CHECK(stemmed("vurderte") == stemmed("vurder"));
    CHECK(stemmed("ærlighet") == "ær");
    CHECK(stemmed("undersøkelsen") == stemmed("undersøke"));
    CHECK(stemmed("") == "");
    CHECK(stemmed("å") == "å");
}

TEST_CASE("search: what is derived from one root") {
    const auto root_of = [](std::string_view word) {
        const std::u32string whole = stem(wide(word));
        return utf8(root(whole));
    };
    CHECK(root_of("utredningen") == root_of("utrede"));
    CHECK(root_of("observasjoner") == root_of("observere"));
    CHECK(root_of("veiledning") == root_of("veileder"));
    CHECK(root_of("ting") == "ting");
}

TEST_CASE("search: one spelling for all ways of typing") {
    const auto spelt = [](std::string_view word) { return utf8(folded(word)); };
    CHECK(spelt("SAMVÆR") == "samvær");
    CHECK(spelt("samvaer") == "samvær");
    CHECK(spelt("døgn") == spelt("doegn"));
    CHECK(spelt("på") == spelt("paa"));
    CHECK(spelt("Ängström") == "ængstrøm");
    CHECK(spelt("Čáhppe ŋ") == "cahppe n");
    CHECK(spelt("ÅSE") == "åse");
}
