#include "app/filter.hpp"

#include <algorithm>

namespace varde::app {
namespace {

bool allows(const std::string& wanted, const std::vector<std::string>& named) {
    return wanted.empty() || named.empty() || std::ranges::find(named, wanted) != named.end();
}

void add_once(std::vector<std::string>& list, const std::string& id) {
    if (std::ranges::find(list, id) == list.end()) list.push_back(id);
}

}  // namespace

LibraryChoices library_choices(const content::Library& library) {
    LibraryChoices choices;
    for (const content::Pack& pack : library.packs())
        for (const content::Pathway& pathway : pack.pathways) {
            add_once(choices.tracks, pathway.track);
            for (const std::string& place : pathway.places) add_once(choices.places, place);
        }
    return choices;
}

bool fits(const LibraryFilter& filter, const std::vector<std::string>& tracks,
          const std::vector<std::string>& places) {
    return allows(filter.track, tracks) && allows(filter.place, places);
}

}  // namespace varde::app
