// Scoring: BM25 over the stems, then closeness.
#include "content/search/index.hpp"

#include <algorithm>
#include <cmath>

namespace varde::content::search {

/// Sums by document. Only documents that are touched are looked at again.
struct Index::Scores {
    struct Sum {
        double total = 0;
        double best = 0;   ///< of the word at hand: its best way
        double parts = 0;  ///< of the word at hand: its parts together
    };
    std::vector<Sum> sums;
    std::vector<std::uint32_t> touched;
};

double Index::rarity(std::uint32_t stem) const {
    const auto all = static_cast<double>(kinds_.size());
    const auto found = static_cast<double>(postings_[stem].size());
    return std::log(1 + (all - found + 0.5) / (found + 0.5));
}

void Index::add_word(const Query::Word& word, std::optional<Kind> kind, Scores& scores) const {
    std::vector<std::uint32_t> touched;
    for (const Way& way : word.ways) {
        const double rare = rarity(way.stem);
        for (const Posting& posting : postings_[way.stem]) {
            const std::uint32_t d = posting.document;
            if (kind && kinds_[d] != *kind) continue;
            const double weight = static_cast<double>(posting.weight);
            const double score = way.weight * rare * weight * (weights_.saturation + 1) /
                                 (weight + weights_.saturation);
            Scores::Sum& sum = scores.sums[d];
            if (word.adds_only && sum.total == 0) continue;
            if (sum.best == 0 && sum.parts == 0) touched.push_back(d);
            if (way.is_part) sum.parts += score;
            else sum.best = std::max(sum.best, score);
        }
    }
    for (const std::uint32_t d : touched) {
        Scores::Sum& sum = scores.sums[d];
        if (sum.total == 0) scores.touched.push_back(d);
        sum.total += std::max(sum.best, sum.parts);
        sum.best = sum.parts = 0;
    }
}

const Index::Posting* Index::posting(std::uint32_t stem, std::uint32_t document) const {
    const auto& all = postings_[stem];
    const auto found = std::ranges::lower_bound(all, document, {}, &Posting::document);
    return found != all.end() && found->document == document ? &*found : nullptr;
}

/// One through the smallest distance between two stems in a document; 0 when they stand far apart.
double Index::pair_closeness(std::uint32_t a, std::uint32_t b, std::uint32_t document) const {
    const Posting* first = posting(a, document);
    const Posting* second = posting(b, document);
    if (a == b || first == nullptr || second == nullptr) return 0;
    constexpr std::int64_t far = 10;
    std::int64_t nearest = far;
    for (std::uint32_t i = 0, j = 0; i < first->count && j < second->count;) {
        const std::int64_t distance = std::int64_t{positions_[second->first + j]} -
                                      std::int64_t{positions_[first->first + i]};
        if (distance != 0) nearest = std::min(nearest, std::abs(distance));
        if (distance < 0) ++j;
        else ++i;
    }
    return nearest < far ? 1 / static_cast<double>(nearest) : 0;
}

double Index::closeness(const Query& query, std::uint32_t document) const {
    double sum = 0;
    for (std::size_t i = 0; i + 1 < query.words_.size(); ++i) {
        const std::uint32_t a = query.words_[i].ways[0].stem;
        const std::uint32_t b = query.words_[i + 1].ways[0].stem;
        sum += pair_closeness(a, b, document) * std::min(rarity(a), rarity(b));
    }
    return sum;
}

std::vector<Match> Index::find(const Query& query, std::size_t most,
                               std::optional<Kind> kind) const {
    Scores scores;
    scores.sums.resize(kinds_.size());
    for (const bool adds_only : {false, true})
        for (const Query::Word& word : query.words_)
            if (word.adds_only == adds_only) add_word(word, kind, scores);
    std::vector<Match> matches;
    for (const std::uint32_t d : scores.touched) matches.push_back({d, scores.sums[d].total});
    const auto better = [](const Match& a, const Match& b) {
        return a.score != b.score ? a.score > b.score : a.document < b.document;
    };
    // Closeness costs more, and cannot lift what stands far below.
    const std::size_t looked_at = std::min(matches.size(), std::max<std::size_t>(most, 50));
    std::ranges::partial_sort(
        matches, matches.begin() + static_cast<std::ptrdiff_t>(looked_at), better);
    matches.resize(looked_at);
    for (Match& match : matches)
        match.score += weights_.closeness * closeness(query, match.document);
    std::ranges::sort(matches, better);
    matches.resize(std::min(matches.size(), most));
    return matches;
}

}  // namespace varde::content::search
