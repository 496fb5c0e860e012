#include "casework/note.hpp"

#include "casework/make.hpp"
#include "content/template.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::casework;

namespace {

const NoteStart home_visit = {.template_id = "hjemmebesok",
                              .template_version = "1.0.0",
                              .pack_id = "utredning-0-6",
                              .pack_version = "2026.1",
                              .pack_fingerprint = "ab12",
                              .alias = "Furu"};

/// A tablet that writes notes; every step moves the clock by a second.
struct Desk {
    test::Tablet tablet;
    Instant now = test::noon;

    explicit Desk(unsigned number) : tablet(number) {}

    Writer writer() {
        now.ms += 1000;
        return {tablet.author, tablet.replica, now, vault::hash_hex};
    }
    std::string keep(const Result<std::vector<Change>>& changes) {
        if (!changes) return changes.error().code;
        for (const Change& change : *changes) {
            CHECK(check(change));
            tablet.replica.insert(change);
        }
        return "";
    }
    RecordId begin() {
        const std::vector<Change> changes = begin_note(writer(), home_visit);
        keep(changes);
        return changes.front().record;
    }
    std::string answer(const RecordId& note, std::string_view key, Value value) {
        return keep(write_answer(writer(), note, key, std::move(value)));
    }
    std::string become(const RecordId& note, NoteStatus status) {
        return keep(write_status(writer(), note, status));
    }
    NoteHead head(const RecordId& note) { return note_head(tablet.replica, note).value(); }
};

content::Item question(std::string id, bool required = false) {
    content::Item item;
    item.id = std::move(id);
    item.required = required;
    return item;
}

content::Item group(std::string id, std::vector<content::Item> items) {
    content::Item item;
    item.id = std::move(id);
    item.type = content::ItemType::group;
    item.items = std::move(items);
    return item;
}

content::Template form() {
    content::Template made;
    made.id = "hjemmebesok";
    content::Item hint = question("hint");
    hint.type = content::ItemType::display;
    content::Item agreement = group("avtale", {question("hva", true), question("hvem")});
    agreement.repeats = true;
    made.items = {group("besoket", {question("dato", true), question("sted"), hint}),
                  group("slutt", {agreement, question("neste")})};
    return made;
}

std::vector<std::string> ids(const std::vector<const content::Item*>& items) {
    std::vector<std::string> list;
    for (const content::Item* item : items) list.push_back(item->id);
    return list;
}

}  // namespace

TEST_CASE("statuses have codes, and codes statuses") {
    for (const NoteStatus status : all_note_statuses)
        CHECK(note_status_from_code(code(status)) == status);
    CHECK_FALSE(note_status_from_code("utkast"));
}

TEST_CASE("only these steps are allowed, and only what was received can be deleted") {
    using enum NoteStatus;
    const std::vector<std::pair<NoteStatus, NoteStatus>> allowed = {
        {draft, finished},    {finished, exported}, {exported, received},
        {exported, finished}, {received, deleted},  {received, finished}};
    for (const NoteStatus from : all_note_statuses)
        for (const NoteStatus to : all_note_statuses) {
            bool listed = false;
            for (const auto& step : allowed) listed = listed || step == std::pair(from, to);
            CHECK(can_become(from, to) == listed);
        }
}

TEST_CASE("a new note remembers what it was written with") {
    Desk desk(1);
    const RecordId id = desk.begin();
    const NoteHead note = desk.head(id);
    CHECK(record_kind(id) == "note");
    CHECK(note.template_id == "hjemmebesok");
    CHECK(note.template_version == "1.0.0");
    CHECK(note.pack_id == "utredning-0-6");
    CHECK(note.pack_version == "2026.1");
    CHECK(note.pack_fingerprint == "ab12");
    CHECK(note.alias == "Furu");
    CHECK(note.author == "Forfatter 1");
    CHECK(note.status == NoteStatus::draft);
    CHECK_FALSE(note.conflicted);
    CHECK(note.created.ms == test::noon.ms + 1000);
}

TEST_CASE("unknown records are no notes") {
    Desk desk(1);
    desk.tablet.write("device/settings", "language", std::string("nn"), test::noon);
    CHECK_FALSE(note_head(desk.tablet.replica, "device/settings"));
    CHECK_FALSE(note_head(desk.tablet.replica, "note/none"));
    CHECK(list_notes(desk.tablet.replica).empty());
    CHECK(desk.answer("note/none", "sted", true) == "note_unknown");
    CHECK(desk.become("note/none", NoteStatus::finished) == "note_unknown");
    CHECK(desk.keep(write_addendum(desk.writer(), "note/none", "x")) == "note_unknown");
}

TEST_CASE("notes are listed with the latest begun first, without deleted ones") {
    Desk desk(1);
    const RecordId first = desk.begin();
    const RecordId second = desk.begin();
    desk.answer(first, "sted", std::string("hjemme"));
    const auto notes = list_notes(desk.tablet.replica);
    REQUIRE(notes.size() == 2);
    CHECK(notes[0].id == second);
    CHECK(notes[1].changed > notes[0].changed);
    using enum NoteStatus;
    for (const NoteStatus step : {finished, exported, received, deleted})
        CHECK(desk.become(second, step) == "");
    CHECK(list_notes(desk.tablet.replica).size() == 1);
    CHECK(desk.tablet.replica.changes(second).size() == 8);
}

TEST_CASE("a finished note is frozen; addenda take it back to finished") {
    Desk desk(1);
    const RecordId id = desk.begin();
    CHECK(desk.answer(id, "sted", std::string("hjemme")) == "");
    CHECK(desk.keep(write_addendum(desk.writer(), id, "for tidlig")) == "note_not_finished");
    CHECK(desk.become(id, NoteStatus::exported) == "note_transition");
    CHECK(desk.become(id, NoteStatus::finished) == "");
    CHECK(desk.answer(id, "sted", std::string("senter")) == "note_frozen");
    CHECK(desk.become(id, NoteStatus::exported) == "");
    CHECK(desk.keep(write_addendum(desk.writer(), id, "Mor ringte.")) == "");
    CHECK(desk.head(id).status == NoteStatus::finished);
    CHECK(desk.keep(write_addendum(desk.writer(), id, "Far også.")) == "");
    const auto texts = addenda(desk.tablet.replica, id);
    REQUIRE(texts.size() == 2);
    CHECK(std::get<std::string>(texts[0]->value) == "Mor ringte.");
    CHECK(std::get<std::string>(*answer(desk.tablet.replica, id, "sted")) == "hjemme");
}

TEST_CASE("what the journal could not read again is never written") {
    Desk desk(1);
    const RecordId id = desk.begin();
    CHECK(desk.answer(id, "sted", std::string("\xFF")) == "change_text");
    CHECK(desk.answer(id, "sted", std::string("a\0b", 3)) == "change_text");
    CHECK(desk.answer(id, "sted", std::string((1u << 20) + 1, 'a')) == "change_value");
    CHECK(answer(desk.tablet.replica, id, "sted") == nullptr);
}

TEST_CASE("several fields are written at once, or none") {
    Desk desk(1);
    const RecordId note = desk.begin();
    CHECK(desk.keep(write_fields(desk.writer(), note, {{"answer/a", std::string("x")},
                                                       {"row/r/1", true}})) == "");
    CHECK(*answer(desk.tablet.replica, note, "a") == Value(std::string("x")));
    CHECK(*desk.tablet.replica.value(note, "row/r/1") == Value(true));
    CHECK(write_fields(desk.writer(), "note/finnes-ikke", {}).error().code == "note_unknown");
    desk.become(note, NoteStatus::finished);
    CHECK(write_fields(desk.writer(), note, {{"answer/a", Value()}}).error().code ==
          "note_frozen");
}

TEST_CASE("a draft goes on with another edition of its template; a finished note does not") {
    Desk desk(1);
    const RecordId note = desk.begin();
    NoteStart next = home_visit;
    next.template_version = "2.0.0";
    next.template_hash = "cd34";
    next.template_outline = "text sak";
    CHECK(desk.keep(write_template(desk.writer(), note, next)) == "");
    CHECK(desk.head(note).template_version == "2.0.0");
    CHECK(desk.head(note).template_hash == "cd34");
    CHECK(template_outline(desk.tablet.replica, note) == "text sak");
    desk.become(note, NoteStatus::finished);
    CHECK(write_template(desk.writer(), note, home_visit).error().code == "note_frozen");
}

TEST_CASE("calculated values are kept when they say something new") {
    Desk desk(1);
    const RecordId note = desk.begin();
    CHECK(freeze_calculated(desk.writer(), note, {{"sum", Value()}}).empty());
    desk.keep(freeze_calculated(desk.writer(), note, {{"sum", std::int64_t{4}}}));
    CHECK(*desk.tablet.replica.value(note, calculated_field("sum")) == Value(std::int64_t{4}));
    CHECK(freeze_calculated(desk.writer(), note, {{"sum", std::int64_t{4}}}).empty());
    CHECK(freeze_calculated(desk.writer(), note, {{"sum", Value()}}).size() == 1);
}

TEST_CASE("addenda of two tablets stand beside each other") {
    Desk a(1);
    const RecordId id = a.begin();
    a.become(id, NoteStatus::finished);
    Desk b(2);
    merge(b.tablet.replica, a.tablet.replica);
    a.keep(write_addendum(a.writer(), id, "fra A"));
    b.keep(write_addendum(b.writer(), id, "fra B"));
    merge(a.tablet.replica, b.tablet.replica);
    CHECK(addenda(a.tablet.replica, id).size() == 2);
    CHECK_FALSE(a.head(id).conflicted);
}

TEST_CASE("a conflict in a finished note can be resolved, and nothing else") {
    Desk a(1);
    const RecordId id = a.begin();
    Desk b(2);
    merge(b.tablet.replica, a.tablet.replica);
    a.answer(id, "sted", std::string("hjemme"));
    b.answer(id, "sted", std::string("senter"));
    a.become(id, NoteStatus::finished);
    merge(a.tablet.replica, b.tablet.replica);
    CHECK(a.head(id).conflicted);
    CHECK(can_resolve(a.tablet.replica, a.head(id), answer_field("sted")));
    CHECK_FALSE(can_resolve(a.tablet.replica, a.head(id), answer_field("dato")));
    CHECK(a.answer(id, "sted", std::string("hjemme")) == "");
    CHECK_FALSE(a.head(id).conflicted);
    CHECK(a.answer(id, "sted", std::string("senter")) == "note_frozen");
}

TEST_CASE("of two statuses the earlier counts") {
    Desk a(1);
    const RecordId id = a.begin();
    a.become(id, NoteStatus::finished);
    a.become(id, NoteStatus::exported);
    a.become(id, NoteStatus::received);
    Desk b(2);
    merge(b.tablet.replica, a.tablet.replica);
    a.become(id, NoteStatus::deleted);
    b.keep(write_addendum(b.writer(), id, "Viktig."));
    merge(a.tablet.replica, b.tablet.replica);
    CHECK(a.head(id).status == NoteStatus::finished);
    CHECK(list_notes(a.tablet.replica).size() == 1);
}

TEST_CASE("what may be edited follows from the status alone") {
    NoteHead note;
    CHECK(can_edit(note, answer_field("x")));
    CHECK(can_edit(note, "meta/alias"));
    CHECK_FALSE(can_edit(note, "addendum/1"));
    note.status = NoteStatus::exported;
    CHECK_FALSE(can_edit(note, answer_field("x")));
    CHECK(can_edit(note, "addendum/1"));
    CHECK(can_edit(note, "meta/status"));
    note.status = NoteStatus::deleted;
    CHECK_FALSE(can_edit(note, "addendum/1"));
    CHECK_FALSE(can_edit(note, "meta/status"));
}

TEST_CASE("a value says something, or it does not") {
    CHECK_FALSE(is_answered(std::monostate{}));
    CHECK_FALSE(is_answered(std::string(" \n\t")));
    CHECK_FALSE(is_answered(std::vector<std::string>{}));
    CHECK(is_answered(false));
    CHECK(is_answered(std::int64_t{0}));
    CHECK(is_answered(std::string("x")));
    CHECK(is_answered(std::vector<std::string>{"mor"}));
}

TEST_CASE("required answers that are missing are listed, as far as they are asked for") {
    CHECK(ids(missing_required(form(), {})) == std::vector<std::string>{"dato", "hva"});
    CHECK(ids(missing_required(form(), {{"dato", std::string("2026-11-21")}})) ==
          std::vector<std::string>{"hva"});
    CHECK(ids(missing_required(form(), {{"hva/1", std::string("ringe")}})) ==
          std::vector<std::string>{"dato"});
    const IsEnabled no_agreements = [](const content::Item& item) { return item.id != "avtale"; };
    CHECK(ids(missing_required(form(), {}, no_agreements)) == std::vector<std::string>{"dato"});
}

TEST_CASE("progress counts the questions of each section") {
    const auto before = progress(form(), {});
    REQUIRE(before.size() == 2);
    CHECK(before[0].section == "besoket");
    CHECK(before[0].total == 2);
    CHECK(before[0].required_missing == 1);
    CHECK(before[0].state == SectionState::untouched);
    const Answers some = {{"sted", std::string("hjemme")}, {"hva/1", std::string("ringe")}};
    const auto after = progress(form(), some);
    CHECK(after[0].answered == 1);
    CHECK(after[0].state == SectionState::started);
    CHECK(after[1].total == 3);
    CHECK(after[1].state == SectionState::complete);
    const IsEnabled none = [](const content::Item&) { return false; };
    CHECK(progress(form(), some, none)[1].total == 0);
}

TEST_CASE("answers that no longer fit are kept and listed") {
    const Answers given = {{"sted", std::string("hjemme")},
                           {"gammel", std::string("x")},
                           {"avtale", std::string("x")},
                           {"hva/1", std::string("x")},
                           {"tom", std::monostate{}}};
    CHECK(orphaned_answers(form(), given) == std::vector<std::string>{"avtale", "gammel"});
}

TEST_CASE("keys name an item and perhaps a row") {
    CHECK(answer_key("hva", "") == "hva");
    CHECK(answer_key("hva", "r1") == "hva/r1");
    CHECK(item_of("hva/r1") == "hva");
    CHECK(row_of("hva/r1") == "r1");
    CHECK(row_of("hva") == "");
    Desk desk(1);
    CHECK(make_row(desk.tablet.author) != make_row(test::author(2)));
}
