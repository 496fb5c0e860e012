// Names of months, days and eras, after Unicode CLDR.
#pragma once

#include "base/text.hpp"

#include <array>
#include <string_view>

namespace varde::logic {

/// How long a name is written: "lør", "lørdag", "L".
enum class NameLength { abbreviated, full, letter };

/// The name of a month (1-12).
std::string_view month_name(int month, NameLength length, Language language);

/// The name of a day (0 = Monday ... 6 = Sunday).
std::string_view day_name(int weekday, NameLength length, Language language);

/// The name of the era after (or before) year 1.
std::string_view era_name(bool before_christ, NameLength length, Language language);

/// "a.m." or "p.m.".
std::string_view day_half_name(bool afternoon, Language language);

}  // namespace varde::logic
