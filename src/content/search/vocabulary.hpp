// All words of the texts, and by which of their stems a word that is asked for can be found.
#pragma once

#include "content/search/compounds.hpp"
#include "content/search/letters.hpp"
#include "content/search/near.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace varde::content::search {

/// How much less a way of finding a word counts than the word itself. Set by experiment on
/// tests/samples/search (./dev bench search).
struct Ways {
    double head = 0.6;        ///< the last part of a compound in the texts
    double modifier = 0.5;    ///< any other part of it
    double asked_part = 0.3;  ///< a part of a compound that is asked for, when it is itself known
    double root = 0.4;        ///< another word from the same root
    double prefix = 0.6;      ///< a word that begins with the letters typed so far
    double near = 1;          ///< a word a slip away, when the word asked for is nowhere
    double piece = 0.5;       ///< what a word unknown in all ways begins or ends with
};

/// A stem that stands for a word, and how well.
struct Way {
    std::uint32_t stem = 0;
    double weight = 1;
    bool is_part = false;  ///< parts of one compound add up; of other ways only the best counts
};

/// A word form of the texts.
struct Form {
    Letters word;
    std::uint32_t stem = 0;
    std::uint32_t uses = 0;
    std::vector<Way> also;  ///< its parts, and its stem in another spelling
};

/// Filled with all words first, then made ready once.
class Vocabulary {
public:
    explicit Vocabulary(const Ways& ways = {}) : ways_(ways) {}

    /// Takes up a word that stands in the texts; returns the number of its form.
    std::uint32_t add(Letters word);

    /// Learns compounds and links what belongs together. After this nothing is added.
    void make_ready();

    const Form& form(std::uint32_t number) const { return forms_[number]; }
    std::size_t stems() const { return stem_numbers_.size(); }

    /// The number of the form, or nothing if the texts do not have it.
    std::optional<std::uint32_t> find(const Letters& word) const;

    /// The stems that stand for a word, or for the beginning of one. Only when there are none:
    /// those of words a slip away; and then those of its known beginning and end.
    std::vector<Way> ways_to(const Letters& word, bool unfinished) const;

private:
    using Numbers = std::unordered_map<Letters, std::uint32_t>;

    std::uint32_t stem_number(const Letters& stem);
    void split(Form& form);
    void sort_forms();
    void link_roots();
    void add_exact(const Letters& word, std::vector<Way>& ways) const;
    void add_roots(const Letters& word, std::vector<Way>& ways) const;
    void add_prefixed(const Letters& word, std::vector<Way>& ways) const;
    void add_parts(const Letters& word, std::vector<Way>& ways) const;
    void add_near(const Letters& word, std::vector<Way>& ways) const;
    void add_pieces(const Letters& word, std::vector<Way>& ways) const;

    Ways ways_;
    Compounds compounds_;
    NearWords near_;
    std::vector<Form> forms_;
    std::vector<std::uint32_t> sorted_;  ///< forms in the order of their letters
    Numbers form_numbers_;
    Numbers stem_numbers_;
    std::unordered_map<Letters, std::vector<std::uint32_t>> stems_by_root_;
};

}  // namespace varde::content::search
