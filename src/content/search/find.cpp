// Scoring: BM25 over the stems, then coverage and closeness.
#include "content/search/index.hpp"

#include <algorithm>
#include <cmath>

namespace varde::content::search {

/// Sums by document. Only documents that are touched are looked at again.
struct Index::Scores {
    explicit Scores(std::size_t documents)
        : total(documents, 0), best(documents, 0), parts(documents, 0), covered(documents, 0) {}

    std::vector<double> total;
    std::vector<double> best;   ///< of the word at hand: its best alternative
    std::vector<double> parts;  ///< of the word at hand: its parts together
    std::vector<double> covered;
    std::vector<std::uint32_t> touched;
    double asked = 0;  ///< the rarity of all words asked for
};

double Index::rarity(std::uint32_t stem) const {
    const auto all = static_cast<double>(m_documents.size());
    const auto found = static_cast<double>(m_postings[stem].size());
    return std::log(1 + (all - found + 0.5) / (found + 0.5));
}

void Index::add_word(const Query::Asked& word, std::optional<Kind> kind, Scores& scores) const {
    std::vector<std::uint32_t> touched;
    double rarest = 0;
    for (const auto& alternative : word.alternatives) {
        const double rare = rarity(alternative.stem);
        rarest = std::max(rarest, rare * alternative.weight);
        for (const Posting& posting : m_postings[alternative.stem]) {
            const std::uint32_t d = posting.document;
            if (kind && m_documents[d].kind != *kind) continue;
            const double weight = posting.weight;
            const double score = alternative.weight * rare * weight * (m_weights.saturation + 1) /
                                 (weight + m_weights.saturation);
            if (scores.best[d] == 0 && scores.parts[d] == 0) touched.push_back(d);
            if (alternative.is_part) scores.parts[d] += score;
            else scores.best[d] = std::max(scores.best[d], score);
        }
    }
    scores.asked += rarest;
    for (const std::uint32_t d : touched) {
        if (scores.total[d] == 0) scores.touched.push_back(d);
        const double score = std::max(scores.best[d], scores.parts[d]);
        scores.total[d] += score;
        scores.covered[d] += std::min(score, rarest);
        scores.best[d] = scores.parts[d] = 0;
    }
}

const Index::Posting* Index::posting(std::uint32_t stem, std::uint32_t document) const {
    const auto& all = m_postings[stem];
    const auto found = std::ranges::lower_bound(all, document, {}, &Posting::document);
    return found != all.end() && found->document == document ? &*found : nullptr;
}

double Index::closeness(const Query& query, std::uint32_t document) const {
    double sum = 0;
    for (std::size_t i = 0; i + 1 < query.m_words.size(); ++i) {
        const std::uint32_t first_stem = query.m_words[i].alternatives[0].stem;
        const std::uint32_t second_stem = query.m_words[i + 1].alternatives[0].stem;
        const Posting* first = posting(first_stem, document);
        const Posting* second = posting(second_stem, document);
        if (first == nullptr || second == nullptr || first_stem == second_stem) continue;
        constexpr std::int64_t far = 10;
        std::int64_t nearest = far;
        std::uint32_t j = 0;
        for (std::uint32_t k = 0; k < first->count; ++k) {
            const std::int64_t here = m_positions[first->first + k];
            while (j < second->count && m_positions[second->first + j] < here) ++j;
            if (j < second->count)
                nearest = std::min(nearest, m_positions[second->first + j] - here);
            if (j > 0) nearest = std::min(nearest, here - m_positions[second->first + j - 1]);
        }
        if (nearest < far && nearest > 0)
            sum += std::min(rarity(first_stem), rarity(second_stem)) / static_cast<double>(nearest);
    }
    return sum;
}

std::vector<Match> Index::find(const Query& query, std::size_t most,
                               std::optional<Kind> kind) const {
    Scores scores(m_documents.size());
    for (const Query::Asked& word : query.m_words) add_word(word, kind, scores);
    std::vector<Match> matches;
    for (const std::uint32_t d : scores.touched) {
        const double covered = scores.asked > 0 ? scores.covered[d] / scores.asked : 1;
        matches.push_back({d, scores.total[d] * std::pow(covered, m_weights.coverage)});
    }
    const auto better = [](const Match& a, const Match& b) {
        return a.score != b.score ? a.score > b.score : a.document < b.document;
    };
    const std::size_t looked_at = std::min(matches.size(), std::max<std::size_t>(most, 50));
    const auto middle = matches.begin() + static_cast<std::ptrdiff_t>(looked_at);
    std::ranges::partial_sort(matches, middle, better);
    matches.resize(looked_at);
    for (Match& match : matches)
        match.score += m_weights.closeness * closeness(query, match.document);
    std::ranges::sort(matches, better);
    matches.resize(std::min(matches.size(), most));
    return matches;
}

}  // namespace varde::content::search
