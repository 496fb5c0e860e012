// A note's answers as a FHIR R4 QuestionnaireResponse. Strict: only what is shown, each answer in
// the type of its item, in the template's order and nesting.
#pragma once

#include "base/json.hpp"
#include "casework/form/sheet.hpp"
#include "exchange/fhir/remark.hpp"

#include <string>

namespace varde::exchange::fhir {

struct ResponseHead {
    std::string status = "completed";  ///< or "in-progress", "amended"
    std::string authored;              ///< ISO 8601 with zone; may be empty
    std::string author;                ///< a display name; may be empty
    Language language = Language::nb;
};

struct ExportedResponse {
    Json response;
    Remarks left_out;  ///< answers that have no place in it: hidden, of a wrong type, orphaned
};

/// The response for the answers of a sheet. Times without a zone are taken as Norwegian.
ExportedResponse export_response(const casework::Sheet& sheet, const ResponseHead& head);

/// The canonical name of a template, "url|version".
std::string canonical(const content::Template& form);

/// A date and time as FHIR wants it: with seconds and zone. Without a zone it is Norwegian wall
/// time, with summer time as it has been since 1996. A day alone stays a day.
std::string fhir_date_time(std::string_view text);

}  // namespace varde::exchange::fhir
