// Answers as a plain JSON object, the way a script or a test writes them.
#pragma once

#include "base/json_fwd.hpp"
#include "casework/form/rows.hpp"
#include "exchange/fhir/remark.hpp"

namespace varde::exchange::fhir {

struct PlainAnswers {
    casework::Answers answers;
    casework::Rows rows;
    Remarks remarks;
};

/// Reads {"linkId": value}: the value of a question with several answers or rows is a list, that of
/// a repeating group a list of such objects. "item/row" is understood as an answer's key.
PlainAnswers read_answers(const Json& json, const content::Template& form);

}  // namespace varde::exchange::fhir
