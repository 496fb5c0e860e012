// The rules of good content that a reader of JSON alone cannot see.
#pragma once

#include "content/library.hpp"
#include "content/problem.hpp"

#include <vector>

namespace varde::content {

/// Everything that is wrong with `pack` when it stands beside the other packs of `library`, which
/// holds it too. Problems have no line yet: see add_lines().
std::vector<Problem> lint(const Pack& pack, const Library& library);

/// The problems of a read pack: those of reading, and those of lint() that are not merely their
/// consequence.
std::vector<Problem> all_problems(const std::vector<Problem>& read,
                                  const std::vector<Problem>& linted);

}  // namespace varde::content
