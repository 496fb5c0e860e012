// What is wrong with an answer. Everything that judges answers asks here: the app while a note is
// written, and the tool that validates a response.
#pragma once

#include "casework/change.hpp"
#include "content/template.hpp"

#include <optional>
#include <string>
#include <vector>

namespace varde::casework {

/// The rule that an answer breaks.
enum class Fault {
    required,    ///< nothing is answered
    type,        ///< text where a number is wanted, a day that does not exist
    option,      ///< none of the options
    too_small,
    too_large,
    too_short,
    too_long,
    decimals,    ///< more digits after the point than wanted
    pattern,
    too_few,     ///< rows, or values in a list
    too_many,
    constraint,
};

/// One broken rule. `limit` is what the rule wanted at least or at most; `message` are the words
/// of the template's author, empty where there are none.
struct Issue {
    Fault fault = Fault::type;
    std::optional<content::Literal> limit;
    Text message;
    content::Severity severity = content::Severity::error;

    bool operator==(const Issue&) const = default;
};

/// Everything that is wrong with one answer taken alone; nothing is wrong with an empty one.
/// `required`, constraints and the number of rows need the whole note: see check_item.
std::vector<Issue> check_answer(const content::Item& item, const Value& value);

/// `required` when the item wants an answer and `value` is none, and what check_answer says.
std::vector<Issue> check_item(const content::Item& item, const Value& value);

/// Whether `count` rows are too few or too many for an item that has rows.
std::vector<Issue> check_rows(const content::Item& item, std::size_t count);

}  // namespace varde::casework
