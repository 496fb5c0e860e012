#include "content/lint/rules.hpp"

namespace varde::content::lint_rules {
namespace {

/// Short names under which the act of 1992 is cited; the act in force is barnevernsloven.
bool is_repealed(std::string_view act) {
    return act == "barnevernloven" || act == "bvl" || act == "bvl." ||
           act == "lov om barneverntjenester" || act.find("1992") != std::string_view::npos;
}

void advice_sources(const Subject& subject, Findings& findings) {
    const auto& all = subject.pack.recommendations;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].sources.empty()) continue;
        const Where where = Where{file::recommendations, "/recommendations"}.at(i);
        if (all[i].level)
            findings.add(where, "level-without-source",
                         "Rådet har et nivå, men ingen kilde som har satt det.");
        else findings.add(where, "source-missing", "Rådet har ingen kilde.");
    }
}

}  // namespace

void known_levels(const Subject& subject, Findings& findings) {
    const auto& all = subject.pack.recommendations;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].level && find_level(subject.pack, *all[i].level) == nullptr)
            findings.add(Where{file::recommendations, "/recommendations"}.at(i).at("level"),
                         "unknown-level",
                         "Nivået " + in_quotes(*all[i].level) + " er ikke forklart i pack.json.");
}

void has_source(const Subject& subject, Findings& findings) {
    advice_sources(subject, findings);
    for (std::size_t i = 0; i < subject.pack.urgent.size(); ++i)
        if (subject.pack.urgent[i].sources.empty())
            findings.add(Where{file::urgent, "/urgent"}.at(i), "source-missing",
                         "Steget har ingen kilde.");
    for (std::size_t i = 0; i < subject.pack.pathways.size(); ++i)
        if (subject.pack.pathways[i].sources.empty())
            findings.add(Where{file::pathways, "/pathways"}.at(i), "source-missing",
                         "Forløpet har ingen kilde.");
}

void known_sources(const Subject& subject, Findings& findings) {
    const auto check = [&](const Where& where, const std::string& id) {
        if (!id.empty() && find_source(subject.pack, id) == nullptr)
            findings.add(where, "unknown-source",
                         "Kilden " + in_quotes(id) + " står ikke i listen i pack.json.");
    };
    for (const SourceAt& at : subject.sources) check(at.where.at("source"), at.reference->source);
    for (std::size_t i = 0; i < subject.pack.terms.size(); ++i)
        check(Where{file::terms, "/terms"}.at(i).at("source"), subject.pack.terms[i].source);
}

void source_addresses(const Subject& subject, Findings& findings) {
    for (std::size_t i = 0; i < subject.pack.sources.size(); ++i) {
        const std::string& url = subject.pack.sources[i].url;
        const bool good = (url.starts_with("https://") && url.size() > 8) ||
                          (url.starts_with("urn:") && url.size() > 4);
        if (!good || url.find_first_of(" \t\n\"<>") != std::string::npos)
            findings.add(Where{file::pack, "/sources"}.at(i).at("url"), "source-address",
                         "Adressen må begynne med https:// (eller urn: for egen tekst).");
    }
}

void checked_law(const Subject& subject, Findings& findings) {
    for (const LawAt& at : subject.law)
        if (!at.law->checked)
            findings.add(at.where, "law-unchecked",
                         "Skriv hvilken dag noen sist så etter at loven sier dette: «checked».");
}

void reviewed_advice(const Subject& subject, Findings& findings) {
    const auto& all = subject.pack.recommendations;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!all[i].reviewed)
            findings.add(Where{file::recommendations, "/recommendations"}.at(i), "review-missing",
                         "Skriv hvilken dag rådet sist ble holdt opp mot kildene: «reviewed».");
}

void act_in_force(const Subject& subject, Findings& findings) {
    for (const LawAt& at : subject.law)
        if (is_repealed(at.law->act))
            findings.add(at.where.at("act"), "repealed-act",
                         "Loven av 1992 er opphevet. Vis til barnevernsloven av 2021, og skriv "
                         "den gamle paragrafen i «formerly».");
}

}  // namespace varde::content::lint_rules
