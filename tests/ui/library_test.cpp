// The library as a person walks through it: by role and name, on a stage without a screen.
#include "ui/stage.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace varde;
using namespace varde::ui;
using varde::ui::test::Tablet;

namespace {

/// The first node of that role whose name begins so, or null.
const Node* begins(const Tablet& tablet, Role role, std::string_view start) {
    for (const Node& node : tablet.ui->semantics().nodes())
        if (node.role == role && node.name.starts_with(start)) return &node;
    return nullptr;
}

bool press_beginning(Tablet& tablet, std::string_view start) {
    const Node* node = begins(tablet, Role::button, start);
    return node != nullptr && tablet.press(Role::button, std::string(node->name));
}

void open_pathways(Tablet& tablet) {
    REQUIRE(tablet.press(Role::button, "Råd"));
    REQUIRE(tablet.press(Role::radio, "Forløp"));
}

}  // namespace

TEST_CASE("a step with its deadline, its law and its advice is three taps away") {
    Tablet tablet;
    open_pathways(tablet);
    REQUIRE(press_beginning(tablet, "Henvisning og inntak"));
    CHECK(tablet.find(Role::heading, "Avklar behovet") != nullptr);
    CHECK(begins(tablet, Role::paragraph,
                 "Meldingen er vurdert. Innen én uke etter at meldingen er mottatt.") != nullptr);
    CHECK(begins(tablet, Role::paragraph, "barnevernsloven § 2-2") != nullptr);
    CHECK(begins(tablet, Role::paragraph, "Ansvarlig: Barnevernstjenesten") != nullptr);
    CHECK(tablet.find(Role::heading, "Råd til steget") != nullptr);
}

TEST_CASE("a condition is said in words, with the question that it is about") {
    Tablet tablet;
    tablet.world.act(app::Go{{app::Screen::pathways, "utredning-hjemme", "alt"}});
    tablet.show();
    CHECK(begins(tablet, Role::paragraph, "Ferdig når. «") != nullptr);
    for (const Node& node : tablet.ui->semantics().nodes())
        CHECK(node.name.find("answer(") == std::string::npos);
}

TEST_CASE("a template opens as a new note from its step") {
    Tablet tablet;
    tablet.world.act(app::Go{{app::Screen::pathways, "utredning-hjemme", "henvis"}});
    tablet.show();
    REQUIRE(press_beginning(tablet, "Henvisning og søknad om bistand"));
    CHECK(tablet.world.only_note().template_id == "henvisning");
    CHECK(tablet.world.state.route.screen == app::Screen::visits);
}

TEST_CASE("pathways are filtered by track and by where the family lives") {
    Tablet tablet;
    open_pathways(tablet);
    REQUIRE(tablet.press(Role::radio, "Utredning"));
    CHECK(tablet.find(Role::heading, "Utredning, hjemmebasert") != nullptr);
    CHECK(tablet.find(Role::heading, "Omsorgsendrende hjelpetiltak") == nullptr);
    REQUIRE(tablet.press(Role::radio, "Døgn"));
    CHECK(tablet.find(Role::heading, "Utredning, hjemmebasert") == nullptr);
    CHECK(tablet.find(Role::heading, "Utredning, døgnbasert") != nullptr);
}

TEST_CASE("from an advice to where it is used and back") {
    Tablet tablet;
    tablet.world.act(app::Go{{app::Screen::advice, "utr.malgruppe", {}}});
    tablet.show();
    REQUIRE(press_beginning(tablet, "Avklar behovet"));
    CHECK(tablet.world.state.route ==
          app::Route{app::Screen::pathways, "utredning-hjemme", "behov"});
    tablet.world.act(app::Back{});
    tablet.show();
    CHECK(tablet.world.state.route.id == "utr.malgruppe");
}

TEST_CASE("a word of the field is explained one tap away") {
    Tablet tablet;
    tablet.world.act(app::Go{{app::Screen::advice, "utr.malgruppe", {}}});
    tablet.show();
    const auto& library = tablet.world.state.library;
    const content::Recommendation* with_terms = nullptr;
    for (const content::Pack& pack : library.packs())
        for (const content::Recommendation& each : pack.recommendations)
            if (!each.links.terms.empty() && with_terms == nullptr) with_terms = &each;
    REQUIRE(with_terms != nullptr);
    tablet.world.act(app::Go{{app::Screen::advice, with_terms->id, {}}});
    tablet.show();
    const content::Term* term = library.term(with_terms->links.terms.front());
    REQUIRE(term != nullptr);
    const std::string word = term->word[Language::nb];
    REQUIRE(tablet.press(Role::button, word));
    CHECK(tablet.find(Role::dialog, word) != nullptr);
    REQUIRE(tablet.press(Role::button, "Lukk"));
    CHECK(tablet.find(Role::dialog, word) == nullptr);
}

TEST_CASE("an area gathers its topics, its advice and the questions about it") {
    Tablet tablet;
    tablet.world.act(app::Go{{app::Screen::area, {}, {}}});
    tablet.show();
    CHECK(tablet.find(Role::heading, "Sidene i behovsmodellen") != nullptr);
    tablet.world.act(app::Go{{app::Screen::area, "1", {}}});
    tablet.show();
    CHECK(tablet.find(Role::heading, "Tema") != nullptr);
}

TEST_CASE("a page asks to be printed") {
    Tablet tablet;
    tablet.world.act(app::Go{{app::Screen::pathways, "hjelpetiltak", "alt"}});
    tablet.show();
    REQUIRE(tablet.press(Role::button, "Skriv ut"));
    CHECK(tablet.world.prints == 1);
}

TEST_CASE("a link to what no pack holds shows the list, not an error") {
    for (const char* link :
         {"forlop/finnes-ikke/x", "maler/finnes-ikke", "omraade/99", "raad/nei"}) {
        CAPTURE(link);
        Tablet tablet;
        tablet.world.act(app::Go{app::parse_route(link)});
        tablet.show();
        CHECK(std::ranges::count(tablet.ui->semantics().nodes(), Role::main, &Node::role) == 1);
        CHECK(begins(tablet, Role::heading, "") != nullptr);
    }
}
