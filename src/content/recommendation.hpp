// A recommendation ("råd") in three layers: one sentence; practice; reasons and sources.
#pragma once

#include "base/date.hpp"
#include "base/text.hpp"
#include "logic/expression.hpp"

#include <optional>
#include <string>
#include <vector>

namespace varde::content {

/// A reference to an act in force, and when a person last checked that it says so.
struct LawReference {
    std::string act;      ///< short name, e.g. "barnevernsloven"
    std::string section;  ///< e.g. "§ 2-2"
    std::optional<Date> checked;
    bool needs_check = false;  ///< known only from a secondary source: shown as "må kontrolleres"
    std::string formerly;      ///< the reference in the repealed act, e.g. "1992: § 4-3"

    bool operator==(const LawReference&) const = default;
};

/// Which place in which Source carries a statement.
struct SourceReference {
    std::string source;   ///< Source::id in the same pack
    std::string locator;  ///< heading or section in it

    bool operator==(const SourceReference&) const = default;
};

/// What kind of doing a practice point asks for.
enum class PracticeKind { prepare, listen_observe, document_analyse, talk_about, act };

struct Practice {
    PracticeKind kind = PracticeKind::act;
    Text text;

    bool operator==(const Practice&) const = default;
};

struct RecommendationLinks {
    std::vector<std::string> steps;   ///< "pathway-id/step-id"
    std::vector<std::string> fields;  ///< "template-id/item-id"
    std::vector<std::string> areas;   ///< codes of the needs model
    std::vector<std::string> see;     ///< ids of other recommendations
    std::vector<std::string> terms;   ///< Term ids

    bool operator==(const RecommendationLinks&) const = default;
};

struct Recommendation {
    std::string id;
    int revision = 1;
    std::optional<std::string>
        level;  ///< Level::id as the source gives it; none when it gives none
    Text statement;                    ///< one imperative sentence, at most 140 characters
    Text lead;                         ///< one to three sentences
    std::vector<Practice> practice;
    Text why;
    std::vector<LawReference> law;
    std::vector<SourceReference> sources;
    std::optional<Date> reviewed;     ///< when the text was last held against its sources
    std::optional<Date> next_review;  ///< after this day the text is shown as possibly outdated
    bool needs_check = false;         ///< rests on facts not verified in a primary source
    std::vector<std::string> tracks;  ///< "utredning", "hjelpetiltak", "etter_plassering"
    std::vector<std::string> places;  ///< "hjemme", "døgn"; empty means anywhere
    std::string topic;                ///< heading under which it is listed, e.g. "samtykke"
    std::optional<logic::Expression> applies_when;
    RecommendationLinks links;
    std::vector<std::string> synonyms;  ///< further words that a search should find it by

    bool operator==(const Recommendation&) const = default;
};

}  // namespace varde::content
