#include "content/search/stop_words.hpp"

#include "content/search/letters.hpp"

#include <string>
#include <unordered_set>

namespace varde::content::search {
namespace {

// Our own list: pronouns, articles, prepositions, conjunctions, question words, auxiliary verbs
// and the filler of spoken questions, in both forms of Norwegian.
constexpr std::string_view list =
    "alle alt altså andre annen annet at av bare begge ble blei blir bli blitt både bør børa burde "
    "da de dei deg dem den denne der dere deres dersom desse det dette di din disse ditt dra du då "
    "eg ei eit eitt eller ellers elles en enda enn er et ett etter finnes finst for fordi fra frå "
    "før få får fått ga gang ganger gi gir gjennom gjer gjera gjere gjør gjøre gjort gjorde gjerne "
    "gå går ha hadde han hans har hatt ham hva hvem hver hvert hvilke hvilken hvilket hvis hvor "
    "hvordan hvorfor hvorhen hvilen henne hennar hennes her heiter heter hete heite het hjå ho hos "
    "hun i ikke ikkje ingen inga inn innen innan inni ja jeg jo kan kanskje kom kommer korkje "
    "korleis kor korfor kva kvar kvart kven kvifor kunne kunna la lage lar litt man med meg meir "
    "mellom men mens mer mest me mi min mine mitt mot mye mykje må måtte ned nei noe noen noko "
    "nokon nokre nå når ofte og også om opp oss over på sa same samme seg selv si sia siden sidan "
    "sin sine sitt sjøl sjølv skal skulle skje skjer skjedde slik slike slags slag som så ta tar "
    "til tilbake under ut uten utan vart var vera vere veit vet vi vil ville vite vår våre vårt "
    "vore vært være via ved vel verken vert å egen eget egne ennå blant innenfor utenfor innanfor "
    "utanfor kalles kalla kalt brukes bruke bruker brukt ifølge henholdsvis dykk dykkar hende "
    "hender såleis således";

std::unordered_set<std::string> read_list() {
    std::unordered_set<std::string> words;
    for_each_word(list, [&](Letters word) { words.insert(std::move(word)); });
    return words;
}

}  // namespace

bool is_stop_word(std::string_view letters) {
    static const auto words = read_list();
    return words.contains(std::string(letters));
}

}  // namespace varde::content::search
