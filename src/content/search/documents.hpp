// What can be found in the packs, as texts for the index.
#pragma once

#include "content/library.hpp"
#include "content/search/index.hpp"

#include <vector>

namespace varde::content::search {

/// Every recommendation, pathway, step (of kind pathway, "pathway-id/step-id"), template and term,
/// in the language that a reader of `language` is shown, without markup. The fields are: title,
/// other words for it, summary, the rest.
std::vector<Document> documents_of(const Library& library, Language language);

}  // namespace varde::content::search
