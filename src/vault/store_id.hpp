// Which journal a stored record belongs to.
#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>

namespace varde::vault {

/// The store id in a record's associated data, as 32 lower-case hex digits. Fails with
/// "journal_truncated" when the record is too short to hold one.
Result<std::string> record_store(std::string_view record);

}  // namespace varde::vault
