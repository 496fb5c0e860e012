// Reading the test data of tests/samples.
#pragma once

#include "source_dir.hpp"

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace varde::test {

/// The lines of tests/samples/<name>; none when the file cannot be read.
inline std::vector<std::string> sample_lines(std::string_view name) {
    const std::string path = std::string(source_dir) + "/tests/samples/" + std::string(name);
    std::vector<std::string> lines;
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) return lines;
    std::string line;
    for (int c; (c = std::fgetc(file)) != EOF;) {
        if (c != '\n') {
            line.push_back(static_cast<char>(c));
        } else {
            lines.push_back(std::move(line));
            line.clear();
        }
    }
    if (!line.empty()) lines.push_back(std::move(line));
    std::fclose(file);
    return lines;
}

}  // namespace varde::test
