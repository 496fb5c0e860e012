// Templates as FHIR R4 Questionnaires, without loss: what FHIR has no place for stands in
// extensions of ours, and expressions keep their own language.
#pragma once

#include "base/json_fwd.hpp"
#include "content/template.hpp"

namespace varde::exchange::fhir {

/// The template in one language.
Json export_questionnaire(const content::Template& form, Language language);

/// A Bundle with one Questionnaire for each language of the template. import_questionnaire reads
/// it back as the same template.
Json export_questionnaires(const content::Template& form);

}  // namespace varde::exchange::fhir
