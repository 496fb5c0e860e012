// A journal of 100 000 changes: opened, written to, merged, handed over.
#include "casework/replica.hpp"

#include "bench/bench.hpp"
#include "casework/commit_codec.hpp"
#include "casework/make.hpp"
#include "casework/note.hpp"
#include "exchange/package.hpp"
#include "vault/journal.hpp"

#include <string>
#include <vector>

namespace varde::bench {
namespace {

constexpr std::size_t size = 100'000;
constexpr std::size_t notes = 250;
constexpr std::size_t fields = 40;
const std::string store(32, '7');

/// What one tablet writes in years: each answer in about ten versions, growing while it is typed.
std::vector<casework::Change> history(unsigned device) {
    test::Random random{device};
    test::Tablet tablet(device);
    std::vector<casework::Change> changes;
    changes.reserve(size);
    for (std::size_t i = 0; i < size; ++i) {
        const std::string note = "note/" + test::device(device) + std::to_string(i * notes / size);
        const std::string field = "answer/samspill_" + std::to_string(random.below(fields));
        const std::string text(20 + random.below(120), 'a');
        const Instant now = {test::noon.ms + static_cast<std::int64_t>(i) * 1000};
        changes.push_back(tablet.write(note, field, text, now));
    }
    return changes;
}

std::vector<std::string> journal_of(const std::vector<casework::Change>& changes) {
    vault::JournalHead head{.store = store, .seq = 1, .previous = {}};
    std::vector<std::string> records;
    records.reserve(changes.size());
    for (const casework::Change& change : changes)
        records.push_back(vault::seal_record(head, casework::encode_commit({&change, 1})));
    return records;
}

casework::Replica open(const std::vector<std::string>& records) {
    casework::Replica replica;
    vault::JournalHead head{.store = store, .seq = 1, .previous = {}};
    for (const std::string& record : records) {
        const auto payload = vault::open_record(record, head);
        auto changes = casework::decode_commit(payload.value());
        for (casework::Change& change : *changes) replica.insert(std::move(change));
    }
    return replica;
}

void bench_journal(const std::vector<casework::Change>& changes) {
    const std::vector<std::string> records = journal_of(changes);
    double bytes = 0;
    for (const std::string& record : records) bytes += static_cast<double>(record.size());
    report("journal.bytes_per_change", bytes / static_cast<double>(size), "B");
    report("journal.open_100k", fastest_ms(3, [&] { open(records); }), "ms", 2000);

    std::vector<std::string> encoded;
    for (const casework::Change& change : changes) encoded.push_back(casework::encode(change));
    report("change.decode_100k",
           fastest_ms(3,
                      [&] {
                          for (const std::string& one : encoded)
                              static_cast<void>(casework::decode(one));
                      }),
           "ms");
    report("replica.insert_100k", fastest_ms(3, [&] { test::replica_of(changes); }), "ms");

    const double before = heap_megabytes();
    const casework::Replica replica = open(records);
    report("replica.memory_100k", heap_megabytes() - before, "MB", 128);
}

void bench_merge(const casework::Replica& a, const casework::Replica& b) {
    double best = 1e300;
    for (int i = 0; i < 3; ++i) {
        casework::Replica into = a;
        best = std::min(best, fastest_ms(1, [&] { merge(into, b); }));
    }
    report("replica.merge_100k_into_100k", best, "ms", 1000);
    casework::Replica into = a;
    report("replica.merge_again", fastest_ms(1, [&] { merge(into, a); }), "ms");
}

void bench_note(casework::Replica replica) {
    report("note.list", fastest_ms(5, [&] { list_notes(replica); }), "ms");
    const casework::RecordId note = replica.records("note/").front();
    report("note.answers", fastest_ms(5, [&] { casework::answers(replica, note); }), "ms");
    casework::Author author =
        casework::resume_author(replica, test::device(1), "Kari", test::noon, vault::hash_hex);
    report("note.write_answer",
           fastest_ms(
               50,
               [&] {
                   const casework::Writer writer{author, replica, test::noon, vault::hash_hex};
                   auto made = casework::write_answer(writer, note, "samspill_1", std::string("x"));
                   for (casework::Change& change : *made) replica.insert(std::move(change));
               }),
           "ms", 1);
}

void bench_package(const casework::Replica& replica) {
    const std::vector<casework::RecordId> all = replica.records("note/");
    const std::span<const casework::RecordId> some(all.data(), 25);
    std::string package;
    report("package.export_25_notes",
           fastest_ms(3, [&] { package = exchange::export_notes(replica, {}, some, {}).value(); }),
           "ms");
    report("package.size", static_cast<double>(package.size()) / 1e6, "MB");
    report("package.read_new",
           fastest_ms(3, [&] { static_cast<void>(exchange::read_package(package, {})); }), "ms");
}

}  // namespace

void replica() {
    const std::vector<casework::Change> changes = history(1);
    bench_journal(changes);
    const casework::Replica mine = test::replica_of(changes);
    bench_merge(mine, test::replica_of(history(2)));
    bench_note(mine);
    bench_package(mine);
}

}  // namespace varde::bench
