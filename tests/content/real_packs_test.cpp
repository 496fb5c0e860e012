// The packs in guidelines/: without a fault, and faithful to the texts they come from.
#include "base/json.hpp"
#include "content/files.hpp"
#include "content/lint.hpp"

#include <doctest/doctest.h>
#include <set>

using namespace varde;
using namespace varde::content;
using namespace varde::content::test;

namespace {

const Library& real_library() {
    static const Library library = [] {
        std::vector<Pack> packs;
        for (const auto& folder : real_packs()) packs.push_back(read_pack(pack_files(folder)).pack);
        return Library(std::move(packs));
    }();
    return library;
}

bool has_source(const Pack& pack, const std::vector<SourceReference>& references) {
    return !references.empty() && find_source(pack, references[0].source) != nullptr;
}

const UrgentStep* find_urgent(const Library& library, std::string_view id, const Pack*& home) {
    for (const Pack& pack : library.packs())
        for (const UrgentStep& step : pack.urgent)
            if (step.id == id) return home = &pack, &step;
    return nullptr;
}

bool advice_carries(const Library& library, const std::string& id) {
    const Recommendation* advice = library.recommendation(id);
    return advice != nullptr &&
           has_source(*library.home(Kind::recommendation, id), advice->sources);
}

bool term_carries(const Library& library, const std::string& id) {
    const Term* term = library.term(id);
    return term != nullptr && find_source(*library.home(Kind::term, id), term->source) != nullptr;
}

bool step_carries(const Library& library, const std::string& path) {
    const std::string pathway = path.substr(0, path.find('/'));
    const Pathway* found = library.pathway(pathway);
    return found != nullptr && (path == pathway || library.step(path) != nullptr) &&
           has_source(*library.home(Kind::pathway, pathway), found->sources);
}

bool form_carries(const Library& library, const std::string& path) {
    const std::string form = path.substr(0, path.find('/'));
    const Pack* home = library.home(Kind::form, form);
    return home != nullptr && !home->sources.empty() &&
           (path == form || library.item(path) != nullptr);
}

/// Whether "kind:id" names something that exists and says where it comes from.
bool carries(const Library& library, const std::string& carrier) {
    const std::size_t colon = carrier.find(':');
    const std::string kind = carrier.substr(0, colon);
    const std::string id = carrier.substr(colon + 1);
    if (kind == "recommendation") return advice_carries(library, id);
    if (kind == "term") return term_carries(library, id);
    if (kind == "pathway") return step_carries(library, id);
    if (kind == "template") return form_carries(library, id);
    if (kind == "needs") return library.need(id) != nullptr;
    const Pack* home = nullptr;
    const UrgentStep* step = kind == "urgent" ? find_urgent(library, id, home) : nullptr;
    return step != nullptr && has_source(*home, step->sources);
}

void check_statement(const Json& statement) {
    const std::string id = text_member(statement, "id").value_or("?");
    CAPTURE(id);
    CHECK_FALSE(text_member(statement, "says").value_or("").empty());
    if (flag_member(statement, "left_out") || text_member(statement, "left_out")) {
        CHECK_FALSE(text_member(statement, "because").value_or("").empty());
        return;
    }
    const Json* carriers = member(statement, "carried_by");
    REQUIRE(carriers != nullptr);
    CHECK(carriers->size() > 0);
    for (const Json& carrier : *carriers) {
        CAPTURE(carrier.get<std::string>());
        CHECK(carries(real_library(), carrier.get<std::string>()));
    }
}

}  // namespace

TEST_CASE("packs: all of guidelines/ are without a fault") {
    REQUIRE(real_packs().size() >= 5);
    const auto folders = real_packs();
    for (std::size_t i = 0; i < folders.size(); ++i) {
        const PackFiles files = pack_files(folders[i]);
        ReadPack read = read_pack(files);
        for (const Problem& problem : lint(real_library().packs()[i], real_library()))
            read.problems.push_back(problem);
        add_lines(files, read.problems);
        for (const Problem& p : read.problems)
            FAIL_CHECK(folders[i].filename().string()
                       << "/" << p.file << ":" << p.line << ": " << p.pointer << ": " << p.message);
        CHECK(read.pack.id == folders[i].filename().string());
    }
}

TEST_CASE("packs: at least 80 recommendations, each with practice, reasons, sources and links") {
    std::size_t count = 0;
    for (const Pack& pack : real_library().packs())
        for (const Recommendation& advice : pack.recommendations) {
            CAPTURE(advice.id);
            ++count;
            CHECK_FALSE(advice.practice.empty());
            CHECK_FALSE(advice.why == Text());
            CHECK_FALSE(advice.sources.empty());
            const RecommendationLinks& links = advice.links;
            CHECK_FALSE((links.steps.empty() && links.fields.empty() && links.areas.empty()));
        }
    CHECK(count >= 80);
}

TEST_CASE("packs: every statement of the seeds has a carrier with a source, or a reason") {
    std::size_t files = 0;
    std::set<std::string> ids;
    for (const auto& entry :
         std::filesystem::directory_iterator(source_dir / "tests/content/statements")) {
        if (entry.path().extension() != ".json") continue;
        ++files;
        CAPTURE(entry.path().filename().string());
        const auto json = parse_json(file_text(entry.path()));
        REQUIRE(json.has_value());
        const Json* statements = member(*json, "statements");
        REQUIRE(statements != nullptr);
        for (const Json& statement : *statements) {
            check_statement(statement);
            CHECK(ids.insert(text_member(statement, "id").value_or("?")).second);
        }
    }
    CHECK(files == 5);
}
