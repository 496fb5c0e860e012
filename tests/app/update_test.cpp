#include "app/world.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::app;
using namespace varde::app::test;
using casework::NoteStatus;

namespace {

std::string text_of(const State& state, const casework::RecordId& note, std::string_view item) {
    const casework::Value* value = casework::answer(state.replica, note, item);
    const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(value);
    return text == nullptr ? "" : *text;
}

}  // namespace

TEST_CASE("app: a pack with a fault changes nothing but says why") {
    Disk disk;
    World world(disk);
    const std::size_t packs = world.state.library.packs().size();
    const char* broken = R"({"format": "varde-bundle/1", "files": {"pack.json": {"id": "ny"}}})";
    world.act(PacksArrived{{broken, "no JSON"}});
    CHECK(world.state.library.packs().size() == packs);
    REQUIRE_FALSE(world.state.pack_problems.empty());
    CHECK(world.state.pack_problems[0].file == "pack.json");
    CHECK_FALSE(world.state.pack_problems[0].message.empty());
}

TEST_CASE("the whole path: write, be killed, read again, finish, hand over, receive") {
    Disk tablet;
    casework::RecordId note;
    {
        World world(tablet);
        world.act(StartNote{"hjemmebesok"});
        note = world.only_note().id;
        fill_in(world, note);
        CHECK(save_status(world.state) == SaveStatus::saved);
    }
    World again(tablet, "ffffffffffffffffffffffffffffffff");
    CHECK(again.state.author.device == device);  // the journal's own id, not the new random one
    CHECK(text_of(again.state, note, "samspill_obs") == "Mor tar øyekontakt. Áŋŋa smiler.");

    again.act(AskFinish{note});
    REQUIRE(again.state.finishing);
    CHECK(again.state.finishing->missing.empty());
    again.act(Finish{});
    CHECK(again.only_note().status == NoteStatus::finished);

    again.act(ChooseNote{note, true});
    again.act(ExportChosen{});
    REQUIRE(again.shared.size() == 1);
    again.act(FileShared{ShareResult::done});
    CHECK(again.only_note().status == NoteStatus::exported);

    Disk other_tablet;
    World colleague(other_tablet, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    colleague.act(FilePicked{again.shared[0].bytes});
    REQUIRE(colleague.state.import);
    colleague.act(ConfirmImport{});
    CHECK(text_of(colleague.state, note, "sak") == "Blåveis");
    CHECK(colleague.only_note().status == NoteStatus::finished);

    World reopened(other_tablet);
    CHECK(text_of(reopened.state, note, "neste_steg") == "Ringe helsestasjonen.");
    reopened.act(FilePicked{again.shared[0].bytes});
    CHECK_FALSE(reopened.state.import);  // nothing new in it
}

TEST_CASE("lagret is only said when the store has answered") {
    Disk disk;
    World world(disk);
    world.act(StartNote{"hjemmebesok"});
    const casework::RecordId note = world.only_note().id;
    world.act(TypeText{note, "sak", "Hvitveis"});
    CHECK(save_status(world.state) == SaveStatus::writing);
    world.hold_store = true;
    world.act(CommitDue{});
    CHECK(save_status(world.state) == SaveStatus::writing);
    world.store_held();
    CHECK(save_status(world.state) == SaveStatus::saved);
}

TEST_CASE("typing is stored within a second, and one timer runs at a time") {
    Disk disk;
    World world(disk);
    world.act(StartNote{"hjemmebesok"});
    const casework::RecordId note = world.only_note().id;
    for (const char* text : {"B", "Bl", "Blå"}) world.act(TypeText{note, "sak", text});
    REQUIRE(world.timers.size() == 1);
    CHECK(world.timers[0].milliseconds < 1000);
    world.act(CommitDue{});
    CHECK(text_of(world.state, note, "sak") == "Blå");
}

TEST_CASE("leaving a field for another one stores the first") {
    Disk disk;
    World world(disk);
    world.act(StartNote{"hjemmebesok"});
    const casework::RecordId note = world.only_note().id;
    world.act(TypeText{note, "sak", "Blåveis"});
    world.act(TypeText{note, "samspill_obs", "x"});
    CHECK(text_of(world.state, note, "sak") == "Blåveis");
    world.act(Go{{Screen::today, {}, {}}});
    CHECK(text_of(world.state, note, "samspill_obs") == "x");
}

TEST_CASE("records go to the store one at a time and in order") {
    Disk disk;
    World world(disk);
    world.hold_store = true;
    world.act(StartNote{"hjemmebesok"});
    const casework::RecordId note = world.only_note().id;
    world.act(Answer{note, "varslet", std::string("ja")});
    CHECK(world.held.size() == 1);
    CHECK(world.state.saving.queue.size() == 2);
    world.store_held();
    CHECK(disk.size() == 2);
    CHECK(save_status(world.state) == SaveStatus::saved);
}

TEST_CASE("a full tablet: nothing is lost, the person is told, a retry stores it") {
    Disk disk;
    World world(disk);
    world.act(StartNote{"hjemmebesok"});
    const casework::RecordId note = world.only_note().id;
    world.refuse = StoreFailure::full;
    world.act(TypeText{note, "sak", "Blåveis"});
    world.act(LeaveField{});
    CHECK(save_status(world.state) == SaveStatus::failed);
    CHECK(text_of(world.state, note, "sak") == "Blåveis");
    world.refuse.reset();
    world.act(RetrySave{});
    CHECK(save_status(world.state) == SaveStatus::saved);
    CHECK(text_of(World(disk).state, note, "sak") == "Blåveis");
}

TEST_CASE("another tab took the number: what was written comes after what the journal holds") {
    Disk disk;
    World first(disk);
    World second(disk);
    first.act(StartNote{"hjemmebesok"});
    const casework::RecordId note = first.only_note().id;
    second.act(StartNote{"hjemmebesok"});
    CHECK(save_status(second.state) == SaveStatus::saved);
    const World after(disk);
    CHECK(after.state.unreadable_records == 0);
    CHECK(casework::note_head(after.state.replica, note));
    CHECK(after.state.replica.size() >= first.state.replica.size());
}

TEST_CASE("a second tab reads and does not write") {
    Disk disk;
    World world(disk);
    world.act(SecondTab{true});
    world.act(StartNote{"hjemmebesok"});
    CHECK(casework::list_notes(world.state.replica).empty());
    world.act(SecondTab{false});
    world.act(StartNote{"hjemmebesok"});
    CHECK(casework::list_notes(world.state.replica).size() == 1);
}

TEST_CASE("what is missing is listed, and the note stays a draft") {
    Disk disk;
    World world(disk);
    world.act(StartNote{"hjemmebesok"});
    const casework::RecordId note = world.only_note().id;
    world.act(AskFinish{note});
    REQUIRE(world.state.finishing);
    CHECK(world.state.finishing->missing.size() >= 4);
    world.act(Finish{});
    CHECK(world.only_note().status == NoteStatus::draft);
}

TEST_CASE("an identity number is found before the note is frozen, and masked by one tap") {
    Disk disk;
    World world(disk);
    world.act(StartNote{"hjemmebesok"});
    const casework::RecordId note = world.only_note().id;
    fill_in(world, note);
    world.act(TypeText{note, "foreldre_syn", "Ring mor på 99887766."});
    world.act(AskFinish{note});
    REQUIRE(world.state.finishing);
    REQUIRE(world.state.finishing->details.size() == 1);
    CHECK(world.state.finishing->details[0].item == "foreldre_syn");
    world.act(MaskDetail{0});
    CHECK(world.state.finishing->details.empty());
    CHECK(text_of(world.state, note, "foreldre_syn").find("99887766") == std::string::npos);
}

TEST_CASE("a finished note is frozen; an addendum is added to it") {
    Disk disk;
    World world(disk);
    world.act(StartNote{"hjemmebesok"});
    const casework::RecordId note = world.only_note().id;
    fill_in(world, note);
    world.act(AskFinish{note});
    world.act(Finish{});
    world.act(Answer{note, "sak", std::string("Endret")});
    CHECK(text_of(world.state, note, "sak") == "Blåveis");
    REQUIRE(world.state.notice);
    CHECK(world.state.notice->bad);
    world.act(AddAddendum{{note, "Mor ringte i dag.", "Nytt"}});
    CHECK(casework::addenda(world.state.replica, note).size() == 1);
}

TEST_CASE("a file that cannot be used is refused, and nothing stored changes") {
    Disk disk;
    World world(disk);
    world.act(StartNote{"hjemmebesok"});
    const Disk before = disk;
    for (const char* bytes : {"", "{", "[]", "hei", R"({"format":"varde-notes/99"})",
                              R"({"format":"varde-notes/1"})", "\xff\xfe", "{\"a\":1,\"a\":2}"}) {
        world.state.notice.reset();
        world.act(FilePicked{bytes});
        REQUIRE(world.state.notice);
        CHECK(world.state.notice->bad);
        CHECK_FALSE(world.state.import);
    }
    world.act(FileTooLarge{100});
    CHECK(world.state.notice->key == "error_import_too_large");
    CHECK(disk == before);
}

TEST_CASE("a large file is read in pieces, tells how far it is, and can be left") {
    Disk disk;
    World sender(disk);
    sender.act(StartNote{"hjemmebesok"});
    const casework::RecordId note = sender.only_note().id;
    for (int i = 0; i < 8; ++i)
        sender.act(Answer{note, "samspill_obs", std::string(50'000, static_cast<char>('a' + i))});
    sender.act(ChooseNote{note, true});
    sender.act(ExportChosen{});
    REQUIRE(sender.shared.size() == 1);

    Disk elsewhere;
    World world(elsewhere, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    world.hold_work = true;
    const FilePicked file{sender.shared[0].bytes};
    world.act(file);
    REQUIRE(world.state.reading);
    world.act(CancelImport{});
    CHECK_FALSE(world.state.reading);
    world.act(WorkDue{});  // a piece that was asked for before
    CHECK_FALSE(world.state.import);

    world.act(file);
    float done = 0;
    for (; world.state.reading; world.act(WorkDue{})) {
        CHECK(world.state.reading->done() > done);
        done = world.state.reading->done();
    }
    CHECK(done < 1);
    CHECK(world.pieces > 5);
    REQUIRE(world.state.import);
    CHECK(world.state.import->notes.size() == 1);
}

TEST_CASE("a damaged record does not take the later ones with it") {
    Disk disk;
    casework::RecordId note;
    {
        World world(disk);
        world.act(StartNote{"hjemmebesok"});
        note = world.only_note().id;
        world.act(Answer{note, "varslet", std::string("ja")});
        world.act(TypeText{note, "sak", "Blåveis"});
        world.act(LeaveField{});
    }
    std::string& middle = disk.at(vault::record_key(2));
    middle[middle.size() / 2] = static_cast<char>(middle[middle.size() / 2] ^ 1);
    World world(disk);
    CHECK(world.state.phase == Phase::ready);
    CHECK(world.state.unreadable_records == 1);
    CHECK(text_of(world.state, note, "sak") == "Blåveis");
    world.act(TypeText{note, "sak", "Blåveis to"});
    world.act(LeaveField{});
    CHECK(save_status(world.state) == SaveStatus::saved);
    CHECK(text_of(World(disk).state, note, "sak") == "Blåveis to");
}

TEST_CASE("choices of the tablet survive a restart and never leave in a file") {
    Disk disk;
    World world(disk);
    world.act(SetLanguage{Language::nn});
    world.act(SetTheme{ThemeChoice::dark});
    world.act(SetTextPercent{999});
    world.act(SetHelpKey{false});
    world.act(SetWriter{"KN"});
    world.act(LeaveField{});
    const World again(disk);
    CHECK(again.state.settings.language == Language::nn);
    CHECK(again.state.settings.theme == ThemeChoice::dark);
    CHECK(again.state.settings.text_percent == 200);
    CHECK_FALSE(again.state.settings.help_key);
    CHECK(again.state.author.name == "KN");
    world.act(StartNote{"hjemmebesok"});
    world.act(ChooseNote{world.only_note().id, true});
    world.act(ExportChosen{});
    REQUIRE(world.shared.size() == 1);
    CHECK(world.shared[0].bytes.find("device/settings") == std::string::npos);
}

TEST_CASE("the writer's name becomes one change after a pause, not one for each letter") {
    Disk disk;
    World world(disk);
    const std::size_t before = world.state.replica.size();
    for (const char* name : {"K", "Ka", "Kar", "Kari"}) world.act(SetWriter{name});
    CHECK(world.state.settings.writer == "Kari");
    CHECK(world.state.replica.size() == before);
    CHECK(save_status(world.state) == SaveStatus::writing);
    world.act(CommitDue{});
    CHECK(world.state.replica.size() == before + 1);
    CHECK(save_status(world.state) == SaveStatus::saved);
    CHECK(World(disk).state.settings.writer == "Kari");
    world.act(LeaveField{});
    CHECK(world.state.replica.size() == before + 1);
}

TEST_CASE("a new version waits until everything is stored") {
    Disk disk;
    World world(disk);
    world.act(StartNote{"hjemmebesok"});
    world.hold_store = true;
    world.act(TypeText{world.only_note().id, "sak", "Blåveis"});
    world.act(UpdateReady{});
    world.act(ApplyUpdate{});
    CHECK(world.restarts == 0);
    world.store_held();
    world.act(ApplyUpdate{});
    CHECK(world.restarts == 1);
}

TEST_CASE("the browser's back leads where one came from") {
    Disk disk;
    World world(disk);
    world.act(Go{{Screen::advice, {}, {}}});
    world.act(Go{{Screen::advice, "utr.formaal-klart", {}}});
    world.act(Back{});
    CHECK(world.state.route == Route{Screen::advice, {}, {}});
    world.act(Back{});
    world.act(Back{});
    CHECK(world.state.route == Route{});
}
