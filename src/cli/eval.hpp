// varde eval: evaluates expressions from files, for authors and for tests of other programs.
#pragma once

#include <span>
#include <string_view>

namespace varde::cli {

/// Arguments: [--answers FILE] EXPRESSION-FILE, or [--answers FILE] --lines [FILE|-].
/// Prints the value as JSON, or {"error": ...}. Returns the exit code: 0; 1 for an expression that
/// fails (never with --lines) or a file that cannot be read; 2 for wrong arguments.
int run_eval(std::span<const std::string_view> arguments);

}  // namespace varde::cli
