// The decimal digits of a double: what printing and decimal arithmetic start from.
#pragma once

#include <cstdint>

namespace varde::logic {

/// +-digits * 10^exponent. At most 17 digits, without zeros at the end; zero is 0 * 10^0.
struct ShortDecimal {
    bool negative = false;
    std::uint64_t digits = 0;
    int exponent = 0;
};

/// The fewest digits that read back as `number`, which must be finite.
ShortDecimal shortest(double number);

}  // namespace varde::logic
