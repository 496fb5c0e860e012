#include "ui/theme/theme.hpp"

#include <algorithm>
#include <cmath>

namespace varde::ui {
namespace {

constexpr Theme light = {
    .dark = false,
    .ground = {0xF4F5F1},
    .surface = {0xFFFFFF},
    .sunk = {0xEBEEE8},
    .line = {0xD6DBD3},
    .text = {0x15211F},
    .text_second = {0x4B5855},
    .primary = {0x0F5257},
    .on_primary = {0xFFFFFF},
    .primary_soft = {0xD8EAE7},
    .today = {0xB4471F},
    .observation = {0x1B4B8A},
    .observation_ground = {0xE3EDF9},
    .appraisal = {0x67306B},
    .appraisal_ground = {0xF4E7F5},
    .attention = {0x7A4300},
    .attention_ground = {0xFDF0D9},
    .danger = {0x9C241B},
    .danger_ground = {0xFBE5E2},
    .good = {0x1C6238},
    .good_ground = {0xDFF1E4},
};

constexpr Theme dark = {
    .dark = true,
    .ground = {0x0F1514},
    .surface = {0x182120},
    .sunk = {0x202B29},
    .line = {0x33403D},
    .text = {0xEAF0EE},
    .text_second = {0xA9B6B2},
    .primary = {0x7CCBC4},
    .on_primary = {0x06302F},
    .primary_soft = {0x1F3B39},
    .today = {0xF0926B},
    .observation = {0x9CC3F5},
    .observation_ground = {0x182B45},
    .appraisal = {0xDFA9E3},
    .appraisal_ground = {0x38203A},
    .attention = {0xF3C27A},
    .attention_ground = {0x3A2A10},
    .danger = {0xF2A49C},
    .danger_ground = {0x3F1B18},
    .good = {0x8FD3A6},
    .good_ground = {0x173323},
};

constexpr Theme contrast_light = {
    .dark = false,
    .ground = {0xFFFFFF},
    .surface = {0xFFFFFF},
    .sunk = {0xF2F2F2},
    .line = {0x4A4A4A},
    .text = {0x000000},
    .text_second = {0x2A2A2A},
    .primary = {0x003C40},
    .on_primary = {0xFFFFFF},
    .primary_soft = {0xD5ECE9},
    .today = {0x7A2500},
    .observation = {0x0B2F63},
    .observation_ground = {0xE9F1FB},
    .appraisal = {0x4A1450},
    .appraisal_ground = {0xF7EDF8},
    .attention = {0x532C00},
    .attention_ground = {0xFFF4DF},
    .danger = {0x740F08},
    .danger_ground = {0xFDECEA},
    .good = {0x0A4320},
    .good_ground = {0xE8F6EC},
};

constexpr Theme contrast_dark = {
    .dark = true,
    .ground = {0x000000},
    .surface = {0x000000},
    .sunk = {0x151515},
    .line = {0xB0B0B0},
    .text = {0xFFFFFF},
    .text_second = {0xDADADA},
    .primary = {0xA8F0EA},
    .on_primary = {0x001C1B},
    .primary_soft = {0x0B2B29},
    .today = {0xFFB899},
    .observation = {0xC6DEFF},
    .observation_ground = {0x0B1A2E},
    .appraisal = {0xF1CFF4},
    .appraisal_ground = {0x260F28},
    .attention = {0xFFDEA6},
    .attention_ground = {0x251900},
    .danger = {0xFFC9C3},
    .danger_ground = {0x2B0C0A},
    .good = {0xB9F0CA},
    .good_ground = {0x0A2012},
};

double channel(std::uint32_t byte) {
    const double c = byte / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * channel(colour.rgb >> 16 & 0xFF) + 0.7152 * channel(colour.rgb >> 8 & 0xFF) +
           0.0722 * channel(colour.rgb & 0xFF);
}

}  // namespace

double contrast(Colour a, Colour b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

const Theme& theme(ThemeName name) {
    switch (name) {
        case ThemeName::light: return light;
        case ThemeName::dark: return dark;
        case ThemeName::contrast_light: return contrast_light;
        case ThemeName::contrast_dark: return contrast_dark;
    }
    return light;
}

}  // namespace varde::ui
