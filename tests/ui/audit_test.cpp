#include "ui/audit.hpp"

#include "gallery/gallery.hpp"

#include <doctest/doctest.h>

#ifdef IMGUI_ENABLE_TEST_ENGINE

using namespace varde;
using namespace varde::ui;
using varde::ui::test::audit;
using varde::ui::test::Tablet;

namespace {

void check(Tablet& tablet, const std::string& where) {
    CAPTURE(where);
    for (const std::string& problem : audit(tablet)) FAIL_CHECK(problem);
}

void every_part(Tablet& tablet) {
    tablet.content = [](Ui& ui) { draw_gallery(ui); };
    tablet.show();
    for (const std::string& part : gallery_parts()) {
        REQUIRE(tablet.press(Role::tab, part));
        check(tablet, part);
    }
    REQUIRE(tablet.press(Role::tab, "Felt"));
    for (const char* opener : {"Velg dato: Dato for besøket", "Velg klokkeslett: Klokken"}) {
        REQUIRE(tablet.press(Role::button, opener));
        tablet.show(20);
        check(tablet, opener);
        tablet.ui->input().keys.emplace_back("Escape");
        tablet.show();
    }
    REQUIRE(tablet.press(Role::tab, "Knapper"));
    REQUIRE(tablet.press(Role::button, "Flere valg for notatet"));
    tablet.show(20);
    check(tablet, "menu");
    tablet.ui->input().keys.emplace_back("Escape");
    tablet.show();
    REQUIRE(tablet.press(Role::button, "Åpne et ark"));
    tablet.show(20);
    check(tablet, "sheet");
    REQUIRE(tablet.press(Role::button, "Ferdig"));
}

void every_screen(Tablet& tablet) {
    std::vector<std::string> places;
    const Node* bar = nullptr;
    for (const Node& node : tablet.ui->semantics().nodes()) {
        if (node.role == Role::navigation) bar = &node;
        if (bar != nullptr && node.parent == bar->id) places.push_back(node.name);
    }
    REQUIRE(places.size() >= 6);
    for (const std::string& place : places) {
        REQUIRE(tablet.press(Role::button, place));
        check(tablet, place);
    }
    REQUIRE(tablet.press(Role::button, places.front()));
    REQUIRE(tablet.press(Role::button, "Start hjemmebesøk"));
    for (int section = 1; section <= 9; ++section) {
        check(tablet, "del " + std::to_string(section));
        std::string next;
        for (const Node& node : tablet.ui->semantics().nodes())
            if (node.name.starts_with("Neste: ")) next = node.name;
        if (next.empty()) break;
        REQUIRE(tablet.press(Role::button, next));
    }
}

}  // namespace

TEST_CASE("audit: every widget of the gallery") {
    SUBCASE("portrait") {
        Tablet tablet(820, 1180);
        every_part(tablet);
    }
    SUBCASE("landscape, dark") {
        Tablet tablet(1180, 820);
        tablet.dress(ThemeName::dark);
        every_part(tablet);
    }
    SUBCASE("high contrast, 200 %") {
        Tablet tablet(820, 1180, 2);
        tablet.dress(ThemeName::contrast_light);
        every_part(tablet);
    }
    SUBCASE("320 px") {
        Tablet tablet(320, 700);
        every_part(tablet);
    }
    SUBCASE("320 px, 200 %") {
        Tablet tablet(320, 700, 2);
        every_part(tablet);
    }
}

TEST_CASE("audit: every screen") {
    SUBCASE("portrait, high contrast") {
        Tablet tablet(820, 1180);
        tablet.dress(ThemeName::contrast_dark);
        every_screen(tablet);
    }
    SUBCASE("landscape, dark") {
        Tablet tablet(1180, 820);
        tablet.dress(ThemeName::dark);
        every_screen(tablet);
    }
    SUBCASE("200 %") {
        Tablet tablet(820, 1180, 2);
        every_screen(tablet);
    }
    SUBCASE("320 px, 200 %") {
        Tablet tablet(320, 700, 2);
        every_screen(tablet);
    }
}

TEST_CASE("audit finds what is wrong") {
    Tablet tablet;
    const auto found = [&](const char* what) {
        for (const std::string& problem : audit(tablet))
            if (problem.starts_with(what)) return true;
        return false;
    };
    const Box box = {20, 20, 100, 60};
    tablet.content = [&](Ui& ui) { ui.hovered(ui.id("silent"), box); };
    CHECK(found("pressable, but no node says so"));
    tablet.content = [&](Ui& ui) {
        ui.say({.id = ui.id("ghost"), .role = Role::button, .box = box, .name = "x"});
    };
    CHECK(found("says it can be pressed"));
    CHECK(found("is said, but not painted"));
    tablet.content = [&](Ui& ui) {
        for (const float x : {20.0f, 60.0f})
            column(ui, {x, 20, 200, 0}, 0, [&] { button(ui, std::to_string(x), "Knapp"); });
    };
    CHECK(found("lies on"));
    tablet.content = [&](Ui& ui) {
        column(ui, {760, 20, 200, 0}, 0, [&] { button(ui, "b", "En lang knapp"); });
    };
    CHECK(found("is cut off"));
    tablet.content = [&](Ui& ui) {
        column(ui, {20, 20, 200, 0}, 0, [&] { icon_button(ui, "b", Icon::plus, ""); });
    };
    CHECK(found("has no name"));
}

#endif
