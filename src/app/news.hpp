// What is new in the content since this tablet's user last looked.
#pragma once

#include "content/library.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace varde::app {

/// Recommendations that came or changed, in the packs' order.
struct News {
    std::vector<const content::Recommendation*> added;
    std::vector<const content::Recommendation*> changed;

    std::size_t size() const { return added.size() + changed.size(); }
};

/// Every recommendation with its revision, one "id revision" a line: what was seen on a day.
std::string seen_text(const content::Library& library);

/// What `library` has that `seen` (as seen_text wrote it) lacks or has in an older revision. A
/// tablet that has seen nothing yet has no news: everything is new to it.
News news_since(const content::Library& library, std::string_view seen);

}  // namespace varde::app
