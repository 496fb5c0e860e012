#include "bench/bench.hpp"

#include <string_view>

/// All measurements, or with "packs" or "search CORPUS.json" only that, or with "package" a file.
int main(int count, char** arguments) {
    if (count == 2 && std::string_view(arguments[1]) == "package")
        return varde::bench::package();
    if (count == 3 && std::string_view(arguments[1]) == "search")
        return varde::bench::search_corpus(arguments[2]);
    varde::bench::packs();
    if (count == 2 && std::string_view(arguments[1]) == "packs") return 0;
    varde::bench::replica();
    varde::bench::journal();
    varde::bench::screens();
    return 0;
}
