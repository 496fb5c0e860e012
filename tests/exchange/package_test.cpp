#include "exchange/package.hpp"

#include "base/json.hpp"
#include "exchange/case.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::exchange;
using test::Desk;

namespace {

const casework::Replica nobody;

std::string problem(std::string_view bytes, const casework::Replica& replica = nobody) {
    const auto import = read_package(bytes, replica);
    return import ? "" : import.error().code;
}

/// The error of a package after `spoil` changed its JSON.
template <class Spoil>
std::string spoiled(const std::string& package, Spoil spoil) {
    Json json = parse_json(package).value();
    spoil(json);
    return problem(write_json(json));
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("another tablet reads the same note, with all its history") {
    Desk a(1);
    const casework::RecordId id = a.full_note();
    const std::string package = a.package({id});
    const Import import = read_package(package, nobody).value();
    CHECK(import.counts.added == a.tablet.replica.changes(id).size());
    CHECK(import.counts.known == 0);
    CHECK(import.counts.conflicts == 0);
    CHECK(import.counts.awaited == 0);
    CHECK(import.created == test::noon);
    CHECK(import.device == test::device(1));
    REQUIRE(import.packs.size() == 1);
    CHECK(import.packs[0].fingerprint == "ab12");
    REQUIRE(import.notes.size() == 1);
    CHECK(import.notes[0].head.status == casework::NoteStatus::finished);
    CHECK(import.notes[0].sections.size() == 3);
    CHECK(import.notes[0].sections[1].answers[0].label == "Hva så du?");
    CHECK(import.notes[0].orphaned.size() == 1);
    CHECK(import.notes[0].addenda.size() == 1);

    const casework::Replica there = test::replica_of(import.changes);
    CHECK(test::picture(there) == test::picture(a.tablet.replica));
}

TEST_CASE("an export says the same twice, and reads as it was written") {
    Desk desk(1);
    const casework::RecordId id = desk.full_note();
    const std::string package = desk.package({id});
    CHECK(package == desk.package({id}));
    CHECK(package.starts_with("{\"format\":\"varde-notes/1\",\"created\":\"2026-11-21T12:00:00"));
    const Json json = parse_json(package).value();
    const Json& seen = json["notes"][0]["sections"][1]["answers"][0];
    CHECK(seen["label"] == "Hva så du?");
    CHECK(seen["kind"] == "observation");
    CHECK(seen["areas"][0] == "2.1");
    CHECK(seen["value"] == "Barnet sa «nei» og gråt.\nMor løftet det opp.");
    CHECK(json["notes"][0]["status"] == "finished");
    CHECK(json["digest"].get<std::string>().size() == 64);
}

TEST_CASE("only the chosen notes travel, and no settings ever") {
    Desk desk(1);
    desk.tablet.write("device/settings", "pin_hint", std::string("hemmelig"), test::noon);
    const casework::RecordId first = desk.full_note();
    const casework::RecordId second = desk.begin();
    desk.answer(second, "obs", std::string("om noe annet"));
    const std::string package = desk.package({first});
    CHECK(package.find("hemmelig") == std::string::npos);
    CHECK(package.find("om noe annet") == std::string::npos);
    const auto lookup = TemplateLookup();
    const auto code = [&](const std::vector<casework::RecordId>& ids) {
        return export_notes(desk.tablet.replica, lookup, ids, desk.stamp()).error().code;
    };
    CHECK(code({"device/settings"}) == "export_unknown_note");
    CHECK(code({"note/none"}) == "export_unknown_note");
    CHECK(code({}) == "export_empty");
    CHECK(export_notes(desk.tablet.replica, lookup, std::vector{first}, desk.stamp()));
    CHECK(desk.package({first, first, second}) == desk.package({second, first}));
}

TEST_CASE("the name of the file names nobody") {
    const std::string name = export_name({2026, 11, 21}, "innhold");
    CHECK(name == "varde-2026-11-21-" + vault::hash_hex("innhold").substr(0, 8) + ".json");
    CHECK(name != export_name({2026, 11, 21}, "annet innhold"));
}

TEST_CASE("importing twice adds nothing, and later edits arrive alone") {
    Desk a(1);
    const casework::RecordId id = a.full_note();
    casework::Replica there = test::replica_of(read_package(a.package({id}), nobody)->changes);
    const Import again = read_package(a.package({id}), there).value();
    CHECK(again.counts.added == 0);
    CHECK(again.counts.known == there.size());
    CHECK(again.changes.empty());
    a.keep(casework::write_addendum(a.writer(), id, "Enda et.").value());
    CHECK(read_package(a.package({id}), there)->counts.added == 1);
}

TEST_CASE("a dry run counts the questions that would arise") {
    Desk a(1);
    const casework::RecordId id = a.begin();
    a.answer(id, "obs", std::string("felles"));
    Desk b(2);
    merge(b.tablet.replica, a.tablet.replica);
    a.answer(id, "obs", std::string("fra A"));
    b.answer(id, "obs", std::string("fra B"));
    b.answer(id, "vurdering", std::string("bare B"));
    const Import import = read_package(b.package({id}), a.tablet.replica).value();
    CHECK(import.counts.added == 2);
    CHECK(import.counts.conflicts == 1);
    for (const casework::Change& change : import.changes) a.tablet.replica.insert(change);
    CHECK(read_package(a.package({id}), a.tablet.replica)->counts.conflicts == 0);
    const Import onward = read_package(a.package({id}), nobody).value();
    CHECK(onward.notes[0].head.conflicted);
    CHECK(onward.notes[0].sections[0].answers[0].others.size() == 1);
}

TEST_CASE("what a file builds on and lacks is counted") {
    Desk a(1);
    const casework::RecordId id = a.begin();
    a.answer(id, "obs", std::string("en"));
    a.answer(id, "obs", std::string("to"));
    Desk b(2);
    for (const casework::Change* change : a.tablet.replica.changes())
        if (change->id.seq != 5) b.tablet.replica.insert(*change);
    const std::string package = b.package({id});
    CHECK(read_package(package, nobody)->counts.awaited == 1);
    CHECK(read_package(package, a.tablet.replica)->counts.awaited == 0);
}

TEST_CASE("text stays as it was written, byte for byte") {
    Desk desk(1);
    const casework::RecordId id = desk.begin();
    const std::string text = "e\u0301 \u202Ebak \"sitat\" \\ \u2028 \U0001F476\r\n\t\x7F";
    desk.answer(id, "obs", text);
    desk.answer(id, "vekt", 0.1);
    desk.answer(id, "alder", std::int64_t{1} << 53);
    const Import import = read_package(desk.package({id}), nobody).value();
    CHECK(test::picture(test::replica_of(import.changes)) == test::picture(desk.tablet.replica));
}

TEST_CASE("every cut file is refused") {
    Desk desk(1);
    const casework::RecordId id = desk.begin();
    desk.answer(id, "obs", std::string("«gråt»"));
    const std::string package = desk.package({id});
    for (std::size_t length = 0; length < package.size(); ++length) {
        CAPTURE(length);
        CHECK(problem(std::string_view(package).substr(0, length)) == "import_truncated");
    }
    CHECK(problem(package) == "");
    CHECK(problem(package + "\n") == "");
    CHECK(problem(package + "}") == "import_damaged");
}

TEST_CASE("flipped bits never crash, and a changed change is found") {
    Desk desk(1);
    const casework::RecordId id = desk.begin();
    desk.answer(id, "obs", std::string("gråt"));
    const std::string package = desk.package({id});
    // Every eleventh bit: all positions in a byte, in a tenth of the time.
    for (std::size_t i = 0; i < package.size() * 8; i += 11) {
        std::string flipped = package;
        flipped[i / 8] = static_cast<char>(flipped[i / 8] ^ (1 << (i % 8)));
        const auto import = read_package(flipped, nobody);
        if (!import) continue;
        CHECK(test::picture(test::replica_of(import->changes)) ==
              test::picture(desk.tablet.replica));
    }
}

TEST_CASE("files that are not ours") {
    for (const std::string text :
         {"x", "[]", "null", "\"varde-notes/1\"", "{}", "PK\x03\x04", "\xFF\xD8", "{\"format\":1}",
          "{\"format\":\"besok/1\"}", "{\"format\":\"varde-notes/\"}",
          "{\"format\":\"varde-notes/0\"}", "{\"format\":\"varde-notes/1.5\"}", "[[[[",
          "{\"a\":1,\"a\":2}"}) {
        CAPTURE(text);
        CHECK(problem(text) == "import_not_ours");
    }
    CHECK(problem(std::string(1'000'000, '[')) == "import_not_ours");
    CHECK(problem("") == "import_truncated");
}

TEST_CASE("a newer format is refused as such") {
    CHECK(problem("{\"format\":\"varde-notes/2\"}") == "import_too_new");
    CHECK(problem("{\"format\":\"varde-notes/99999999999999999999\"}") == "import_too_new");
}

TEST_CASE("a huge file is refused before it is read") {
    std::string huge = "{\"format\":\"varde-notes/1\",\"x\":\"";
    huge.resize(100u << 20, 'a');
    CHECK(problem(huge) == "import_too_large");
}

TEST_CASE("hostile text is refused") {
    Desk desk(1);
    const casework::RecordId id = desk.begin();
    desk.answer(id, "obs", std::string("gråt"));
    const std::string package = desk.package({id});
    CHECK(problem(replaced(package, "gråt", "gr\xE5t")) == "import_hostile_text");
    CHECK(problem(replaced(package, "gråt", "gr\xED\xA0\x80t")) == "import_hostile_text");
    CHECK(problem(replaced(package, "gråt", std::string_view("gr\0t", 4))) ==
          "import_hostile_text");
    CHECK(problem(replaced(package, "gråt", "gr\\u0000t")) == "import_hostile_text");
    CHECK(problem(replaced(package, "Forfatter 1", "Forfatter\\u0000")) == "import_hostile_text");
    CHECK(problem(replaced(package, "gråt", "gr\\ud800t")) == "import_damaged");
}

TEST_CASE("damage of every part is noticed") {
    Desk desk(1);
    const casework::RecordId id = desk.full_note();
    const std::string package = desk.package({id});
    CHECK(spoiled(package, [](Json&) {}) == "");
    for (const char* key : {"created", "device", "app", "packs", "notes", "changes", "digest"}) {
        CAPTURE(key);
        CHECK(spoiled(package, [&](Json& json) { json.erase(key); }) == "import_damaged");
        CHECK(spoiled(package, [&](Json& json) { json[key] = 7; }) == "import_damaged");
    }
    const auto damage = [&](auto spoil) { CHECK(spoiled(package, spoil) == "import_damaged"); };
    damage([](Json& json) { json["created"] = "i går"; });
    damage([](Json& json) { json["packs"][0].erase("version"); });
    damage([](Json& json) { json["changes"].erase(0); });
    damage([](Json& json) { json["changes"] = Json::array(); });
    damage([](Json& json) { json["changes"].push_back(json["changes"][0]); });
    damage([](Json& json) { json["changes"][4]["value"] = "endret"; });
    damage([](Json& json) { json["changes"][4]["value"] = {{"a", 1}}; });
    damage([](Json& json) { json["changes"][4]["value"] = {1}; });
    damage([](Json& json) { json["changes"][4]["more"] = 1; });
    damage([](Json& json) { json["changes"][4]["seq"] = -1; });
    damage([](Json& json) { json["changes"][4]["at"] = {1}; });
    damage([](Json& json) { json["changes"][4]["at"] = {1, 5'000'000'000}; });
    damage([](Json& json) { json["changes"][4]["replaces"] = {1}; });
    damage([](Json& json) { json["changes"][4].erase("value"); });
    damage([](Json& json) { json["digest"] = std::string(64, '0'); });
}

TEST_CASE("what stands for reading must be what the changes say") {
    Desk desk(1);
    const std::string package = desk.package({desk.full_note()});
    const auto damage = [&](auto spoil) { CHECK(spoiled(package, spoil) == "import_damaged"); };
    const auto first = [](Json& json) -> Json& {
        return json["notes"][0]["sections"][0]["answers"][0];
    };
    damage([&](Json& json) { first(json)["value"] = "2026-11-22"; });
    damage([&](Json& json) { first(json)["key"] = "finnes_ikke"; });
    damage([&](Json& json) { first(json)["kind"] = "mening"; });
    damage([&](Json& json) { first(json)["areas"] = {1}; });
    damage([&](Json& json) { first(json)["written"] = "2026"; });
    damage([](Json& json) { json["notes"][0]["orphaned"][0]["value"] = "x"; });
    damage([](Json& json) { json["notes"][0]["id"] = "note/annet"; });
    damage([](Json& json) { json["notes"][0]["language"] = "xx"; });
    damage([](Json& json) { json["notes"][0]["addenda"][0].erase("text"); });
    damage([](Json& json) { json["notes"] = Json::array(); });
    damage([](Json& json) { json["notes"].push_back(json["notes"][0]); });
}

TEST_CASE("duplicate keys and deep nesting are refused") {
    Desk desk(1);
    const std::string package = desk.package({desk.begin()});
    CHECK(problem(replaced(package, "\"app\":", "\"app\":\"x\",\"app\":")) == "import_damaged");
    const std::string deep = std::string(200, '[') + std::string(200, ']');
    CHECK(problem(replaced(package, "\"app\":", "\"x\":" + deep + ",\"app\":")) ==
          "import_damaged");
    CHECK(problem(replaced(package, "\"seq\":1,", "\"seq\":9007199254740993,")) ==
          "import_damaged");
}

TEST_CASE("settings of another device are never taken over") {
    Desk desk(1);
    const casework::RecordId id = desk.begin();
    std::string package = desk.package({id});
    Json json = parse_json(package).value();
    casework::Change change = test::simple_change();
    change.record = "device/settings";
    json["changes"] = Json::array();
    json["changes"].push_back({{"device", change.id.device},
                               {"seq", 1},
                               {"author", "x"},
                               {"at", {1, 0}},
                               {"record", "device/settings"},
                               {"field", "language"},
                               {"replaces", Json::array()},
                               {"value", "nn"}});
    json["digest"] = std::string(64, '0');
    const auto import = read_package(write_json(json), nobody);
    REQUIRE_FALSE(import);
    CHECK(import.error() == Error{"import_damaged", "record"});
}

TEST_CASE("a cloned or set-back tablet is refused, and nothing changes") {
    Desk a(1);
    const casework::RecordId id = a.full_note();
    Desk clone = a;
    a.keep(casework::write_addendum(a.writer(), id, "her").value());
    clone.keep(casework::write_addendum(clone.writer(), id, "der").value());
    const std::string before = test::picture(a.tablet.replica);
    const auto import = read_package(clone.package({id}), a.tablet.replica);
    REQUIRE_FALSE(import);
    CHECK(import.error().code == "import_contradiction");
    CHECK(import.error().detail.starts_with(test::device(1)));
    CHECK(test::picture(a.tablet.replica) == before);
}

TEST_CASE("a set-back tablet is noticed by its chain, although no number came twice") {
    Desk a(1);
    const casework::RecordId note = a.begin();
    Desk clone = a;
    a.answer(note, "obs", std::string("skrevet her"));      // number 5
    clone.answer(note, "obs", std::string("skrevet der"));  // number 5 again
    const casework::RecordId other = clone.begin();         // 6 and on
    CHECK(problem(clone.package({other}), a.tablet.replica) == "import_contradiction");
    CHECK(problem(clone.package({other})) == "");
}
