// A pathway ("forløp"): phases and steps with who, what, when and by which law.
#pragma once

#include "base/text.hpp"
#include "content/recommendation.hpp"
#include "logic/expression.hpp"

#include <optional>
#include <string>
#include <vector>

namespace varde::content {

enum class StepKind { task, meeting, document, decision, milestone, wait };

/// How a deadline binds: by law, by a national norm, or by local agreement.
enum class DeadlineKind { law, norm, local };

/// A period in calendar units, added in this order: months (clamped), weeks, days, working days.
struct Period {
    int months = 0;
    int weeks = 0;
    int days = 0;
    int working_days = 0;

    bool operator==(const Period&) const = default;
};

struct Deadline {
    std::string id;
    Text title;
    std::string anchor;  ///< the case date it counts from, e.g. "notification_received"
    Period period;
    DeadlineKind kind = DeadlineKind::local;
    std::string owner;  ///< role whose duty it is
    std::vector<LawReference> law;
    std::optional<Period> extended;  ///< whole period when extended
    Text extension_rule;             ///< who may extend it, on what ground, who must be told

    bool operator==(const Deadline&) const = default;
};

struct StepDocument {
    std::string form;  ///< template id
    bool required = false;

    bool operator==(const StepDocument&) const = default;
};

struct Step {
    std::string id;
    StepKind kind = StepKind::task;
    Text title;
    Text purpose;
    std::string responsible;  ///< Role::id
    std::vector<std::string> participants;
    std::vector<StepDocument> documents;
    std::vector<Deadline> deadlines;
    std::vector<LawReference> law;
    std::vector<std::string> recommendations;
    bool required = true;
    bool needs_check = false;
    std::optional<logic::Expression> entry;
    std::optional<logic::Expression> exit;

    bool operator==(const Step&) const = default;
};

struct Phase {
    std::string id;
    Text title;
    Text purpose;
    std::vector<Step> steps;

    bool operator==(const Phase&) const = default;
};

struct Role {
    std::string id;
    Text title;

    bool operator==(const Role&) const = default;
};

struct Pathway {
    std::string id;
    int revision = 1;
    Text title;
    Text summary;
    std::string track;                ///< "utredning" or "hjelpetiltak"
    std::vector<std::string> places;  ///< "hjemme", "døgn"
    std::vector<Role> roles;
    std::vector<Phase> phases;
    std::vector<SourceReference> sources;

    bool operator==(const Pathway&) const = default;
};

}  // namespace varde::content
