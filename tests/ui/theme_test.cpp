#include "ui/theme/theme.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace varde::ui;

namespace {

constexpr std::array names = {ThemeName::light, ThemeName::dark, ThemeName::contrast_light,
                              ThemeName::contrast_dark};

double wanted_contrast(ThemeName name) {
    return name == ThemeName::light || name == ThemeName::dark ? 4.5 : 7.0;
}

}  // namespace

TEST_CASE("text is readable on every ground it stands on (WCAG 1.4.3, 1.4.6)") {
    for (const ThemeName name : names) {
        const Theme& t = theme(name);
        const double least = wanted_contrast(name);
        CAPTURE(static_cast<int>(name));
        for (const Colour ground : {t.ground, t.surface, t.sunk}) {
            CHECK(contrast(t.text, ground) >= least);
            CHECK(contrast(t.text_second, ground) >= least);
            CHECK(contrast(t.primary, ground) >= least);
        }
        CHECK(contrast(t.danger, t.surface) >= least);
        CHECK(contrast(t.danger, t.ground) >= least);
        CHECK(contrast(t.text, t.primary_soft) >= least);
        CHECK(contrast(t.primary, t.primary_soft) >= least);
        CHECK(contrast(t.on_primary, t.primary) >= least);
        CHECK(contrast(t.observation, t.observation_ground) >= least);
        CHECK(contrast(t.appraisal, t.appraisal_ground) >= least);
        CHECK(contrast(t.attention, t.attention_ground) >= least);
        CHECK(contrast(t.danger, t.danger_ground) >= least);
        CHECK(contrast(t.good, t.good_ground) >= least);
        CHECK(contrast(t.good, t.ground) >= least);
    }
}

TEST_CASE("edges of fields and the focus stand out (WCAG 1.4.11)") {
    for (const ThemeName name : names) {
        const Theme& t = theme(name);
        CHECK(contrast(t.text_second, t.ground) >= 3);
        CHECK(contrast(t.primary, t.ground) >= 3);
        CHECK(contrast(t.today, t.surface) >= 3);
    }
}

TEST_CASE("contrast is WCAG's own") {
    CHECK(contrast({0x000000}, {0xFFFFFF}) == doctest::Approx(21));
    CHECK(contrast({0x777777}, {0xFFFFFF}) == doctest::Approx(4.48).epsilon(0.01));
}
