#include "content/lint.hpp"

#include "content/lint/rules.hpp"

#include <algorithm>

namespace varde::content {
namespace {

using namespace lint_rules;

using Rule = void (*)(const Subject&, Findings&);

constexpr Rule rules[] = {
    languages_of_pack,
    languages_of_texts,
    no_html,
    no_addresses,
    lengths,
    closed_markup,
    clean_characters,
    unique_ids,
    needs_tree,
    known_levels,
    has_source,
    known_sources,
    source_addresses,
    checked_law,
    reviewed_advice,
    act_in_force,
    advice_links,
    step_links,
    links_both_ways,
    known_terms,
    item_areas,
    known_tracks,
    item_shapes,
    item_rules,
    observation_beside_appraisal,
    no_licensed_instruments,
    pathway_ends,
    known_roles,
    deadline_periods,
    known_anchors,
    dates_in_order,
    known_inputs,
    typed_inputs,
    few_inputs,
    reachable,
    relevance_ends,
};

bool is_below(std::string_view pointer, std::string_view above) {
    return pointer.starts_with(above) &&
           (pointer.size() == above.size() || pointer[above.size()] == '/');
}

/// Whether a rule speaks only because something there could not be read.
bool follows_from(const Problem& linted, const Problem& read) {
    if (linted.file != read.file) return false;
    if (read.rule == "unknown-member" || read.rule == "missing-member") return false;
    const std::string_view parent =
        std::string_view(read.pointer).substr(0, read.pointer.rfind('/'));
    return is_below(linted.pointer, read.pointer) || linted.pointer == parent;
}

}  // namespace

std::vector<Problem> lint(const Pack& pack, const Library& library) {
    const Subject subject = subject_of(pack, library);
    Findings findings;
    for (const Rule rule : rules) rule(subject, findings);
    return findings.take();
}

std::vector<Problem> all_problems(const std::vector<Problem>& read,
                                  const std::vector<Problem>& linted) {
    std::vector<Problem> all = read;
    for (const Problem& problem : linted) {
        const auto causes = [&](const Problem& cause) { return follows_from(problem, cause); };
        if (std::ranges::none_of(read, causes)) all.push_back(problem);
    }
    return all;
}

}  // namespace varde::content
