#include "content/search/stop_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace varde::content::search {
namespace {

// Our own list: pronouns, articles, prepositions, conjunctions, question words, auxiliary verbs
// and the filler of spoken questions, in both forms of Norwegian.
constexpr std::u32string_view list =
    U"alle alt altså andre annen annet at av bare begge ble blei blir bli blitt både bør burde da "
    U"de dei deg dem den denne der dere deres dersom desse det dette di din disse ditt dra du då "
    U"eg ei eit eitt eller ellers elles en enn er et ett etter finnes finst flere fleire for "
    U"fordi fra frå før få får fått ga gi gir gjennom gjør gjøre gjer gjera gjort gjorde ha "
    U"hadde han hans har hatt ham henne hennar hennes her heter heite het hjå ho hos hun hva hvem "
    U"hver hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor hvorhen hvilen i ikke ikkje "
    U"ingen inga inn innen innan inni ja jeg kan kanskje kom kommer korleis kor korfor kva kvar "
    U"kvart kven kvifor kunne kunna la lage lar litt man mange med meg meir mellom men mens mer "
    U"mest min mine mitt mot mye mykje må måtte ned noe noen noko nokon nokre nå når ofte og også "
    U"om opp oss over på sa same samme seg selv si sia siden sidan sin sine sitt sjøl sjølv skal "
    U"skulle slik slike slags som så ta tar til tilbake under unna ut uten utan vart var vere "
    U"vera vi vil ville vite vår våre vårt vært være via ved vel verken vert å åleine gang ganger "
    U"går gå slag korkje dykk dykkar me min mi vore veit vet skje skjer hende hender "
    U"egen eget egne dess jo nei såleis således ennå enda blant innanfor innenfor utenfor "
    U"utanfor kalles kalla kalt brukes bruke bruker brukt ifølge ifølgje henholdsvis både";

std::unordered_set<std::u32string_view> split(std::u32string_view text) {
    std::unordered_set<std::u32string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(U' ', at), text.size());
        words.insert(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

}  // namespace

bool is_stop_word(std::u32string_view word) {
    static const auto words = split(list);
    return words.contains(word);
}

}  // namespace varde::content::search
