// Which line of a JSON text a pointer leads to, so that an author finds the fault.
#pragma once

#include "content/problem.hpp"

#include <string_view>
#include <vector>

namespace varde::content {

/// Fills in the line of every problem whose pointer leads to a value of `text`, in one pass.
/// The text has been parsed before; a malformed one only yields fewer lines.
void locate(std::string_view text, std::vector<Problem*>& problems);

}  // namespace varde::content
