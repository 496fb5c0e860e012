// The one hash of Varde: BLAKE2b with 256 bits, from libsodium.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace varde::vault {

inline constexpr std::size_t hash_bytes = 32;
using Hash = std::array<unsigned char, hash_bytes>;

/// BLAKE2b-256 of some bytes.
Hash hash(std::string_view bytes);

/// The same as 64 lower-case hex digits.
std::string hash_hex(std::string_view bytes);

}  // namespace varde::vault
