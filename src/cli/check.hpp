// varde check: reads packs as the app does and says everything that is wrong with them.
#pragma once

#include <span>
#include <string_view>

namespace varde::cli {

/// Arguments: FOLDER..., or --diff OLD NEW. A folder is a pack, or holds packs. Prints a line
/// "file:line: json-pointer: message" for each fault, or what is new and what staff must relearn,
/// and a closing line. Returns the exit code: 0; 1 for packs with faults; 2 for wrong arguments.
int run_check(std::span<const std::string_view> arguments);

}  // namespace varde::cli
