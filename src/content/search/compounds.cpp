#include "content/search/compounds.hpp"

#include "content/search/stem.hpp"
#include "content/search/stop_words.hpp"

#include <algorithm>

namespace varde::content::search {
namespace {

constexpr std::size_t shortest_first = 3;
constexpr std::size_t shortest_head = 4;

// Words that the field's compounds are made of, for when the texts have only the compounds.
constexpr std::u32string_view field_words =
    U"akutt alder anbefaling ansvar arbeid avtale barn barnehage barnevern behov besøk bolig "
    U"brev bruk dag deltakelse dokument døgn evaluering evne familie far fare fase felles flytting "
    U"forelder foreldre forløp forsker fosterhjem frist gruppe helse hendelse henvisning hjelp "
    U"hjem "
    U"hverdag institusjon kartlegging kommune kompetanse kontakt kontroll konflikt kriminalitet "
    U"kvalitet leder lek liv lov lovbrudd mal medvirkning melding miljø minoritet mor mål møte "
    U"nemnd notat nærvær observasjon oppfølging opplysning oppstart omsorg overtakelse område plan "
    U"plassering plikt politi problem prosess psykisk rapport regel rett rettighet risiko rolle "
    U"rom "
    U"rus rutine råd sak samarbeid samliv sammenheng samspill samtale samtykke samvær seksjon "
    U"senter sikkerhet skade skole skriv situasjon søknad språk spedbarn stell steg støtte svikt "
    U"svangerskap syn søsken taushet team tegn telefon tema tid tilbakemelding tilbud tilknytning "
    U"tilsyn tiltak tjeneste tolk trening trygghet undersøkelse ungdom utredning utvikling vedtak "
    U"veileder veiledning verge vern vold vurdering";

void learn_field_words(auto& uses) {
    for (std::size_t at = 0; at < field_words.size();) {
        const std::size_t end = std::min(field_words.find(U' ', at), field_words.size());
        uses[stem(field_words.substr(at, end - at))] += 2;
        at = end + 1;
    }
}

}  // namespace

void Compounds::learn(std::u32string_view word, std::uint32_t count) {
    if (m_uses.empty()) learn_field_words(m_uses);
    if (word.size() >= shortest_first && !is_stop_word(word)) m_uses[stem(word)] += count;
}

std::uint32_t Compounds::use(std::u32string_view word) const {
    const auto found = m_uses.find(stem(word));
    return found == m_uses.end() || is_stop_word(word) ? 0 : found->second;
}

/// A first part stands bare, or with -s- or -e- between it and what follows.
std::uint32_t Compounds::use_as_first(std::u32string_view word, std::u32string& part) const {
    const bool linked =
        word.size() > shortest_first && (word.back() == U's' || word.back() == U'e');
    const std::u32string_view bare = linked ? word.substr(0, word.size() - 1) : word;
    const std::uint32_t as_it_is = use(word);
    const std::uint32_t without_link = linked ? use(bare) : 0;
    part = stem(without_link > as_it_is ? bare : word);
    return std::max(as_it_is, without_link);
}

Compounds::Split Compounds::best(std::u32string_view word, int most_parts) const {
    Split best_split;
    if (most_parts < 2) return best_split;
    for (std::size_t at = shortest_first; at + shortest_head <= word.size(); ++at) {
        std::u32string first;
        const std::uint32_t first_use = use_as_first(word.substr(0, at), first);
        if (first_use == 0) continue;
        const std::u32string_view rest = word.substr(at);
        Split candidate{{first, stem(rest)}, std::min(first_use, use(rest))};
        if (candidate.rarest == 0) {
            candidate = best(rest, most_parts - 1);
            candidate.parts.insert(candidate.parts.begin(), first);
            candidate.rarest = std::min(candidate.rarest, first_use) / 2;
        }
        if (candidate.rarest > best_split.rarest) best_split = std::move(candidate);
    }
    return best_split;
}

std::vector<std::u32string> Compounds::parts(std::u32string_view word) const {
    constexpr std::size_t shortest = shortest_first + shortest_head;
    if (word.size() < shortest || is_stop_word(word)) return {};
    return best(word, 3).parts;
}

}  // namespace varde::content::search
