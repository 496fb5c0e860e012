#include "logic/timestamp.hpp"

#include "logic/format_date.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace varde;
using namespace varde::logic;

namespace {

bool reads(std::string_view text) { return parse_timestamp(text).has_value(); }

std::string formatted(std::string_view text, std::string_view pattern,
                      Language language = Language::nb) {
    const auto time = parse_timestamp(text);
    REQUIRE(time);
    const auto result = format_date(*time, pattern, language);
    return result ? *result : result.error().code;
}

}  // namespace

TEST_CASE("dates and times that are read") {
    for (const char* text : {"2020-02-29", "2026-11-21T12:05", "2026-11-21 12:05:59",
                             "2026-11-21t12:05:59.1z", "2026-11-21T12:05:59.123456789+13:30",
                             "2026-11-21T12:05Z", "0000-01-01", "9999-12-31T23:59:59.999-23:59"}) {
        INFO(text);
        CHECK(reads(text));
    }
}

TEST_CASE("dates and times that are not") {
    for (const char* text :
         {"", "2020", "2020-2-29", "2021-02-29", "2020-13-01", "2020-00-10", "2020-01-00",
          "2020-01-32", "2020-W13-2", "2013-350", "2020-01-01T", "2020-01-01T5:00",
          "2020-01-01T24:00", "2020-01-01T12:60", "2020-01-01T12:00:60Z", "2020-01-01T12:00:00.",
          "2020-01-01T12:00:00.1234567890", "2020-01-01T12:00+24:00", "2020-01-01T12:00+01:60",
          "2020-01-01T12:00+0100", "2020-01-01T12:00Z ", " 2020-01-01", "2020-01-01Z",
          "2020-01-01T12:00+01:00Z", "-020-01-01", "20২0-01-01", "2020/01/01"}) {
        INFO(text);
        CHECK_FALSE(reads(text));
    }
}

TEST_CASE("a moment is the same in every zone") {
    const auto here = parse_timestamp("2026-01-01T00:30:01.25+01:00");
    const auto there = parse_timestamp("2025-12-31T23:30:01.250Z");
    CHECK(milliseconds(*here) == milliseconds(*there));
    CHECK(in_utc(*here).date == Date{2025, 12, 31});
    CHECK(in_utc(*here).hour == 23);
    CHECK(in_utc(*here).millisecond == 250);
    CHECK(in_utc(*parse_timestamp("2026-01-01T00:30")).date == Date{2026, 1, 1});
}

TEST_CASE("dates in words and digits") {
    const char* const time = "2023-03-04T15:06:07.120Z";
    CHECK(formatted(time, "G yyyy-MM-dd EEEE HH:mm:ss.SSS a") ==
          "e.Kr. 2023-03-04 lørdag 15:06:07.120 p.m.");
    CHECK(formatted(time, "d. MMMM yyyy") == "4. mars 2023");
    CHECK(formatted(time, "EEE d. MMM, 'x") == "expression_pattern");
    CHECK(formatted(time, "h:m:s S SS yy uuu E EEEEE MMMMM M") ==
          "3:6:7 1 12 23 2023 lør L M 3");
    CHECK(formatted(time, "EEEE d. MMMM", Language::nn) == "laurdag 4. mars");
    CHECK(formatted(time, "EEEE, MMMM d a", Language::en) == "Saturday, March 4 PM");
    CHECK(formatted(time, "EEEE d. MMMM", Language::se) == "lávvardat 4. njukčamánnu");
    CHECK(formatted("2023-03-04T00:06", "h hh H") == "12 12 0");
    CHECK(formatted("2023-03-04T12:06", "h a") == "12 p.m.");
    CHECK(formatted("0000-03-04", "y G") == "1 f.Kr.");
    CHECK(formatted("2023-03-04T23:30-02:00", "dd.MM HH") == "05.03 01");
}

TEST_CASE("patterns that mean nothing are refused") {
    for (const char* pattern : {"", "q", "ddd", "MMMMMM", "dM", "d.", ".d", "yyyyy", "1", "SSSS"}) {
        INFO(pattern);
        CHECK(formatted("2023-03-04", pattern) == "expression_pattern");
    }
}

TEST_CASE("the short form") {
    const auto time = parse_timestamp("2023-03-04");
    CHECK(format_short_date(*time, Language::nb) == "04.03.2023");
    CHECK(format_short_date(*time, Language::nn) == "04.03.2023");
    CHECK(format_short_date(*time, Language::en) == "3/4/23");
    CHECK(format_short_date(*time, Language::se) == "2023-03-04");
}

TEST_CASE("property: what is formatted is read back as the same moment") {
    std::mt19937 random(3);
    for (int i = 0; i < 2000; ++i) {
        Timestamp time;
        time.date = date_from_days(static_cast<std::int64_t>(random() % 3'000'000) - 700'000);
        time.hour = static_cast<int>(random() % 24);
        time.minute = static_cast<int>(random() % 60);
        time.millisecond = static_cast<int>(random() % 1000);
        time.zone = static_cast<int>(random() % 2000) - 1000;
        const auto text = format_date(time, "yyyy-MM-dd HH:mm:ss.SSS", Language::nb);
        REQUIRE(text);
        const auto read = parse_timestamp(*text);
        REQUIRE(read);
        CHECK(milliseconds(*read) == milliseconds(time));
    }
}
