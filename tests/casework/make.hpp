// Changes and replicas for tests, made from a seed: a failure names the seed that repeats it.
#pragma once

#include "casework/change_codec.hpp"
#include "casework/edit.hpp"
#include "casework/replica.hpp"
#include "vault/hash.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace varde::test {

/// splitmix64: small, and the same on every platform.
struct Random {
    std::uint64_t state;

    std::uint64_t next() {
        std::uint64_t z = (state += 0x9E37'79B9'7F4A'7C15u);
        z = (z ^ (z >> 30)) * 0xBF58'476D'1CE4'E5B9u;
        z = (z ^ (z >> 27)) * 0x94D0'49BB'1331'11EBu;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }

    template <class T>
    void shuffle(std::vector<T>& list) {
        for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[below(i)]);
    }
};

/// "0000...0a" for 10.
inline casework::DeviceId device(unsigned number) {
    std::string id(32, '0');
    id[31] = "0123456789abcdef"[number % 16];
    id[30] = "0123456789abcdef"[number / 16 % 16];
    return id;
}

inline casework::Author author(unsigned number) {
    casework::Author made;
    made.device = device(number);
    made.name = "Forfatter " + std::to_string(number);
    return made;
}

inline constexpr Instant noon = {1'795'262'400'000};  // 2026-11-21T12:00:00Z

/// A first change of device 1.
inline casework::Change simple_change() {
    casework::Change change;
    change.id = {device(1), 1};
    change.author = "Kari";
    change.at = {noon.ms, 0};
    change.record = "note/a";
    change.field = "answer/x";
    change.value = std::string("Barnet ler og strekker armene mot mor. Æøå.");
    return change;
}

/// One tablet: its replica and its author.
struct Tablet {
    casework::Replica replica;
    casework::Author author;

    explicit Tablet(unsigned number) : author(test::author(number)) {}

    casework::Change write(const std::string& record, const std::string& field,
                           casework::Value value, Instant now) {
        const casework::Writer writer{author, replica, now, vault::hash_hex};
        casework::Change change = casework::next_change(writer, record, field, std::move(value));
        replica.insert(change);
        return change;
    }
};

/// What `tablets` made in `edits` random edits, while they now and then met and merged.
inline std::vector<casework::Change> random_history(Random& random, unsigned tablets,
                                                    std::size_t edits) {
    std::vector<Tablet> all;
    for (unsigned i = 0; i < tablets; ++i) all.emplace_back(i + 1);
    std::vector<casework::Change> made;
    for (std::size_t i = 0; i < edits; ++i) {
        Tablet& tablet = all[random.below(tablets)];
        if (random.below(8) == 0) merge(tablet.replica, all[random.below(tablets)].replica);
        const std::string record = "note/" + std::to_string(random.below(3));
        const std::string field = "answer/" + std::to_string(random.below(4));
        const Instant now = {noon.ms + static_cast<std::int64_t>(random.below(1000))};
        made.push_back(tablet.write(record, field, std::to_string(random.below(5)), now));
    }
    return made;
}

inline casework::Replica replica_of(const std::vector<casework::Change>& changes) {
    casework::Replica replica;
    for (const casework::Change& change : changes) replica.insert(change);
    return replica;
}

/// Everything that can be seen of a replica, as one text: equal texts are equal replicas.
inline std::string picture(const casework::Replica& replica) {
    std::string out;
    for (const casework::Change* change : replica.changes()) out += casework::encode(*change);
    for (const auto& record : replica.records()) {
        out += "\n" + record + (replica.conflicted(record) ? "!" : "");
        out += " " + std::to_string(replica.oldest(record)->id.seq);
        out += "-" + std::to_string(replica.newest(record)->id.seq);
        for (const auto& field : replica.fields(record)) {
            out += "\n " + field + (replica.conflicted(record, field) ? "!" : "");
            for (const casework::Change* head : replica.heads(record, field))
                out += " " + head->id.device + ":" + std::to_string(head->id.seq);
            out += " " + std::to_string(replica.history(record, field).size());
        }
        for (const auto& id : replica.awaited(record)) out += "?" + std::to_string(id.seq);
    }
    for (const auto& gap : replica.gaps()) out += "gap " + std::to_string(gap.first);
    return out;
}

}  // namespace varde::test
