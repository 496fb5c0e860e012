// Questionnaires among content packs: as a file of a pack, and as a pack of its own.
#pragma once

#include "content/pack.hpp"
#include "content/template_reader.hpp"
#include "exchange/fhir/questionnaire_in.hpp"

#include <string>
#include <string_view>

namespace varde::exchange::fhir {

/// The template of a Questionnaire, or a Bundle of its languages, that lies in a pack's folder; for
/// content::read_pack. Problems are what makes the form useless; what is merely left out is told by
/// `varde import-questionnaire`.
content::LoneTemplate read_pack_form(const Json& json);

/// A pack with that form alone. `text` is the file it came from: it makes the fingerprint.
content::Pack pack_of(const content::Template& form, std::string_view text);

}  // namespace varde::exchange::fhir
