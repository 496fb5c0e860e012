#include "casework/form/sheet.hpp"

#include "casework/form/make_form.hpp"
#include "casework/make.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::casework;
using namespace varde::test;
using content::ItemType;

namespace {

std::shared_ptr<const Plan> family() {
    return plan_of(
        {group_of("en", {item("barn", ItemType::boolean),
                         when(item("antall", ItemType::integer),
                              R"(["equals",["answer","barn"],true])"),
                         when(item("mange"), R"(["greaterThan",["answer","antall"],3])")}),
         when(group_of("to", {item("navn"), item("annet")}),
              R"(["equals",["answer","mange"],"ja"])"),
         group_of("tre", {calculated("dobbelt", R"(["multiply",["answer","antall"],2])"),
                          calculated("firedobbelt", R"(["multiply",["answer","dobbelt"],2])")})});
}

Sheet blank(std::shared_ptr<const Plan> plan) { return Sheet(std::move(plan), {}, {}, {}); }

/// Everything that follows from the answers, as one text.
std::string picture(const Sheet& sheet) {
    std::string out;
    for (std::size_t section : sheet.plan().sections())
        sheet.each_shown(section, {}, [&](std::size_t at, std::string_view row) {
            const content::Item& asked = *sheet.plan().items()[at].item;
            out += asked.id + "/" + std::string(row);
            if (const Value* value = asked.calculate ? sheet.value(at, row) : nullptr)
                out += "=" + write_json(to_json(logic_value(*value)));
            for (const std::size_t n : sheet.broken(at, row)) out += "!" + std::to_string(n);
            out += "\n";
        });
    for (const SectionProgress& part : sheet.progress())
        out += part.section + std::to_string(part.answered) + "/" + std::to_string(part.total) +
               "-" + std::to_string(part.required_missing) + "\n";
    return out;
}

}  // namespace

TEST_CASE("a question comes and goes with the answer it waits for, and takes others with it") {
    Sheet sheet = blank(family());
    CHECK_FALSE(is_shown(sheet, "antall"));
    sheet.set("barn", true);
    CHECK(is_shown(sheet, "antall"));
    sheet.set("antall", std::int64_t{5});
    CHECK(is_shown(sheet, "mange"));
    CHECK_FALSE(is_shown(sheet, "navn"));
    sheet.set("mange", std::string("ja"));
    CHECK(is_shown(sheet, "to"));
    CHECK(is_shown(sheet, "navn"));
    // A hidden answer counts as none, all the way.
    sheet.set("barn", false);
    CHECK_FALSE(is_shown(sheet, "mange"));
    CHECK_FALSE(is_shown(sheet, "navn"));
    CHECK(sheet.answers().at("mange") == Value(std::string("ja")));
}

TEST_CASE("a calculated value follows its inputs and is no answer") {
    Sheet sheet = blank(family());
    sheet.set("barn", true);
    sheet.set("antall", std::int64_t{3});
    CHECK(value_in(sheet, "firedobbelt") == Value(std::int64_t{12}));
    CHECK_FALSE(sheet.answers().contains("dobbelt"));
    CHECK(sheet.progress()[2].total == 0);
    sheet.set("antall", std::string("tre"));
    CHECK_FALSE(is_answered(value_in(sheet, "dobbelt")));
}

TEST_CASE("an answer evaluates only what depends on it") {
    Sheet sheet = blank(family());
    const std::size_t before = sheet.evaluations();
    sheet.set("navn", std::string("a"));
    sheet.set("annet", std::string("b"));
    CHECK(sheet.evaluations() == before);
    sheet.set("mange", std::string("x"));
    CHECK(sheet.evaluations() <= before + 1);
}

TEST_CASE("rows have their own conditions and sums, and are summed up from outside") {
    content::Item row = group_of("rad", {item("tall", ItemType::integer),
                                         when(item("stor"),
                                              R"(["greaterThan",["answer","tall"],10])")});
    row.repeats = true;
    const content::Item sum = calculated("sum", R"(["sum",["answer","tall"]])");
    const auto plan = plan_of({group_of("del", {row, sum})});
    Sheet sheet(plan, {}, {}, {{"rad", {"a", "b"}}});
    sheet.set("tall/a", std::int64_t{4});
    sheet.set("tall/b", std::int64_t{11});
    CHECK_FALSE(is_shown(sheet, "stor", "a"));
    CHECK(is_shown(sheet, "stor", "b"));
    CHECK(value_in(sheet, "sum") == Value(std::int64_t{15}));
    CHECK(sheet.progress()[0].total == 3);
    sheet.set_rows({{"rad", {"a"}}});
    CHECK(value_in(sheet, "sum") == Value(std::int64_t{4}));
    CHECK(sheet.progress()[0].total == 1);
}

TEST_CASE("rules hold for answers that are given and shown") {
    content::Item to = item("til", ItemType::date);
    to.constraints.push_back(
        {expression(R"(["compare",["answer","til"],"isAfterEq",["answer","fra"]])"), {}, {}});
    const auto plan = plan_of({group_of("del", {item("fra", ItemType::date), to})});
    Sheet sheet = blank(plan);
    const std::size_t at = plan->find("til").value();
    sheet.set("fra", std::string("2026-11-20"));
    CHECK(sheet.broken(at, {}).empty());
    sheet.set("til", std::string("2026-11-19"));
    CHECK(sheet.broken(at, {}) == std::vector<std::size_t>{0});
    sheet.set("fra", std::string("2026-11-18"));
    CHECK(sheet.broken(at, {}).empty());
}

TEST_CASE("a circle is named, and every question can still be answered") {
    const auto plan = plan_of({group_of(
        "del", {when(item("a"), R"(["known",["answer","b"]])"),
                when(item("b"), R"(["known",["answer","a"]])")})});
    REQUIRE(plan->problem());
    CHECK(plan->problem()->code == "graph_cycle");
    CHECK(plan->problem()->detail.find("a -> b") != std::string::npos);
    Sheet sheet = blank(plan);
    CHECK(is_shown(sheet, "a"));
    sheet.set("a", std::string("x"));
    CHECK(sheet.progress()[0].answered == 1);
    CHECK(plan_of({when(item("selv"), R"(["known",["answer","selv"]])")})->problem());
}

TEST_CASE("why: what decided, and what has no answer yet") {
    Sheet sheet = blank(family());
    sheet.set("barn", true);
    const auto trace = sheet.why_shown(sheet.plan().find("antall").value(), {});
    REQUIRE(trace);
    REQUIRE(trace->readings.size() == 1);
    CHECK(trace->readings[0].input.name == "barn");
    CHECK(trace->readings[0].decided);
    const auto of_group = sheet.why_shown(sheet.plan().find("navn").value(), {});
    REQUIRE(of_group);
    CHECK(logic::unanswered(*of_group).size() == 1);
    CHECK_FALSE(sheet.why_shown(sheet.plan().find("barn").value(), {}));
    const auto of_value = sheet.why_value(sheet.plan().find("dobbelt").value(), {});
    REQUIRE(of_value);
    CHECK(of_value->readings[0].input.name == "antall");
}

TEST_CASE(
    "whatever is answered in whatever order, a sheet is as if made from the answers at once") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        std::vector<content::Item> items;
        for (int i = 0; i < 12; ++i) {
            content::Item made = item("q" + std::to_string(i), ItemType::integer);
            const std::string earlier = "q" + std::to_string(random.below(12));
            const bool below = i > 0 && earlier < made.id && earlier.size() <= made.id.size();
            if (below && random.below(3) == 0)
                made = when(made, R"(["greaterThan",["answer",")" + earlier + R"("],2])");
            else if (below && random.below(3) == 0)
                made.calculate = expression(R"(["plus",["answer",")" + earlier + R"("],1])");
            made.required = random.below(3) == 0;
            items.push_back(made);
        }
        content::Item rows = group_of("rader", {items[10], items[11]});
        rows.repeats = true;
        items.resize(10);
        const auto plan = plan_of({group_of("a", {items[0], items[1], items[2], items[3]}),
                                   when(group_of("b", {items[4], items[5], items[6]}),
                                        R"(["notEquals",["answer","q0"],1])"),
                                   group_of("c", {items[7], items[8], items[9], rows})});
        REQUIRE_FALSE(plan->problem());
        const Rows all_rows = {{"rader", {"r1", "r2", "r3"}}};
        Sheet sheet(plan, {}, {}, all_rows);
        Answers given;
        for (int step = 0; step < 60; ++step) {
            const std::size_t question = random.below(12);
            std::string key = "q" + std::to_string(question);
            if (question >= 10) key += "/r" + std::to_string(1 + random.below(3));
            const auto number = static_cast<std::int64_t>(random.below(6));
            const Value value = random.below(4) == 0 ? Value() : Value(number);
            given[key] = value;
            sheet.set(key, value);
            REQUIRE(picture(sheet) == picture(Sheet(plan, {}, given, all_rows)));
        }
    }
}
