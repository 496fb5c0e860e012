#include "logic/letters.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace varde::logic {
namespace {

/// A block of letters. `step` 1: capitals from `first` to `last`, each small one `distance` later.
/// `step` 2: pairs, the capital first.
struct Block {
    char32_t first;
    char32_t last;
    char32_t distance;
    char32_t step;
};

constexpr Block blocks[] = {
    {0x41, 0x5A, 32, 1},       {0xC0, 0xD6, 32, 1},       {0xD8, 0xDE, 32, 1},
    {0x100, 0x12E, 1, 2},      {0x132, 0x136, 1, 2},      {0x139, 0x147, 1, 2},
    {0x14A, 0x176, 1, 2},      {0x179, 0x17D, 1, 2},      {0x18F, 0x18F, 0xCA, 1},
    {0x1B7, 0x1B7, 0xDB, 1},   {0x1CD, 0x1DB, 1, 2},      {0x1DE, 0x1EE, 1, 2},
    {0x1F8, 0x21E, 1, 2},      {0x222, 0x232, 1, 2},      {0x386, 0x386, 38, 1},
    {0x388, 0x38A, 37, 1},     {0x38C, 0x38C, 64, 1},     {0x38E, 0x38F, 63, 1},
    {0x391, 0x3A1, 32, 1},     {0x3A3, 0x3AB, 32, 1},     {0x400, 0x40F, 80, 1},
    {0x410, 0x42F, 32, 1},     {0x460, 0x480, 1, 2},      {0x48A, 0x4BE, 1, 2},
    {0x4C1, 0x4CD, 1, 2},      {0x4D0, 0x52E, 1, 2},      {0x531, 0x556, 48, 1},
    {0x1E00, 0x1E94, 1, 2},    {0x1EA0, 0x1EFE, 1, 2},
};

bool holds(const Block& block, char32_t letter) {
    const bool within = letter >= block.first && letter <= block.last;
    return within && (letter - block.first) % block.step == 0;
}

char32_t lower(char32_t letter) {
    if (letter == 0x178) return 0xFF;
    for (const Block& block : blocks)
        if (holds(block, letter)) return letter + block.distance;
    return letter;
}

char32_t upper(char32_t letter) {
    if (letter == 0xFF) return 0x178;
    if (letter == 0x131) return 'I';
    if (letter == 0x3C2) return 0x3A3;
    for (const Block& block : blocks)
        if (letter >= block.distance && holds(block, letter - block.distance))
            return letter - block.distance;
    return letter;
}

void append_lower(std::string& out, char32_t letter) { append_utf8(out, lower(letter)); }

void append_upper(std::string& out, char32_t letter) {
    if (letter == 0xDF) {
        out += "SS";
    } else {
        append_utf8(out, upper(letter));
    }
}

template <class Append>
std::string changed(std::string_view text, std::size_t until, Append append) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < until;) {
        const CodePoint point = code_point_at(text, at);
        append(out, point.value);
        at += point.bytes;
    }
    return out.append(text.substr(until));
}

std::size_t first_bytes(std::string_view text) {
    return text.empty() ? 0 : code_point_at(text, 0).bytes;
}

std::size_t units(char32_t letter) { return letter > 0xFFFF ? 2 : 1; }

std::size_t space_at(std::string_view text, std::size_t at) {
    if (text.substr(at).starts_with("\u00A0")) return 2;
    return std::string_view(" \t\n\v\f\r").find(text[at]) == std::string_view::npos ? 0 : 1;
}

std::size_t from_end(std::int64_t position, std::size_t length) {
    const auto size = static_cast<std::int64_t>(length);
    const std::int64_t from_start = position < 0 ? std::max(-size, position) + size : position;
    return static_cast<std::size_t>(std::min(from_start, size));
}

}  // namespace

std::string lower_case(std::string_view text) { return changed(text, text.size(), append_lower); }

std::string upper_case(std::string_view text) { return changed(text, text.size(), append_upper); }

std::string lower_case_first(std::string_view text) {
    return changed(text, first_bytes(text), append_lower);
}

std::string upper_case_first(std::string_view text) {
    return changed(text, first_bytes(text), append_upper);
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && space_at(text, 0) != 0) text.remove_prefix(space_at(text, 0));
    while (!text.empty()) {
        if (text.ends_with("\u00A0")) {
            text.remove_suffix(2);
        } else if (space_at(text, text.size() - 1) == 1) {
            text.remove_suffix(1);
        } else {
            break;
        }
    }
    return text;
}

std::size_t utf16_length(std::string_view text) {
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        length += units(point.value);
        at += point.bytes;
    }
    return length;
}

std::string utf16_slice(std::string_view text, std::int64_t start, std::int64_t end) {
    const std::size_t length = utf16_length(text);
    const std::size_t from = from_end(start, length);
    const std::size_t to = from_end(end, length);
    std::string out;
    std::size_t unit = 0;
    for (std::size_t at = 0; at < text.size() && unit < to;) {
        const CodePoint point = code_point_at(text, at);
        const std::size_t next = unit + units(point.value);
        if (unit >= from && next <= to) {
            append_utf8(out, point.value);
        } else if (next > from && to > from) {
            append_utf8(out, 0xFFFD);
        }
        unit = next;
        at += point.bytes;
    }
    return out;
}

std::optional<std::size_t> utf16_find(std::string_view text, std::string_view search) {
    const std::size_t at = text.find(search);
    if (at == std::string_view::npos) return std::nullopt;
    return utf16_length(text.substr(0, at));
}

}  // namespace varde::logic
