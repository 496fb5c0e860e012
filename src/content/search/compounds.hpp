// Taking compound words apart: omsorgssvikt = omsorg + svikt.
#pragma once

#include "content/search/letters.hpp"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace varde::content::search {

/// Splits by the words of the texts themselves and a short list of the field's own.
class Compounds {
public:
    Compounds();

    /// Learns a word that stands `count` times in the texts.
    void learn(std::string_view letters, std::uint32_t count);

    /// The stems of the parts, the head last; empty when the word is no compound of known words.
    std::vector<Letters> parts(std::string_view letters) const;

private:
    struct Split {
        std::vector<Letters> parts;
        std::uint32_t rarest = 0;  ///< how often the rarest part is used
    };
    struct First {
        Letters stem;
        std::uint32_t uses = 0;
    };

    std::uint32_t uses(std::string_view word, const Letters& stem) const;
    First first_part(std::string_view word) const;
    Split best(std::string_view word, int most_parts) const;

    std::unordered_map<Letters, std::uint32_t> uses_;  ///< by stem
};

}  // namespace varde::content::search
