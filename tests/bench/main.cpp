#include "bench/bench.hpp"

#include <string_view>

/// All measurements, or only one: "packs", "package" or "search CORPUS.json".
int main(int count, char** arguments) {
    const std::string_view only = count > 1 ? arguments[1] : "";
    if (only == "search" && count == 3) return varde::bench::search_corpus(arguments[2]);
    if (only == "package") return varde::bench::package();
    varde::bench::packs();
    if (only == "packs") return 0;
    varde::bench::replica();
    varde::bench::journal();
    varde::bench::screens();
    return 0;
}
