#include "exchange/reading.hpp"

#include "exchange/case.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::exchange;
using test::Desk;

namespace {

const ReadingWords words = {.observation = "observasjon",
                            .appraisal = "vurdering",
                            .orphaned = "Svar som malen ikke spør om lenger",
                            .addendum = "Tillegg",
                            .other_value = "Står også som",
                            .written_by = "Skrevet av",
                            .begun = "Påbegynt",
                            .changed = "Sist endret",
                            .status = "Tilstand",
                            .content_pack = "Faglig innhold",
                            .statuses = {"utkast", "ferdig", "eksportert", "mottatt", "slettet"},
                            .yes = "Ja",
                            .no = "Nei"};

ReadableNote read(const Desk& desk, const casework::RecordId& id, Language language) {
    const content::Template form = test::home_visit();
    return readable(desk.tablet.replica, casework::note_head(desk.tablet.replica, id).value(),
                    &form, language);
}

}  // namespace

TEST_CASE("a note reads in the template's order, with its labels and kinds") {
    Desk desk(1);
    const ReadableNote note = read(desk, desk.full_note(), Language::nb);
    CHECK(note.title == "Hjemmebesøk");
    CHECK(note.head.alias == "Furu");
    CHECK(note.authors == std::vector<std::string>{"Forfatter 1"});
    REQUIRE(note.sections.size() == 3);
    const ReadableSection& visit = note.sections[0];
    CHECK(visit.title == "Om besøket");
    REQUIRE(visit.answers.size() == 5);
    CHECK(visit.answers[0].shown == "21.11.2026");
    CHECK(visit.answers[1].shown == "Hjemme");
    CHECK(visit.answers[2].shown == "Mor, bestemor");
    CHECK(visit.answers[3].shown == "");
    CHECK(visit.answers[4].shown == "12,5");
    const ReadableAnswer& seen = note.sections[1].answers[0];
    CHECK(seen.content == content::Content::observation);
    CHECK(seen.areas == std::vector<std::string>{"2.1"});
    CHECK(seen.author == "Forfatter 1");
    CHECK(note.sections[1].answers[1].content == content::Content::appraisal);
}

TEST_CASE("the rows of a repeating group stand in the order in which they were begun") {
    Desk desk(1);
    const ReadableNote note = read(desk, desk.full_note(), Language::nb);
    const ReadableSection& agreements = note.sections[2];
    REQUIRE(agreements.answers.size() == 3);
    CHECK(agreements.answers[0].shown == "Ringe helsestasjonen");
    CHECK(agreements.answers[0].group == "Avtale");
    CHECK(agreements.answers[1].shown == "01.12.2026");
    CHECK(agreements.answers[2].shown == "Nytt besøk");
}

TEST_CASE("the reader's language is used where the template has it") {
    Desk desk(1);
    const casework::RecordId id = desk.full_note();
    CHECK(read(desk, id, Language::nn).sections[1].answers[0].label == "Kva såg du?");
    CHECK(read(desk, id, Language::nn).sections[0].answers[1].shown == "Heime");
    CHECK(read(desk, id, Language::en).sections[0].answers[0].shown == "2026-11-21");
    CHECK(read(desk, id, Language::en).sections[0].answers[4].shown == "12.5");
    CHECK(read(desk, id, Language::en).title == "Hjemmebesøk");
}

TEST_CASE("answers that the template lacks are listed") {
    Desk desk(1);
    const ReadableNote note = read(desk, desk.full_note(), Language::nb);
    REQUIRE(note.orphaned.size() == 1);
    CHECK(note.orphaned[0].label == "gammel");
    REQUIRE(note.addenda.size() == 1);
    CHECK(note.addenda[0].text == "Mor ringte i dag.");
}

TEST_CASE("without its template a note is still read in full") {
    Desk desk(1);
    const casework::RecordId id = desk.full_note();
    const ReadableNote note =
        readable(desk.tablet.replica, casework::note_head(desk.tablet.replica, id).value(), nullptr,
                 Language::nb);
    CHECK(note.title == "hjemmebesok");
    REQUIRE(note.sections.size() == 1);
    CHECK(note.sections[0].answers.size() == 11);
    CHECK(note.orphaned.empty());
}

TEST_CASE("cleared answers are left out, unless somebody else disagrees") {
    Desk a(1);
    const casework::RecordId id = a.begin();
    a.answer(id, "obs", std::string("Ro."));
    Desk b(2);
    merge(b.tablet.replica, a.tablet.replica);
    a.answer(id, "obs", std::monostate{});
    CHECK(read(a, id, Language::nb).sections.empty());
    b.now.ms += 60'000;
    b.answer(id, "obs", std::string("Uro."));
    merge(a.tablet.replica, b.tablet.replica);
    const ReadableNote note = read(a, id, Language::nb);
    REQUIRE(note.sections.size() == 1);
    CHECK(note.sections[0].answers[0].shown == "Uro.");
    REQUIRE(note.sections[0].answers[0].others.size() == 1);
    CHECK(note.sections[0].answers[0].others[0].author == "Forfatter 1");
    CHECK(note.authors.size() == 2);
}

TEST_CASE("plain text for a printer") {
    Desk desk(1);
    const casework::RecordId id = desk.begin();
    desk.answer(id, "barn", false);
    desk.answer(id, "obs", std::string("Barnet lo."));
    const std::string text = plain_text(read(desk, id, Language::nb), words);
    CHECK(text ==
          "Hjemmebesøk - Furu\n==================\n\n"
          "Om besøket\n----------\n\nSå du barnet?\nNei\n\n"
          "Samspill\n--------\n\nHva så du? [observasjon]\nBarnet lo.\n\n"
          "Tilstand: utkast\nSkrevet av: Forfatter 1\nPåbegynt: 2026-11-21 12:00 UTC\n"
          "Sist endret: 2026-11-21 12:00 UTC\nFaglig innhold: utredning-0-6 2026.1\n");
}

TEST_CASE("a text cannot turn a printed line around, nor a name make one of its own") {
    Desk desk(1);
    desk.tablet.author.name = "Kari\nTilstand: slettet\u202E";
    const casework::RecordId id = desk.begin();
    desk.answer(id, "obs", std::string("\u202Ebak fram\u0007"));
    const std::string text = plain_text(read(desk, id, Language::nb), words);
    CHECK(text.find("\u202E") == std::string::npos);
    CHECK(text.find('\a') == std::string::npos);
    CHECK(text.find("\nTilstand: slettet") == std::string::npos);
    CHECK(text.find("bak fram") != std::string::npos);
}
