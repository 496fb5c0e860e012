// Texts that nobody wrote: as many words, and as unevenly used, as those of the field.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace varde::bench {

/// Gives the same texts in every run.
class MadeUp {
public:
    /// So many words, with a full stop now and then.
    std::string text(std::size_t words);

private:
    std::size_t next(std::size_t below);
    std::string word();

    std::uint32_t state_ = 1;
};

}  // namespace varde::bench
