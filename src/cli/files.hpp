// Reading whole files and writing text, for the commands.
#pragma once

#include "base/result.hpp"

#include <cstdio>
#include <string>
#include <string_view>

namespace varde::cli {

/// Everything that can still be read from `stream`. Fails with "file_unreadable".
Result<std::string> read_all(std::FILE* stream);

/// The content of the file at `path`, or of standard input for "-". Fails with "file_unreadable".
Result<std::string> read_file(const std::string& path);

/// Writes `text` as it is to `stream`.
void print(std::FILE* stream, std::string_view text);

/// Writes `text` and the end of a line to `stream`.
void print_line(std::FILE* stream, std::string_view text);

}  // namespace varde::cli
