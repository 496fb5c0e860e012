#include "casework/edit.hpp"

#include "casework/make.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::casework;

TEST_CASE("each change follows the one before it") {
    test::Tablet tablet(1);
    const Change first = tablet.write("note/a", "x", std::string("en"), test::noon);
    const Change second = tablet.write("note/a", "x", -0.0, test::noon);
    CHECK(first.id == ChangeId{test::device(1), 1});
    CHECK(first.previous.empty());
    CHECK(first.replaces.empty());
    CHECK(second.id.seq == 2);
    CHECK(second.previous == vault::hash_hex(encode(first)));
    CHECK(second.replaces == std::vector<ChangeId>{first.id});
    CHECK(first.at < second.at);
    CHECK(check(first));
    CHECK(check(second));
}

TEST_CASE("a device goes on where its replica ends") {
    test::Tablet tablet(1);
    test::Tablet other(2);
    tablet.write("note/a", "x", std::string("en"), test::noon);
    const Change last = tablet.write("note/a", "y", std::string("to"), test::noon);
    const Change later = other.write("note/a", "x", std::string("tre"), {test::noon.ms + 9000});
    tablet.replica.insert(later);
    const Author author = resume_author(tablet.replica, test::device(1), "Ola",
                                        {test::noon.ms + 10}, vault::hash_hex);
    CHECK(author.next_seq == 3);
    CHECK(author.last_hash == vault::hash_hex(encode(last)));
    CHECK(author.clock == later.at);
    CHECK(author.name == "Ola");
    const Author fresh =
        resume_author(tablet.replica, test::device(7), "Ny", test::noon, vault::hash_hex);
    CHECK(fresh.next_seq == 1);
    CHECK(fresh.last_hash.empty());
}

TEST_CASE("a foreign clock far ahead does not move ours") {
    test::Tablet wrong(2);
    const Change ahead = wrong.write("note/a", "x", true, {test::noon.ms + 3 * 86'400'000});
    const Author author = resume_author(test::replica_of({ahead}), test::device(1), "Kari",
                                        test::noon, vault::hash_hex);
    CHECK(author.clock == Hlc{});
    CHECK(is_unknown_time(ahead.at, test::noon));
}

TEST_CASE("a change is later than what it replaces, whatever the clocks say") {
    test::Tablet fast(2);
    const Change theirs = fast.write("note/a", "x", std::string("en"), {test::noon.ms + 600'000});
    test::Tablet slow(1);
    slow.replica.insert(theirs);
    const Change ours = slow.write("note/a", "x", std::string("to"), test::noon);
    CHECK(theirs.at < ours.at);
    CHECK(slow.replica.history("note/a", "x").back()->id == ours.id);
}
