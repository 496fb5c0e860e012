// One search over everything that the packs hold.
#pragma once

#include "content/library.hpp"
#include "content/search/excerpt.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace varde::app {

struct State;

/// The packs made ready for searching in one language: inside search.cpp only.
struct Searchable;

/// One thing that was found, as the list shows it.
struct Found {
    content::Kind kind = content::Kind::recommendation;
    std::string id;  ///< a step's is "pathway-id/step-id"
    content::search::Marked title;
    content::search::Marked detail;
};

struct Search {
    std::string query;
    std::optional<content::Kind> kind;             ///< only this kind
    std::shared_ptr<const Searchable> searchable;  ///< made when it is first needed
    std::vector<Found> found;                      ///< best first; empty when nothing is asked
};

/// Whether there is a word to look for.
bool is_searching(const Search& search);

/// Searches anew, after the query, a filter, the language or the packs have changed.
void refresh_search(State& state);

}  // namespace varde::app
