#include "bench/made_up.hpp"

#include <array>
#include <string_view>

namespace varde::bench {
namespace {

constexpr auto parts = std::to_array<std::string_view>(
    {"barn",   "omsorg", "svikt", "foreldre", "samspill", "utredning", "tiltak", "samvær",
     "plan",   "møte",   "vern",  "tolk",     "samtykke", "vedtak",    "melding", "trygghet",
     "skole",  "hjelp",  "rus",   "vold",     "språk",    "søvn",      "rutine",  "besøk",
     "frist",  "notat",  "råd",   "lek",      "helse",    "familie",   "plikt",   "vurdering"});
constexpr auto endings =
    std::to_array<std::string_view>({"", "en", "er", "ene", "et", "s"});

}  // namespace

std::string MadeUp::text(std::size_t words) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i) text += word() + (next(9) == 0 ? ". " : " ");
    return text;
}

std::size_t MadeUp::next(std::size_t below) {
    state_ = state_ * 1664525u + 1013904223u;
    return static_cast<std::size_t>(state_ >> 8) % below;
}

std::string MadeUp::word() {
    const auto one = [this] { return std::string(parts[next(parts.size())]); };
    std::string made(parts[next(parts.size()) * next(parts.size()) / parts.size()]);
    if (next(3) == 0) made += "s" + one();
    if (next(6) == 0) made += one() + static_cast<char>('a' + next(26));
    return made.append(endings[next(endings.size())]);
}

}  // namespace varde::bench
