#include "content/lint/rules.hpp"

#include <unordered_set>

namespace varde::content::lint_rules {
namespace {

/// The ids seen so far in one place where they have to differ.
class Seen {
public:
    Seen(Findings& findings, std::string_view owner) : findings_(findings), owner_(owner) {}

    void add(const Where& where, const std::string& id) {
        if (id.empty() || ids_.insert(id).second) return;
        findings_.add(
            where, "duplicate-id",
            in_quotes(id) + " er brukt før i " + owner_ + ". En id brukes bare én gang.");
    }

    void start_again() { ids_.clear(); }

private:
    Findings& findings_;
    std::string owner_;
    std::unordered_set<std::string> ids_;
};

template <class Named>
void within(const Where& list, const std::vector<Named>& all, std::string_view owner,
            Findings& findings) {
    Seen seen(findings, owner);
    for (std::size_t i = 0; i < all.size(); ++i) seen.add(list.at(i).at("id"), all[i].id);
}

/// Ids that others link to. An earlier pack keeps the id, the later one is told.
template <class Named>
void over_all_packs(const Subject& subject, std::string_view file, std::string_view key,
                    std::vector<Named> Pack::*list, Findings& findings) {
    std::unordered_set<std::string_view> taken;
    for (const Pack& other : subject.library.packs()) {
        if (other.id == subject.pack.id) break;
        for (const Named& named : other.*list) taken.insert(named.id);
    }
    const Where here{file, "/" + std::string(key)};
    within(here, subject.pack.*list, "pakken", findings);
    for (std::size_t i = 0; i < (subject.pack.*list).size(); ++i)
        if (taken.contains((subject.pack.*list)[i].id))
            findings.add(here.at(i).at("id"), "duplicate-id",
                         in_quotes((subject.pack.*list)[i].id) + " er brukt i en annen pakke.");
}

void options_of_items(const Subject& subject, Findings& findings) {
    for (const ItemAt& at : subject.items) {
        Seen seen(findings, "spørsmålet");
        for (std::size_t i = 0; i < at.item->options.size(); ++i)
            seen.add(at.where.at("options").at(i).at("code"), at.item->options[i].code);
    }
}

void items_of_forms(const Subject& subject, Findings& findings) {
    const Template* form = nullptr;
    Seen seen(findings, "malen");
    for (const ItemAt& at : subject.items) {
        if (at.form != form) seen.start_again();
        form = at.form;
        seen.add(at.where.at("id"), at.item->id);
    }
}

void parts_of_pathways(const Subject& subject, Findings& findings) {
    const auto& pathways = subject.pack.pathways;
    for (std::size_t i = 0; i < pathways.size(); ++i) {
        const Where where = Where{file::pathways, "/pathways"}.at(i);
        within(where.at("roles"), pathways[i].roles, "forløpet", findings);
        within(where.at("phases"), pathways[i].phases, "forløpet", findings);
        Seen steps(findings, "forløpet");
        Seen deadlines(findings, "forløpet");
        for (const StepAt& at : subject.steps) {
            if (at.pathway != &pathways[i]) continue;
            steps.add(at.where.at("id"), at.step->id);
            for (std::size_t j = 0; j < at.step->deadlines.size(); ++j)
                deadlines.add(at.where.at("deadlines").at(j).at("id"), at.step->deadlines[j].id);
        }
    }
}

void official_codes(const Subject& subject, Findings& findings) {
    Seen needs(findings, "behovsmodellen");
    for (std::size_t i = 0; i < subject.pack.needs.size(); ++i)
        needs.add(Where{file::needs, "/needs"}.at(i).at("code"), subject.pack.needs[i].code);
    Seen codes(findings, "kodelisten");
    for (std::size_t i = 0; i < subject.pack.codes.size(); ++i) {
        const CodeValue& code = subject.pack.codes[i];
        codes.add(Where{file::codes, "/codes"}.at(i).at("code"), code.list + " " + code.code);
    }
}

}  // namespace

void unique_ids(const Subject& subject, Findings& findings) {
    over_all_packs(subject, file::recommendations, "recommendations", &Pack::recommendations,
                   findings);
    over_all_packs(subject, file::pathways, "pathways", &Pack::pathways, findings);
    over_all_packs(subject, file::templates, "templates", &Pack::templates, findings);
    over_all_packs(subject, file::terms, "terms", &Pack::terms, findings);
    within({file::urgent, "/urgent"}, subject.pack.urgent, "pakken", findings);
    within({file::pack, "/levels"}, subject.pack.levels, "pakken", findings);
    within({file::pack, "/sources"}, subject.pack.sources, "pakken", findings);
    items_of_forms(subject, findings);
    options_of_items(subject, findings);
    parts_of_pathways(subject, findings);
    official_codes(subject, findings);
}

void needs_tree(const Subject& subject, Findings& findings) {
    for (std::size_t i = 0; i < subject.pack.needs.size(); ++i) {
        const NeedsCode& code = subject.pack.needs[i];
        if (code.parent.empty()) continue;
        const Where where = Where{file::needs, "/needs"}.at(i).at("parent");
        if (subject.library.need(code.parent) == nullptr)
            findings.add(where, "unknown-link",
                         "Koden " + in_quotes(code.parent) + " finnes ikke i behovsmodellen.");
        else if (!code.code.starts_with(code.parent + "."))
            findings.add(where, "needs-tree",
                         "Koden må begynne med koden til området over: " + code.parent + ".");
    }
}

}  // namespace varde::content::lint_rules
