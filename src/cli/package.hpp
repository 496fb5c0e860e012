// varde read: shows what an export holds, for the office that receives it.
#pragma once

#include <span>
#include <string_view>

namespace varde::cli {

/// Arguments: FILE, or "-" for standard input. Prints the notes as plain text. Returns the exit
/// code: 0; 1 when the file is refused, with the reason on standard error; 2 for wrong arguments.
int run_read(std::span<const std::string_view> arguments);

}  // namespace varde::cli
