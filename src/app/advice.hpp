// Which advice the list shows.
#pragma once

#include "app/state.hpp"

#include <vector>

namespace varde::app {

/// The recommendations of the chosen track that match the query, best first; all of the track, in
/// the packs' order, when the query is blank.
std::vector<const content::Recommendation*> find_advice(const State& state);

}  // namespace varde::app
