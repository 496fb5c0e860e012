#include "app/advice.hpp"

#include <algorithm>

namespace varde::app {
namespace {

bool in_track(const content::Recommendation& advice, const std::string& track) {
    return track.empty() ||
           std::find(advice.tracks.begin(), advice.tracks.end(), track) != advice.tracks.end();
}

}  // namespace

std::vector<const content::Recommendation*> find_advice(const State& state) {
    std::vector<const content::Recommendation*> found;
    for (const content::Pack& pack : state.library.packs())
        for (const content::Recommendation& advice : pack.recommendations)
            if (in_track(advice, state.advice_track)) found.push_back(&advice);
    return found;
}

}  // namespace varde::app
