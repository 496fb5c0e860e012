#include "casework/replica.hpp"

#include "casework/make.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::casework;

namespace {

constexpr std::uint64_t seeds = 40;

std::string text(const Value* value) {
    return value == nullptr ? "(none)" : std::get<std::string>(*value);
}

/// A random part of `changes`.
std::vector<Change> part(test::Random& random, const std::vector<Change>& changes) {
    std::vector<Change> some;
    for (const Change& change : changes)
        if (random.below(3) > 0) some.push_back(change);
    return some;
}

Replica merged(Replica a, const Replica& b) {
    merge(a, b);
    return a;
}

}  // namespace

TEST_CASE("an empty replica answers every question") {
    const Replica replica;
    CHECK(replica.size() == 0);
    CHECK(replica.value("note/a", "x") == nullptr);
    CHECK(replica.heads("note/a", "x").empty());
    CHECK_FALSE(replica.conflicted("note/a", "x"));
    CHECK_FALSE(replica.conflicted("note/a"));
    CHECK(replica.oldest("note/a") == nullptr);
    CHECK(replica.newest("note/a") == nullptr);
    CHECK(replica.fields("note/a").empty());
    CHECK(replica.history("note/a", "x").empty());
    CHECK(replica.changes("note/a").empty());
    CHECK(replica.find({test::device(1), 1}) == nullptr);
    CHECK(replica.gaps().empty());
}

TEST_CASE("the last thing written is the value, and all of it is history") {
    test::Tablet tablet(1);
    tablet.write("note/a", "x", std::string("en"), test::noon);
    tablet.write("note/a", "x", std::string("to"),
                 {test::noon.ms - 5000});  // the clock jumped back
    tablet.write("note/a", "y", true, test::noon);
    CHECK(text(tablet.replica.value("note/a", "x")) == "to");
    CHECK_FALSE(tablet.replica.conflicted("note/a", "x"));
    const auto history = tablet.replica.history("note/a", "x");
    REQUIRE(history.size() == 2);
    CHECK(text(&history[0]->value) == "en");
    CHECK(tablet.replica.fields("note/a") == std::vector<std::string>{"x", "y"});
    CHECK(tablet.replica.records("note/") == std::vector<RecordId>{"note/a"});
    CHECK(tablet.replica.records("case/").empty());
    CHECK(tablet.replica.changes("note/a").size() == 3);
}

TEST_CASE("a cleared field is there and holds nothing") {
    test::Tablet tablet(1);
    tablet.write("note/a", "x", std::string("en"), test::noon);
    tablet.write("note/a", "x", std::monostate{}, test::noon);
    REQUIRE(tablet.replica.value("note/a", "x") != nullptr);
    CHECK(std::holds_alternative<std::monostate>(*tablet.replica.value("note/a", "x")));
}

TEST_CASE("two tablets that wrote apart give two heads until a person chooses") {
    test::Tablet a(1);
    test::Tablet b(2);
    a.write("note/a", "x", std::string("felles"), test::noon);
    merge(b.replica, a.replica);
    a.write("note/a", "x", std::string("fra A"), {test::noon.ms + 1});
    b.write("note/a", "x", std::string("fra B"), {test::noon.ms + 2});
    merge(a.replica, b.replica);
    const auto heads = a.replica.heads("note/a", "x");
    REQUIRE(heads.size() == 2);
    CHECK(text(&heads[0]->value) == "fra B");
    CHECK(text(a.replica.value("note/a", "x")) == "fra B");
    CHECK(a.replica.conflicted("note/a", "x"));
    CHECK(a.replica.conflicted("note/a"));

    const Change chosen = a.write("note/a", "x", std::string("fra A"), {test::noon.ms + 3});
    CHECK(chosen.replaces.size() == 2);
    CHECK_FALSE(a.replica.conflicted("note/a"));
    CHECK(a.replica.history("note/a", "x").size() == 4);
}

TEST_CASE("the same answer given twice is no conflict") {
    test::Tablet a(1);
    test::Tablet b(2);
    a.write("note/a", "x", std::string("ja"), test::noon);
    b.write("note/a", "x", std::string("ja"), test::noon);
    merge(a.replica, b.replica);
    CHECK(a.replica.heads("note/a", "x").size() == 2);
    CHECK_FALSE(a.replica.conflicted("note/a", "x"));
    CHECK_FALSE(a.replica.conflicted("note/a"));
}

TEST_CASE("a change may come before the one that it replaces") {
    test::Tablet tablet(1);
    const Change first = tablet.write("note/a", "x", std::string("en"), test::noon);
    const Change second = tablet.write("note/a", "x", std::string("to"), test::noon);
    Replica late;
    CHECK(late.insert(second) == Inserted::added);
    CHECK(late.awaited("note/a") == std::vector<ChangeId>{first.id});
    CHECK(late.gaps() == std::vector<Gap>{{test::device(1), 1, 1}});
    CHECK(late.insert(first) == Inserted::added);
    CHECK(text(late.value("note/a", "x")) == "to");
    CHECK(late.heads("note/a", "x").size() == 1);
    CHECK(late.awaited("note/a").empty());
    CHECK(late.gaps().empty());
}

TEST_CASE("the same id with other content is refused and changes nothing") {
    Replica replica;
    const Change first = test::simple_change();
    Change other = first;
    other.value = std::string("noe annet");
    CHECK(replica.insert(first) == Inserted::added);
    CHECK(replica.insert(first) == Inserted::duplicate);
    CHECK(replica.insert(other) == Inserted::contradicts);
    CHECK(replica.size() == 1);
    CHECK(*replica.value(first.record, first.field) == first.value);
    Replica rolled_back;
    rolled_back.insert(other);
    const Merged result = merge(replica, rolled_back);
    CHECK(result.contradictions == std::vector<ChangeId>{first.id});
}

TEST_CASE("a change can only replace what stands in its own field") {
    Replica replica;
    Change first = test::simple_change();
    Change thief = first;
    thief.id = {test::device(2), 1};
    thief.field = "answer/y";
    thief.replaces = {first.id};
    for (const bool thief_first : {true, false}) {
        Replica each;
        each.insert(thief_first ? thief : first);
        each.insert(thief_first ? first : thief);
        CHECK(each.heads(first.record, first.field).size() == 1);
        CHECK(each.heads(first.record, "answer/y").size() == 1);
    }
}

TEST_CASE("changes that forge a circle hide nothing") {
    Change a = test::simple_change();
    Change b = a;
    b.id = {test::device(2), 1};
    b.value = std::string("noe annet");
    a.replaces = {b.id};
    b.replaces = {a.id};
    const Replica one = test::replica_of({a, b});
    CHECK(one.heads(a.record, a.field).size() == 2);
    CHECK(one.conflicted(a.record, a.field));
    CHECK(one.conflicted(a.record));
    CHECK(one.value(a.record, a.field) != nullptr);
    CHECK(test::picture(one) == test::picture(test::replica_of({b, a})));
}

TEST_CASE("gaps and versions are told by device") {
    test::Tablet tablet(1);
    std::vector<Change> changes;
    for (int i = 0; i < 20; ++i)
        changes.push_back(tablet.write("note/a", "x", std::int64_t{i}, test::noon));
    Replica replica;
    for (const Change& change : changes)
        if (change.id.seq < 14 || change.id.seq > 17) replica.insert(change);
    CHECK(replica.gaps() == std::vector<Gap>{{test::device(1), 14, 17}});
    CHECK(replica.version() == std::map<DeviceId, std::uint64_t>{{test::device(1), 20}});
}

TEST_CASE("a copy is a replica of its own") {
    test::Tablet tablet(1);
    tablet.write("note/a", "x", std::string("en"), test::noon);
    const Replica copy = tablet.replica;
    tablet.write("note/a", "x", std::string("to"), test::noon);
    tablet.replica = Replica();
    CHECK(text(copy.value("note/a", "x")) == "en");
    CHECK(copy.size() == 1);
}

TEST_CASE("merging is commutative, associative and idempotent, in any order") {
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        CAPTURE(seed);
        test::Random random{seed};
        std::vector<Change> all = test::random_history(random, 3, 60);
        const Replica a = test::replica_of(part(random, all));
        const Replica b = test::replica_of(part(random, all));
        const Replica c = test::replica_of(part(random, all));
        const std::string ab = test::picture(merged(a, b));
        CHECK(ab == test::picture(merged(b, a)));
        CHECK(test::picture(merged(merged(a, b), c)) == test::picture(merged(a, merged(b, c))));
        CHECK(test::picture(merged(merged(a, b), b)) == ab);
        CHECK(test::picture(merged(a, a)) == test::picture(a));
        const std::string whole = test::picture(test::replica_of(all));
        random.shuffle(all);
        CHECK(test::picture(test::replica_of(all)) == whole);
    }
}

TEST_CASE("what was lost on the way comes with the next file") {
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        CAPTURE(seed);
        test::Random random{seed};
        const std::vector<Change> all = test::random_history(random, 3, 60);
        Replica receiver = test::replica_of(part(random, all));
        for (const Change& change : all) receiver.insert(change);
        CHECK(test::picture(receiver) == test::picture(test::replica_of(all)));
    }
}

TEST_CASE("nothing ever disappears from history") {
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        CAPTURE(seed);
        test::Random random{seed};
        std::vector<Change> all = test::random_history(random, 3, 60);
        random.shuffle(all);
        Replica replica;
        std::size_t in_history = 0;
        for (const Change& change : all) {
            replica.insert(change);
            CHECK(replica.history(change.record, change.field).size() >= 1);
        }
        for (const RecordId& record : replica.records())
            for (const std::string& field : replica.fields(record)) {
                in_history += replica.history(record, field).size();
                CHECK_FALSE(replica.heads(record, field).empty());
            }
        CHECK(in_history == all.size());
    }
}

TEST_CASE("a head is what nothing in the set replaces") {
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        CAPTURE(seed);
        test::Random random{seed};
        std::vector<Change> all = part(random, test::random_history(random, 4, 80));
        random.shuffle(all);
        const Replica replica = test::replica_of(all);
        for (const Change& change : all) {
            bool replaced = false;
            for (const Change& other : all)
                for (const ChangeId& id : other.replaces) replaced = replaced || id == change.id;
            bool head = false;
            for (const Change* one : replica.heads(change.record, change.field))
                head = head || one->id == change.id;
            CHECK(head != replaced);
        }
    }
}

TEST_CASE("a chain that was written twice is found") {
    test::Random random{3};
    std::vector<Change> all = test::random_history(random, 2, 30);
    CHECK(broken_chains(test::replica_of(all), vault::hash_hex).empty());
    Change& altered = all[5];
    altered.value = std::string("skrevet om");
    const auto broken = broken_chains(test::replica_of(all), vault::hash_hex);
    REQUIRE(broken.size() == 1);
    CHECK(broken[0] == ChangeId{altered.id.device, altered.id.seq + 1});
}
