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

TEST_CASE("every pair of ink and ground that the kit paints is readable, disabled ones too") {
    for (const ThemeName name : names) {
        const Theme& t = theme(name);
        const double least = wanted_contrast(name);
        CAPTURE(static_cast<int>(name));
        CHECK(contrast(t.ground, t.text) >= least);         // snackbar
        CHECK(contrast(t.text_second, t.sunk) >= least);    // disabled button, free chip
        CHECK(contrast(t.surface, t.text_second) >= 4.5);   // disabled tick
        CHECK(contrast(t.text, t.primary_soft) >= least);   // help that is folded out
        CHECK(contrast(t.text, t.attention_ground) >= least);  // search hit
        for (const Colour label : {t.today, t.danger, t.primary, t.appraisal, t.observation})
            CHECK(contrast(label, t.surface) >= 4.5);       // labels in pictures
    }
}

TEST_CASE("marks of pictures stand out from their ground, and the focus from all (WCAG 1.4.11)") {
    for (const ThemeName name : names) {
        const Theme& t = theme(name);
        CAPTURE(static_cast<int>(name));
        for (const Colour ground : {t.surface, t.ground, t.sunk, t.primary_soft}) {
            CHECK(contrast(t.primary, ground) >= 3);  // focus ring, chosen phase
            CHECK(contrast(t.text_second, ground) >= 3);
        }
        for (const Colour mark : {t.observation, t.appraisal, t.today, t.danger, t.good})
            CHECK(contrast(mark, t.surface) >= 3);
        for (const Colour ground : {t.danger_ground, t.good_ground, t.attention_ground,
                                    t.observation_ground, t.appraisal_ground})
            CHECK(contrast(t.primary, ground) >= 3);  // focus on a button in a banner
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
