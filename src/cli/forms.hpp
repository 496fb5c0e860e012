// Forms in and out: FHIR Questionnaires, their responses, and templates of ours.
#pragma once

#include <span>
#include <string_view>

namespace varde::cli {

/// varde import-questionnaire FILE [-o OUT]: prints the template, and on stderr what could not be
/// taken over. Exit code 0, or 2 when the file cannot be read.
int run_import_questionnaire(std::span<const std::string_view> arguments);

/// varde export-questionnaire FILE [ID]: prints a Bundle. FILE holds a template, a pack's
/// templates.json (ID says which one), or a Questionnaire.
int run_export_questionnaire(std::span<const std::string_view> arguments);

/// varde export-response FORM ANSWERS [--status STATUS]: prints a QuestionnaireResponse.
int run_export_response(std::span<const std::string_view> arguments);

/// varde validate-response FORM RESPONSE: prints an OperationOutcome. Exit code 0 when the response
/// is valid, 1 when not, 2 when a file cannot be read.
int run_validate_response(std::span<const std::string_view> arguments);

}  // namespace varde::cli
