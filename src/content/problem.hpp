// One thing that is wrong with a pack, said to its author.
#pragma once

#include <string>

namespace varde::content {

/// A fault in a pack's file. The message is for authors: plain Norwegian, and what to do about it.
struct Problem {
    std::string file;     ///< "recommendations.json"; empty when it is about the pack as a whole
    std::string pointer;  ///< JSON pointer (RFC 6901) to the value, empty for the whole file
    std::string message;
    int line = 0;      ///< counted from 1; 0 when nobody knows it (a bundle has no lines)
    std::string rule;  ///< stable name of the broken rule, e.g. "unknown-member"

    bool operator==(const Problem&) const = default;
};

}  // namespace varde::content
