// FHIR R4 Questionnaires as templates. Liberal: what is not understood is said by its name and
// place, and the item can be used without it.
#pragma once

#include "exchange/fhir/remark.hpp"

#include <string_view>

namespace varde::exchange::fhir {

struct ImportedForm {
    content::Template form;
    Remarks remarks;
};

/// Reads a Questionnaire, or a Bundle of the same one in several languages. Fails as parse_json,
/// or with "fhir_resource" (no Questionnaire) or "fhir_too_many_items".
Result<ImportedForm> import_questionnaire(std::string_view text);

/// As above, from JSON that was read strictly.
Result<ImportedForm> import_questionnaire(const Json& json);

}  // namespace varde::exchange::fhir
