#include "content/lint/rules.hpp"
#include "content/markup.hpp"

#include <algorithm>
#include <array>

namespace varde::content::lint_rules {
namespace {

constexpr std::array<std::string_view, 3> tracks = {"utredning", "hjelpetiltak",
                                                    "etter_plassering"};
constexpr std::array<std::string_view, 2> places = {"hjemme", "døgn"};

bool contains(const auto& list, std::string_view wanted) {
    return std::ranges::find(list, wanted) != std::ranges::end(list);
}

/// One kind of link: each id of the list has to be found.
template <class Exists>
void check_links(const Where& list, const std::vector<std::string>& ids, std::string_view what,
                 Findings& findings, Exists exists) {
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (!exists(ids[i]))
            findings.add(list.at(i), "unknown-link",
                         std::string(what) + " " + in_quotes(ids[i]) + " finnes ikke.");
}

void check_words(const Where& list, const std::vector<std::string>& words, const auto& known,
                 std::string_view rule, std::string_view what, Findings& findings) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (!contains(known, words[i]))
            findings.add(list.at(i), rule,
                         std::string(what) + " " + in_quotes(words[i]) + " er ukjent.");
}

void links_of(const Where& where, const Recommendation& advice, const Library& library,
              Findings& findings) {
    const RecommendationLinks& links = advice.links;
    check_links(where.at("steps"), links.steps, "Steget", findings,
                [&](const auto& id) { return library.step(id) != nullptr; });
    check_links(where.at("fields"), links.fields, "Feltet", findings,
                [&](const auto& id) { return library.item(id) != nullptr; });
    check_links(where.at("areas"), links.areas, "Området", findings,
                [&](const auto& id) { return library.need(id) != nullptr; });
    check_links(where.at("see"), links.see, "Rådet", findings,
                [&](const auto& id) { return library.recommendation(id) != nullptr; });
    check_links(where.at("terms"), links.terms, "Begrepet", findings,
                [&](const auto& id) { return library.term(id) != nullptr; });
    if (contains(links.see, advice.id))
        findings.add(where.at("see"), "links-to-itself", "Rådet viser til seg selv.");
}

}  // namespace

void advice_links(const Subject& subject, Findings& findings) {
    const auto& all = subject.pack.recommendations;
    for (std::size_t i = 0; i < all.size(); ++i)
        links_of(Where{file::recommendations, "/recommendations"}.at(i).at("links"), all[i],
                 subject.library, findings);
}

void step_links(const Subject& subject, Findings& findings) {
    const Library& library = subject.library;
    for (const StepAt& at : subject.steps) {
        check_links(at.where.at("recommendations"), at.step->recommendations, "Rådet", findings,
                    [&](const auto& id) { return library.recommendation(id) != nullptr; });
        for (std::size_t i = 0; i < at.step->documents.size(); ++i)
            if (library.form(at.step->documents[i].form) == nullptr)
                findings.add(at.where.at("documents").at(i).at("template"), "unknown-link",
                             "Malen " + in_quotes(at.step->documents[i].form) + " finnes ikke.");
    }
}

void links_both_ways(const Subject& subject, Findings& findings) {
    for (const StepAt& at : subject.steps) {
        const std::string path = at.pathway->id + "/" + at.step->id;
        for (std::size_t i = 0; i < at.step->recommendations.size(); ++i) {
            const auto* advice = subject.library.recommendation(at.step->recommendations[i]);
            if (advice != nullptr && !contains(advice->links.steps, path))
                findings.add(at.where.at("recommendations").at(i), "one-way-link",
                             "Rådet " + in_quotes(advice->id) + " viser ikke tilbake til " +
                                 in_quotes(path) + " (links.steps).");
        }
    }
    const auto& all = subject.pack.recommendations;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < all[i].links.steps.size(); ++j) {
            const Step* step = subject.library.step(all[i].links.steps[j]);
            if (step != nullptr && !contains(step->recommendations, all[i].id))
                findings.add(Where{file::recommendations, "/recommendations"}
                                 .at(i)
                                 .at("links")
                                 .at("steps")
                                 .at(j),
                             "one-way-link",
                             "Steget " + in_quotes(all[i].links.steps[j]) +
                                 " viser ikke tilbake til " + in_quotes(all[i].id) + ".");
        }
}

void known_terms(const Subject& subject, Findings& findings) {
    for (const TextAt& at : subject.texts)
        for (const Language language : all_languages)
            for (const std::string_view id : term_references((*at.text)[language]))
                if (!id.empty() && subject.library.term(id) == nullptr)
                    findings.add(at.where.at(code(language)), "unknown-term",
                                 "Begrepet [[" + std::string(id) + "]] er ikke forklart.");
}

void item_areas(const Subject& subject, Findings& findings) {
    for (const ItemAt& at : subject.items)
        check_links(at.where.at("areas"), at.item->areas, "Området", findings,
                    [&](const auto& id) { return subject.library.need(id) != nullptr; });
}

void known_tracks(const Subject& subject, Findings& findings) {
    const auto& advice = subject.pack.recommendations;
    for (std::size_t i = 0; i < advice.size(); ++i) {
        const Where where = Where{file::recommendations, "/recommendations"}.at(i);
        check_words(where.at("tracks"), advice[i].tracks, tracks, "unknown-track", "Sporet",
                    findings);
        check_words(where.at("places"), advice[i].places, places, "unknown-place", "Stedet",
                    findings);
    }
    const auto& pathways = subject.pack.pathways;
    for (std::size_t i = 0; i < pathways.size(); ++i) {
        const Where where = Where{file::pathways, "/pathways"}.at(i);
        if (!pathways[i].track.empty() && !contains(tracks, pathways[i].track))
            findings.add(where.at("track"), "unknown-track",
                         "Sporet " + in_quotes(pathways[i].track) + " er ukjent.");
        check_words(where.at("places"), pathways[i].places, places, "unknown-place", "Stedet",
                    findings);
    }
}

}  // namespace varde::content::lint_rules
