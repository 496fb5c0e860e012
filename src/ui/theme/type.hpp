// The few text styles of Varde, in CSS pixels at 100 % text size.
#pragma once

#include <array>
#include <cstddef>

namespace varde::ui {

/// What a text is, not how it looks. The order is shared with web/style.css (`data-style`).
enum class Type { page_title, heading, body, strong, small, label, navigation, lead, statement };

struct TextStyle {
    float size;  ///< em size
    float line;  ///< line height
    bool strong;
};

inline constexpr std::array<TextStyle, 9> text_styles = {{
    {27, 34, true},    // page_title
    {20, 28, true},    // heading
    {17, 26, false},   // body
    {17, 24, true},    // strong
    {15, 22, false},   // small
    {15, 22, true},    // label
    {13.5f, 17, true}, // navigation
    {19, 29, false},   // lead
    {30, 38, true},    // statement
}};

constexpr TextStyle style_of(Type type) { return text_styles[static_cast<std::size_t>(type)]; }

}  // namespace varde::ui
