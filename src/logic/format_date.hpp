// The function formatDate of Altinn's language.
#pragma once

#include "base/text.hpp"
#include "logic/timestamp.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace varde::logic {

/// `time` in the words of `language`, after a pattern of Unicode date tokens ("d. MMMM yyyy";
/// letters G y u M d E a h H m s S, everything but letters and digits is copied). A moment with a
/// zone is shown in UTC, as Altinn's suite has it. Fails with "expression_pattern".
Result<std::string> format_date(const Timestamp& time, std::string_view pattern, Language language);

/// `time` in the usual short form of `language`: "04.03.2023".
std::string format_short_date(const Timestamp& time, Language language);

}  // namespace varde::logic
