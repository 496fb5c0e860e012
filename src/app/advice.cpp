#include "app/advice.hpp"

#include "app/filter.hpp"

namespace varde::app {

std::vector<const content::Recommendation*> listed_advice(const State& state) {
    std::vector<const content::Recommendation*> listed;
    for (const content::Pack& pack : state.library.packs())
        for (const content::Recommendation& advice : pack.recommendations)
            if (fits(state.filter, advice.tracks, advice.places)) listed.push_back(&advice);
    return listed;
}

}  // namespace varde::app
