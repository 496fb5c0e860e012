#include "content/search/irregular.hpp"

#include <array>

namespace varde::content::search {
namespace {

// A form is left out when it is also another word: "lå"
// is here, "la", "vann" (won) and "led" (suffered) are not.
constexpr auto words = std::to_array<std::string_view>({
    "binde bandt bundet", "bite beit bitt", "bli blei ble blitt", "brenne brant brent",
    "bringe brakte brakt", "bryte brøt brutt braut brote", "bære bar båret", "dra dro drog dratt",
    "drikke drakk drukket drukke", "drive drev dreiv drevet", "dø døde død døydde døy",
    "falle falt", "finne fant fann funnet", "fly fløy flydd", "flyte fløt",
    "forsvinne forsvant forsvunnet", "fryse frøs frosset", "føde født fødte fødd",
    "følge fulgte fulgt følgje følgde", "gi gav gitt gje", "gripe grep greip", "gråte gråt",
    "henge hang", "hjelpe hjalp hjulpet", "holde holdt halde heldt", "komme kom", "krype krøp",
    "legge lagt", "lese las leste", "ligge lå ligget", "lyve løy", "løpe løp",
    "møte møtte møtt", "nyte nøt", "rekke rakk", "rive rev", "se sjå såg", "selge solgte solgt selje selde",
    "sette satte", "si sa sagt seie", "sitte satt", "skjære skar skåret",
    "skrive skrev skreiv skrevet", "skyte skjøt skutt", "slippe slapp sluppet", "slå slo slått",
    "sove sov", "springe sprang", "spørre spurte spurt spørje", "stige steg steig",
    "stjele stjal stjålet", "strekke strakk strakte", "stå stod sto stått", "synge sang sunget",
    "synke sank sunket", "ta tok tatt tek", "telle talte", "treffe traff truffet",
    "trekke trakk trukket", "velge valgte valgt velje valde", "vike vek", "vinne vant vunnet",
    "vite visste", "vokse vekse vaks vokste", "øke auke økte auka",
    "bok bøker bøkene", "bonde bønder bøndene", "bot bøter bøtene", "bror brødre brødrene",
    "datter døtre døtrene dotter", "far fedre fedrene", "fot føtter føttene", "gås gjess",
    "hånd hender hendene", "klo klør klørne", "kne knær knærne", "kraft krefter kreftene",
    "ku kyr kyrne", "mann menn mennene", "mor mødre mødrene", "natt netter nettene",
    "rot røtter røttene", "sted stad", "strand strender strendene", "søster søstre søstrene syster",
    "tann tenner tennene", "tre trær trærne", "tå tær tærne", "øye øyne øynene auge auga",
    "foreldre forelder forelderen",
    "dårlig verre verst verste dårleg", "gammel eldre eldst eldste gamle gammelt gammal",
    "god bedre best beste godt betre", "høy høyere høyest høyeste høyt høg høgt",
    "lang lengre lengst lengste langt", "liten mindre minst minste lite lita små vesle",
    "mange flere flest fleste fleire", "nær nærmere nærmeste", "stor større størst største stort",
    "tidlig tidligere tidligst tidleg", "tung tyngre tyngst tyngste tungt",
    "ung yngre yngst yngste ungt",
    // Snowball takes -ede off these.
    "bereder berede", "forberedelse forberede", "utreder utrede utreda",
    // Nynorsk beside bokmål.
    "barn born borna", "begynne byrje", "bolig bustad", "forhold tilhøve", "forskjell skilnad",
    "følelse kjensle kjensla kjensler kjenslene", "gutt gut", "henvisning tilvising",
    "hjem heim heime hjemme heimen", "hjemmebesøk heimebesøk", "kirke kyrkje kyrkja",
    "kjærlighet kjærleik", "melk mjølk", "menneske menneskja", "nabo granne",
    "sikkerhet tryggleik", "skole skule skular", "syk sjuk", "sykdom sjukdom",
    "tillatelse løyve", "uke veke veker", "undersøkelse undersøking", "vann vatn vatnet",
    "vei veg vegen", "veilede rettleie", "veiledning rettleiing", "virkning verknad",
    "vold vald valden",
});

}  // namespace

std::span<const std::string_view> irregular_words() { return words; }

}  // namespace varde::content::search
