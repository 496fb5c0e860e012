#include "vault/hash.hpp"

#include <sodium.h>

namespace varde::vault {

Hash hash(std::string_view bytes) {
    Hash out = {};
    crypto_generichash(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                       bytes.size(), nullptr, 0);
    return out;
}

std::string hash_hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(hash_bytes * 2);
    for (const unsigned char byte : hash(bytes)) {
        out.push_back(digits[byte >> 4]);
        out.push_back(digits[byte & 0xFu]);
    }
    return out;
}

}  // namespace varde::vault
