#include "app/world.hpp"

#include "casework/form/make_form.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::app;
using namespace varde::app::test;
using namespace varde::test;
using casework::Value;
using content::ItemType;

namespace {

content::Template family_form(std::string version = "1") {
    content::Item day = item("dag", ItemType::date);
    day.initial_expression = expression(R"(["today"])");
    content::Item child = item("barn", ItemType::boolean);
    child.required = true;
    content::Item who = item("hvem");
    who.required = true;
    content::Item row = group_of("avtale", {who, item("hva")});
    row.repeats = true;
    content::Item count = when(item("antall", ItemType::integer),
                               R"(["equals",["answer","barn"],true])");
    content::Item twice = calculated("dobbelt", R"(["multiply",["answer","antall"],2])");
    content::Template form;
    form.id = "skjema";
    form.version = std::move(version);
    form.items = {group_of("en", {day, child, count, twice}), group_of("to", {row})};
    return form;
}

content::Library library_of(content::Template form, std::string fingerprint) {
    content::Pack pack;
    pack.id = "pakke";
    pack.version = form.version;
    pack.fingerprint = std::move(fingerprint);
    pack.templates.push_back(std::move(form));
    return content::Library({std::move(pack)});
}

/// A tablet with one open note of the form above.
struct Desk {
    Disk disk;
    World world{disk};
    casework::RecordId note;

    explicit Desk(content::Template form = family_form()) {
        world.state.library = library_of(std::move(form), "f1");
        world.act(StartNote{"skjema"});
        note = world.only_note().id;
    }
    State& state() { return world.state; }
    const OpenNote& open() { return world.state.open.value(); }
    void answer(std::string key, Value value) {
        world.act(Answer{note, std::move(key), std::move(value)});
    }
    void type(std::string key, std::string text) {
        world.act(TypeText{note, std::move(key), std::move(text)});
    }
    Value stored(std::string_view key) {
        const Value* value = casework::answer(state().replica, note, key);
        return value == nullptr ? Value() : *value;
    }
    std::string row(std::size_t number) {
        return open().sheet.rows(open().sheet.plan().find("avtale").value(), {}).at(number);
    }
};

}  // namespace

TEST_CASE("a new note is prefilled, and the first row that is needed is there") {
    Desk desk;
    CHECK(desk.stored("dag") == Value(to_string(local_now(desk.state()).date)));
    CHECK(desk.open().sheet.rows(desk.open().sheet.plan().find("avtale").value(), {}).size() == 1);
}

TEST_CASE(
    "what follows from an answer follows while it is typed, and is kept when the note is "
    "finished") {
    Desk desk;
    desk.answer("barn", true);
    desk.type("antall", "2");
    CHECK(value_in(desk.open().sheet, "dobbelt") == Value(std::int64_t{4}));
    CHECK(desk.stored("dobbelt") == Value());
    desk.type("hvem/" + desk.row(0), "Mor");
    desk.world.act(AskFinish{desk.note});
    desk.world.act(Finish{});
    CHECK(desk.world.only_note().status == casework::NoteStatus::finished);
    const Value* kept = desk.state().replica.value(desk.note, "calculated/dobbelt");
    REQUIRE(kept != nullptr);
    CHECK(*kept == Value(std::int64_t{4}));
    CHECK_FALSE(desk.state().open);
}

TEST_CASE("a number field keeps what is no number, and the note waits for it") {
    Desk desk;
    desk.answer("barn", true);
    desk.type("antall", "ca. 2");
    desk.world.act(LeaveField{});
    CHECK(desk.stored("antall") == Value(std::string("ca. 2")));
    desk.type("hvem/" + desk.row(0), "Mor");
    desk.world.act(AskFinish{desk.note});
    REQUIRE(desk.state().finishing);
    REQUIRE(desk.state().finishing->invalid.size() == 1);
    CHECK(desk.state().finishing->invalid[0].key == "antall");
    desk.world.act(Finish{});
    CHECK(desk.world.only_note().status == casework::NoteStatus::draft);
    desk.world.act(ShowField{"antall"});
    CHECK(desk.open().focus == "antall");
    CHECK(desk.state().route.part == "1");
    CHECK_FALSE(desk.state().finishing);
}

TEST_CASE("undo goes back over the whole note, redo forth, and both are changes") {
    Desk desk;
    desk.answer("barn", true);
    desk.type("antall", "1");
    desk.world.act(CommitDue{});
    desk.type("antall", "12");
    desk.world.act(LeaveField{});
    CHECK(desk.stored("antall") == Value(std::int64_t{12}));
    desk.world.act(Undo{});  // one step, however often it was stored while typing
    CHECK(desk.stored("antall") == Value());
    desk.world.act(Undo{});
    CHECK(desk.stored("barn") == Value());
    CHECK_FALSE(is_shown(desk.open().sheet, "antall"));
    desk.world.act(Redo{});
    desk.world.act(Redo{});
    CHECK(desk.stored("antall") == Value(std::int64_t{12}));
    CHECK(desk.state().replica.history(desk.note, "answer/antall").size() == 4);
    desk.world.act(Undo{});
    desk.answer("barn", false);
    CHECK(desk.open().redo.empty());
}

TEST_CASE("a row is added and removed, and undo brings it back with its answers") {
    Desk desk;
    desk.world.act(AddRow{desk.note, "avtale", {}});
    const std::string row = desk.row(1);
    CHECK(desk.open().focus == "hvem/" + row);
    desk.type("hvem/" + row, "Far");
    desk.world.act(RemoveRow{desk.note, "avtale", row});
    CHECK(desk.open().sheet.rows(desk.open().sheet.plan().find("avtale").value(), {}).size() == 1);
    REQUIRE(desk.state().notice);
    CHECK(desk.state().notice->undo);
    desk.world.act(Undo{});
    CHECK(desk.row(1) == row);
    CHECK(desk.stored("hvem/" + row) == Value(std::string("Far")));
    CHECK(save_status(desk.state()) == SaveStatus::saved);
}

TEST_CASE("the next question without an answer is found, section after section") {
    Desk desk;
    desk.world.act(NextUnanswered{});
    CHECK(desk.open().focus == "barn");
    desk.answer("barn", false);
    desk.world.act(NextUnanswered{});
    CHECK(desk.open().focus == "hvem/" + desk.row(0));
    CHECK(desk.state().route.part == "2");
}

TEST_CASE("a section that was left shows what is missing in it") {
    Desk desk;
    CHECK(desk.open().left.empty());
    desk.world.act(Go{{Screen::visits, desk.note.substr(5), "2"}});
    CHECK(desk.open().left.contains(0));
    CHECK_FALSE(desk.open().left.contains(1));
}

TEST_CASE("another edition of the template is reported; answers that no longer fit stay") {
    Desk desk;
    desk.answer("barn", true);
    desk.type("antall", "2");
    desk.world.act(LeaveField{});
    CHECK_FALSE(desk.open().migration);
    content::Template next = family_form("2");
    next.items[0].items[1].type = ItemType::text;         // barn
    next.items[0].items.erase(next.items[0].items.begin() + 2);  // antall
    next.items[0].items.pop_back();
    next.items[0].items.push_back(item("ny"));
    desk.state().library = library_of(next, "f2");
    desk.state().open.reset();
    desk.world.act(Tick{});
    REQUIRE(desk.open().migration);
    const casework::Migration report = *desk.open().migration;
    CHECK(report.from == "1");
    CHECK(report.to == "2");
    CHECK(report.added == std::vector<std::string>{"ny"});
    CHECK(report.removed == std::vector<std::string>{"antall", "dobbelt"});
    REQUIRE(report.changed.size() == 1);
    CHECK(report.changed[0].item == "barn");
    CHECK(report.misfits == std::vector<std::string>{"antall", "barn"});
    desk.world.act(UseNewTemplate{});
    CHECK_FALSE(desk.open().migration);
    CHECK(desk.stored("antall") == Value(std::int64_t{2}));
    CHECK(desk.world.only_note().template_version == "2");
}

TEST_CASE("the pin of a template covers all of it, and the pack's other content is no edition") {
    Desk desk;
    desk.state().library = library_of(family_form(), "f2");
    desk.state().open.reset();
    desk.world.act(Tick{});
    CHECK_FALSE(desk.open().migration);
    content::Template reworded = family_form();
    reworded.items[0].items[1].label[Language::nb] = "Var barnet med?";
    desk.state().library = library_of(reworded, "f3");
    desk.state().open.reset();
    desk.world.act(Tick{});
    CHECK(desk.open().migration);
}

TEST_CASE("an addendum needs a reason") {
    Desk desk;
    desk.answer("barn", false);
    desk.type("hvem/" + desk.row(0), "Mor");
    desk.world.act(AskFinish{desk.note});
    desk.world.act(Finish{});
    desk.world.act(AddAddendum{{desk.note, "Mor ringte.", ""}});
    CHECK(casework::addenda(desk.state().replica, desk.note).empty());
    desk.world.act(AddAddendum{{desk.note, "Mor ringte.", "Nytt siden sist"}});
    REQUIRE(casework::addenda(desk.state().replica, desk.note).size() == 1);
    CHECK(casework::addenda(desk.state().replica, desk.note)[0]->reason == "Nytt siden sist");
}

TEST_CASE("a long text is stored when the writer pauses, and at the latest after five seconds") {
    Desk desk;
    const std::string key = "hva/" + desk.row(0);
    const std::size_t before = desk.state().replica.size();
    const auto type_on = [&](std::int64_t ms) {
        desk.world.now.ms += ms - 1000;  // every act takes a second
        desk.type(key, std::string(60'000, 'a') + std::to_string(desk.world.now.ms));
    };
    const auto timer = [&](std::int64_t ms) {
        desk.world.now.ms += ms - 1000;
        desk.world.act(CommitDue{});
    };
    type_on(100);
    for (int tenths = 0; tenths < 48; tenths += 4) {
        type_on(350);
        timer(50);
        CHECK(desk.state().replica.size() == before);
    }
    type_on(350);
    timer(50);
    CHECK(desk.state().replica.size() == before + 1);
    type_on(100);
    timer(450);  // a pause
    CHECK(desk.state().replica.size() == before + 2);
    CHECK(desk.world.timers.back().milliseconds < 1000);
}

TEST_CASE("typing back and forth stores nothing") {
    Desk desk;
    const std::size_t before = desk.state().replica.size();
    desk.type("hvem/" + desk.row(0), "M");
    desk.type("hvem/" + desk.row(0), "");
    desk.world.act(LeaveField{});
    CHECK(desk.state().replica.size() == before);
    CHECK(save_status(desk.state()) == SaveStatus::saved);
}

TEST_CASE("a file is attached to the question it was chosen for, when it is small enough") {
    content::Template form = family_form();
    form.items[0].items.push_back(item("tegning", ItemType::attachment));
    Desk desk(std::move(form));
    desk.world.act(PickAttachment{desk.note, "tegning"});
    CHECK(desk.world.picks == 1);
    // Looks like a form of ours, and is only a file here.
    desk.world.act(FilePicked{R"({"resourceType":"Questionnaire"})", "x.json", "application/json"});
    CHECK_FALSE(desk.state().fetched);
    const Value first = desk.stored("tegning");
    CHECK(std::get<std::string>(first).starts_with("data:application/json;name=x.json;base64,"));

    desk.world.act(PickAttachment{desk.note, "tegning"});
    desk.world.act(FilePicked{std::string(800'000, 'x'), "stort.jpg", "image/jpeg"});
    REQUIRE(desk.state().notice);
    CHECK(desk.state().notice->key == "attachment_too_large");
    CHECK(desk.stored("tegning") == first);

    desk.world.act(PickAttachment{desk.note, "tegning"});  // and nothing was chosen
    desk.world.act(PickImport{});
    desk.world.act(FilePicked{"hei", "x.txt", "text/plain"});
    CHECK(desk.state().notice->key == "error_import_not_ours");
    CHECK(desk.stored("tegning") == first);
}
