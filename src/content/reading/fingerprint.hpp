// A short name for exactly these bytes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace varde::content {

/// SHA-256 of everything added so far. It tells two editions of a pack apart; it keeps no secret,
/// which is why it stands here and not in the vault.
class Fingerprint {
public:
    /// Continues with these bytes.
    void add(std::string_view bytes);

    /// The digest as 64 lower-case hex digits; nothing can be added afterwards.
    std::string finish();

private:
    void block(const unsigned char* bytes);

    std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                            0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, 64> pending_{};
    std::uint64_t size_ = 0;
};

}  // namespace varde::content
