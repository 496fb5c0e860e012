// From a pack's files to its values. Nothing is guessed: what is not understood is a problem.
#pragma once

#include "content/pack.hpp"
#include "content/problem.hpp"
#include "content/template_reader.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace varde::content {

/// The files of one pack folder: name ("pack.json") -> text.
struct PackFiles {
    std::map<std::string, std::string> files;
};

/// What could be read, and everything that could not. Use the pack only when `ok()`.
struct ReadPack {
    Pack pack;
    std::vector<Problem> problems;

    bool ok() const { return problems.empty(); }
};

/// Reads a file with a "resourceType" as a template. A function value, because FHIR is known in
/// exchange, which stands after content in the layers.
using FormReader = LoneTemplate (*)(const Json& json);

/// Reads a pack from its files and reports every fault at once, with lines. Without `forms` a FHIR
/// file is a fault.
ReadPack read_pack(const PackFiles& files, FormReader forms = nullptr);

/// Reads a pack from one JSON text {"format": "varde-bundle/1", "files": {"pack.json": {...}}},
/// the form in which the web page carries it. Problems have no line numbers.
ReadPack read_bundle(std::string_view text, FormReader forms = nullptr);

/// Fills in the missing line numbers of problems from the texts of the files.
void add_lines(const PackFiles& files, std::vector<Problem>& problems);

}  // namespace varde::content
