// Reading whole files, for the commands.
#pragma once

#include "base/result.hpp"

#include <cstdio>
#include <string>

namespace varde::cli {

/// Everything that can still be read from `stream`. Fails with "file_unreadable".
Result<std::string> read_all(std::FILE* stream);

/// The content of the file at `path`, or of standard input for "-". Fails with "file_unreadable".
Result<std::string> read_file(const std::string& path);

}  // namespace varde::cli
