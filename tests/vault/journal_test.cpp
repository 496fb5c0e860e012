#include "vault/journal.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::vault;

namespace {

const std::string store = "0123456789abcdef0123456789abcdef";
const std::string other_store(32, 'f');

JournalHead start() { return {.store = store, .seq = 1, .previous = {}}; }

/// The records that carry these payloads.
std::vector<std::string> records(const std::vector<std::string>& payloads) {
    JournalHead head = start();
    std::vector<std::string> list;
    for (const std::string& payload : payloads) list.push_back(seal_record(head, payload));
    return list;
}

std::string problem(std::string_view record, JournalHead head) {
    const auto payload = open_record(record, head);
    return payload ? "" : payload.error().code;
}

}  // namespace

TEST_CASE("keys count, and tell nothing") {
    CHECK(record_key(1) == "j/0000000000000001");
    CHECK(record_key(9'876'543'210) == "j/0000009876543210");
}

TEST_CASE("what was sealed opens in the same order") {
    const std::vector<std::string> payloads = {"en", "", std::string("\0\xFF", 2)};
    const Journal journal = replay(store, records(payloads));
    CHECK(journal.payloads == payloads);
    CHECK(journal.refused.empty());
    CHECK(journal.head.seq == 4);
    JournalHead writing = start();
    for (const std::string& payload : payloads) seal_record(writing, payload);
    CHECK(journal.head == writing);
    CHECK(replay(store, {}).head == start());
}

TEST_CASE("the same payload gives another record at another place") {
    const auto list = records({"likt", "likt"});
    CHECK(list[0] != list[1]);
}

TEST_CASE("a record is opened only where it belongs") {
    const auto list = records({"en", "to", "tre"});
    CHECK(problem("", start()) == "journal_missing");
    CHECK(problem(list[0], {.store = other_store, .seq = 1, .previous = {}}) ==
          "journal_other_store");
    CHECK(problem(list[1], start()) == "journal_order");
    CHECK(problem(list[1], {.store = store, .seq = 2, .previous = {}}) == "journal_chain");
    std::string newer = list[0];
    newer[0] = 2;
    CHECK(problem(newer, start()) == "journal_too_new");
}

TEST_CASE("an earlier commit in the place of a later one is noticed") {
    JournalHead one = start();
    JournalHead two = start();
    seal_record(one, "en");
    seal_record(two, "noe annet");
    const std::string next = seal_record(one, "to");
    CHECK(problem(next, two) == "journal_chain");
}

TEST_CASE("every cut and every flipped bit is refused, and moves nothing") {
    const std::string record = records({"et besøksnotat"})[0];
    for (std::size_t length = 0; length < record.size(); ++length)
        CHECK(problem(std::string_view(record).substr(0, length), start()) != "");
    for (std::size_t i = 0; i < record.size() * 8; ++i) {
        std::string flipped = record;
        flipped[i / 8] = static_cast<char>(flipped[i / 8] ^ (1 << (i % 8)));
        JournalHead head = start();
        CHECK_FALSE(open_record(flipped, head));
        CHECK(head == start());
    }
    CHECK(problem(record + "x", start()) == "journal_damaged");
}

TEST_CASE("behind the first bad record everything is put aside, with its reason") {
    auto list = records({"en", "to", "tre", "fire"});
    list[1][60] = static_cast<char>(list[1][60] ^ 1);
    const Journal journal = replay(store, list);
    CHECK(journal.payloads == std::vector<std::string>{"en"});
    CHECK(journal.head.seq == 2);
    REQUIRE(journal.refused.size() == 3);
    CHECK(journal.refused[0].seq == 2);
    CHECK(journal.refused[0].error.code == "journal_damaged");
    CHECK(journal.refused[2].seq == 4);
    CHECK(journal.refused[2].error.code == "journal_after_refused");
}

TEST_CASE("a missing record is a bad one") {
    auto list = records({"en", "to", "tre"});
    list[1].clear();
    const Journal journal = replay(store, list);
    REQUIRE(journal.refused.size() == 2);
    CHECK(journal.refused[0].error.code == "journal_missing");
}

TEST_CASE("what stands behind a bad record can be rescued one by one") {
    auto list = records({"en", "to", "tre"});
    const auto rescued = rescue_record(list[2], store);
    REQUIRE(rescued);
    CHECK(rescued->seq == 3);
    CHECK(rescued->payload == "tre");
    CHECK(rescue_record(list[2], other_store).error().code == "journal_other_store");
    list[2].back() = static_cast<char>(list[2].back() ^ 1);
    CHECK(rescue_record(list[2], store).error().code == "journal_damaged");
    CHECK_FALSE(rescue_record("", store));
}
