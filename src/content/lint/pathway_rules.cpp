#include "content/lint/rules.hpp"

#include <algorithm>
#include <array>

namespace varde::content::lint_rules {
namespace {

constexpr std::array<std::string_view, 7> anchors = {
    "notification_received", "assessment_started", "measure_started", "decision_made", "visit_done",
    "report_sent",           "referral_sent"};

/// Good enough to compare periods and to see absurd ones; never shown.
int about_days(const Period& period) {
    return period.months * 30 + period.weeks * 7 + period.days + period.working_days * 7 / 5;
}

void check_pathway(const Where& where, const Pathway& pathway, Findings& findings) {
    const Where phases = where.at("phases");
    if (pathway.phases.empty()) return findings.add(phases, "no-end", "Forløpet har ingen faser.");
    for (std::size_t i = 0; i < pathway.phases.size(); ++i)
        if (pathway.phases[i].steps.empty())
            return findings.add(phases.at(i), "no-end", "Fasen har ingen steg.");
    const std::size_t last = pathway.phases.size() - 1;
    const Step& end = pathway.phases[last].steps.back();
    if (!end.required || end.kind == StepKind::wait)
        findings.add(phases.at(last).at("steps").at(pathway.phases[last].steps.size() - 1),
                     "no-end", "Det siste steget må være et påkrevd steg som avslutter forløpet.");
}

void check_deadline(const Where& where, const Deadline& deadline, Findings& findings) {
    constexpr int five_years = 5 * 365;
    const int days = about_days(deadline.period);
    if (days == 0) findings.add(where.at("period"), "deadline-period", "Fristen er tom.");
    if (days > five_years)
        findings.add(where.at("period"), "deadline-period", "Fristen er lengre enn fem år.");
    if (deadline.extended && about_days(*deadline.extended) <= days)
        findings.add(where.at("extended"), "deadline-period",
                     "Den utvidede fristen må være lengre enn den vanlige.");
    // A rule without a longest period is fine: some periods are extended by agreement.
    if (deadline.extended && deadline.extension_rule == Text())
        findings.add(
            where, "extension-rule",
            "Skriv i «extension_rule» hvem som kan utvide fristen, og på hvilket grunnlag.");
    if (deadline.kind == DeadlineKind::law && deadline.law.empty())
        findings.add(where, "deadline-without-law", "En lovfrist må vise til loven.");
}

void in_order(const Where& where, const std::optional<Date>& first,
              const std::optional<Date>& second, std::string_view message, Findings& findings) {
    if (first && second && *second <= *first)
        findings.add(where, "dates-in-order", std::string(message));
}

template <class Coded>
void validity(std::string_view file, std::string_view key, const std::vector<Coded>& all,
              Findings& findings) {
    for (std::size_t i = 0; i < all.size(); ++i)
        in_order(Where{file, "/" + std::string(key)}.at(i).at("valid_to"), all[i].valid_from,
                 all[i].valid_to, "Koden slutter å gjelde før den begynner.", findings);
}

bool has_role(const Pathway& pathway, const std::string& id) {
    return std::ranges::find(pathway.roles, id, &Role::id) != pathway.roles.end();
}

}  // namespace

void pathway_ends(const Subject& subject, Findings& findings) {
    for (std::size_t i = 0; i < subject.pack.pathways.size(); ++i)
        check_pathway(Where{file::pathways, "/pathways"}.at(i), subject.pack.pathways[i], findings);
}

void known_roles(const Subject& subject, Findings& findings) {
    for (const StepAt& at : subject.steps) {
        const auto check = [&](const Where& where, const std::string& id) {
            if (!id.empty() && !has_role(*at.pathway, id))
                findings.add(where, "unknown-role",
                             "Rollen " + in_quotes(id) + " står ikke i forløpets «roles».");
        };
        check(at.where.at("responsible"), at.step->responsible);
        for (std::size_t i = 0; i < at.step->participants.size(); ++i)
            check(at.where.at("participants").at(i), at.step->participants[i]);
        for (std::size_t i = 0; i < at.step->deadlines.size(); ++i)
            check(at.where.at("deadlines").at(i).at("owner"), at.step->deadlines[i].owner);
    }
}

void deadline_periods(const Subject& subject, Findings& findings) {
    for (const StepAt& at : subject.steps)
        for (std::size_t i = 0; i < at.step->deadlines.size(); ++i)
            check_deadline(at.where.at("deadlines").at(i), at.step->deadlines[i], findings);
}

void known_anchors(const Subject& subject, Findings& findings) {
    for (const StepAt& at : subject.steps)
        for (std::size_t i = 0; i < at.step->deadlines.size(); ++i) {
            const std::string& anchor = at.step->deadlines[i].anchor;
            if (!anchor.empty() && std::ranges::find(anchors, anchor) == anchors.end())
                findings.add(at.where.at("deadlines").at(i).at("anchor"), "unknown-anchor",
                             "Saken har ingen dag som heter " + in_quotes(anchor) + ".");
        }
}

void dates_in_order(const Subject& subject, Findings& findings) {
    const auto& advice = subject.pack.recommendations;
    for (std::size_t i = 0; i < advice.size(); ++i)
        in_order(Where{file::recommendations, "/recommendations"}.at(i).at("next_review"),
                 advice[i].reviewed, advice[i].next_review,
                 "Neste gjennomgang må være etter den forrige.", findings);
    for (std::size_t i = 0; i < subject.pack.sources.size(); ++i) {
        const Source& source = subject.pack.sources[i];
        if (source.dated && source.accessed && *source.accessed < *source.dated)
            findings.add(Where{file::pack, "/sources"}.at(i).at("accessed"), "dates-in-order",
                         "Kilden er lest før den ble skrevet.");
    }
    validity(file::needs, "needs", subject.pack.needs, findings);
    validity(file::codes, "codes", subject.pack.codes, findings);
}

}  // namespace varde::content::lint_rules
