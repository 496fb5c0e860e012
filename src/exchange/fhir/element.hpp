// Small look-ups in FHIR's JSON that several readers share.
#pragma once

#include "base/json.hpp"
#include "content/template.hpp"
#include "exchange/fhir/remark.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace varde::exchange::fhir {

/// A place inside another: at("item[2]", "type"), at("item", 3) is "item[3]".
std::string at(std::string_view place, std::string_view member);
std::string at(std::string_view place, std::size_t index);

/// The elements of a list member; nothing when it is missing or no list.
const Json& list_of(const Json& object, std::string_view key);

/// The member whose name begins with `prefix` (value[x], answer[x], initial[x]), or null. `type`
/// becomes the rest of the name: "Integer".
const Json* choice_of(const Json& object, std::string_view prefix, std::string& type);

/// The value of the first extension with that url, or null.
const Json* extension_value(const Json& element, std::string_view url);

/// A text member, "" when missing; control characters and line ends are tidied.
std::string text_of(const Json& object, std::string_view key);

/// Makes the no-break spaces in all texts of `json` plain ones: R4's rule for a string allows no
/// other space.
void plain_spaces(Json& json);

/// A FHIR value[x] as a template's value: codes of codings, numbers of quantities.
std::optional<content::Literal> literal_of(const Json& value, std::string_view type);

/// As above, for an item: where it has options, the answer is an option's code, also for a number.
std::optional<content::Literal> literal_for(const content::Item& item, const Json& value,
                                            std::string_view type);

}  // namespace varde::exchange::fhir
