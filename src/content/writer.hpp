// Templates as JSON, in the shape of templates.json. An author's view of one:
//
//   {"id": "besok", "version": "1.0.0", "url": "https://example.org/besok", "status": "active",
//    "title": {"nb": "Besøk", "nn": "Besøk"}, "summary": {...}, "situations": ["hjemmebesøk"],
//    "items": [{"id": "del", "type": "group", "label": {...}, "items": [ITEM...]}]}
//
// An item has `id`, `type` and `label`, and of the following what it needs:
//
//   "type"         group display text long_text boolean choice multi_choice open_choice integer
//                  decimal quantity date time date_time attachment
//   "content"      observation | appraisal         "privacy"   personal | sensitive
//   "areas"        codes of the needs model        "prefix"    "1.2"
//   "help", "placeholder", "invalid"               texts; `invalid` is said when a rule is broken
//   "required", "repeats", "hidden", "read_only"   true
//   "options"      [{"code", "label", "score", "system", "kind"}]  kind: coding text integer date
//                  time reference
//   "units"        [{"code": "cm", "label", "system"}]
//   "enable_when"  {"all": [{"question": "a", "operator": "=", "answer": true}]} or {"any": [...]};
//                  operators exists = != > < >= <=
//   "enable_if"    an expression, for what rows cannot say; both have to hold
//   "initial"      [value...]                      "initial_expression"  ["today"]
//   "calculate"    an expression: the answer follows from others
//   "constraints"  [{"expression", "message", "severity": error | warning | information}]
//   "min", "max"   a number, or a day or time as text
//   "min_length", "max_length", "decimals", "min_rows", "max_rows"   whole numbers
//   "pattern"      regular expression that the whole text has to match (base/pattern.hpp)
//   "link_id", "layout"   what an import from FHIR needs to find its way back
#pragma once

#include "base/json_fwd.hpp"
#include "content/template.hpp"

namespace varde::content {

/// The template as JSON; what has its default is left out. The pack reader reads it back as the
/// same template.
Json to_json(const Template& form);

/// A value of a template as JSON.
Json to_json(const Literal& literal);

/// The languages of a text that are not empty, by their codes.
Json to_json(const Text& text);

}  // namespace varde::content
