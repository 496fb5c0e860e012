// What an import, an export or a check has to say about a place in a file.
#pragma once

#include "base/json_fwd.hpp"
#include "content/template.hpp"

#include <string>
#include <vector>

namespace varde::exchange::fhir {

/// `code` is one of FHIR's issue types: "structure", "required", "value", "invariant",
/// "code-invalid", "business-rule", "not-found", "not-supported", "invalid", "too-costly",
/// "informational".
struct Remark {
    content::Severity severity = content::Severity::error;
    std::string code;
    std::string place;    ///< "Questionnaire.item[2].item[0].enableWhen[1]"
    std::string link_id;  ///< of the item that it is about; may be empty
    std::string message;

    bool operator==(const Remark&) const = default;
};
using Remarks = std::vector<Remark>;

/// Whether one of them is an error.
bool has_error(const Remarks& remarks);

/// The remarks as a FHIR OperationOutcome; "all is well" when there are none.
Json operation_outcome(const Remarks& remarks);

/// The remark that a failure to read a file leads to.
Remark unreadable(const Error& error);

}  // namespace varde::exchange::fhir
