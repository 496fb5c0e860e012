#include "ui/kit/amount.hpp"
#include "ui/kit/choice.hpp"
#include "ui/kit/date_field.hpp"
#include "ui/kit/dates.hpp"
#include "ui/kit/disclosure.hpp"
#include "ui/kit/figures/timeline.hpp"
#include "ui/kit/menu.hpp"
#include "ui/kit/signature.hpp"
#include "ui/kit/snackbar.hpp"
#include "ui/stage.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::ui;
using varde::ui::test::Tablet;

namespace {

/// A tablet that shows one widget in a column.
struct Bench {
    explicit Bench(std::function<void(Ui&)> widget, float width = 820, float scale = 1)
        : tablet(width, 1180, scale) {
        tablet.content = [widget = std::move(widget), width](Ui& ui) {
            column(ui, {16, 16, width - 32, 0}, 16, [&] { widget(ui); });
        };
        tablet.show();
    }
    void leave(Role role, std::string_view name) {
        tablet.ui->input().blurs.push_back(tablet.find(role, name)->id);
        tablet.ui->input().focus = 0;
        tablet.show();
    }
    void key(std::string name) {
        REQUIRE(tablet.ui->wants_key(name));
        tablet.ui->input().keys.push_back(std::move(name));
        tablet.show();
    }
    Tablet tablet;
};

}  // namespace

TEST_CASE("dates are read as people in Norway write them") {
    const Date day = {2026, 11, 21};
    for (const char* text : {"21.11.2026", "21.11.26", "21/11-2026", "21 11 2026", "21112026",
                             "211126", "2026-11-21", " 21.11.2026 "})
        CHECK_MESSAGE(read_date(text) == day, text);
    CHECK(read_date("1.2.26") == Date{2026, 2, 1});
    for (const char* text : {"", "21.11", "31.11.2026", "21.13.2026", "i dag", "21.11.20266",
                             "2111202", "29.02.2027", "0.1.2026"})
        CHECK_MESSAGE(!read_date(text), text);
    CHECK(written_date({2026, 1, 5}) == "05.01.2026");
}

TEST_CASE("times are read with point, colon, or nothing between") {
    for (const char* text : {"13.05", "13:05", "1305", "13 05"}) CHECK(read_time(text) == "13:05");
    CHECK(read_time("9") == "09:00");
    CHECK(read_time("905") == "09:05");
    CHECK(written_time("09:05") == "09.05");
    for (const char* text : {"", "24.00", "9.60", "kl", "12345", "1.2.3"})
        CHECK_MESSAGE(!read_time(text), text);
}

TEST_CASE("weeks are ISO 8601's: Monday first, the first has the first Thursday") {
    CHECK(iso_week({2026, 1, 1}) == 1);
    CHECK(iso_week({2026, 11, 21}) == 47);
    CHECK(iso_week({2026, 12, 31}) == 53);
    CHECK(iso_week({2027, 1, 3}) == 53);
    CHECK(iso_week({2027, 1, 4}) == 1);
    CHECK(iso_week({2024, 12, 30}) == 1);
}

TEST_CASE("a date is typed, and told when it is one") {
    std::string value;
    int told = 0;
    Bench bench([&](Ui& ui) {
        if (const auto iso = date_field(ui, "day", "Dato", value)) {
            value = *iso;
            ++told;
        }
    });
    Tablet& tablet = bench.tablet;
    tablet.ui->input().focus = tablet.find(Role::date_field, "Dato")->id;
    REQUIRE(tablet.type(Role::date_field, "Dato", "21.11"));
    CHECK(told == 0);
    CHECK(tablet.find(Role::date_field, "Dato")->description.empty());
    bench.leave(Role::date_field, "Dato");
    CHECK(tablet.find(Role::date_field, "Dato")->description == "Skriv datoen slik: 21.11.2026");
    CHECK(tablet.find(Role::date_field, "Dato")->value == "21.11");
    CHECK(value == "21.11");  // kept where it stays when the screen is left
    REQUIRE(tablet.type(Role::date_field, "Dato", "211126"));
    CHECK(value == "2026-11-21");
    const std::uint32_t before = tablet.find(Role::date_field, "Dato")->revision;
    bench.leave(Role::date_field, "Dato");
    CHECK(tablet.find(Role::date_field, "Dato")->value == "21.11.2026");
    CHECK(tablet.find(Role::date_field, "Dato")->revision != before);
    REQUIRE(tablet.type(Role::date_field, "Dato", ""));
    CHECK(value.empty());
    CHECK(told == 3);
}

TEST_CASE("a date that is typed and left in one frame is taken, and written our way") {
    std::string value;
    Bench bench([&](Ui& ui) {
        if (const auto iso = date_field(ui, "day", "Dato", value)) value = *iso;
    });
    Tablet& tablet = bench.tablet;
    const NodeId id = tablet.find(Role::date_field, "Dato")->id;
    tablet.ui->input().texts[id] = "211126";
    tablet.ui->input().blurs.push_back(id);
    tablet.show();
    CHECK(value == "2026-11-21");
    CHECK(tablet.find(Role::date_field, "Dato")->value == "21.11.2026");
}

TEST_CASE("a date is picked in a calendar with Monday first and week numbers") {
    std::string value = "2026-11-21";
    Bench bench([&](Ui& ui) {
        if (const auto iso = date_field(ui, "day", "Dato", value)) value = *iso;
    });
    Tablet& tablet = bench.tablet;
    REQUIRE(tablet.press(Role::button, "Velg dato: Dato"));
    REQUIRE(tablet.find(Role::dialog, "Dato") != nullptr);
    CHECK(tablet.find(Role::paragraph, "Uke 47") != nullptr);
    const Node* saturday = tablet.find(Role::radio, "Lørdag 21. november 2026");
    const Node* monday = tablet.find(Role::radio, "Mandag 16. november 2026");
    REQUIRE(saturday != nullptr);
    REQUIRE(monday != nullptr);
    CHECK((saturday->state & is::checked) != 0);
    CHECK(monday->box.x < saturday->box.x);
    CHECK(monday->box.y == saturday->box.y);
    REQUIRE(tablet.press(Role::button, "Neste måned"));
    REQUIRE(tablet.press(Role::radio, "Torsdag 24. desember 2026"));
    CHECK(value == "2026-11-21");
    REQUIRE(tablet.press(Role::button, "Velg"));
    CHECK(value == "2026-12-24");
    CHECK(tablet.find(Role::dialog, "Dato") == nullptr);
    CHECK(tablet.find(Role::date_field, "Dato")->value == "24.12.2026");

    REQUIRE(tablet.press(Role::button, "Velg dato: Dato"));
    CHECK(tablet.find(Role::radio, "Torsdag 24. desember 2026") != nullptr);
    bench.key("PageUp");
    CHECK(tablet.find(Role::radio, "Lørdag 21. november 2026") != nullptr);
    bench.key("Escape");
    CHECK(tablet.find(Role::dialog, "Dato") == nullptr);
    CHECK(value == "2026-12-24");
    REQUIRE(tablet.press(Role::button, "Velg dato: Dato"));
    REQUIRE(tablet.press(Role::button, "Fjern"));
    CHECK(value.empty());
}

TEST_CASE("every day of a calendar can be hit on the narrowest stage with the largest text") {
    Bench bench([](Ui& ui) { date_field(ui, "day", "Dato", "2026-11-21"); }, 320, 2);
    REQUIRE(bench.tablet.press(Role::button, "Velg dato: Dato"));
    bench.tablet.show(20);
    int days = 0;
    for (const Node& node : bench.tablet.ui->semantics().nodes()) {
        if (node.role != Role::radio) continue;
        ++days;
        CHECK(node.box.width >= 44);
        CHECK(node.box.height >= 44);
        CHECK(node.box.x >= 0);
        CHECK(node.box.right() <= 320);
    }
    CHECK(days == 30);
}

TEST_CASE("a time is picked by hour and minute") {
    std::string value;
    Bench bench([&](Ui& ui) {
        if (const auto iso = time_field(ui, "at", "Klokken", value)) value = *iso;
    });
    Tablet& tablet = bench.tablet;
    REQUIRE(tablet.press(Role::button, "Velg klokkeslett: Klokken"));
    REQUIRE(tablet.press(Role::radio, "13"));
    REQUIRE(tablet.press(Role::radio, "55"));
    REQUIRE(tablet.press(Role::button, "Velg"));
    CHECK(value == "13:55");
    CHECK(tablet.find(Role::time_field, "Klokken")->value == "13.55");
    REQUIRE(tablet.type(Role::time_field, "Klokken", "905"));
    CHECK(value == "09:05");
}

TEST_CASE("a part folds out and in") {
    Bench bench([](Ui& ui) {
        accordion(ui, "part", "Barnet", [&] { paragraph(ui, Type::body, "Innhold"); });
    });
    Tablet& tablet = bench.tablet;
    CHECK((tablet.find(Role::button, "Barnet")->state & is::collapsed) != 0);
    CHECK(tablet.find(Role::paragraph, "Innhold") == nullptr);
    REQUIRE(tablet.press(Role::button, "Barnet"));
    CHECK((tablet.find(Role::button, "Barnet")->state & is::expanded) != 0);
    CHECK(tablet.find(Role::paragraph, "Innhold") != nullptr);
    REQUIRE(tablet.press(Role::button, "Barnet"));
    CHECK(tablet.find(Role::paragraph, "Innhold") == nullptr);
}

TEST_CASE("numbers are stepped and slid within their bounds") {
    int children = 9;
    int share = 50;
    Bench bench([&](Ui& ui) {
        if (const auto now = stepper(ui, "children", "Barn", children, {.unit = "barn"}))
            children = *now;
        if (const auto now = slider(ui, "share", "Andel", share, {.most = 100, .step = 5}))
            share = *now;
    });
    Tablet& tablet = bench.tablet;
    REQUIRE(tablet.press(Role::button, "Mer: Barn"));
    CHECK(children == 10);
    CHECK(tablet.find(Role::status, "10 barn") != nullptr);
    CHECK((tablet.find(Role::button, "Mer: Barn")->state & is::disabled) != 0);
    REQUIRE(tablet.press(Role::button, "Mer: Barn"));
    CHECK(children == 10);
    CHECK(tablet.find(Role::slider, "Andel")->value == "50/0/100/5");
    REQUIRE(tablet.type(Role::slider, "Andel", "85"));
    CHECK(share == 85);
}

TEST_CASE("one of several long choices") {
    std::size_t chosen = 9;
    bool ticked = false;
    Bench bench([&](Ui& ui) {
        if (const auto now = radio_list(ui, "who", "Hvem", {{"Mor"}, {"Far", "bor et annet sted"}},
                                        chosen))
            chosen = *now;
        if (checkbox(ui, "told", {"Barnet er spurt"}, ticked)) ticked = !ticked;
    });
    REQUIRE(bench.tablet.press(Role::radio, "Far"));
    CHECK(chosen == 1);
    CHECK((bench.tablet.find(Role::radio, "Far")->state & is::checked) != 0);
    REQUIRE(bench.tablet.press(Role::checkbox, "Barnet er spurt"));
    CHECK(ticked);
}

TEST_CASE("a menu opens by its button and by its owner, and tells what was chosen once") {
    std::vector<std::size_t> chosen;
    bool by_owner = false;
    Bench bench([&](Ui& ui) {
        if (std::exchange(by_owner, false)) open_menu(ui, "menu");
        if (const auto index = menu_button(ui, "menu", "Flere valg", {{"Del"}, {"Slett"}}))
            chosen.push_back(*index);
    });
    REQUIRE(bench.tablet.press(Role::button, "Flere valg"));
    REQUIRE(bench.tablet.press(Role::button, "Slett"));
    CHECK(chosen == std::vector<std::size_t>{1});
    CHECK(bench.tablet.find(Role::dialog, "Flere valg") == nullptr);
    by_owner = true;
    bench.tablet.show();
    CHECK(bench.tablet.find(Role::dialog, "Flere valg") != nullptr);
    bench.key("Escape");
    CHECK(bench.tablet.find(Role::dialog, "Flere valg") == nullptr);
}

TEST_CASE("a snackbar stays ten seconds, waits for who is about to undo, and asks for no frames") {
    SnackbarEnd end = SnackbarEnd::none;
    bool shown = true;
    Bench bench([&](Ui& ui) {
        if (!shown) return;
        end = snackbar(ui, "told", {0, 0, 820, 1180}, "Svaret er fjernet", "Angre");
        if (end != SnackbarEnd::none) shown = false;
    });
    Tablet& tablet = bench.tablet;
    tablet.show(20);
    CHECK(tablet.find(Role::status, "Svaret er fjernet") != nullptr);
    CHECK_FALSE(tablet.ui->animating());
    CHECK(tablet.ui->wakes_at() > tablet.ui->now() + 5);
    SUBCASE("goes by itself") {
        tablet.wait(10);
        CHECK(end == SnackbarEnd::gone);
        CHECK(tablet.find(Role::status, "Svaret er fjernet") == nullptr);
    }
    SUBCASE("waits while its button has the focus") {
        tablet.ui->input().focus = tablet.find(Role::button, "Angre")->id;
        tablet.show();
        tablet.wait(9.5);
        tablet.wait(2);
        CHECK(end == SnackbarEnd::none);
        tablet.ui->input().focus = 0;
        tablet.wait(6);
        CHECK(end == SnackbarEnd::gone);
    }
    SUBCASE("undoes") {
        REQUIRE(tablet.press(Role::button, "Angre"));
        CHECK(end == SnackbarEnd::acted);
    }
}

TEST_CASE("what lies under a sheet hears no key") {
    int heard = 0;
    Bench bench([&](Ui& ui) {
        if (ui.key("Escape")) ++heard;
        menu_button(ui, "menu", "Flere valg", {{"Del"}});
    });
    bench.key("Escape");
    CHECK(heard == 1);
    REQUIRE(bench.tablet.press(Role::button, "Flere valg"));
    bench.key("Escape");
    CHECK(heard == 1);
    CHECK(bench.tablet.find(Role::dialog, "Flere valg") == nullptr);
}

TEST_CASE("a signature is drawn with one stroke after the other, undone, and typed instead") {
    Signature value;
    Bench bench([&](Ui& ui) {
        if (const auto now = signature_field(ui, "sign", "Underskrift", value)) value = *now;
    });
    Tablet& tablet = bench.tablet;
    const Node* ground = tablet.find(Role::image, "Underskrift: Ikke underskrevet");
    REQUIRE(ground != nullptr);
    const Box box = ground->box;
    const auto touch = [&](Touch::Kind kind, float x, float y) {
        tablet.ui->input().touches.push_back({kind, box.x + x * box.width, box.y + y * box.height});
    };
    touch(Touch::down, 0.1f, 0.5f);
    touch(Touch::move, 0.2f, 0.5f);
    tablet.show();
    CHECK(value.strokes.empty());
    touch(Touch::move, 0.3f, 1.0f);
    touch(Touch::up, 0.3f, 1.0f);
    tablet.show();
    CHECK(value.strokes == "M100 150L200 150L300 300");
    touch(Touch::down, 0.5f, 0.5f);
    touch(Touch::up, 0.5f, 0.5f);
    tablet.show();
    CHECK(value.strokes == "M100 150L200 150L300 300M500 150");
    CHECK(tablet.find(Role::image, "Underskrift: Underskrevet") != nullptr);
    REQUIRE(tablet.press(Role::button, "Angre siste strek"));
    CHECK(value.strokes == "M100 150L200 150L300 300");
    touch(Touch::down, 0.5f, 3.0f);  // beside the ground
    touch(Touch::move, 0.5f, 0.5f);
    touch(Touch::up, 0.5f, 0.5f);
    tablet.show();
    CHECK(value.strokes == "M100 150L200 150L300 300");
    REQUIRE(tablet.press(Role::button, "Tøm"));
    CHECK(value.empty());
    REQUIRE(tablet.type(Role::text_field, "Skriv navnet ditt", "Kari Fjell"));
    CHECK(value.name == "Kari Fjell");
}

TEST_CASE("a signature that never ends stays small, and the page does not scroll under the pen") {
    Signature value;
    Bench bench([&](Ui& ui) {
        if (const auto now = signature_field(ui, "sign", "Underskrift", value)) value = *now;
    });
    const Box box = bench.tablet.find(Role::image, "Underskrift: Ikke underskrevet")->box;
    auto& touches = bench.tablet.ui->input().touches;
    touches.push_back({Touch::down, box.x, box.y});
    for (int i = 0; i < 5000; ++i)
        touches.push_back({Touch::move, box.x + (i % 2 == 0 ? 0 : box.width),
                           box.y + static_cast<float>(i % 100)});
    touches.push_back({Touch::up, box.x, box.y});
    bench.tablet.show();
    CHECK(value.strokes.size() > 5000);
    CHECK(value.strokes.size() < 12'100);
    Scrolling& scrolling = bench.tablet.ui->scrolling();
    scrolling.press(box.x + 20, box.y + 20, 0);
    CHECK_FALSE(scrolling.drag(box.x + 20, box.y + 80, 0.1));
}

TEST_CASE("a long press opens once, and its click does nothing") {
    int opened = 0;
    int clicked = 0;
    Bench bench([&](Ui& ui) {
        if (button(ui, "row", "Blåveis")) ++clicked;
        if (ui.long_pressed(ui.id("row"))) ++opened;
    });
    Tablet& tablet = bench.tablet;
    const Node* row = tablet.find(Role::button, "Blåveis");
    const NodeId id = row->id;
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(row->box.x + 10, row->box.y + 10);
    tablet.show();
    io.AddMouseButtonEvent(0, true);
    tablet.show();
    CHECK(opened == 0);
    CHECK(tablet.ui->wakes_at() > tablet.ui->now());
    tablet.wait(0.6);
    CHECK(opened == 1);
    io.AddMouseButtonEvent(0, false);
    tablet.show();
    tablet.ui->input().clicks.push_back(id);
    tablet.show();
    CHECK(clicked == 0);
    CHECK(opened == 1);
    tablet.wait(0.5);
    tablet.ui->input().clicks.push_back(id);
    tablet.show();
    CHECK(clicked == 1);
}

TEST_CASE("shortcuts lead to their places, and are listed") {
    Tablet tablet;
    const auto key = [&](const char* name) {
        REQUIRE(tablet.ui->wants_key(name));
        tablet.ui->input().keys.emplace_back(name);
        tablet.show();
    };
    key("Alt+Digit2");
    CHECK(tablet.world.state.route.screen == app::Screen::advice);
    key("?");
    CHECK(tablet.find(Role::dialog, "Hurtigtaster") != nullptr);
    CHECK(tablet.find(Role::paragraph, "Råd. Alt + 2") != nullptr);
    key("Escape");
    CHECK(tablet.find(Role::dialog, "Hurtigtaster") == nullptr);
}

TEST_CASE("a timeline says its phases and marks, and numbers what does not fit") {
    const Timeline path = {.name = "Fase 2 av 3",
                           .segments = {{"Inntak", PhaseState::done, 9, "ferdig"},
                                        {"Innhenting", PhaseState::now, 31, "pågår"},
                                        {"Rapport", PhaseState::ahead, 20, "kommer"}},
                           .marks = {{MarkKind::today, 20, 0, "I dag"},
                                     {MarkKind::extension, 22, 30, "Kan forlenges", "Til 29. mars"},
                                     {MarkKind::deadline, 22, 0, "Frist 29. desember"}}};
    for (const float width : {820.0f, 320.0f}) {
        Bench bench([&](Ui& ui) { timeline(ui, "path", path); }, width, width < 400 ? 2.0f : 1.0f);
        CAPTURE(width);
        CHECK(bench.tablet.find(Role::image, "Fase 2 av 3") != nullptr);
        CHECK(bench.tablet.find(Role::list_item, "Innhenting: pågår") != nullptr);
        const Node* today = bench.tablet.find(Role::list_item, "I dag");
        const Node* due = bench.tablet.find(Role::list_item, "Frist 29. desember");
        REQUIRE(today != nullptr);
        REQUIRE(due != nullptr);
        CHECK(today->box.y != due->box.y);
        CHECK(due->box.right() <= width);
        const Node* longer = bench.tablet.find(Role::list_item, "Til 29. mars");
        REQUIRE(longer != nullptr);
        CHECK(longer->box.y >= due->box.y);
    }
}
