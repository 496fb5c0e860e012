#include "ui/theme/fonts.hpp"

#include <imgui.h>

#include <cstring>
#include <optional>

namespace varde::ui {
namespace {

constexpr std::size_t header_bytes = 12;
constexpr std::size_t record_bytes = 16;

std::optional<unsigned> u16(std::span<const std::uint8_t> bytes, std::size_t at) {
    if (at + 2 > bytes.size()) return std::nullopt;
    return static_cast<unsigned>(bytes[at] << 8 | bytes[at + 1]);
}

std::optional<int> i16(std::span<const std::uint8_t> bytes, std::size_t at) {
    const auto value = u16(bytes, at);
    if (!value) return std::nullopt;
    return static_cast<std::int16_t>(*value);
}

/// Offset of an OpenType table, found by its four-letter tag in the table directory.
std::optional<std::size_t> table(std::span<const std::uint8_t> font, const char* tag) {
    const auto count = u16(font, 4);
    for (std::size_t i = 0; count && i < *count; ++i) {
        const std::size_t record = header_bytes + i * record_bytes;
        if (record + record_bytes > font.size()) return std::nullopt;
        if (std::memcmp(&font[record], tag, 4) != 0) continue;
        return std::size_t{*u16(font, record + 8)} << 16 | *u16(font, record + 10);
    }
    return std::nullopt;
}

bool is_font(std::span<const std::uint8_t> bytes) {
    return table(bytes, "head").has_value() && table(bytes, "cmap").has_value();
}

ImFont* add(std::span<const std::uint8_t> font) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    // ImGui only reads the bytes, but its interface is not const.
    void* bytes = const_cast<std::uint8_t*>(font.data());
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(bytes, static_cast<int>(font.size()), 20.0f,
                                                      &config);
}

}  // namespace

float size_per_em(std::span<const std::uint8_t> font) {
    const auto head = table(font, "head");
    const auto hhea = table(font, "hhea");
    if (!head || !hhea) return 1;
    const auto em = u16(font, *head + 18);
    const auto ascent = i16(font, *hhea + 4);
    const auto descent = i16(font, *hhea + 6);
    if (!em || *em == 0 || !ascent || !descent) return 1;
    return static_cast<float>(*ascent - *descent) / static_cast<float>(*em);
}

Fonts add_fonts(std::span<const std::uint8_t> regular, std::span<const std::uint8_t> strong) {
    const bool has_regular = is_font(regular);
    const bool has_strong = is_font(strong);
    if (!has_regular && !has_strong) {
        ImFont* coarse = ImGui::GetIO().Fonts->AddFontDefault();
        return {coarse, coarse, 1};
    }
    ImFont* first = add(has_regular ? regular : strong);
    return {first, has_regular && has_strong ? add(strong) : first,
            size_per_em(has_regular ? regular : strong)};
}

}  // namespace varde::ui
