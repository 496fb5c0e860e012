#include "bench/bench.hpp"

#include <string_view>

/// All measurements, or with "packs" or "search CORPUS.json" only that one.
int main(int count, char** arguments) {
    const std::string_view only = count > 1 ? arguments[1] : "";
    if (only == "search" && count == 3) return varde::bench::search_corpus(arguments[2]);
    varde::bench::packs();
    if (only == "packs") return 0;
    varde::bench::replica();
    varde::bench::journal();
    varde::bench::screens();
    return 0;
}
