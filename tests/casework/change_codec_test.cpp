#include "casework/change_codec.hpp"

#include "casework/bytes.hpp"
#include "casework/commit_codec.hpp"
#include "casework/make.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::casework;

namespace {

Change full_change() {
    Change change = test::simple_change();
    change.id.seq = 300;
    change.previous = std::string(62, 'a') + "0f";
    change.at.counter = 70'000;
    change.replaces = {{test::device(1), 7}, {test::device(2), 1}};
    change.reason = "Mor rettet datoen.";
    return change;
}

std::vector<Value> some_values() {
    return {std::monostate{},
            false,
            true,
            std::int64_t{0},
            std::int64_t{-1},
            std::int64_t{1} << 53,
            -(std::int64_t{1} << 53),
            0.1,
            -2.5e-300,
            std::string(),
            std::string("å\u202E\n"),
            std::vector<std::string>{},
            std::vector<std::string>{"", "b"}};
}

}  // namespace

TEST_CASE("a change survives its bytes, with every kind of value") {
    Change change = full_change();
    for (const Value& value : some_values()) {
        change.value = value;
        const std::string bytes = encode(change);
        const auto back = decode(bytes);
        REQUIRE(back);
        CHECK(*back == change);
        CHECK(encode(*back) == bytes);
    }
}

TEST_CASE("the bytes of format 1 never change") {
    CHECK(vault::hash_hex(encode(full_change())) ==
          "78e64eaac5f76acf8f38c77214ca2400a86e09e2972e9cb74f9044c09ce7452a");
}

TEST_CASE("every cut change is refused") {
    const std::string bytes = encode(full_change());
    for (std::size_t length = 0; length < bytes.size(); ++length)
        CHECK_FALSE(decode(std::string_view(bytes).substr(0, length)));
    CHECK(decode("").error().code == "change_truncated");
    CHECK(decode(std::string_view(bytes).substr(0, 40)).error().code == "change_truncated");
    CHECK(decode(bytes + "x").error().code == "change_malformed");
}

TEST_CASE("a flipped bit is refused, or gives another change with those very bytes") {
    const std::string bytes = encode(full_change());
    for (std::size_t i = 0; i < bytes.size() * 8; ++i) {
        std::string flipped = bytes;
        flipped[i / 8] = static_cast<char>(flipped[i / 8] ^ (1 << (i % 8)));
        const auto change = decode(flipped);
        if (!change) continue;
        CHECK(encode(*change) == flipped);
        CHECK_FALSE(*change == full_change());
    }
}

TEST_CASE("a newer format is named, and longer forms of a number are not ours") {
    std::string bytes = encode(full_change());
    bytes[0] = 2;
    CHECK(decode(bytes).error().code == "change_format");

    std::string longer;
    put_byte(longer, 0x80);
    put_byte(longer, 0);
    ByteReader in(longer);
    in.varint();
    CHECK(in.problem() == ReadProblem::malformed);
    ByteReader overflow("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F");
    overflow.varint();
    CHECK(overflow.problem() == ReadProblem::malformed);
}

TEST_CASE("numbers keep their value at the edges") {
    for (const std::uint64_t number : {0ull, 127ull, 128ull, 1ull << 63, ~0ull}) {
        std::string out;
        put_varint(out, number);
        CHECK(ByteReader(out).varint() == number);
        put_signed(out = {}, static_cast<std::int64_t>(number));
        CHECK(ByteReader(out).signed_varint() == static_cast<std::int64_t>(number));
    }
}

TEST_CASE("a forged count reserves no memory") {
    std::string forged;
    put_varint(forged, ~0ull);
    ByteReader in(forged);
    CHECK(in.count(1) == 0);
    CHECK(in.problem() == ReadProblem::truncated);
    ByteReader limited(forged);
    CHECK(limited.count(1, 10) == 0);
    CHECK(limited.problem() == ReadProblem::malformed);
    CHECK(limited.left() == 0);
}

TEST_CASE("a commit keeps its changes together and in order") {
    test::Random random{7};
    const std::vector<Change> changes = test::random_history(random, 2, 5);
    const std::string bytes = encode_commit(changes);
    const auto back = decode_commit(bytes);
    REQUIRE(back);
    CHECK(*back == changes);
    CHECK(decode_commit(encode_commit({}))->empty());
    for (std::size_t length = 0; length < bytes.size(); ++length)
        CHECK_FALSE(decode_commit(std::string_view(bytes).substr(0, length)));
    CHECK(decode_commit("").error().code == "commit_truncated");
    CHECK(decode_commit("\x02").error().code == "commit_format");
    CHECK(decode_commit(bytes + "x").error().code == "commit_malformed");
}

TEST_CASE("a bad change spoils its commit, not the program") {
    Change bad = test::simple_change();
    bad.record = "note";
    CHECK(decode_commit(encode_commit(std::vector{bad})).error().code == "change_name");
    test::Random random{11};
    const std::string bytes = encode_commit(test::random_history(random, 1, 3));
    for (std::size_t i = 0; i < bytes.size() * 8; ++i) {
        std::string flipped = bytes;
        flipped[i / 8] = static_cast<char>(flipped[i / 8] ^ (1 << (i % 8)));
        if (const auto changes = decode_commit(flipped)) CHECK(encode_commit(*changes) == flipped);
    }
}
