// What must hold of every stage, whatever is on it: what can be pressed has its node, where it is
// drawn; nothing lies on something else.
#pragma once

#include "ui/stage.hpp"

#include <string>
#include <vector>

namespace varde::ui::test {

/// Draws a frame and returns what is wrong with it, one sentence each.
std::vector<std::string> audit(Tablet& tablet);

}  // namespace varde::ui::test
