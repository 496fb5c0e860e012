// A QuestionnaireResponse read against its template, and everything that is wrong with it.
#pragma once

#include "casework/form/sheet.hpp"
#include "exchange/fhir/remark.hpp"

#include <map>
#include <string>

namespace varde::exchange::fhir {

/// The answers of a response, and what is wrong with its form. `places` tells where in the response
/// an answer or a row stands, by answer_key.
struct ReadResponse {
    casework::Answers answers;
    casework::Rows rows;
    std::string status;
    Remarks remarks;
    std::map<std::string, std::string, std::less<>> places;
};

/// Reads a response; never fails, whatever the JSON is.
ReadResponse read_response(const Json& response, const content::Template& form);

/// All that is wrong with a response to the form, in its own order first: unknown or misplaced
/// items, types, options, limits, required answers (unless it is "in-progress"), answers to what
/// was not asked.
Remarks validate_response(const Json& response, const content::Template& form,
                          const casework::Circumstances& circumstances);

}  // namespace varde::exchange::fhir
