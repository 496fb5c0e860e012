#include "content/search/compounds.hpp"

#include "content/search/stem.hpp"
#include "content/search/stop_words.hpp"

#include <algorithm>

namespace varde::content::search {
namespace {

constexpr std::size_t shortest_first = 3;
constexpr std::size_t shortest_head = 4;

// Words that the field's compounds are made of, for when the texts have only the compounds.
constexpr std::string_view field_words =
    "akutt alder anbefaling ansvar arbeid avtale barn barnehage barnevern behov besøk bolig brev "
    "bruk dag deltakelse dokument døgn evaluering evne familie far fare fase felles flytting "
    "forelder foreldre forløp forsker fosterhjem frist gruppe helse hendelse henvisning hjelp "
    "hjem hverdag institusjon kartlegging kommune kompetanse kontakt kontroll konflikt "
    "kriminalitet kvalitet leder lek liv lov lovbrudd mal medvirkning melding miljø minoritet mor "
    "mål møte nemnd notat nærvær observasjon oppfølging opplysning oppstart omsorg overtakelse "
    "område plan plassering plikt politi problem prosess psykisk rapport regel rett rettighet "
    "risiko rolle rom rus rutine råd sak samarbeid samliv sammenheng samspill samtale samtykke "
    "samvær seksjon senter sikkerhet skade skole skriv situasjon søknad språk spedbarn stell steg "
    "støtte svikt svangerskap syn søsken taushet team tegn telefon tema tid tilbakemelding tilbud "
    "tilknytning tilsyn tiltak tjeneste tolk trening trygghet undersøkelse ungdom utredning "
    "utvikling vedtak veileder veiledning verge vern vold vurdering";

}  // namespace

Compounds::Compounds() {
    constexpr std::uint32_t as_if_used = 2;
    for_each_word(field_words, [&](const Letters& word) { learn(word, as_if_used); });
}

void Compounds::learn(std::string_view letters, std::uint32_t count) {
    if (letters.size() >= shortest_first && !is_stop_word(letters)) uses_[stem(letters)] += count;
}

std::uint32_t Compounds::uses(std::string_view word, const Letters& stem) const {
    const auto found = uses_.find(stem);
    return found == uses_.end() || is_stop_word(word) ? 0 : found->second;
}

/// A first part stands bare, or with -s- or -e- between it and what follows.
Compounds::First Compounds::first_part(std::string_view word) const {
    First as_it_is{stem(word), 0};
    as_it_is.uses = uses(word, as_it_is.stem);
    const bool linked = word.size() > shortest_first && (word.back() == 's' || word.back() == 'e');
    if (!linked) return as_it_is;
    word.remove_suffix(1);
    First bare{stem(word), 0};
    bare.uses = uses(word, bare.stem);
    return bare.uses > as_it_is.uses ? bare : as_it_is;
}

Compounds::Split Compounds::best(std::string_view word, int most_parts) const {
    Split best_split;
    if (most_parts < 2) return best_split;
    for (std::size_t at = shortest_first; at + shortest_head <= word.size(); ++at) {
        const First first = first_part(word.substr(0, at));
        if (first.uses == 0) continue;
        const std::string_view rest = word.substr(at);
        const Letters head = stem(rest);
        Split candidate{{first.stem, head}, std::min(first.uses, uses(rest, head))};
        if (candidate.rarest == 0) {
            candidate = best(rest, most_parts - 1);
            candidate.parts.insert(candidate.parts.begin(), first.stem);
            // Three parts are a bolder guess than two.
            candidate.rarest = (std::min(candidate.rarest, first.uses) + 1) / 2;
        }
        if (candidate.rarest > best_split.rarest) best_split = std::move(candidate);
    }
    return best_split;
}

std::vector<Letters> Compounds::parts(std::string_view letters) const {
    constexpr std::size_t shortest = shortest_first + shortest_head;
    constexpr std::size_t longest = 60;
    if (letters.size() < shortest || letters.size() > longest || is_stop_word(letters)) return {};
    return best(letters, 3).parts;
}

}  // namespace varde::content::search
