// The casts of Altinn's language: what looks like the wanted type becomes it, all else fails.
#pragma once

#include "logic/function.hpp"

namespace varde::logic {

/// Turns `value` into `wanted`. Null and the text "null" become null (except as list or object).
/// "true", "false", 1 and 0 are truth values; a text that looks like a number is one; numbers and
/// truth values become text; blank text is no date. Fails with "expression_type",
/// "expression_date" or "expression_range".
Result<> cast(Value& value, Type wanted);

}  // namespace varde::logic
