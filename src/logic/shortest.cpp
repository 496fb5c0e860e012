#include "logic/shortest.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>

namespace varde::logic {
namespace {

/// Reads what printf's %e writes: "1.2345e-07".
ShortDecimal from_scientific(const char* text) {
    ShortDecimal out;
    int after_point = 0;
    bool point = false;
    for (; *text != '\0' && *text != 'e'; ++text) {
        if (*text < '0' || *text > '9') {
            point = true;
            continue;
        }
        out.digits = out.digits * 10 + static_cast<std::uint64_t>(*text - '0');
        after_point += point ? 1 : 0;
    }
    out.exponent = std::atoi(text + 1) - after_point;
    return out;
}

void drop_zeros(ShortDecimal& number) {
    while (number.digits != 0 && number.digits % 10 == 0) {
        number.digits /= 10;
        ++number.exponent;
    }
}

}  // namespace

// printf and strtod instead of std::to_chars, whose tables cost more than this function in the
// page's budget. 17 digits always read back and 15 are nearly always enough, so that a shorter
// form ends in zeros there; only below the smallest normal number fewer digits have to be tried.
ShortDecimal shortest(double number) {
    if (number == 0) return {};
    const double size = std::fabs(number);
    ShortDecimal out;
    char text[32];
    const bool normal = size >= std::numeric_limits<double>::min();
    for (int precision = normal ? 14 : 0; precision <= 16; ++precision) {
        std::snprintf(text, sizeof text, "%.*e", precision, size);
        if (std::strtod(text, nullptr) == size) break;
    }
    out = from_scientific(text);
    out.negative = number < 0;
    drop_zeros(out);
    return out;
}

}  // namespace varde::logic
