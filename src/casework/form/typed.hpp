// Between what is typed into a field and the value that is stored.
#pragma once

#include "casework/change.hpp"
#include "content/template.hpp"

#include <string>
#include <string_view>

namespace varde::casework {

/// The value that a field's text means for the item: numbers with a decimal comma or point, spaces
/// between thousands allowed. What is no number (or too large for one) is kept as it was typed, so
/// that nothing vanishes; blank is nothing. All but numbers is text, taken as it is.
Value typed_value(const content::Item& item, std::string_view text);

/// The text that a field shows for a value: numbers with a decimal comma, except in English.
std::string typed_text(const Value& value, Language language);

/// Whether the item's answers are numbers.
bool is_number_item(const content::Item& item);

}  // namespace varde::casework
