// The note's screen, walked by role and name.
#include "ui/stage.hpp"

#include "casework/form/make_form.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::ui;
using content::ItemType;
using varde::ui::test::Tablet;

namespace {

content::Item labelled(content::Item made, std::string label) {
    made.label[Language::nb] = std::move(label);
    return made;
}

/// A form with everything that a note's screen can show, and `more` texts below it.
content::Template all_kinds(int more) {
    using namespace varde::test;
    content::Item choice = labelled(item("valg", ItemType::choice), "Sted");
    content::Option home{.code = "hjemme"};
    home.label[Language::nb] = "Hjemme";
    choice.options = {home};
    content::Item required = labelled(item("krav"), "Må svares");
    required.required = true;
    content::Item row = labelled(group_of("rad", {labelled(item("hva"), "Hva")}), "Avtale");
    row.repeats = true;
    std::vector<content::Item> first = {
        labelled(item("barn", ItemType::boolean), "Var barnet der?"),
        labelled(when(item("alder", ItemType::integer), R"(["equals",["answer","barn"],true])"),
                 "Alder"),
        labelled(calculated("dobbelt", R"(["multiply",["answer","alder"],2])"), "Det dobbelte"),
        choice, required, row};
    for (int i = 0; i < more; ++i)
        first.push_back(labelled(item("t" + std::to_string(i)), "Tekst " + std::to_string(i)));
    content::Template form;
    form.id = "skjema";
    form.version = "1";
    form.title[Language::nb] = "Skjema";
    form.items = {labelled(group_of("en", std::move(first)), "Første del"),
                  labelled(group_of("to", {labelled(item("slutt"), "Til slutt")}), "Andre del")};
    return form;
}

void open_form(Tablet& tablet, int more = 0) {
    content::Pack pack;
    pack.id = "pakke";
    pack.version = "1";
    pack.fingerprint = "f";
    pack.templates.push_back(all_kinds(more));
    tablet.world.state.library = content::Library({std::move(pack)});
    tablet.world.act(app::StartNote{"skjema"});
    tablet.show();
}

std::size_t count(const Tablet& tablet, Role role) {
    std::size_t found = 0;
    for (const Node& node : tablet.ui->semantics().nodes()) found += node.role == role ? 1u : 0u;
    return found;
}

}  // namespace

TEST_CASE("a question appears with its answer, a sum follows, and both say why") {
    Tablet tablet;
    open_form(tablet);
    CHECK(tablet.find(Role::number_field, "Alder") == nullptr);
    REQUIRE(tablet.press(Role::radio, "Ja"));
    REQUIRE(tablet.type(Role::number_field, "Alder", "4"));
    CHECK(tablet.find(Role::status, "Det dobbelte: 8") != nullptr);
    REQUIRE(tablet.press(Role::button, "Mer om Alder"));
    CHECK(tablet.find(Role::heading, "Hvorfor vises dette?") != nullptr);
    CHECK(tablet.find(Role::heading, "Hva som er skrevet før") != nullptr);
    REQUIRE(tablet.press(Role::button, "Lukk"));
    REQUIRE(tablet.press(Role::button, "Mer om Det dobbelte"));
    CHECK(tablet.find(Role::heading, "Hvorfor er verdien slik?") != nullptr);
    REQUIRE(tablet.press(Role::button, "Lukk"));
}

TEST_CASE("what is no number stays, and says so when the field is left") {
    Tablet tablet;
    open_form(tablet);
    REQUIRE(tablet.press(Role::radio, "Ja"));
    const NodeId field = tablet.find(Role::number_field, "Alder")->id;
    tablet.ui->input().focus = field;
    REQUIRE(tablet.type(Role::number_field, "Alder", "ca. 4"));
    CHECK((tablet.find(Role::number_field, "Alder")->state & is::invalid) == 0);
    tablet.ui->input().focus = 0;
    tablet.ui->input().blurs.push_back(field);
    tablet.show();
    const Node* left = tablet.find(Role::number_field, "Alder");
    CHECK((left->state & is::invalid) != 0);
    CHECK(left->value == "ca. 4");
    CHECK(left->description.starts_with("Svaret passer ikke her."));
}

TEST_CASE("rows are added, removed, and brought back by undo") {
    Tablet tablet;
    open_form(tablet);
    REQUIRE(tablet.press(Role::button, "Legg til: Avtale"));
    REQUIRE(tablet.type(Role::text_field, "Hva", "Ringe"));
    tablet.world.act(app::LeaveField{});
    REQUIRE(tablet.press(Role::button, "Fjern Avtale 1"));
    CHECK(tablet.find(Role::text_field, "Hva") == nullptr);
    REQUIRE(tablet.press(Role::button, "Angre"));
    REQUIRE(tablet.find(Role::text_field, "Hva") != nullptr);
    CHECK(tablet.find(Role::text_field, "Hva")->value == "Ringe");
}

TEST_CASE("what must be answered is quiet, is marked after the section, and is one tap away") {
    Tablet tablet;
    open_form(tablet);
    CHECK((tablet.find(Role::text_field, "Må svares")->state & is::invalid) == 0);
    REQUIRE(tablet.press(Role::button, "Neste: Andre del"));
    REQUIRE(tablet.press(Role::button, "Gjør ferdig"));
    REQUIRE(tablet.press(Role::button, "Må svares. Dette må besvares"));
    const Node* field = tablet.find(Role::text_field, "Må svares");
    REQUIRE(field != nullptr);
    CHECK((field->state & is::invalid) != 0);
    CHECK(tablet.world.state.open->focus.empty());
    CHECK(tablet.find(Role::dialog, "Gjøre notatet ferdig?") == nullptr);
}

TEST_CASE("a long section draws what is in view and says everything") {
    Tablet tablet;
    open_form(tablet, 400);
    const std::size_t fields = count(tablet, Role::text_field);
    CHECK(fields >= 401);
    const Node last = *tablet.find(Role::text_field, "Tekst 399");
    CHECK(last.box.y > 20'000);
    tablet.show();
    const Node* again = tablet.find(Role::text_field, "Tekst 399");
    REQUIRE(again != nullptr);
    CHECK(again->box.y == last.box.y);
    CHECK(again->parent == last.parent);
    // A question that comes into being above moves all that is kept below.
    REQUIRE(tablet.press(Role::radio, "Ja"));
    CHECK(tablet.find(Role::text_field, "Tekst 399")->box.y > last.box.y + 40);
    // An answer from elsewhere is said although its field is far away.
    tablet.world.act(app::Answer{tablet.world.only_note().id, "t399", std::string("langt nede")});
    tablet.show();
    CHECK(tablet.find(Role::text_field, "Tekst 399")->value == "langt nede");
}
