#include "content/reader.hpp"

#include "content/files.hpp"
#include "content/minimal.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::content;
using namespace varde::content::test;

namespace {

/// The one problem of a draft, or one that says how many there were.
Problem only_problem(const Draft& draft) {
    const ReadPack read = read_pack(draft.written());
    if (read.problems.size() == 1) return read.problems.front();
    Problem none;
    none.message = std::to_string(read.problems.size()) + " problems";
    for (const auto& p : read.problems) none.message += " | " + p.pointer + " " + p.message;
    return none;
}

std::string only_rule(const Draft& draft) {
    const Problem problem = only_problem(draft);
    return problem.rule.empty() ? problem.message : problem.rule + " " + problem.pointer;
}

}  // namespace

TEST_CASE("reader: a whole pack without a fault") {
    const ReadPack read = read_pack(minimal().written());
    for (const auto& p : read.problems) MESSAGE(p.file << p.pointer << ": " << p.message);
    REQUIRE(read.ok());
    const Pack& pack = read.pack;
    CHECK(pack.id == "liten");
    CHECK(pack.status == PackStatus::demo);
    CHECK(pack.issued == Date{2026, 11, 21});
    CHECK(pack.languages == std::vector{Language::nb, Language::nn});
    REQUIRE(pack.recommendations.size() == 1);
    const Recommendation& advice = pack.recommendations[0];
    CHECK(advice.level == "krav");
    CHECK(advice.statement[Language::nn] == "Sjå på samspelet.");
    CHECK(advice.practice[0].kind == PracticeKind::listen_observe);
    CHECK(advice.law[0].checked == Date{2026, 11, 1});
    CHECK(advice.applies_when.has_value());
    CHECK(advice.links.steps == std::vector<std::string>{"utredning/besok"});
    const Item* seen = find_item(pack.templates[0], "sett");
    REQUIRE(seen != nullptr);
    CHECK(seen->content == Content::observation);
    CHECK(seen->enable_when.has_value());
    const Deadline& deadline = pack.pathways[0].phases[0].steps[0].deadlines[0];
    CHECK(deadline.period.months == 3);
    CHECK(deadline.extended->weeks == 1);
    CHECK(deadline.kind == DeadlineKind::law);
    CHECK(pack.needs[1].parent == "2");
    CHECK(pack.urgent[0].law[0].section == "§ 2-2");
    CHECK(pack.fingerprint.size() == 64);
}

TEST_CASE("reader: a null level is no level") {
    Draft draft = minimal();
    draft.at("recommendations.json", "/recommendations/0/level") = nullptr;
    const ReadPack read = read_pack(draft.written());
    CHECK(read.ok());
    CHECK_FALSE(read.pack.recommendations[0].level.has_value());
}

TEST_CASE("reader: unknown members, missing members and wrong types, with pointer") {
    Draft draft = minimal();
    SUBCASE("unknown member") {
        draft.at("recommendations.json", "/recommendations/0/statment") = "x";
        CHECK(only_rule(draft) == "unknown-member /recommendations/0/statment");
    }
    SUBCASE("unknown member of a text") {
        draft.at("terms.json", "/terms/0/word/sv") = "Samspel";
        CHECK(only_rule(draft) == "unknown-member /terms/0/word/sv");
    }
    SUBCASE("unknown member of the file") {
        draft.at("codes.json", "/kodes") = Json::array();
        CHECK(only_rule(draft) == "unknown-member /kodes");
    }
    SUBCASE("missing member") {
        draft.remove("pathways.json", "/pathways/0/phases/0/steps/0", "responsible");
        CHECK(only_rule(draft) == "missing-member /pathways/0/phases/0/steps/0");
    }
    SUBCASE("no bokmål") {
        draft.remove("pack.json", "/title", "nb");
        CHECK(only_rule(draft) == "missing-member /title");
    }
    SUBCASE("text instead of a list") {
        draft.at("recommendations.json", "/recommendations/0/tracks") = "utredning";
        CHECK(only_rule(draft) == "wrong-type /recommendations/0/tracks");
    }
    SUBCASE("number instead of text") {
        draft.at("templates.json", "/templates/0/items/0/label/nb") = 7;
        CHECK(only_rule(draft) == "wrong-type /templates/0/items/0/label/nb");
    }
    SUBCASE("null is no text") {
        draft.at("recommendations.json", "/recommendations/0/why") = nullptr;
        CHECK(only_rule(draft) == "wrong-type /recommendations/0/why");
    }
    SUBCASE("empty text") {
        draft.at("recommendations.json", "/recommendations/0/why/nn") = "";
        CHECK(only_rule(draft) == "empty /recommendations/0/why/nn");
    }
    SUBCASE("a day that does not exist") {
        draft.at("recommendations.json", "/recommendations/0/reviewed") = "2026-02-30";
        CHECK(only_rule(draft) == "bad-date /recommendations/0/reviewed");
    }
    SUBCASE("a word outside the format") {
        draft.at("pathways.json", "/pathways/0/phases/0/steps/1/kind") = "gateway";
        CHECK(only_rule(draft) == "unknown-word /pathways/0/phases/0/steps/1/kind");
    }
    SUBCASE("an id with a space") {
        draft.at("terms.json", "/terms/0/id") = "sam spill";
        CHECK(only_rule(draft) == "bad-id /terms/0/id");
    }
    SUBCASE("a negative period") {
        draft.at("pathways.json", "/pathways/0/phases/0/steps/0/deadlines/0/period/weeks") = -1;
        CHECK(only_rule(draft) ==
              "out-of-range /pathways/0/phases/0/steps/0/deadlines/0/period/weeks");
    }
    SUBCASE("an unreadable expression") {
        draft.at("recommendations.json", "/recommendations/0/applies_when") = Json::array({1, 2});
        CHECK(only_rule(draft) == "bad-expression /recommendations/0/applies_when");
    }
    SUBCASE("an unknown operator of relevance") {
        draft.at("templates.json", "/templates/0/items/0/items/3/enable_when/all/0/operator") = "~";
        CHECK(only_rule(draft) ==
              "unknown-word /templates/0/items/0/items/3/enable_when/all/0/operator");
    }
    SUBCASE("an order among words") {
        auto& row = draft.at("templates.json", "/templates/0/items/0/items/3/enable_when/all/0");
        row["operator"] = ">";
        row["answer"] = "mye";
        CHECK(only_rule(draft) == "bad-expression /templates/0/items/0/items/3/enable_when/all");
    }
    SUBCASE("relevance with neither all nor any") {
        draft.at("templates.json", "/templates/0/items/0/items/3/enable_when") = Json::object();
        CHECK(only_rule(draft) == "wrong-type /templates/0/items/0/items/3/enable_when");
    }
    SUBCASE("another format") {
        draft.at("pack.json", "/format") = "varde-pack/2";
        CHECK(only_rule(draft) == "unknown-format /format");
    }
    SUBCASE("an unknown language") {
        draft.at("pack.json", "/languages/1") = "sv";
        CHECK(only_rule(draft) == "unknown-word /languages");
    }
    SUBCASE("a misspelt file") {
        draft.files["recomendations.json"] = Json::object();
        CHECK(only_rule(draft) == "unknown-file ");
    }
    SUBCASE("no pack.json") {
        draft.files.erase("pack.json");
        CHECK(only_rule(draft) == "missing-file ");
    }
    SUBCASE("a list instead of an object") {
        draft.files["terms.json"] = Json::array();
        CHECK(only_rule(draft) == "wrong-type ");
    }
}

TEST_CASE("reader: everything is reported at once, each with its line") {
    PackFiles files = minimal().written();
    files.files["terms.json"] =
        "{\n \"terms\": [\n  {\"id\": \"a\",\n   \"word\": {\"nb\": \"x\"},\n"
        "   \"forklaring\": 1,\n   \"explanation\": [\n],\n \"source\": \"kilde\"}\n ]\n}\n";
    files.files["codes.json"] = "{\"codes\": [\n1,\n2]}";
    const ReadPack read = read_pack(files);
    std::string seen;
    for (const auto& p : read.problems)
        seen += p.file + ":" + std::to_string(p.line) + ":" + p.pointer + " ";
    CHECK(seen ==
          "codes.json:2:/codes/0 codes.json:3:/codes/1 terms.json:6:/terms/0/explanation "
          "terms.json:5:/terms/0/forklaring ");
}

TEST_CASE("reader: lines are found behind escapes, slashes and strings that look like JSON") {
    PackFiles files = minimal().written();
    files.files["codes.json"] =
        "\xEF\xBB\xBF{\"codes\": [],\n \"a\\\"}]{\": [1, {\"x\": \"}\"}],\n"
        " \"s/~\": 1,\n \"\\u00e5\": 2}";
    const ReadPack read = read_pack(files);
    REQUIRE(read.problems.size() == 3);
    CHECK(read.problems[0].line == 2);
    CHECK(read.problems[1].pointer == "/s~1~0");
    CHECK(read.problems[1].line == 3);
    CHECK(read.problems[2].pointer == "/å");
    CHECK(read.problems[2].line == 4);
}

TEST_CASE("reader: files that are no JSON") {
    PackFiles files = minimal().written();
    const auto rule = [&](std::string text) {
        files.files["terms.json"] = std::move(text);
        const ReadPack read = read_pack(files);
        return read.problems.size() == 1 ? read.problems[0].rule : "?";
    };
    CHECK(rule("") == "json_syntax");
    CHECK(rule("{\"terms\": [") == "json_syntax");
    CHECK(rule("{\"terms\": []} x") == "json_syntax");
    CHECK(rule("{\"terms\": [], \"terms\": []}") == "json_duplicate_key");
    CHECK(rule("{\"terms\": [\"\\ud800\"]}") == "json_syntax");
    CHECK(rule("{\"terms\": [\"\xC3\x28\"]}") == "json_syntax");
    CHECK(rule(std::string(100'000, '[')) == "json_too_deep");
    CHECK(rule("{\"terms\": [1e400]}") != "?");
    files.files["terms.json"] = "{\n\"terms\": [\n}";
    CHECK(read_pack(files).problems[0].line == 3);
}

TEST_CASE("reader: a hostile number of faults is cut short") {
    PackFiles files = minimal().written();
    std::string list = "0";
    for (int i = 0; i < 50'000; ++i) list += ",0";
    files.files["terms.json"] = "{\"terms\": [" + list + "]}";
    const ReadPack read = read_pack(files);
    CHECK(read.problems.size() == 1001);
    CHECK(read.problems.back().rule == "too-many-problems");
}

TEST_CASE("reader: every cut of a file is refused and none crashes") {
    const PackFiles whole = minimal().written();
    for (const auto& [name, text] : whole.files) {
        PackFiles files = whole;
        for (std::size_t length = 0; length < text.size() - 1; length += 61) {
            files.files[name] = text.substr(0, length);
            CHECK_FALSE(read_pack(files).ok());
        }
    }
}

TEST_CASE("reader: a bundle is the same pack") {
    const Draft draft = minimal();
    Json bundle = {{"format", "varde-bundle/1"}, {"files", Json::object()}};
    for (const auto& [name, json] : draft.files) bundle["files"][name] = json;
    const ReadPack read = read_bundle(write_json(bundle));
    REQUIRE(read.ok());
    CHECK(read.pack.fingerprint == read_pack(draft.written()).pack.fingerprint);
    CHECK(read.pack.recommendations.size() == 1);

    CHECK(read_bundle("{}").problems[0].rule == "unknown-format");
    CHECK(read_bundle("{").problems[0].rule == "json_syntax");
    CHECK(read_bundle(R"({"format":"varde-bundle/2","files":{}})").problems[0].rule ==
          "unknown-format");
    CHECK(read_bundle(R"({"format":"varde-bundle/1","files":{}})").problems[0].rule ==
          "missing-file");
    CHECK(read_bundle(R"({"format":"varde-bundle/1","files":[]})").problems[0].rule ==
          "unknown-format");
}

TEST_CASE("reader: another text is another fingerprint") {
    Draft draft = minimal();
    const std::string before = read_pack(draft.written()).pack.fingerprint;
    draft.at("terms.json", "/terms/0/word/nb") = "Samspillet";
    CHECK(read_pack(draft.written()).pack.fingerprint != before);
}
