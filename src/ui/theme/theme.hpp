// The colours of Varde as tokens: a widget names what a colour is for, never a colour.
#pragma once

#include <cstdint>

namespace varde::ui {

/// An opaque sRGB colour, 0xRRGGBB.
struct Colour {
    std::uint32_t rgb = 0;

    bool operator==(const Colour&) const = default;
};

/// WCAG 2.1 contrast ratio of two colours, 1 to 21.
double contrast(Colour a, Colour b);

struct Theme {
    bool dark = false;
    Colour ground, surface, sunk, line;
    Colour text, text_second;
    Colour primary, on_primary, primary_soft;
    Colour today;
    Colour observation, observation_ground;
    Colour appraisal, appraisal_ground;
    Colour attention, attention_ground;
    Colour danger, danger_ground;
    Colour good, good_ground;
};

enum class ThemeName { light, dark, contrast_light, contrast_dark };

/// The tokens of one theme. Text tokens reach 4.5:1 on every ground they stand on (7:1 in the
/// high-contrast themes); tests/ui/theme_test.cpp checks it.
const Theme& theme(ThemeName name);

}  // namespace varde::ui
