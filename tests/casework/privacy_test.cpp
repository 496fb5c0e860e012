#include "casework/privacy.hpp"

#include <doctest/doctest.h>
#include <optional>

using namespace varde::casework;

namespace {

/// Nine digits with the two check digits that make them a number, `slack` added to the first one as
/// the rule from 2032 allows; nothing when these nine have none. All numbers in these tests are
/// made up: synthetic months, or days that no living person was born on.
std::optional<std::string> with_check_digits(const std::string& nine, int slack = 0) {
    const int first[] = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    const int second[] = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    int sum = 0;
    for (std::size_t i = 0; i < 9; ++i) sum += (nine[i] - '0') * first[i];
    const int k1 = (11 - sum % 11 + slack) % 11;
    if (k1 == 10) return std::nullopt;
    const std::string ten = nine + std::to_string(k1);
    sum = 0;
    for (std::size_t i = 0; i < 10; ++i) sum += (ten[i] - '0') * second[i];
    const int k2 = (11 - sum % 11) % 11;
    if (k2 == 10) return std::nullopt;
    return ten + std::to_string(k2);
}

/// The first number with these six digits in front.
std::string number(const std::string& six, int slack = 0) {
    for (int serial = 100; serial < 1000; ++serial)
        if (const auto all = with_check_digits(six + std::to_string(serial), slack)) return *all;
    return {};
}

/// What is found in a text, as "kind:text|kind:text".
std::string found(const std::string& text) {
    const char* names[] = {"id", "tel", "mail", "addr"};
    std::string out;
    for (const PrivacyFinding& finding : find_private(text)) {
        if (!out.empty()) out += "|";
        out += names[static_cast<std::size_t>(finding.kind)];
        out += ":" + text.substr(finding.begin, finding.end - finding.begin);
    }
    return out;
}

}  // namespace

TEST_CASE("identity numbers of every kind are known by their check digits") {
    for (const char* six : {"118125", "518125", "115125", "128125", "817799", "912345", "116625"}) {
        CAPTURE(six);
        CHECK(is_identity_number(number(six)));
    }
    CHECK(is_identity_number(number("118125", 1)));  // the rule from 2032
    CHECK(is_identity_number(number("118125", 3)));
    CHECK_FALSE(is_identity_number(number("118125", 4)));
}

TEST_CASE("eleven digits with wrong check digits or an impossible date are none") {
    std::string digits = number("118125");
    digits[10] = digits[10] == '0' ? '1' : '0';
    CHECK_FALSE(is_identity_number(digits));
    CHECK_FALSE(is_identity_number(number("320125")));
    CHECK_FALSE(is_identity_number(number("011325")));
    CHECK_FALSE(is_identity_number(number("308225")));
    CHECK_FALSE(is_identity_number("1181251000"));
    CHECK_FALSE(is_identity_number("11812510x00"));
}

TEST_CASE("a number is found however it is written") {
    const std::string digits = number("118125");
    const std::string day = digits.substr(0, 6);
    const std::string rest = digits.substr(6);
    const std::string dotted =
        digits.substr(0, 2) + "." + digits.substr(2, 2) + "." + digits.substr(4, 2) + "-" + rest;
    for (const std::string& form :
         {digits, day + " " + rest, day + "-" + rest, dotted, day + "\u00A0" + rest}) {
        CAPTURE(form);
        CHECK(found("Barnet (" + form + ") var hjemme.") == "id:" + form);
    }
    CHECK(found("sak 4711 " + day + " " + rest) == "id:" + day + " " + rest);
    CHECK(found("1" + digits) == "");
    CHECK(found(digits + "1") == "");
}

TEST_CASE("telephone numbers as Norwegians write them") {
    for (const std::string form :
         {"91234567", "912 34 567", "91 23 45 67", "912 345 67", "22\u00A022\u00A022\u00A022",
          "+47 91234567", "0047 912 34 567", "+46 70 123 45 67"}) {
        CAPTURE(form);
        CHECK(found("Ring " + form + ".") == "tel:" + form);
    }
}

TEST_CASE("dates, times, sums and short numbers are no telephone numbers") {
    for (const char* text : {"21.11.2026", "2026-11-21", "20261121", "kl. 10.30-11.30", "1 000 000",
                             "12 kg", "113", "02800", "01234567", "123456789", "uke 47",
                             "12.03.2024 til 13.04.2025", "10-12 timer", ""}) {
        CAPTURE(text);
        CHECK(found(text) == "");
    }
}

TEST_CASE("e-mail addresses, with the full stop left to the sentence") {
    CHECK(found("Skriv til kari.nordmann+barn@kommune.no.") ==
          "mail:kari.nordmann+barn@kommune.no");
    CHECK(found("<91234567@eksempel.no>") == "mail:91234567@eksempel.no");
    CHECK(found("bjørn@blåbær.no") == "mail:bjørn@blåbær.no");
    CHECK(found("@alle, møt kl. 9 @ senteret. a@b") == "");
    CHECK(found("a@b.no@c.no") == "mail:a@b.no");
}

TEST_CASE("street addresses") {
    CHECK(found("Bor i Storgata 5.") == "addr:Storgata 5");
    CHECK(found("Bor i storgata 12B, i byen") == "addr:storgata 12B");
    CHECK(found("i Karl Johans gate 22 C") == "addr:Karl Johans gate 22 C");
    CHECK(found("Øvre Slottsgate 3, 0157 Oslo i dag") == "addr:Øvre Slottsgate 3, 0157 Oslo");
    CHECK(found("Åsveien 1") == "addr:Åsveien 1");
    CHECK(found("Solbakken 14") == "addr:Solbakken 14");
    CHECK(found("«Bygdøy allé 2»") == "addr:Bygdøy allé 2");
}

TEST_CASE("everyday sentences hold no address") {
    for (const char* text :
         {"Julia 3 år", "Kalle 4 år", "Barna lekte i bakken 3 ganger.", "på veien 2 timer",
          "Vi møttes på plassen 10 minutter", "Storgata er lang", "Storgata 12345",
          "i hagen 2 epler", "gata 5", "Storgata 5abc"}) {
        CAPTURE(text);
        CHECK(found(text) == "");
    }
}

TEST_CASE("several findings come in order and do not overlap") {
    const std::string digits = number("118125");
    CHECK(found("Storgata 5, 91234567, a@b.no og " + digits) ==
          "addr:Storgata 5|tel:91234567|mail:a@b.no|id:" + digits);
}

TEST_CASE("a mask tells neither text nor length") {
    const std::string text = "Ring 91 23 45 67 i dag";
    const auto findings = find_private(text);
    REQUIRE(findings.size() == 1);
    CHECK(masked(text, findings[0]) == "Ring \u2022\u2022\u2022\u2022\u2022 i dag");
    CHECK(masked(text, findings[0], "[telefon]") == "Ring [telefon] i dag");
    CHECK(find_private(masked(text, findings[0])).empty());
}

TEST_CASE("any bytes can be looked through") {
    CHECK(find_private(std::string("\xC3")).empty());
    CHECK(find_private(std::string("@\xFF@1\xC2 2")).empty());
    CHECK(find_private(std::string("1 \xC3gata 5\xC2")).size() <= 1);
}
