#include "logic/number.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>

using namespace varde::logic;

TEST_CASE("texts that look like numbers") {
    CHECK(parse_number("12") == 12);
    CHECK(parse_number("-1.50") == -1.5);
    CHECK(parse_number("007") == 7);
    CHECK(parse_number("+5E2") == 500);
    CHECK(parse_number("5e-2") == 0.05);
    CHECK(parse_number(".5e2") == 50);
    CHECK(parse_number("-.5E+1") == -5);
    CHECK(parse_number("0e0") == 0);
}

TEST_CASE("texts that do not") {
    for (const char* text : {"", " ", "+1", "5.", ".5", "-", "+", ".", "1 ", " 1", "1,5", "0x10",
                             "1e", "e2", "5-E2", "5+E2", "1e+", "5.e1", "1.2.3", "NaN",
                             "Infinity", "inf", "nan", "1e999", "--1", "१", "1\n"}) {
        INFO(text);
        CHECK_FALSE(parse_number(text));
    }
    CHECK_FALSE(parse_number(std::string(400, '9')));
    CHECK_FALSE(parse_number(std::string("1\0", 2)));
}

TEST_CASE("numbers are written as JavaScript writes them") {
    CHECK(number_text(0) == "0");
    CHECK(number_text(-0.0) == "0");
    CHECK(number_text(5) == "5");
    CHECK(number_text(-2.5) == "-2.5");
    CHECK(number_text(0.1) == "0.1");
    CHECK(number_text(1e20) == "100000000000000000000");
    CHECK(number_text(1e21) == "1e+21");
    CHECK(number_text(-1.5e300) == "-1.5e+300");
    CHECK(number_text(1e-6) == "0.000001");
    CHECK(number_text(1e-7) == "1e-7");
    CHECK(number_text(1.25e-9) == "1.25e-9");
    CHECK(number_text(123456789.125) == "123456789.125");
    CHECK(number_text(9007199254740993.0) == "9007199254740992");
    CHECK(number_text(5e-324) == "5e-324");
    CHECK(number_text(1.7976931348623157e308) == "1.7976931348623157e+308");
}

TEST_CASE("a fixed number of decimals, halves away from zero") {
    CHECK(fixed_text(0.5, 0) == "1");
    CHECK(fixed_text(2.5, 0) == "3");
    CHECK(fixed_text(-2.5, 0) == "-3");
    CHECK(fixed_text(1.005, 2) == "1.00");
    CHECK(fixed_text(8.345, 2) == "8.35");
    CHECK(fixed_text(1.45, 1) == "1.4");
    CHECK(fixed_text(9.999, 2) == "10.00");
    CHECK(fixed_text(999.5, 0) == "1000");
    CHECK(fixed_text(0, 3) == "0.000");
    CHECK(fixed_text(123.456, 10) == "123.4560000000");
    CHECK(fixed_text(1e21, 2) == "1e+21");
    CHECK(fixed_text(0.1, 100).size() == 102);
}

TEST_CASE("calculation is decimal") {
    CHECK(decimal_add(0.1, 0.2) == 0.3);
    CHECK(decimal_add(-0.2, 0.2) == 0);
    CHECK(decimal_add(1e300, 1) == 1e300);
    CHECK(decimal_add(1, -1e-19) == 1);
    CHECK(decimal_subtract(0.3, 0.2) == 0.1);
    CHECK(decimal_subtract(1, 900719925474099) == -900719925474098);
    CHECK(decimal_multiply(-5.55, 6.66) == -36.963);
    CHECK(decimal_multiply(0, -7) == 0);
    CHECK(decimal_divide(0.3, 0.1) == 3);
    CHECK(decimal_divide(1, 3) == 1.0 / 3.0);
    CHECK(decimal_divide(2, 3) == 2.0 / 3.0);
    CHECK(std::isinf(decimal_multiply(1e308, 10)));
    CHECK(decimal_multiply(1e-300, 1e-300) == 0);
}

namespace {

double random_double(std::mt19937_64& random) {
    double number = 0;
    do {
        const std::uint64_t bits = random();
        std::memcpy(&number, &bits, sizeof number);
    } while (!std::isfinite(number));
    return number;
}

bool close(double a, double b) { return std::fabs(a - b) <= std::fabs(b) * 3e-16 + 5e-324; }

}  // namespace

TEST_CASE("property: a number survives being written and read") {
    std::mt19937_64 random(1);
    for (int i = 0; i < 5000; ++i) {
        const double number = random_double(random);
        const std::string text = number_text(number);
        INFO(text);
        CHECK(std::strtod(text.c_str(), nullptr) == number);
    }
}

TEST_CASE("property: decimal arithmetic stays next to binary arithmetic") {
    std::mt19937_64 random(2);
    for (int i = 0; i < 2000; ++i) {
        const double a = std::ldexp(random_double(random) > 0 ? 1.0 : -1.0, 3) *
                         static_cast<double>(random() % 1'000'000) / 997;
        const double b = (static_cast<double>(random() % 1'000'000) + 1) / 1009;
        CHECK(close(decimal_multiply(a, b), a * b));
        CHECK(close(decimal_divide(a, b), a / b));
        CHECK(std::fabs(decimal_add(a, b) - (a + b)) <= 1e-11);
        CHECK(decimal_add(a, b) == decimal_add(b, a));
        CHECK(decimal_subtract(a, b) == -decimal_subtract(b, a));
    }
}
