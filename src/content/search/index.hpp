// Search over everything in the packs, as you type.
#pragma once

#include "content/library.hpp"
#include "content/search/compounds.hpp"
#include "content/search/near.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace varde::content::search {

/// A part of what can be found, e.g. its title. A higher boost makes a hit there count more.
struct Field {
    std::string text;
    double boost = 1;
};

struct Document {
    Kind kind = Kind::recommendation;
    std::string id;
    std::vector<Field> fields;
};

/// How the pieces of a score weigh against each other. Set by experiment (tests/bench/search.mjs).
struct Weights {
    double saturation = 1.2;  ///< BM25's k1: how soon a repeated word stops counting
    double length = 0.7;      ///< BM25's b: how much a long text is held back
    double head = 0.5;        ///< the last part of a compound, as a word of the text
    double modifier = 0.35;   ///< any other part
    double asked_part = 0.3;  ///< a part of a compound that is asked for
    double root = 0.4;        ///< another word from the same root
    double prefix = 0.6;      ///< a word that begins with the last letters typed
    double near = 0.7;        ///< a word one slip away, when the word asked for is nowhere
    double coverage = 0.6;    ///< exponent: how much it counts that all words are found
    double closeness = 0.4;   ///< words that stand beside each other in the text as in the query
};

/// A query made ready: for each word the stems that stand for it, and how well.
class Query {
public:
    bool empty() const { return m_words.empty(); }

private:
    friend class Index;
    struct Alternative {
        std::uint32_t stem = 0;
        double weight = 1;
        bool is_part = false;  ///< parts of one compound add up; other alternatives do not
    };
    struct Asked {
        std::vector<Alternative> alternatives;
    };
    std::vector<Asked> m_words;
};

struct Match {
    std::uint32_t document = 0;  ///< position in Index::documents()
    double score = 0;
};

/// A stretch of a text, in bytes.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const Span&) const = default;
};

class Index {
public:
    Index() = default;

    /// Reads all documents. Takes well under a second for 10 000 recommendations.
    explicit Index(std::vector<Document> documents, const Weights& weights = {});

    const std::vector<Document>& documents() const { return m_documents; }

    /// A query as typed. Its last word may be unfinished unless something follows it.
    Query query(std::string_view typed) const;

    /// The best matches, best first; only of one kind if wanted.
    std::vector<Match> find(const Query& query, std::size_t most,
                            std::optional<Kind> kind = std::nullopt) const;

    /// The words of a shown text that the query found, in their order.
    std::vector<Span> highlights(const Query& query, std::string_view text) const;

private:
    struct Posting {
        std::uint32_t document = 0;
        float weight = 0;         ///< of the word in all fields, length taken into account
        std::uint32_t first = 0;  ///< of its positions
        std::uint32_t count = 0;
    };
    /// A word form of the texts.
    struct Form {
        std::u32string word;
        std::uint32_t stem = 0;
        std::vector<std::uint32_t> parts;  ///< stems, the head last
        std::uint32_t uses = 0;
    };
    struct Reading;  ///< the documents as numbers of forms, while the index is built

    void read_words(Reading& reading);
    void split_forms();
    void link_roots();
    void sort_forms();
    void write_postings(const Reading& reading);
    std::uint32_t form_number(std::u32string word);
    std::uint32_t stem_number(const std::u32string& stem);
    std::optional<std::uint32_t> known_stem(const std::u32string& stem) const;
    double rarity(std::uint32_t stem) const;

    Query::Asked asked(const std::u32string& word, bool unfinished) const;
    void add_roots(const std::u32string& stem, Query::Asked& asked) const;
    void add_prefixed(const std::u32string& word, Query::Asked& asked) const;
    void add_near(const std::u32string& word, Query::Asked& asked) const;
    void add_parts(const std::u32string& word, double weight, Query::Asked& asked) const;

    struct Scores;
    void add_word(const Query::Asked& word, std::optional<Kind> kind, Scores& scores) const;
    double closeness(const Query& query, std::uint32_t document) const;
    const Posting* posting(std::uint32_t stem, std::uint32_t document) const;

    std::vector<Document> m_documents;
    Weights m_weights;
    Compounds m_compounds;
    NearWords m_near;
    std::vector<Form> m_forms;
    std::vector<std::uint32_t> m_sorted;  ///< forms in the order of their letters
    std::unordered_map<std::u32string, std::uint32_t> m_form_numbers;
    std::unordered_map<std::u32string, std::uint32_t> m_stem_numbers;
    std::unordered_map<std::u32string, std::vector<std::uint32_t>> m_by_root;
    std::vector<std::vector<Posting>> m_postings;  ///< by stem
    std::vector<std::uint32_t> m_positions;
};

}  // namespace varde::content::search
