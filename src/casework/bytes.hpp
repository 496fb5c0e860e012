// Bytes of the canonical codecs: little-endian, varints of minimal length, length before content.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace varde::casework {

void put_byte(std::string& out, unsigned byte);

/// Seven bits at a time, the lowest first.
void put_varint(std::string& out, std::uint64_t value);

/// A signed number as a varint; small negative ones stay short.
void put_signed(std::string& out, std::int64_t value);

void put_double(std::string& out, double value);

/// The length as a varint, then the bytes.
void put_text(std::string& out, std::string_view text);

/// Lower-case hex digits as half as many bytes, without a length.
void put_hex(std::string& out, std::string_view hex);

enum class ReadProblem { none, truncated, malformed };

/// Reads what the functions above wrote. The first problem stays, and everything read after it is
/// empty, so that a decoder checks once at its end.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : left_(bytes) {}

    ReadProblem problem() const { return problem_; }
    bool ok() const { return problem_ == ReadProblem::none; }
    std::size_t left() const { return left_.size(); }

    std::string_view take(std::size_t count);
    unsigned byte();
    std::uint64_t varint();
    std::int64_t signed_varint();
    double real();
    std::string text();
    std::string hex(std::size_t bytes);

    /// A number of elements of at least `smallest` bytes each. More than can follow is truncated,
    /// more than `most` malformed: a forged count reserves no memory.
    std::size_t count(std::size_t smallest, std::uint64_t most = UINT64_MAX);

    void fail(ReadProblem problem);

private:
    std::string_view left_;
    ReadProblem problem_ = ReadProblem::none;
};

}  // namespace varde::casework
