// Opening a journal: from stored records to the state that the first screen shows.
#include "app/world.hpp"
#include "bench/bench.hpp"

#include <string>

namespace varde::bench {

void journal() {
    constexpr int edits = 20'000;
    constexpr double budget_ms = 2000.0 * edits / 100'000;
    app::test::Disk disk;
    {
        app::test::World world(disk);
        world.act(app::StartNote{"hjemmebesok"});
        const casework::RecordId note = world.only_note().id;
        for (int i = 0; i < edits; ++i)
            world.act(app::Answer{note, "sak", "Blåveis " + std::to_string(i)});
    }
    const double ms = fastest_ms(3, [&] { const app::test::World world(disk); });
    report("open a journal of 20 000 records, packs included", ms, "ms", budget_ms);
}

}  // namespace varde::bench
