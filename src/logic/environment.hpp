// What an expression can see of the world. The caller fills in what there is; all else is null.
#pragma once

#include "base/date.hpp"
#include "base/text.hpp"
#include "logic/value.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace varde::logic {

/// Named values for the function `value`, and the name that it takes when called without one.
struct NamedValues {
    Object values;
    std::optional<std::string> default_name;
};

struct Environment {
    /// The answer to a question; null when it is not answered. A question with several answers
    /// gives a list.
    std::function<Value(std::string_view question)> answer;
    /// A fact about the case, such as its track; null when it is not known.
    std::function<Value(std::string_view name)> case_fact;
    /// A text of the interface by its key; nothing when there is none.
    std::function<std::optional<std::string>(std::string_view key)> text;
    std::optional<Date> today;
    std::optional<int> age_months;  ///< whole months of the child's life
    Language language = Language::nb;
    std::vector<Value> arguments;      ///< for the function `argv`
    std::optional<NamedValues> named;  ///< for the function `value`
};

/// An environment that a file describes: {"answers": {...}, "case": {...}, "today": "2026-11-21",
/// "age_months": 14, "language": "nn"}, each optional. An object without "answers" is itself the
/// answers. A question "a.b" is the member "a.b", or "b" within "a". Fails with
/// "environment_shape" when a member has the wrong form.
Result<Environment> environment_from_json(const Json& json);

}  // namespace varde::logic
