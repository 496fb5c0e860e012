#include "content/search/near.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace varde::content::search {
namespace {

constexpr std::size_t longest = 40;

/// Letters that people without the right keyboard write for each other.
bool are_alike(char a, char b) {
    constexpr std::array<std::array<char, 2>, 5> pairs = {
        {{'a', '\xE5'}, {'o', '\xF8'}, {'a', '\xE6'}, {'e', '\xE6'}, {'o', '\xE5'}}};
    return std::ranges::any_of(pairs, [&](const auto& pair) {
        return (a == pair[0] && b == pair[1]) || (a == pair[1] && b == pair[0]);
    });
}

int exchange_cost(char a, char b) { return a == b ? 0 : are_alike(a, b) ? 1 : 2; }

std::uint64_t letters_in(std::string_view word) {
    std::uint64_t letters = 0;
    for (const char c : word) letters |= std::uint64_t{1} << (static_cast<unsigned char>(c) % 64u);
    return letters;
}

}  // namespace

// Optimal string alignment with three rows; all costs are doubled to stay whole numbers.
int slips_doubled(std::string_view a, std::string_view b, int most) {
    const int limit = 2 * most;
    if (a.size() > longest || b.size() > longest) return limit + 1;
    std::array<std::array<int, longest + 1>, 3> rows;
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<int>(2 * j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& before = rows[(i + 1) % 3];
        row[0] = static_cast<int>(2 * i);
        int smallest = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min(
                {above[j] + 2, row[j - 1] + 2, above[j - 1] + exchange_cost(a[i - 1], b[j - 1])});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 2);
            smallest = std::min(smallest, row[j]);
        }
        if (smallest > limit) return limit + 1;
    }
    return std::min(rows[a.size() % 3][b.size()], limit + 1);
}

int forgiven(std::size_t letters) { return letters < 4 ? 0 : letters < 8 ? 1 : 2; }

void NearWords::add(Letters word) {
    entries_.push_back({letters_in(word), static_cast<std::uint32_t>(word.size())});
    words_.push_back(std::move(word));
}

std::vector<Near> NearWords::find(std::string_view word) const {
    std::vector<Near> near;
    const int most = forgiven(word.size());
    if (most == 0) return near;
    const std::uint64_t letters = letters_in(word);
    const auto slips = static_cast<std::size_t>(most);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const Entry& entry = entries_[i];
        if (entry.size + slips < word.size() || entry.size > word.size() + slips) continue;
        // A slip changes at most two of the letters that a word has.
        if (std::popcount(letters ^ entry.letters) > 2 * most) continue;
        const int doubled = slips_doubled(word, words_[i], most);
        if (doubled <= 2 * most) near.push_back({static_cast<std::uint32_t>(i), doubled});
    }
    std::ranges::stable_sort(near, {}, &Near::doubled);
    return near;
}

}  // namespace varde::content::search
