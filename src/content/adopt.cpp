#include "content/adopt.hpp"

#include "content/lint.hpp"

#include <algorithm>

namespace varde::content {
namespace {

/// Puts a pack in the place of the one with the same id, or at the end.
void put(std::vector<Pack>& packs, Pack pack) {
    const auto same = std::ranges::find(packs, pack.id, &Pack::id);
    if (same != packs.end()) *same = std::move(pack);
    else packs.push_back(std::move(pack));
}

std::vector<Pack> with_all(const Library& current, const std::vector<ReadPack>& offered) {
    std::vector<Pack> packs = current.packs();
    for (const ReadPack& read : offered)
        if (!read.pack.id.empty()) put(packs, read.pack);
    return packs;
}

/// Of two offers with the same id nobody can say which is meant.
void refuse_repeated(std::vector<ReadPack>& offered) {
    for (std::size_t i = 1; i < offered.size(); ++i) {
        const auto end = offered.begin() + static_cast<std::ptrdiff_t>(i);
        const auto same = [&](const ReadPack& read) { return read.pack.id == end->pack.id; };
        if (!end->pack.id.empty() && std::any_of(offered.begin(), end, same))
            end->problems.push_back(
                {"pack.json", "/id", "To pakker har samme id.", 0, "duplicate-id"});
    }
}

/// Each offer into force, or refused with its problems.
Adoption sort_out(std::vector<Pack> packs, std::vector<ReadPack> offered) {
    Adoption adoption;
    for (ReadPack& read : offered) {
        if (read.ok()) put(packs, std::move(read.pack));
        else adoption.refused.push_back({read.pack.id, std::move(read.problems)});
    }
    adoption.library = Library(std::move(packs));
    return adoption;
}

}  // namespace

Adoption adopt(const Library& current, std::vector<ReadPack> offered) {
    refuse_repeated(offered);
    const Library all(with_all(current, offered));
    for (ReadPack& read : offered)
        if (read.ok()) read.problems = lint(read.pack, all);
    return sort_out(current.packs(), std::move(offered));
}

Adoption adopt_shipped(const Library& current, std::vector<ReadPack> offered) {
    refuse_repeated(offered);
    return sort_out(current.packs(), std::move(offered));
}

}  // namespace varde::content
