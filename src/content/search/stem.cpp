#include "content/search/stem.hpp"

#include <algorithm>
#include <array>

namespace varde::content::search {
namespace {

using View = std::u32string_view;

constexpr View vowels = U"aeiouyæåøêòóô";
constexpr View s_endings = U"bcdfghjlmnoptvyz";

bool is_vowel(char32_t c) { return vowels.find(c) != View::npos; }

/// Where region R1 begins: after the first non-vowel that follows a vowel, but not before the
/// fourth letter.
std::size_t region(View word) {
    std::size_t at = 0;
    while (at < word.size() && !is_vowel(word[at])) ++at;
    while (at < word.size() && is_vowel(word[at])) ++at;
    return word.size() < 3 ? word.size() : std::clamp<std::size_t>(at + 1, 3, word.size());
}

enum class Main { remove, genitive_ers, genitive, to_er };

struct Ending {
    View text;
    Main action;
};

// Longest first among those that end alike: the first that fits is the one.
constexpr std::array<Ending, 29> main_endings = {{
    {U"hetenes", Main::remove},   {U"hetene", Main::remove}, {U"hetens", Main::remove},
    {U"endes", Main::remove},     {U"heter", Main::remove},  {U"heten", Main::remove},
    {U"ande", Main::remove},      {U"ende", Main::remove},   {U"edes", Main::remove},
    {U"enes", Main::remove},      {U"erte", Main::to_er},    {U"ede", Main::remove},
    {U"ane", Main::remove},       {U"ene", Main::remove},    {U"ens", Main::remove},
    {U"ers", Main::genitive_ers}, {U"ets", Main::remove},    {U"het", Main::remove},
    {U"ert", Main::to_er},        {U"ast", Main::remove},    {U"en", Main::remove},
    {U"ar", Main::remove},        {U"er", Main::remove},     {U"as", Main::remove},
    {U"es", Main::remove},        {U"et", Main::remove},     {U"a", Main::remove},
    {U"e", Main::remove},         {U"s", Main::genitive},
}};

/// Words in -ers that keep it: "vers", "kommers". -givers, -havers and -skapers lose it again.
bool keeps_ers(View before) {
    constexpr std::array<View, 3> losing = {U"giv", U"hav", U"skap"};
    constexpr std::array<View, 11> keeping = {U"amm", U"ast", U"ind", U"kap", U"kk", U"lt",
                                              U"nk",  U"omm", U"pp",  U"v",   U"øst"};
    const auto ends = [&](View end) { return before.ends_with(end); };
    return !std::ranges::any_of(losing, ends) && std::ranges::any_of(keeping, ends);
}

bool is_genitive(View before) {
    if (before.empty()) return false;
    const char32_t last = before.back();
    const char32_t previous = before.size() < 2 ? U'\0' : before[before.size() - 2];
    if (last == U'r') return previous != U'e';
    if (last == U'k') return before.size() >= 2 && !is_vowel(previous);
    return s_endings.find(last) != View::npos;
}

void main_suffix(std::u32string& word, std::size_t from) {
    const View tail = View(word).substr(from);
    for (const Ending& ending : main_endings) {
        if (!tail.ends_with(ending.text)) continue;
        const std::size_t size = word.size() - ending.text.size();
        const View before = View(word).substr(0, size);
        if (ending.action == Main::genitive_ers && keeps_ers(before)) return;
        if (ending.action == Main::genitive && !is_genitive(before)) return;
        word.resize(size);
        if (ending.action == Main::to_er) word += U"er";
        return;
    }
}

void consonant_pair(std::u32string& word, std::size_t from) {
    const View tail = View(word).substr(std::min(from, word.size()));
    if (tail.ends_with(U"dt") || tail.ends_with(U"vt")) word.pop_back();
}

void other_suffix(std::u32string& word, std::size_t from) {
    constexpr std::array<View, 11> endings = {U"hetslov", U"eleg", U"elig", U"elov",
                                              U"slov",    U"leg",  U"eig",  U"lig",
                                              U"els",     U"lov",  U"ig"};
    const View tail = View(word).substr(std::min(from, word.size()));
    for (const View ending : endings)
        if (tail.ends_with(ending)) return word.resize(word.size() - ending.size());
}

}  // namespace

std::u32string stem(std::u32string_view word) {
    std::u32string out(word);
    const std::size_t from = region(word);
    main_suffix(out, from);
    consonant_pair(out, from);
    other_suffix(out, from);
    return out;
}

std::u32string_view root(std::u32string_view stem) {
    constexpr std::array<View, 7> endings = {U"asjon", U"ering", U"ning", U"itet",
                                             U"ing",   U"ist",   U"er"};
    constexpr std::size_t shortest = 4;
    for (const View ending : endings)
        if (stem.ends_with(ending) && stem.size() >= ending.size() + shortest)
            return stem.substr(0, stem.size() - ending.size());
    return stem;
}

}  // namespace varde::content::search
