#include "content/search/stem.hpp"

#include "content/search/irregular.hpp"

#include <api.h>
#include <norwegian.h>

#include <array>
#include <memory>
#include <new>
#include <unordered_map>

namespace varde::content::search {
namespace {

struct Close {
    void operator()(SN_env* stemmer) const { norwegian_close_env(stemmer); }
};

/// Snowball's working memory: kept, because a new one for each word would cost more than the word.
SN_env& working_memory() {
    thread_local const std::unique_ptr<SN_env, Close> memory(norwegian_create_env());
    if (!memory) throw std::bad_alloc();
    return *memory;
}

/// Stems of irregular forms, by the form itself and by what Snowball would make of it.
using Stems = std::unordered_map<Letters, Letters>;

Stems read_irregular() {
    Stems stems;
    for (const std::string_view line : irregular_words()) {
        const Letters stem = snowball_stem(letters_of(line.substr(0, line.find(' '))));
        for_each_word(line, [&](const Letters& form) {
            stems.try_emplace(form, stem);
            stems.try_emplace(snowball_stem(form), stem);
        });
    }
    return stems;
}

}  // namespace

Letters snowball_stem(std::string_view letters) {
    SN_env& stemmer = working_memory();
    const auto* begin = reinterpret_cast<const symbol*>(letters.data());
    const bool failed =
        SN_set_current(&stemmer, static_cast<int>(letters.size()), begin) < 0 ||
        norwegian_stem(&stemmer) < 0;
    if (failed) throw std::bad_alloc();  // the only way in which Snowball fails
    return {reinterpret_cast<const char*>(stemmer.p), static_cast<std::size_t>(stemmer.l)};
}

Letters stem(std::string_view letters) {
    static const Stems irregular = read_irregular();
    const auto form = irregular.find(Letters(letters));
    if (form != irregular.end()) return form->second;
    Letters stem = snowball_stem(letters);
    const auto inflected = irregular.find(stem);
    return inflected == irregular.end() ? stem : inflected->second;
}

std::string_view root(std::string_view stem) {
    constexpr std::array<std::string_view, 7> endings = {"asjon", "ering", "ning", "itet",
                                                         "ing",   "ist",   "er"};
    constexpr std::size_t shortest = 4;
    for (const std::string_view ending : endings)
        if (stem.ends_with(ending) && stem.size() >= ending.size() + shortest)
            return stem.substr(0, stem.size() - ending.size());
    return stem;
}

}  // namespace varde::content::search
