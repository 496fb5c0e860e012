// Words that differ from another by a slip of the finger.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace varde::content::search {

/// How many slips (a letter too many, too few, wrong, or two swapped) lie between two words, or
/// `most + 1` when there are more. å for a and the like count half a slip: the result is doubled.
int slips_doubled(std::u32string_view a, std::u32string_view b, int most);

/// How many slips are forgiven in a word of that many letters.
int forgiven(std::size_t letters);

/// A word in a list that can be searched for near ones.
struct Near {
    std::uint32_t word = 0;  ///< position in the list
    int doubled = 0;         ///< slips_doubled()
};

/// A list of words, searched by letters first so that few are compared in full.
class NearWords {
public:
    /// Adds the next word of the list.
    void add(std::u32string word);

    /// The words within the slips forgiven for `word`, nearest first, then as they were added.
    std::vector<Near> find(std::u32string_view word) const;

private:
    std::vector<std::u32string> m_words;
    std::vector<std::uint64_t> m_letters;  ///< which letters a word has
};

}  // namespace varde::content::search
