// FHIRPath of imported forms, as far as such forms use it, compiled to Varde's own expressions.
#pragma once

#include "base/json_fwd.hpp"
#include "content/template.hpp"
#include "logic/expression.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace varde::exchange::fhir {

/// What a FHIRPath expression can mean where it stands.
struct PathContext {
    /// The item with that linkId, or null.
    std::function<const content::Item*(std::string_view link_id)> item;
    /// The item whose answer is `this`, or null.
    const content::Item* self = nullptr;
    /// Named expressions of the form (%name), compiled before.
    std::map<std::string, logic::Expression, std::less<>> variables;
};

/// The expression of a FHIRPath. Answers are found through linkIds; the functions are those that
/// forms use: where, exists, empty, count, sum, first, iif, today ... Fails with
/// "fhirpath_syntax" (detail: the byte), "fhirpath_unsupported" (detail: the name of what Varde
/// cannot do), "fhirpath_unknown_item" (detail: the linkId), "fhirpath_size", or as
/// logic::parse_expression.
Result<logic::Expression> compile_fhirpath(std::string_view text, const PathContext& context);

}  // namespace varde::exchange::fhir
