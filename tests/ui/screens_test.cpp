#include "ui/stage.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace varde;
using namespace varde::ui;
using varde::ui::test::Tablet;

namespace {

bool is_target(Role role) {
    switch (role) {
        case Role::button:
        case Role::checkbox:
        case Role::toggle:
        case Role::radio:
        case Role::tab:
        case Role::text_field:
        case Role::text_area:
        case Role::search_field:
        case Role::date_field:
        case Role::time_field:
        case Role::number_field: return true;
        default: return false;
    }
}

/// What must hold on every screen, at every size.
void check_screen(const Tablet& tablet, float width) {
    std::set<NodeId> ids;
    int mains = 0;
    int first_headings = 0;
    for (const Node& node : tablet.ui->semantics().nodes()) {
        CAPTURE(node.name);
        CHECK_MESSAGE(ids.insert(node.id).second, "two nodes share an id");
        mains += node.role == Role::main ? 1 : 0;
        first_headings += node.role == Role::heading && node.level == 1 ? 1 : 0;
        if (!is_target(node.role)) continue;
        CHECK_FALSE(node.name.empty());
        CHECK(node.box.width >= 44);
        CHECK(node.box.height >= 44);
        CHECK(node.box.x >= 0);
        CHECK(node.box.right() <= width + 0.5f);
    }
    CHECK(mains == 1);
    CHECK(first_headings >= 1);
}

void visit_every_screen(Tablet& tablet, float width) {
    for (const char* name : {"I dag", "Råd", "Besøk", "Send", "Oppsett", "Akutt"}) {
        CAPTURE(name);
        REQUIRE(tablet.press(Role::button, name));
        check_screen(tablet, width);
    }
    for (const char* link : {"forlop", "forlop/utredning-dogn/oppstart", "forlop/hjelpetiltak/alt",
                             "maler", "maler/hjemmebesok", "omraade", "omraade/1",
                             "raad/utr.malgruppe"}) {
        CAPTURE(link);
        tablet.world.act(app::Go{app::parse_route(link)});
        tablet.show();
        check_screen(tablet, width);
    }
    REQUIRE(tablet.press(Role::button, "I dag"));
    REQUIRE(tablet.press(Role::button, "Start hjemmebesøk"));
    for (int section = 0; section < 8; ++section) {
        check_screen(tablet, width);
        std::string next;
        for (const Node& node : tablet.ui->semantics().nodes())
            if (node.name.starts_with("Neste: ")) next = node.name;
        REQUIRE(tablet.press(Role::button, next));
    }
    check_screen(tablet, width);
    REQUIRE(tablet.press(Role::button, "Gjør ferdig"));
    CHECK(tablet.find(Role::dialog, "Gjøre notatet ferdig?") != nullptr);
    check_screen(tablet, width);
}

}  // namespace

TEST_CASE("every screen names its targets, makes them large enough, and keeps them inside") {
    SUBCASE("portrait") {
        Tablet tablet(820, 1180);
        visit_every_screen(tablet, 820);
    }
    SUBCASE("landscape") {
        Tablet tablet(1180, 820);
        visit_every_screen(tablet, 1180);
    }
    SUBCASE("split view, large text") {
        Tablet tablet(320, 700, 2);
        visit_every_screen(tablet, 320);
    }
}

TEST_CASE("a note is written, finished and read by role and name") {
    Tablet tablet;
    REQUIRE(tablet.press(Role::button, "Start hjemmebesøk"));
    REQUIRE(tablet.type(Role::text_field, "Kallenavn på saken", "Blåveis"));
    CHECK(tablet.find(Role::status, "Lagrer …") != nullptr);
    tablet.world.act(app::CommitDue{});
    tablet.show();
    CHECK(tablet.find(Role::status, "Lagret") != nullptr);
    CHECK(tablet.find(Role::heading, "Hjemmebesøk · Blåveis") != nullptr);
    app::test::fill_in(tablet.world, tablet.world.only_note().id);
    tablet.world.act(app::AskFinish{tablet.world.only_note().id});
    tablet.show();
    REQUIRE(tablet.press(Role::button, "Gjør ferdig"));
    tablet.world.act(app::Finish{});
    tablet.show();
    CHECK(tablet.find(Role::paragraph, "Mor tar øyekontakt. Áŋŋa smiler.") != nullptr);
    CHECK(tablet.find(Role::button, "Send notatet") != nullptr);
}

TEST_CASE("rows that are scrolled out of view are still there for a screen reader") {
    Tablet tablet;
    REQUIRE(tablet.press(Role::button, "Råd"));
    std::size_t below = 0;
    for (const Node& node : tablet.ui->semantics().nodes())
        if (node.role == Role::button && node.box.y > 1180) ++below;
    CHECK(below > 50);
}

TEST_CASE("the list of advice follows the search") {
    Tablet tablet;
    REQUIRE(tablet.press(Role::button, "Råd"));
    REQUIRE(tablet.type(Role::search_field, "Søk i alt innhold", "tolk"));
    CHECK(tablet.world.state.search.query == "tolk");
    CHECK(tablet.world.state.search.found.size() > 3);
    REQUIRE(tablet.press(Role::radio, "Maler"));
    for (const app::Found& found : tablet.world.state.search.found)
        CHECK(found.kind == content::Kind::form);
    REQUIRE(tablet.type(Role::search_field, "Søk i alt innhold", "qqqqqqqq"));
    CHECK(tablet.find(Role::heading, "Ingen treff") != nullptr);
    REQUIRE(tablet.press(Role::button, "Tøm søket og vis alt"));
    CHECK(tablet.find(Role::radio, "Ord") == nullptr);
    CHECK(tablet.world.state.search.query.empty());
}
