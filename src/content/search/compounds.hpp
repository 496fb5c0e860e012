// Taking compound words apart: omsorgssvikt = omsorg + svikt.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace varde::content::search {

/// Splits by the words of the texts themselves and a short list of the field's own.
class Compounds {
public:
    /// Learns a word that stands `count` times in the texts.
    void learn(std::u32string_view word, std::uint32_t count);

    /// The stems of the parts, the head last; empty when the word is no compound of known words.
    std::vector<std::u32string> parts(std::u32string_view word) const;

private:
    struct Split {
        std::vector<std::u32string> parts;
        std::uint32_t rarest = 0;  ///< how often the rarest part is used
    };

    std::uint32_t use(std::u32string_view word) const;
    std::uint32_t use_as_first(std::u32string_view word, std::u32string& stem) const;
    Split best(std::u32string_view word, int most_parts) const;

    std::unordered_map<std::u32string, std::uint32_t> m_uses;  ///< by stem
};

}  // namespace varde::content::search
