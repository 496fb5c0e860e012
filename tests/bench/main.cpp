#include "bench/bench.hpp"

int main() {
    varde::bench::replica();
    varde::bench::journal();
    varde::bench::screens();
    return 0;
}
