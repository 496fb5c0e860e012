#include "vault/store_id.hpp"

#include <sodium.h>

namespace varde::vault {
namespace {

constexpr std::size_t format_bytes = 1;
constexpr std::size_t store_bytes = 16;

}  // namespace

Result<std::string> record_store(std::string_view record) {
    if (record.size() < format_bytes + store_bytes) return fail("journal_truncated");
    std::string hex(2 * store_bytes + 1, '\0');
    const auto* bytes = reinterpret_cast<const unsigned char*>(record.data()) + format_bytes;
    sodium_bin2hex(hex.data(), hex.size(), bytes, store_bytes);
    hex.pop_back();
    return hex;
}

}  // namespace varde::vault
