#include "base/utf8.hpp"

namespace varde {
namespace {

constexpr CodePoint malformed = {U'\uFFFD', 1};

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u; }

bool is_control(char32_t c) {
    if (c == U'\t' || c == U'\n') return false;
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x200E || c == 0x200F ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) return malformed;
    auto value = static_cast<char32_t>(lead & (0x7Fu >> length));
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(text[at + i])) return malformed;
        value = (value << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
    }
    const char32_t smallest = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < smallest || value > 0x10FFFF || surrogate) return malformed;
    return {value, length};
}

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        const bool replaced = point.bytes == 1 && static_cast<unsigned char>(text[at]) >= 0x80;
        if (replaced) return false;
        at += point.bytes;
    }
    return true;
}

void append_utf8(std::string& out, char32_t value) {
    const bool valid = value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
    const auto c = static_cast<unsigned>(valid ? value : U'\uFFFD');
    const auto push = [&out](unsigned byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        push(c);
    } else if (c < 0x800) {
        push(0xC0u | (c >> 6));
        push(0x80u | (c & 0x3Fu));
    } else if (c < 0x10000) {
        push(0xE0u | (c >> 12));
        push(0x80u | ((c >> 6) & 0x3Fu));
        push(0x80u | (c & 0x3Fu));
    } else {
        push(0xF0u | (c >> 18));
        push(0x80u | ((c >> 12) & 0x3Fu));
        push(0x80u | ((c >> 6) & 0x3Fu));
        push(0x80u | (c & 0x3Fu));
    }
}

std::size_t code_point_count(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) at += code_point_at(text, at).bytes;
    return count;
}

std::string without_controls(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (!is_control(point.value)) append_utf8(out, point.value);
        at += point.bytes;
    }
    return out;
}

}  // namespace varde
