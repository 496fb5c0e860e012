// The canonical bytes of a change: what the journal stores and what the chain of hashes covers.
#pragma once

#include "casework/change.hpp"

#include <string>
#include <string_view>

namespace varde::casework {

/// The one byte sequence that stands for `change` (which satisfies check()).
std::string encode(const Change& change);

/// The change that `bytes` stand for. Fails with "change_format" (made by a newer version),
/// "change_truncated", "change_malformed" (not canonical, bytes left over) or what check() says.
Result<Change> decode(std::string_view bytes);

}  // namespace varde::casework
