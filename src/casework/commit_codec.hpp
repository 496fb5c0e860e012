// A commit: the changes of one user action, which are stored together or not at all.
#pragma once

#include "casework/change.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace varde::casework {

/// The payload of one journal record.
std::string encode_commit(std::span<const Change> changes);

/// The changes of a commit, in the order given. Fails with "commit_format", "commit_truncated",
/// "commit_malformed" or with the error of the first bad change.
Result<std::vector<Change>> decode_commit(std::string_view bytes);

}  // namespace varde::casework
