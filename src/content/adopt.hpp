// Taking new packs into force. A pack with a fault is refused whole; the last good one stays.
#pragma once

#include "content/library.hpp"
#include "content/reader.hpp"

#include <string>
#include <vector>

namespace varde::content {

/// A pack that was not taken into force, and why. `pack` is empty when not even its id could be
/// read.
struct Refusal {
    std::string pack;
    std::vector<Problem> problems;
};

struct Adoption {
    Library library;
    std::vector<Refusal> refused;
};

/// `current` with every faultless pack of `offered` in the place of its namesake. Offered packs
/// may link to each other; a link to one that is refused leads nowhere until that is mended, but
/// does not make others be refused.
Adoption adopt(const Library& current, std::vector<ReadPack> offered);

/// The same for packs that came with the app: the linter saw them before they were shipped, so
/// only what could not be read is refused.
Adoption adopt_shipped(const Library& current, std::vector<ReadPack> offered);

}  // namespace varde::content
