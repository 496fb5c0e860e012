#include "casework/bytes.hpp"

#include <bit>

namespace varde::casework {
namespace {

unsigned nibble(char digit) {
    return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

}  // namespace

void put_byte(std::string& out, unsigned byte) { out.push_back(static_cast<char>(byte)); }

void put_varint(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) put_byte(out, static_cast<unsigned>(value & 0x7F) | 0x80u);
    put_byte(out, static_cast<unsigned>(value));
}

void put_signed(std::string& out, std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    put_varint(out, value < 0 ? ~(bits << 1) : bits << 1);
}

void put_double(std::string& out, double value) {
    auto bits = std::bit_cast<std::uint64_t>(value);
    for (int i = 0; i < 8; ++i, bits >>= 8) put_byte(out, static_cast<unsigned>(bits & 0xFF));
}

void put_text(std::string& out, std::string_view text) {
    put_varint(out, text.size());
    out.append(text);
}

void put_hex(std::string& out, std::string_view hex) {
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        put_byte(out, (nibble(hex[i]) << 4) | nibble(hex[i + 1]));
}

void ByteReader::fail(ReadProblem problem) {
    if (ok()) problem_ = problem;
    left_ = {};
}

std::string_view ByteReader::take(std::size_t count) {
    if (count > left_.size()) {
        fail(ReadProblem::truncated);
        return {};
    }
    const std::string_view taken = left_.substr(0, count);
    left_.remove_prefix(count);
    return taken;
}

unsigned ByteReader::byte() {
    const std::string_view one = take(1);
    return one.empty() ? 0u : static_cast<unsigned char>(one[0]);
}

std::uint64_t ByteReader::varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const unsigned next = byte();
        if (!ok()) return 0;
        const std::uint64_t bits = next & 0x7Fu;
        if (shift == 63 && bits > 1) break;  // does not fit 64 bits
        value |= bits << shift;
        if (next >= 0x80) continue;
        if (next == 0 && shift > 0) break;  // a longer form than needed is not canonical
        return value;
    }
    fail(ReadProblem::malformed);
    return 0;
}

std::int64_t ByteReader::signed_varint() {
    const std::uint64_t bits = varint();
    const std::uint64_t half = bits >> 1;
    return static_cast<std::int64_t>((bits & 1) != 0 ? ~half : half);
}

double ByteReader::real() {
    const std::string_view bytes = take(8);
    std::uint64_t bits = 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        bits = (bits << 8) | static_cast<unsigned char>(bytes[i]);
    return std::bit_cast<double>(bits);
}

std::string ByteReader::text() { return std::string(take(count(1))); }

std::string ByteReader::hex(std::size_t bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(bytes * 2);
    for (const char c : take(bytes)) {
        const auto value = static_cast<unsigned char>(c);
        out.push_back(digits[value >> 4]);
        out.push_back(digits[value & 0xFu]);
    }
    return out;
}

std::size_t ByteReader::count(std::size_t smallest, std::uint64_t most) {
    const std::uint64_t wanted = varint();
    if (wanted > most) fail(ReadProblem::malformed);
    if (wanted > left_.size() / smallest) fail(ReadProblem::truncated);
    return ok() ? static_cast<std::size_t>(wanted) : 0;
}

}  // namespace varde::casework
