// The tiny markup of texts: *emphasis*, [[term]] or [[term|shown word]], "- " for list items.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace varde::content {

/// The text as it is shown, without signs of markup; list items and paragraphs keep their lines.
/// A term without a word of its own is shown by its id.
std::string plain_text(std::string_view marked);

/// The ids of the terms that a text refers to, in their order.
std::vector<std::string_view> term_references(std::string_view marked);

/// Whether every [[ has its ]], every * its partner in the same paragraph, and no term is empty.
bool is_well_marked(std::string_view marked);

}  // namespace varde::content
