// The native half of ./dev bench. Each measurement is one line of JSON on standard output, so that
// bench/run.mjs can print all of them against their budgets.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <malloc.h>
#include <string_view>
#include <vector>

namespace varde::bench {

/// Prints one figure. A budget of 0 means that there is none.
inline void report(const char* name, double value, const char* unit, double budget = 0) {
    std::printf("{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\"", name, value, unit);
    if (budget > 0) std::printf(",\"budget\":%.3f", budget);
    std::printf("}\n");
    std::fflush(stdout);
}

/// The shortest of `runs` runs, in milliseconds: what the code needs when nothing else runs.
template <class Work>
double fastest_ms(int runs, Work work) {
    double best = 1e300;
    for (int i = 0; i < runs; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> spent =
            std::chrono::steady_clock::now() - begin;
        best = std::min(best, spent.count());
    }
    return best;
}

/// The value that so large a share of the values does not exceed.
inline double quantile(std::vector<double> values, double share) {
    const auto at = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(at));
    return values[at];
}

/// What is allocated right now, in megabytes.
inline double heap_megabytes() {
#ifdef __EMSCRIPTEN__
    return mallinfo().uordblks / 1e6;
#else
    return static_cast<double>(mallinfo2().uordblks) / 1e6;
#endif
}

/// One function for each file of this folder; main.cpp calls them.
void replica();
void journal();
void screens();
void packs();

/// Asks a corpus {docs, queries} and prints one line of JSON: what was found, and how fast.
int search_corpus(const char* path);

}  // namespace varde::bench
