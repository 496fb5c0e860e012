// Search over everything in the packs, as you type.
#pragma once

#include "content/library.hpp"
#include "content/search/vocabulary.hpp"
#include "content/search/words.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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

/// How the pieces of a score weigh against each other. Set by experiment on ten corpora of
/// questions, titles and sentences: none of them is better or worse by more than 0.01 with values
/// near these.
struct Weights {
    double saturation = 1.2;  ///< BM25's k1: how soon a repeated word stops counting
    double length = 0.5;      ///< BM25's b: how much a long text is held back
    double stop_word = 0.3;   ///< a stop word beside the others, in a text that has any of these
    double closeness = 0.3;   ///< words that stand beside each other in the text as in the query
    Ways ways;
};

/// A query made ready: for each word, in their order, the stems that stand for it.
class Query {
public:
    bool empty() const { return words_.empty(); }

private:
    friend class Index;
    struct Word {
        std::vector<Way> ways;
        bool adds_only = false;  ///< a stop word: counts where another word is found
    };
    std::vector<Word> words_;
};

struct Match {
    std::uint32_t document = 0;  ///< position in the list that the index was made of
    double score = 0;
};

/// Immutable once made. It keeps no texts, only words and where they stand.
class Index {
public:
    Index() = default;
    explicit Index(const std::vector<Document>& documents, const Weights& weights = {});

    /// A query as typed. Its last word may be unfinished unless something follows it.
    Query query(std::string_view typed) const;

    /// The best matches, best first; only of one kind if wanted.
    std::vector<Match> find(const Query& query, std::size_t most,
                            std::optional<Kind> kind = std::nullopt) const;

    /// The words that the query found in a text of the index, in their order.
    std::vector<Span> highlights(const Query& query, std::string_view text) const;

private:
    struct Posting {
        std::uint32_t document = 0;
        float weight = 0;         ///< of the word in all fields, length taken into account
        std::uint32_t first = 0;  ///< of its positions
        std::uint32_t count = 0;
    };
    struct Reading;
    struct Scores;

    Reading read(const std::vector<Document>& documents);
    void write_postings(const std::vector<Document>& documents, const Reading& reading);
    double rarity(std::uint32_t stem) const;
    void add_word(const Query::Word& word, std::optional<Kind> kind, Scores& scores) const;
    const Posting* posting(std::uint32_t stem, std::uint32_t document) const;
    double pair_closeness(std::uint32_t a, std::uint32_t b, std::uint32_t document) const;
    double closeness(const Query& query, std::uint32_t document) const;

    Weights weights_;
    std::vector<Kind> kinds_;  ///< of the documents
    Vocabulary vocabulary_;
    std::vector<std::vector<Posting>> postings_;  ///< by stem
    std::vector<std::uint32_t> positions_;
};

}  // namespace varde::content::search
