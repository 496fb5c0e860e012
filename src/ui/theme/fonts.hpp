// Inter at two weights, given as bytes by the shell.
#pragma once

#include <cstdint>
#include <span>
#include <string>

struct ImFont;

namespace varde::ui {

struct Fonts {
    ImFont* regular = nullptr;
    ImFont* strong = nullptr;
    /// ImGui sizes a font by ascent + descent, CSS by its em: this many times the em is ImGui's
    /// size, read from the font, so that the canvas and the native fields draw the same letters.
    float size_per_em = 1;
};

/// Adds both fonts to ImGui's atlas. The bytes must outlive the ImGui context. What is no font (a
/// network may block them) is replaced by the other, or by the coarse letters that ImGui brings.
Fonts add_fonts(std::span<const std::uint8_t> regular, std::span<const std::uint8_t> strong);

/// (ascent + descent) / em of an OpenType font; 1 when the bytes are no font.
float size_per_em(std::span<const std::uint8_t> font);

}  // namespace varde::ui
