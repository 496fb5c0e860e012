// One search over everything that the packs hold.
#pragma once

#include "content/library.hpp"
#include "content/search/excerpt.hpp"

#include <cstddef>
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
    std::size_t shown = 0;                         ///< how many are to be shown
    std::size_t hits = 0;                          ///< how many there are
    std::vector<Found> found;                      ///< the best of them; none when nothing is asked
};

/// Whether there is a word to look for.
bool is_searching(const Search& search);

/// Makes the packs ready for the first search: some tens of milliseconds.
void make_searchable(State& state);

/// Searches anew, after the query, a filter, the language or the packs have changed.
void refresh_search(State& state);

}  // namespace varde::app
