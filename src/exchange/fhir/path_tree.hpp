// FHIRPath as text and as a tree.
#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace varde::exchange::fhir {

/// A node of a FHIRPath: `text` is the name, the operator or the literal; `on` holds at most one
/// node, what a member or a function stands after.
struct PathNode {
    enum class Kind { empty, text, number, date, truth, name, variable, call, operation };

    Kind kind = Kind::empty;
    std::string text;
    std::vector<PathNode> on;
    std::vector<PathNode> arguments;  ///< of a call or an operation; a quantity's unit
};

/// Reads a FHIRPath. Fails with "fhirpath_syntax" (detail: the byte) or "fhirpath_size".
Result<PathNode> parse_fhirpath(std::string_view text);

}  // namespace varde::exchange::fhir
