#include "base/pattern.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace varde;

namespace {

bool whole(std::string_view pattern, std::string_view text) {
    const auto read = Pattern::parse(pattern);
    REQUIRE_MESSAGE(read, std::string(pattern));
    return read->matches(text);
}

std::string error(std::string_view pattern) {
    const auto read = Pattern::parse(pattern);
    return read ? "" : read.error().code + " " + read.error().detail;
}

}  // namespace

TEST_CASE("a pattern matches the whole text") {
    CHECK(whole("", ""));
    CHECK(whole("abc", "abc"));
    CHECK_FALSE(whole("abc", "abcd"));
    CHECK_FALSE(whole("b", "abc"));
    CHECK(Pattern::parse("b")->occurs_in("abc"));
    CHECK_FALSE(Pattern::parse("^b")->occurs_in("abc"));
    CHECK(Pattern::parse("c$")->occurs_in("abc"));
    CHECK(Pattern::parse("x*")->occurs_in("abc"));
}

TEST_CASE("a pattern counts, chooses and groups") {
    CHECK(whole("a{2,3}", "aa"));
    CHECK(whole("a{2,3}", "aaa"));
    CHECK_FALSE(whole("a{2,3}", "aaaa"));
    CHECK_FALSE(whole("a{2,3}", "a"));
    CHECK(whole("a{2,}b{0}", "aaaaa"));
    CHECK(whole("a{2}?", "aa"));
    CHECK(whole("(?:ab|cd|)+e?", "abcdabe"));
    CHECK(whole("(?<x>ab)*?", "abab"));
    CHECK(whole("(a*)*", "aaa"));
    CHECK(whole("a{x}", "a{x}"));
    CHECK(whole("a{,2}", "a{,2}"));
}

TEST_CASE("a pattern knows classes and escapes, letter by letter") {
    CHECK(whole("[æøå]+", "åæø"));
    CHECK(whole(".", "å"));
    CHECK_FALSE(whole("..", "å"));
    CHECK_FALSE(whole(".", "\n"));
    CHECK(whole("[^a-c]", "d"));
    CHECK_FALSE(whole("[^a-c]", "b"));
    CHECK(whole(R"([\d-]+)", "12-3"));
    CHECK(whole(R"([+-/:]+)", "+,-./:"));  // a range from + to /
    CHECK(whole(R"([a-\d]+)", "a-5"));
    CHECK(whole(R"(\S\s\w\W\D\d)", "a _-x1"));
    CHECK(whole(R"(\u00e5\xe5\u{E5})", "ååå"));
    CHECK(whole(R"([\]\\b])", "]"));
    CHECK(whole(R"(\b(19[0-9][0-9]|20[0-4][0-9]|2050)\b)", "1987"));
    CHECK(Pattern::parse(R"(\bbarn\b)")->occurs_in("et barn her"));
    CHECK_FALSE(Pattern::parse(R"(\bbarn\b)")->occurs_in("barnet"));
    CHECK(whole(R"(^((\+|00)(\d{1,3}))?\d{5,12}$)", "+4712345678"));
    CHECK_FALSE(whole(R"(^((\+|00)(\d{1,3}))?\d{5,12}$)", "1234"));
}

TEST_CASE("what is no pattern says where") {
    CHECK(error("(a") == "pattern_syntax 2");
    CHECK(error("a)") == "pattern_syntax 1");
    CHECK(error("*a") == "pattern_syntax 0");
    CHECK(error("[a") == "pattern_syntax 2");
    CHECK(error("[z-a]") == "pattern_syntax 4");
    CHECK(error("a{3,2}") == "pattern_syntax 6");
    CHECK(error("\\") == "pattern_syntax 1");
    CHECK(error("(?=a)") == "pattern_unsupported 2");
    CHECK(error("(?<!a)b") == "pattern_unsupported 3");
    CHECK(error("(a)\\1") == "pattern_unsupported 5");
    CHECK(error("\xff") == "pattern_syntax 0");
}

TEST_CASE("a hostile pattern costs neither time nor memory") {
    CHECK(error("((a{99}){99}){99}").starts_with("pattern_size"));
    CHECK(error("a{999999}").starts_with("pattern_size"));
    CHECK(error(std::string(5000, 'a')).starts_with("pattern_size"));
    CHECK(error(std::string(500, '(')).starts_with("pattern_size"));
    CHECK_FALSE(whole("(a+)+b", std::string(20'000, 'a')));
    CHECK_FALSE(whole("(a|a)*b", std::string(20'000, 'a')));
    CHECK_FALSE(whole("(x?){900}", std::string(1 << 20, 'x')));
}
