#include "casework/form/attachment.hpp"

#include <algorithm>
#include <cstdint>

namespace varde::casework {
namespace {

constexpr std::string_view scheme = "data:";
constexpr std::string_view naming = ";name=";
constexpr std::string_view coding = ";base64";
constexpr std::string_view hex = "0123456789ABCDEF";

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '.' || c == '-' || c == '_';
}

bool is_mime(std::string_view text) {
    const auto allowed = [](char c) {
        return is_plain(c) || c == '/' || c == '+' || c == ';' || c == '=';
    };
    return text.find('/') != std::string_view::npos && std::ranges::all_of(text, allowed);
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_plain(c)) out += c;
        else out += {'%', hex[byte >> 4], hex[byte & 15u]};
    }
    return out;
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t high = i + 2 < text.size() ? hex.find(text[i + 1]) : hex.npos;
        const std::size_t low = i + 2 < text.size() ? hex.find(text[i + 2]) : hex.npos;
        const bool code = text[i] == '%' && high != hex.npos && low != hex.npos;
        out += code ? static_cast<char>(high << 4 | low) : text[i];
        if (code) i += 2;
    }
    return out;
}

}  // namespace

std::string base64(std::string_view bytes) {
    constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t three = 0;
        for (std::size_t j = i; j < i + 3; ++j)
            three = three << 8 | (j < bytes.size() ? static_cast<unsigned char>(bytes[j]) : 0u);
        for (unsigned place = 0; place < 4; ++place)
            out += i + place > bytes.size() ? '=' : letters[three >> (18 - 6 * place) & 63u];
    }
    return out;
}

std::string attachment_text(std::string_view name, std::string_view mime, std::string_view data) {
    std::string out(scheme);
    out += is_mime(mime) ? mime : "application/octet-stream";
    if (!name.empty()) out.append(naming).append(escaped(name));
    return out.append(coding).append(",").append(data);
}

std::optional<Attachment> read_attachment(std::string_view text) {
    const std::size_t comma = text.find(',');
    std::string_view head = text.substr(0, comma);
    if (comma == text.npos || !head.starts_with(scheme) || !head.ends_with(coding))
        return std::nullopt;
    head = head.substr(scheme.size(), head.size() - scheme.size() - coding.size());
    const std::size_t name = std::min(head.find(naming), head.size());
    Attachment file{{}, std::string(head.substr(0, name)), text.substr(comma + 1), 0};
    if (name < head.size()) file.name = unescaped(head.substr(name + naming.size()));
    const std::size_t padding = file.data.ends_with("==") ? 2 : file.data.ends_with('=') ? 1 : 0;
    file.bytes = std::max(file.data.size() / 4 * 3, padding) - padding;
    return file;
}

}  // namespace varde::casework
