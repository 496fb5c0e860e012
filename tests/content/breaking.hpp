// Breaking the minimal pack in one way and asking which rule notices.
#pragma once

#include "content/lint.hpp"
#include "content/minimal.hpp"

#include <string>
#include <vector>

namespace varde::content::test {

/// "rule file-less-pointer" of everything the linter finds, joined with " | "; what already the
/// reader refuses comes as "reader: ...".
inline std::string found_in(const Draft& draft, std::vector<Pack> others = {}) {
    const ReadPack read = read_pack(draft.written());
    std::string found;
    const auto add = [&](const std::string& what) { found += (found.empty() ? "" : " | ") + what; };
    for (const Problem& p : read.problems) add("reader: " + p.rule + " " + p.pointer);
    if (!read.ok()) return found;
    others.push_back(read.pack);
    for (const Problem& p : lint(read.pack, Library(others))) add(p.rule + " " + p.pointer);
    return found;
}

/// The minimal pack with the value at `pointer` in `file` replaced.
inline std::string found_with(const std::string& file, const std::string& pointer, Json value) {
    Draft draft = minimal();
    draft.at(file, pointer) = std::move(value);
    return found_in(draft);
}

inline constexpr const char* advice_file = "recommendations.json";
inline constexpr const char* advice0 = "/recommendations/0";
inline constexpr const char* step0 = "/pathways/0/phases/0/steps/0";
inline constexpr const char* item_seen = "/templates/0/items/0/items/3";

}  // namespace varde::content::test
