// Which advice the list shows when nothing is searched for.
#pragma once

#include "app/state.hpp"

#include <vector>

namespace varde::app {

/// The recommendations that fit the library's filter, in the packs' order.
std::vector<const content::Recommendation*> listed_advice(const State& state);

}  // namespace varde::app
