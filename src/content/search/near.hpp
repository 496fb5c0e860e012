// Words that differ from another by a slip of the finger.
#pragma once

#include "content/search/letters.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace varde::content::search {

/// How many slips (a letter too many, too few, wrong, or two swapped) lie between two words, or
/// more than `most`. å for a and the like count half a slip: the result is doubled.
int slips_doubled(std::string_view a, std::string_view b, int most);

/// How many slips are forgiven in a word of that many letters.
int forgiven(std::size_t letters);

/// A word of the list.
struct Near {
    std::uint32_t word = 0;  ///< in the order added
    int doubled = 0;         ///< slips_doubled()
};

/// A list of words that is searched by a sum of its letters first, so that few are compared.
class NearWords {
public:
    /// Adds the next word of the list.
    void add(Letters word);

    /// The words within the slips forgiven for `word`, nearest first, then as they were added.
    std::vector<Near> find(std::string_view word) const;

private:
    struct Entry {
        std::uint64_t letters = 0;  ///< which letters the word has
        std::uint32_t size = 0;
    };
    std::vector<Entry> entries_;
    std::vector<Letters> words_;
};

}  // namespace varde::content::search
