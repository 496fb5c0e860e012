// What is new in an edition of a pack, and what staff have to learn again.
#pragma once

#include "content/pack.hpp"

#include <string>
#include <vector>

namespace varde::content {

enum class ChangeKind { added, removed, changed };

/// What happened to one entry. For advice, `relearn` tells whether what it asks for is another
/// thing now, so that training starts over with it.
struct EntryChange {
    ChangeKind kind = ChangeKind::changed;
    std::string file;  ///< "recommendations.json"
    std::string id;
    std::vector<std::string> members;  ///< what differs, by the names of the format
    bool relearn = false;
    bool revision_forgotten = false;  ///< relearn, but the revision is the same as before
};

/// All differences from `before` to `after`, file by file, in the order of `after`.
std::vector<EntryChange> differences(const Pack& before, const Pack& after);

}  // namespace varde::content
