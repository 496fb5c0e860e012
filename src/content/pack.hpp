// A content pack: what one publisher says, with its sources. Plain values, read from guidelines/.
#pragma once

#include "base/date.hpp"
#include "base/text.hpp"
#include "content/pathway.hpp"
#include "content/recommendation.hpp"
#include "content/template.hpp"

#include <optional>
#include <string>
#include <vector>

namespace varde::content {

/// Whether a pack may be followed. `demo` content is ours and is labelled as such everywhere.
enum class PackStatus { demo, active, superseded, withdrawn };

/// How binding a recommendation is, in the publisher's own word ("krav"). Never set by us.
struct Level {
    std::string id;
    int rank = 0;  ///< higher binds more
    Text label;
    Text explanation;

    bool operator==(const Level&) const = default;
};

/// Where a statement comes from.
struct Source {
    std::string id;
    std::string title;
    std::string publisher;
    std::string url;
    std::optional<Date> dated;     ///< the source's own "sist faglig oppdatert"
    std::optional<Date> accessed;  ///< when we read it
    bool outdated = false;         ///< the publisher says that it may be outdated
    Text note;

    bool operator==(const Source&) const = default;
};

/// A word of the field, explained.
struct Term {
    std::string id;
    Text word;
    Text explanation;
    std::string source;  ///< Source::id, may be empty

    bool operator==(const Term&) const = default;
};

/// One area or topic of the official needs model (reference: domain, 4.2).
struct NeedsCode {
    std::string code;    ///< "2", "2.1" or "2.1.03"
    std::string parent;  ///< code of the level above, empty for a dimension
    Text label;
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;
    bool rare_at_home_visit = false;  ///< seldom relevant for children aged 0-6

    bool operator==(const NeedsCode&) const = default;
};

/// A value of another official code list, e.g. child participation 1.3 "observasjon".
struct CodeValue {
    std::string list;
    std::string code;
    Text label;
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;

    bool operator==(const CodeValue&) const = default;
};

/// One step of "Akutt bekymring": what to do, whom to tell, which duty applies.
struct UrgentStep {
    std::string id;
    Text title;
    Text text;
    std::vector<LawReference> law;
    std::vector<SourceReference> sources;
    bool needs_check = false;

    bool operator==(const UrgentStep&) const = default;
};

struct Pack {
    std::string id;
    std::string version;
    PackStatus status = PackStatus::demo;
    Text title;
    Text summary;
    std::string publisher;
    std::string licence;
    std::vector<Language> languages;
    std::optional<Date> issued;
    std::vector<Level> levels;
    std::vector<Source> sources;
    std::vector<Term> terms;
    std::vector<Recommendation> recommendations;
    std::vector<Pathway> pathways;
    std::vector<Template> templates;
    std::vector<NeedsCode> needs;
    std::vector<CodeValue> codes;
    std::vector<UrgentStep> urgent;
    std::string fingerprint;  ///< lower-case hex over the pack's files, filled in by the reader
};

}  // namespace varde::content
