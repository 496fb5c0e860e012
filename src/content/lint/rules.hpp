// The rules, one function each. Adding one: write it, name it in lint.cpp, and break a pack so
// that exactly this rule speaks (tests/content/lint_*_test.cpp).
#pragma once

#include "content/lint/subject.hpp"

namespace varde::content::lint_rules {

// Texts (text_rules.cpp)

/// A pack says which languages it has; bokmål and nynorsk are always among them.
void languages_of_pack(const Subject& subject, Findings& findings);
/// Every text has all languages of the pack.
void languages_of_texts(const Subject& subject, Findings& findings);
/// No HTML, not even an entity.
void no_html(const Subject& subject, Findings& findings);
/// No web addresses and no data: in texts; addresses belong to the sources.
void no_addresses(const Subject& subject, Findings& findings);
/// A statement has at most 140 characters; other texts a length that a screen can carry.
void lengths(const Subject& subject, Findings& findings);
/// Markup is closed where it is opened.
void closed_markup(const Subject& subject, Findings& findings);
/// No invisible characters, and letters like å written as one character.
void clean_characters(const Subject& subject, Findings& findings);

// Identity (id_rules.cpp)

/// Ids are unique: over all packs for what others link to, else within their owner.
void unique_ids(const Subject& subject, Findings& findings);
/// Codes of the needs model stand under an existing parent whose code they continue.
void needs_tree(const Subject& subject, Findings& findings);

// Where it comes from (source_rules.cpp)

/// A level is one that the pack explains.
void known_levels(const Subject& subject, Findings& findings);
/// Advice, urgent steps and pathways have a source; a level without one is doubly wrong.
void has_source(const Subject& subject, Findings& findings);
/// A source that is named is in the pack's list.
void known_sources(const Subject& subject, Findings& findings);
/// A source's address is https, or a urn: for a text that is published nowhere.
void source_addresses(const Subject& subject, Findings& findings);
/// A reference to an act tells when a person checked it.
void checked_law(const Subject& subject, Findings& findings);
/// Advice says on which day it was last held against its sources.
void reviewed_advice(const Subject& subject, Findings& findings);
/// The act is one in force; the repealed one belongs under "formerly".
void act_in_force(const Subject& subject, Findings& findings);

// Links (link_rules.cpp)

/// What advice links to exists.
void advice_links(const Subject& subject, Findings& findings);
/// What a step links to exists.
void step_links(const Subject& subject, Findings& findings);
/// Advice and step name each other.
void links_both_ways(const Subject& subject, Findings& findings);
/// A term that a text refers to exists.
void known_terms(const Subject& subject, Findings& findings);
/// Areas of template items exist in the needs model.
void item_areas(const Subject& subject, Findings& findings);
/// Tracks and places are those that a case can have.
void known_tracks(const Subject& subject, Findings& findings);

// Templates (template_rules.cpp)

/// Sections at the top, groups with content, choices with options.
void item_shapes(const Subject& subject, Findings& findings);
/// Limits fit the item's type and each other; patterns can be read; start values can be answers.
void item_rules(const Subject& subject, Findings& findings);
/// Where something is assessed, something is observed, and the two are not nested.
void observation_beside_appraisal(const Subject& subject, Findings& findings);
/// No item is named after an instrument that needs a licence.
void no_licensed_instruments(const Subject& subject, Findings& findings);

// Pathways and days (pathway_rules.cpp)

/// A pathway leads somewhere: phases with steps, and a last step that closes it.
void pathway_ends(const Subject& subject, Findings& findings);
/// Responsible, participants and owners are roles of the pathway.
void known_roles(const Subject& subject, Findings& findings);
/// Periods are neither empty nor absurd, and an extension is longer and has its rule.
void deadline_periods(const Subject& subject, Findings& findings);
/// A deadline counts from a day that a case has.
void known_anchors(const Subject& subject, Findings& findings);
/// Days stand in the order in which they can happen.
void dates_in_order(const Subject& subject, Findings& findings);

// Conditions (expression_rules.cpp)

/// What a condition looks up exists.
void known_inputs(const Subject& subject, Findings& findings);
/// An answer is compared with what it can be.
void typed_inputs(const Subject& subject, Findings& findings);
/// A condition has at most ten inputs: nobody can check more.
void few_inputs(const Subject& subject, Findings& findings);
/// A condition can become true.
void reachable(const Subject& subject, Findings& findings);
/// No item's relevance depends on itself.
void relevance_ends(const Subject& subject, Findings& findings);

}  // namespace varde::content::lint_rules
