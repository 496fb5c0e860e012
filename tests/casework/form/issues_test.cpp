#include "casework/form/issues.hpp"

#include "casework/form/make_form.hpp"
#include "casework/form/migration.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::casework;
using namespace varde::test;
using content::ItemType;

namespace {

content::Item required(content::Item made) {
    made.required = true;
    return made;
}

std::shared_ptr<const Plan> visit() {
    content::Item row = group_of("avtale", {required(item("hva"))});
    row.repeats = true;
    row.min_rows = 1;
    content::Item to = item("til", ItemType::integer);
    to.constraints.push_back(
        {expression(R"(["greaterThan",["answer","til"],["answer","fra"]])"), {}, {}});
    return plan_of({group_of("en", {required(item("fra", ItemType::integer)), to,
                                    when(required(item("mer")),
                                         R"(["equals",["answer","fra"],1])")}),
                    group_of("to", {row})});
}

std::vector<std::string> keys(const std::vector<NoteIssue>& issues) {
    std::vector<std::string> list;
    for (const NoteIssue& found : issues) list.push_back(found.key);
    return list;
}

}  // namespace

TEST_CASE("what is missing or wrong is listed where it is asked for, in the template's order") {
    Sheet sheet(visit(), {}, {}, {});
    CHECK(keys(note_issues(sheet)) == std::vector<std::string>{"fra", "avtale"});
    sheet.set_rows({{"avtale", {"r"}}});
    sheet.set("fra", std::int64_t{1});
    CHECK(keys(note_issues(sheet)) == std::vector<std::string>{"mer", "hva/r"});
    sheet.set("mer", std::string("x"));
    sheet.set("hva/r", std::string("ringe"));
    sheet.set("til", std::int64_t{1});
    REQUIRE(keys(note_issues(sheet)) == std::vector<std::string>{"til"});
    CHECK(note_issues(sheet)[0].issue.fault == Fault::constraint);
    sheet.set("til", std::string("ca. 5"));
    CHECK(section_issues(sheet, 0)[0].issue.fault == Fault::type);
    sheet.set("til", std::int64_t{2});
    CHECK(note_issues(sheet).empty());
}

TEST_CASE("the next question without an answer is found, round the end too") {
    Sheet sheet(visit(), {}, {}, {{"avtale", {"r"}}});
    CHECK(next_unanswered(sheet, "") == "fra");
    CHECK(next_unanswered(sheet, "fra") == "til");
    CHECK(next_unanswered(sheet, "til") == "hva/r");
    CHECK(next_unanswered(sheet, "hva/r") == "fra");
    for (const char* key : {"fra", "til", "hva/r"}) sheet.set(key, std::int64_t{5});
    CHECK(next_unanswered(sheet, "").empty());
}

TEST_CASE("another edition: what is new, gone and changed, and which answers no longer fit") {
    const auto before =
        plan_of({group_of("en", {item("a", ItemType::boolean), item("b"), item("c")})});
    const auto now = plan_of({group_of("en", {item("a"), item("c"), item("d", ItemType::date)})});
    const Answers given = {{"a", true}, {"b", std::string("x")}, {"c", std::string("y")}};
    const Migration report = migration({}, outline(before->form()), *now, given);
    CHECK(report.added == std::vector<std::string>{"d"});
    CHECK(report.removed == std::vector<std::string>{"b"});
    REQUIRE(report.changed.size() == 1);
    CHECK(report.changed[0].before == "boolean");
    CHECK(report.changed[0].after == "text");
    CHECK(report.misfits == std::vector<std::string>{"a", "b"});
    CHECK(misfits(*before, given).empty());
}
