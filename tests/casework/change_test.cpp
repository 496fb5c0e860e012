#include "casework/change.hpp"

#include "casework/make.hpp"

#include <doctest/doctest.h>
#include <limits>

using namespace varde;
using namespace varde::casework;

namespace {

constexpr std::int64_t day = 86'400'000;

/// The error of a simple change after `spoil`, or "".
template <class Spoil>
std::string problem(Spoil spoil) {
    Change change = test::simple_change();
    spoil(change);
    const auto result = check(change);
    return result ? "" : result.error().code;
}

}  // namespace

TEST_CASE("a clock goes forward when the wall does not") {
    CHECK(tick({}, test::noon) == Hlc{test::noon.ms, 0});
    CHECK(tick({test::noon.ms, 4}, test::noon) == Hlc{test::noon.ms, 5});
    CHECK(tick({test::noon.ms + 500, 0}, test::noon) == Hlc{test::noon.ms + 500, 1});
    const auto last = std::numeric_limits<std::uint32_t>::max();
    CHECK(tick({test::noon.ms, last}, test::noon) == Hlc{test::noon.ms + 1, 0});
}

TEST_CASE("a clock that was once a day ahead is left behind") {
    const Hlc ahead = {test::noon.ms + day + 1, 0};
    CHECK(is_unknown_time(ahead, test::noon));
    CHECK_FALSE(is_unknown_time({test::noon.ms + day, 9}, test::noon));
    CHECK(tick(ahead, test::noon) == Hlc{test::noon.ms, 0});
    CHECK(absorb({5, 5}, ahead, test::noon) == Hlc{5, 5});
    CHECK(absorb({5, 5}, {test::noon.ms, 2}, test::noon) == Hlc{test::noon.ms, 2});
    CHECK(absorb({test::noon.ms, 3}, {7, 0}, test::noon) == Hlc{test::noon.ms, 3});
}

TEST_CASE("record ids say their kind and their creator") {
    const RecordId id = make_record_id("note", {test::device(1), 255});
    CHECK(id == "note/" + test::device(1) + "ff");
    CHECK(record_kind(id) == "note");
    CHECK(make_record_id("note", {test::device(1), 256}) != id);
}

TEST_CASE("a sound change passes, with every kind of value") {
    CHECK(problem([](Change&) {}) == "");
    const std::vector<Value> values = {std::monostate{}, true,
                                       std::int64_t{-7}, 0.5,
                                       std::string(),    std::vector<std::string>{"mor", "far"}};
    for (const Value& value : values)
        CHECK(problem([&](Change& change) { change.value = value; }) == "");
}

TEST_CASE("a change that no device of ours makes is named") {
    CHECK(problem([](Change& c) { c.id.device = "ABCDEF"; }) == "change_id");
    CHECK(problem([](Change& c) { c.id.device.back() = 'A'; }) == "change_id");
    CHECK(problem([](Change& c) { c.id.seq = 0; }) == "change_id");
    CHECK(problem([](Change& c) { c.id.seq = (1ull << 53) + 1; }) == "change_id");
    CHECK(problem([](Change& c) { c.id.seq = 2; }) == "change_previous");
    CHECK(problem([](Change& c) { c.previous = std::string(64, 'a'); }) == "change_previous");
    CHECK(problem([](Change& c) { c.at.ms = -1; }) == "change_time");
    CHECK(problem([](Change& c) { c.at.ms = ChangeLimits::latest_ms + 1; }) == "change_time");
    CHECK(problem([](Change& c) { c.record = "note"; }) == "change_name");
    CHECK(problem([](Change& c) { c.record = "/x"; }) == "change_name");
    CHECK(problem([](Change& c) { c.record = "note/"; }) == "change_name");
    CHECK(problem([](Change& c) { c.field.clear(); }) == "change_name");
    CHECK(problem([](Change& c) { c.field = std::string(257, 'f'); }) == "change_name");
    CHECK(problem([](Change& c) { c.author = std::string(257, 'f'); }) == "change_name");
}

TEST_CASE("a change replaces earlier ones only, each once") {
    const ChangeId other = {test::device(2), 9};
    CHECK(problem([&](Change& c) { c.replaces = {other}; }) == "");
    CHECK(problem([&](Change& c) { c.replaces = {other, other}; }) == "change_replaces");
    CHECK(problem([&](Change& c) {
              c.replaces = {other, {test::device(0), 1}};
          }) == "change_replaces");
    CHECK(problem([](Change& c) { c.replaces = {c.id}; }) == "change_replaces");
    CHECK(problem([](Change& c) { c.replaces = {{c.id.device, 2}}; }) == "change_replaces");
    CHECK(problem([](Change& c) { c.replaces = {{"x", 2}}; }) == "change_replaces");
}

TEST_CASE("values keep to what JSON and a tablet can hold") {
    const double infinity = std::numeric_limits<double>::infinity();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const double number : {infinity, -infinity, nan, -0.0, 1e16})
        CHECK(problem([&](Change& c) { c.value = number; }) == "change_value");
    CHECK(problem([](Change& c) { c.value = (std::int64_t{1} << 53) + 1; }) == "change_value");
    CHECK(problem([](Change& c) { c.value = std::string((1u << 20) + 1, 'a'); }) == "change_value");
    CHECK(problem([](Change& c) { c.value = std::vector<std::string>(1025); }) == "change_value");
    CHECK(problem([](Change& c) { c.reason = std::string((1u << 20) + 1, 'a'); }) ==
          "change_value");
}

TEST_CASE("text is UTF-8 without NUL, and otherwise as it was written") {
    CHECK(problem([](Change& c) { c.value = std::string("a\0b", 3); }) == "change_text");
    CHECK(problem([](Change& c) { c.value = std::string("\xC3"); }) == "change_text");
    CHECK(problem([](Change& c) { c.value = std::string("\xED\xA0\x80"); }) == "change_text");
    CHECK(problem([](Change& c) { c.value = std::vector<std::string>{"\xFF"}; }) == "change_text");
    CHECK(problem([](Change& c) { c.author = "\xFF"; }) == "change_text");
    CHECK(problem([](Change& c) { c.reason = "\xFF"; }) == "change_text");
    CHECK(problem([](Change& c) { c.value = std::string("\u202Ebak fram\u0301"); }) == "");
}
