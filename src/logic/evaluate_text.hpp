// From JSON text to JSON text: what the tool `varde eval` does for each line.
#pragma once

#include "logic/environment.hpp"

#include <string_view>

namespace varde::logic {

/// The value of the expression that `text` holds, or why there is none (the errors of parse_json,
/// parse_expression and evaluate).
Result<Json> evaluate_text(std::string_view text, const Environment& environment);

/// An error as JSON: {"error": {"code": ..., "detail": ...}}.
Json error_json(const Error& error);

}  // namespace varde::logic
