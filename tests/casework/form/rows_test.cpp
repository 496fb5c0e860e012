#include "casework/form/rows.hpp"

#include "casework/form/start.hpp"

#include "casework/form/make_form.hpp"
#include "casework/make.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::casework;
using namespace varde::test;

namespace {

std::shared_ptr<const Plan> agreements() {
    content::Item inner = group_of("steg", {item("hva")});
    inner.repeats = true;
    content::Item outer = group_of("avtale", {item("hvem"), inner});
    outer.repeats = true;
    return plan_of({group_of("del", {outer})});
}

/// A tablet with one note on it.
struct Desk {
    test::Tablet tablet;
    Instant now = noon;
    RecordId note;
    std::shared_ptr<const Plan> plan = agreements();

    explicit Desk(unsigned number) : tablet(number) {}

    Writer writer() {
        now.ms += 1000;
        return {tablet.author, tablet.replica, now, vault::hash_hex};
    }
    void keep(const Result<std::vector<Change>>& changes) {
        REQUIRE(changes);
        for (const Change& change : *changes) {
            CHECK(check(change));
            tablet.replica.insert(change);
        }
    }
    void begin() {
        const auto changes = begin_note(writer(), {.template_id = "skjema"});
        note = changes.front().record;
        keep(changes);
    }
    void add(std::string_view item, std::string_view outer = {}) {
        const Sheet sheet(plan, {}, {}, rows());
        keep(add_filled_row(writer(), note, sheet, plan->find(item).value(), outer));
    }
    void remove(std::string_view item, std::string_view row) {
        keep(remove_row(writer(), note, *plan, item, row));
    }
    void answer(std::string_view item, std::string_view row, std::string text) {
        keep(write_answer(writer(), note, answer_key(item, row), std::move(text)));
    }
    Rows rows() { return rows_of_note(tablet.replica, note, *plan); }
};

}  // namespace

TEST_CASE("the row of an outer level is the beginning of a row's name") {
    CHECK(cut_row("a.b.c", 0) == "");
    CHECK(cut_row("a.b.c", 1) == "a");
    CHECK(cut_row("a.b.c", 2) == "a.b");
    CHECK(cut_row("a.b.c", 3) == "a.b.c");
    CHECK(cut_row("a", 2) == "a");
    CHECK(cut_row("", 1) == "");
}

TEST_CASE("rows stand in the order in which they were added, also inside rows") {
    Desk desk(1);
    desk.begin();
    desk.add("avtale");
    desk.add("avtale");
    const auto outer = desk.rows().at("avtale");
    REQUIRE(outer.size() == 2);
    desk.add("steg", outer[1]);
    desk.answer("hva", outer[0] + ".r", "ringe");
    const Rows rows = desk.rows();
    REQUIRE(rows.at("steg").size() == 2);
    CHECK(rows.at("steg")[0].starts_with(outer[1] + "."));
    CHECK(rows.at("steg")[1] == outer[0] + ".r");
    CHECK(rows.at("avtale") == outer);
}

TEST_CASE("a removed row is gone with all in it, and its answers stay in the history") {
    Desk desk(1);
    desk.begin();
    desk.add("avtale");
    desk.add("avtale");
    const auto outer = desk.rows().at("avtale");
    desk.answer("hvem", outer[0], "Mor");
    desk.answer("hva", outer[0] + ".x", "ringe");
    desk.answer("hvem", outer[1], "Far");
    desk.remove("avtale", outer[0]);
    CHECK(desk.rows().at("avtale") == std::vector{outer[1]});
    CHECK_FALSE(desk.rows().contains("steg"));
    CHECK_FALSE(is_answered(*answer(desk.tablet.replica, desk.note, "hvem/" + outer[0])));
    CHECK(desk.tablet.replica.history(desk.note, answer_field("hvem/" + outer[0])).size() == 2);
}

TEST_CASE("rows added on two tablets are all there, whoever reads first") {
    Desk one(1);
    one.begin();
    Desk two(2);
    merge(two.tablet.replica, one.tablet.replica);
    two.note = one.note;
    one.add("avtale");
    two.add("avtale");
    merge(one.tablet.replica, two.tablet.replica);
    merge(two.tablet.replica, one.tablet.replica);
    CHECK(one.rows().at("avtale").size() == 2);
    CHECK(one.rows() == two.rows());
}

TEST_CASE("a row removed here and written in there comes back, with both values to choose from") {
    Desk one(1);
    one.begin();
    one.add("avtale");
    const std::string row = one.rows().at("avtale")[0];
    one.answer("hvem", row, "Mor");
    Desk two(2);
    merge(two.tablet.replica, one.tablet.replica);
    two.note = one.note;
    one.remove("avtale", row);
    two.answer("hvem", row, "Mor og far");
    merge(one.tablet.replica, two.tablet.replica);
    CHECK(one.rows().at("avtale") == std::vector{row});
    CHECK(one.tablet.replica.conflicted(one.note, answer_field("hvem/" + row)));
    CHECK(one.tablet.replica.heads(one.note, answer_field("hvem/" + row)).size() == 2);
}

TEST_CASE("a finished note takes no rows") {
    Desk desk(1);
    desk.begin();
    desk.keep(write_status(desk.writer(), desk.note, NoteStatus::finished));
    const Sheet sheet(desk.plan, {}, {}, {});
    CHECK(add_filled_row(desk.writer(), desk.note, sheet, 1, {}).error().code == "note_frozen");
    CHECK(remove_row(desk.writer(), desk.note, *desk.plan, "avtale", "x").error().code ==
          "note_frozen");
}

TEST_CASE("a new note holds its start values and the rows that have to be there") {
    content::Item day = item("dag", content::ItemType::date);
    day.initial_expression = expression(R"(["today"])");
    content::Item who = item("hvem");
    who.initial_expression = expression(R"(["case","writer"])");
    content::Item place = item("sted", content::ItemType::choice);
    place.initial = {std::string("hjemme")};
    content::Item what = item("hva");
    what.required = true;
    content::Item rows = group_of("avtale", {what, place});
    rows.repeats = true;
    content::Item optional_rows = group_of("annet", {item("noe")});
    optional_rows.repeats = true;
    Desk desk(1);
    desk.plan = plan_of({group_of("del", {day, who, rows, optional_rows})});
    desk.begin();
    Circumstances now;
    now.today = parse_date("2026-11-21").value();
    now.facts.emplace("writer", "KN");
    desk.keep(prefill(desk.writer(), desk.note, desk.plan, now));
    const Answers given = answers(desk.tablet.replica, desk.note);
    CHECK(given.at("dag") == Value(std::string("2026-11-21")));
    CHECK(given.at("hvem") == Value(std::string("KN")));
    REQUIRE(desk.rows().at("avtale").size() == 1);
    CHECK(given.at("sted/" + desk.rows().at("avtale")[0]) == Value(std::string("hjemme")));
    CHECK_FALSE(desk.rows().contains("annet"));
}
