// Names that FHIR, Norwegian forms and Varde give to what a Questionnaire carries.
#pragma once

#include <string_view>

namespace varde::exchange::fhir {

namespace extension {
inline constexpr std::string_view item_control =
    "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
inline constexpr std::string_view hidden =
    "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden";
inline constexpr std::string_view min_occurs =
    "http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs";
inline constexpr std::string_view max_occurs =
    "http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs";
inline constexpr std::string_view min_value = "http://hl7.org/fhir/StructureDefinition/minValue";
inline constexpr std::string_view max_value = "http://hl7.org/fhir/StructureDefinition/maxValue";
inline constexpr std::string_view min_length = "http://hl7.org/fhir/StructureDefinition/minLength";
inline constexpr std::string_view regex = "http://hl7.org/fhir/StructureDefinition/regex";
inline constexpr std::string_view decimals =
    "http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces";
inline constexpr std::string_view entry_format =
    "http://hl7.org/fhir/StructureDefinition/entryFormat";
inline constexpr std::string_view unit =
    "http://hl7.org/fhir/StructureDefinition/questionnaire-unit";
inline constexpr std::string_view unit_option =
    "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption";
inline constexpr std::string_view ordinal_value =
    "http://hl7.org/fhir/StructureDefinition/ordinalValue";
inline constexpr std::string_view item_weight =
    "http://hl7.org/fhir/StructureDefinition/itemWeight";
inline constexpr std::string_view markdown =
    "http://hl7.org/fhir/StructureDefinition/rendering-markdown";
inline constexpr std::string_view constraint =
    "http://hl7.org/fhir/StructureDefinition/questionnaire-constraint";
inline constexpr std::string_view cqf_expression =
    "http://hl7.org/fhir/StructureDefinition/cqf-expression";
inline constexpr std::string_view variable = "http://hl7.org/fhir/StructureDefinition/variable";
inline constexpr std::string_view calculated =
    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";
inline constexpr std::string_view initial_expression =
    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression";
inline constexpr std::string_view enable_when =
    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression";

// Norsk helsenett and Direktoratet for e-helse
inline constexpr std::string_view validation_text =
    "http://ehelse.no/fhir/StructureDefinition/validationtext";
inline constexpr std::string_view sublabel =
    "http://helsenorge.no/fhir/StructureDefinition/sdf-sublabel";
inline constexpr std::string_view option_reference =
    "http://ehelse.no/fhir/StructureDefinition/sdf-optionReference";
inline constexpr std::string_view sdf_fhirpath =
    "http://ehelse.no/fhir/StructureDefinition/sdf-fhirpath";
inline constexpr std::string_view sdf_calculated =
    "http://ehelse.no/fhir/StructureDefinition/sdf-calculatedExpression";
inline constexpr std::string_view sdf_validation =
    "http://ehelse.no/fhir/StructureDefinition/sdf-fhirpathvalidation";
inline constexpr std::string_view sdf_min =
    "http://ehelse.no/fhir/StructureDefinition/sdf-minvalue";
inline constexpr std::string_view sdf_max =
    "http://ehelse.no/fhir/StructureDefinition/sdf-maxvalue";

// Varde's own: what FHIR has no place for
inline constexpr std::string_view template_id = "urn:varde:questionnaire:template-id";
inline constexpr std::string_view situation = "urn:varde:questionnaire:situation";
inline constexpr std::string_view item_id = "urn:varde:questionnaire:item-id";
inline constexpr std::string_view content = "urn:varde:questionnaire:content";
inline constexpr std::string_view privacy = "urn:varde:questionnaire:privacy";
inline constexpr std::string_view area = "urn:varde:questionnaire:area";
inline constexpr std::string_view help = "urn:varde:questionnaire:help";
// Logic in Varde's own expressions stands in extensions of its own, as a text: R4's JSON schema
// allows no other language in an Expression than the three it knows.
inline constexpr std::string_view own_enable_if = "urn:varde:questionnaire:enable-if";
inline constexpr std::string_view own_initial = "urn:varde:questionnaire:initial-expression";
inline constexpr std::string_view own_calculated = "urn:varde:questionnaire:calculate";
inline constexpr std::string_view own_constraint = "urn:varde:questionnaire:constraint";
}  // namespace extension

/// Codes of Norwegian forms: an item that counts, and what it adds up.
inline constexpr std::string_view scoring_system = "http://ehelse.no/scoringFormulas";
inline constexpr std::string_view item_control_system =
    "http://hl7.org/fhir/questionnaire-item-control";

/// The canonical name of a template that has no url of its own starts so.
inline constexpr std::string_view template_urn = "urn:varde:template:";

}  // namespace varde::exchange::fhir
