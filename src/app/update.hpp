// The heart of Varde: a new state and what shall be done, from a state and what happened. Pure.
#pragma once

#include "app/action.hpp"
#include "app/effect.hpp"
#include "app/state.hpp"

#include <vector>

namespace varde::app {

/// When an action happened, and where the wall clock stands.
struct Moment {
    Instant now;
    int utc_offset_minutes = 0;
};

struct Step {
    State state;
    std::vector<Effect> effects;
};

/// The state after `action`. The old state is moved from, so that a long history costs nothing.
Step update(State state, const Action& action, const Moment& moment);

}  // namespace varde::app
