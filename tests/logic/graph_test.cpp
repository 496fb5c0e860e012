#include "logic/graph.hpp"

#include "logic/build.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

using namespace varde;
using logic::answer_to;
using logic::Graph;
using logic::Node;

namespace {

/// A calculated answer that adds up other answers.
Node sum_of(const std::string& name, const std::vector<std::string>& questions) {
    Json json = Json::array({"plus", 0});
    for (const auto& question : questions) json.push_back(Json::array({"answer", question}));
    return {name, *logic::parse_expression(json), answer_to(name)};
}

Graph graph(std::vector<Node> nodes) {
    auto result = Graph::create(std::move(nodes));
    REQUIRE(result);
    return std::move(*result);
}

std::string names(const Graph& graph, const std::vector<std::size_t>& nodes) {
    std::string out;
    for (const std::size_t node : nodes) out += (out.empty() ? "" : " ") + graph.nodes()[node].name;
    return out;
}

std::string affected(const Graph& graph, std::vector<logic::Input> changed) {
    return names(graph, graph.affected(changed));
}

std::string error(std::vector<Node> nodes) {
    const auto result = Graph::create(std::move(nodes));
    return result ? "" : result.error().code + ": " + result.error().detail;
}

}  // namespace

TEST_CASE("what depends on a change, in order") {
    const auto form = graph({sum_of("total", {"left", "right"}), sum_of("left", {"a", "b"}),
                             sum_of("right", {"b", "c"}), sum_of("other", {"d"})});
    CHECK(affected(form, {answer_to("a")}) == "left total");
    CHECK(affected(form, {answer_to("c")}) == "right total");
    const std::string both = affected(form, {answer_to("b")});
    CHECK((both == "left right total" || both == "right left total"));
    CHECK(affected(form, {answer_to("d"), answer_to("a")}).size() ==
          std::string("left total other").size());
    CHECK(affected(form, {answer_to("total")}) == "");
    CHECK(affected(form, {answer_to("unheard")}) == "");
    CHECK(affected(form, {}) == "");
    CHECK(affected(form, {answer_to("a"), answer_to("a"), answer_to("left")}) == "left total");
}

TEST_CASE("the day, the age and the language are inputs too") {
    const auto form = graph({{"young", test::expression(R"(["lessThan", ["age_months"], 36])"), {}},
                             {"day", test::expression(R"(["formatDate", ["today"]])"), {}}});
    CHECK(affected(form, {{logic::Source::age_months, ""}}) == "young");
    CHECK(affected(form, {{logic::Source::language, ""}}) == "day");
    CHECK(affected(form, {{logic::Source::today, ""}}) == "day");
}

TEST_CASE("what is behind an unchanged value is left alone") {
    const auto form = graph({sum_of("b", {"a"}), sum_of("c", {"b"}), sum_of("d", {"c", "a"})});
    std::string visited;
    const std::vector<logic::Input> changed = {answer_to("a")};
    form.update(changed, [&](std::size_t node) {
        visited += form.nodes()[node].name;
        return form.nodes()[node].name != "b";
    });
    CHECK(visited == "bd");
}

TEST_CASE("cycles are named") {
    CHECK(error({sum_of("a", {"a"})}) == "graph_cycle: a -> a");
    const std::string two = error({sum_of("a", {"b"}), sum_of("b", {"a"})});
    CHECK((two == "graph_cycle: a -> b -> a" || two == "graph_cycle: b -> a -> b"));
    // a reads b, b reads c, c reads a: the arrows go from a node to what it reads.
    const std::string three =
        error({sum_of("x", {"a"}), sum_of("a", {"b"}), sum_of("b", {"c"}), sum_of("c", {"a"})});
    CHECK((three == "graph_cycle: a -> b -> c -> a" || three == "graph_cycle: b -> c -> a -> b" ||
           three == "graph_cycle: c -> a -> b -> c"));
}

TEST_CASE("names and given inputs are unique") {
    CHECK(error({sum_of("a", {}), sum_of("a", {})}) == "graph_duplicate_node: a");
    auto twin = sum_of("b", {});
    twin.gives = answer_to("a");
    CHECK(error({sum_of("a", {}), twin}) == R"(graph_duplicate_input: answer("a"))");
}

TEST_CASE("a chain as long as no form") {
    constexpr int length = 20'000;
    std::vector<Node> nodes;
    for (int i = length; i > 0; --i)
        nodes.push_back(sum_of("q" + std::to_string(i), {"q" + std::to_string(i - 1)}));
    auto ring = nodes;
    const auto chain = graph(std::move(nodes));
    const std::vector<logic::Input> first = {answer_to("q0")};
    CHECK(chain.affected(first).size() == length);
    const std::vector<logic::Input> late = {answer_to("q19990")};
    CHECK(chain.affected(late).size() == 10);
    ring.push_back(sum_of("q0", {"q20000"}));
    CHECK(error(std::move(ring)).starts_with("graph_cycle: "));
}

TEST_CASE("property: exactly the dependants, each after what it reads") {
    std::mt19937 random(9);
    for (int round = 0; round < 200; ++round) {
        const int count = 2 + static_cast<int>(random() % 20);
        std::vector<Node> nodes;
        std::vector<std::set<int>> reads(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i) {
            std::vector<std::string> questions = {"in" + std::to_string(random() % 3)};
            for (int j = 0; j < i; ++j)
                if (random() % 4 == 0) {
                    reads[static_cast<std::size_t>(i)].insert(j);
                    questions.push_back("n" + std::to_string(j));
                }
            nodes.push_back(sum_of("n" + std::to_string(i), questions));
        }
        const auto form = graph(nodes);
        const std::vector<logic::Input> changed = {answer_to("in0")};
        const auto order = form.affected(changed);
        std::set<int> expected;
        for (int i = 0; i < count; ++i) {
            const auto& mine = reads[static_cast<std::size_t>(i)];
            const auto direct = inputs(nodes[static_cast<std::size_t>(i)].expression);
            const bool hit = std::find(direct.begin(), direct.end(), changed[0]) != direct.end();
            const bool behind = std::any_of(mine.begin(), mine.end(),
                                            [&](int j) { return expected.contains(j); });
            if (hit || behind) expected.insert(i);
        }
        std::set<int> seen;
        for (const std::size_t node : order) {
            for (const int j : reads[node])
                if (expected.contains(j)) CHECK(seen.contains(j));
            seen.insert(static_cast<int>(node));
        }
        CHECK(seen == expected);
        CHECK(order.size() == expected.size());
    }
}
