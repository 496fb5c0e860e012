// Which content the library shows.
#pragma once

#include "app/state.hpp"

#include <string>
#include <vector>

namespace varde::app {

/// What a person can filter by.
struct LibraryChoices {
    std::vector<std::string> tracks;
    std::vector<std::string> places;
};

/// Whether content for these tracks and places is shown. Content that names no place holds
/// anywhere, content that names no track for everybody.
bool fits(const LibraryFilter& filter, const std::vector<std::string>& tracks,
          const std::vector<std::string>& places);

/// The tracks and the places that the pathways name, each once, in their order.
LibraryChoices library_choices(const content::Library& library);

}  // namespace varde::app
