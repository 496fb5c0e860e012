#include "logic/letters.hpp"

#include "base/utf8.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace varde::logic;

TEST_CASE("letters of the languages that the app meets") {
    CHECK(upper_case("blåbær og øl, čáhci, đ ŋ š ŧ ž") == "BLÅBÆR OG ØL, ČÁHCI, Đ Ŋ Š Ŧ Ž");
    CHECK(lower_case("ÆRLIG ČÁHCI ĐŊŠŦŽ ǤǦǨǮƷ") == "ærlig čáhci đŋšŧž ǥǧǩǯʒ");
    CHECK(upper_case("ąćęłńóśźż õäöüß ÿ") == "ĄĆĘŁŃÓŚŹŻ ÕÄÖÜSS Ÿ");
    CHECK(lower_case("ПРИВЕТ Ёлка ΑΒΓΆ") == "привет ёлка αβγά");
    CHECK(upper_case("日本 🌍 ×÷ 123") == "日本 🌍 ×÷ 123");
    CHECK(lower_case("İ") == "İ");
}

TEST_CASE("only the first letter") {
    CHECK(upper_case_first("æren er") == "Æren er");
    CHECK(lower_case_first("ÆREN ER") == "æREN ER");
    CHECK(upper_case_first("") == "");
    CHECK(upper_case_first("🌍a") == "🌍a");
}

TEST_CASE("positions in UTF-16") {
    CHECK(utf16_length("æøå") == 3);
    CHECK(utf16_length("a🌍b") == 4);
    CHECK(utf16_slice("a🌍b", 1, 3) == "🌍");
    CHECK(utf16_slice("a🌍b", 3, 100) == "b");
    CHECK(utf16_slice("a🌍b", -1, 100) == "b");
    CHECK(utf16_slice("hello", 3, 1) == "");
    CHECK(utf16_slice("hello", -100, 2) == "he");
    CHECK(utf16_slice("hello", 1, -1) == "ell");
    CHECK(utf16_slice("a🌍b", 0, 2) == "a\uFFFD");
    CHECK(utf16_slice("a🌍b", 2, 4) == "\uFFFDb");
    CHECK(utf16_slice("🌍", 1, 1) == "");
    CHECK(utf16_find("a🌍b", "b") == 3);
    CHECK_FALSE(utf16_find("abc", "d"));
}

TEST_CASE("white space at the ends") {
    CHECK(trimmed(" \t a b\n") == "a b");
    CHECK(trimmed("\u00A0a\u00A0 ") == "a");
    CHECK(trimmed(" \u00A0 ") == "");
    CHECK(trimmed("\xA0") == "\xA0");
}

TEST_CASE("property: any bytes are survived, and case is changed back and forth") {
    std::mt19937 random(4);
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (auto n = random() % 12; n > 0; --n)
            text.push_back(static_cast<char>(random() % 256));
        CHECK(lower_case(upper_case(lower_case(text))).size() <= 4 * text.size());
        CHECK(utf16_slice(text, 0, 100).size() <= 3 * text.size());
        CHECK(trimmed(text).size() <= text.size());
    }
    for (char32_t letter = 0x20; letter < 0x2000; ++letter) {
        std::string text;
        varde::append_utf8(text, letter);
        const std::string lower = lower_case(text);
        CHECK(lower_case(lower) == lower);
    }
}
