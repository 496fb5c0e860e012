// A template made ready for filling in: its items by number, and which of them depend on which.
#pragma once

#include "base/result.hpp"
#include "content/template.hpp"
#include "logic/graph.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace varde::casework {

/// One item and its place in the tree. Items are numbered in the template's order, so that the
/// items inside one are those from the next number up to `end`.
struct PlanItem {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    const content::Item* item = nullptr;
    std::size_t parent = none;
    std::size_t end = 0;
    std::size_t section = 0;     ///< the top-level item that it stands in, counted from 0
    std::size_t rows = none;     ///< the innermost item with rows that it stands in, or is
    std::size_t depth = 0;       ///< in how many levels of rows
    bool conditional = false;    ///< it, or something that it stands in, has a condition
};

/// What a node of the graph is evaluated for.
struct PlanTask {
    enum class Kind { show, calculate, constrain };
    Kind kind = Kind::show;
    std::size_t item = 0;
    std::size_t constraint = 0;  ///< which of the item's constraints
};

/// Immutable. It owns the template, so that it stays what it was when a pack is replaced.
class Plan {
public:
    explicit Plan(content::Template form);
    Plan(const Plan&) = delete;
    Plan& operator=(const Plan&) = delete;

    const content::Template& form() const { return form_; }
    const std::vector<PlanItem>& items() const { return items_; }

    /// The number of the item with that id, or nothing.
    std::optional<std::size_t> find(std::string_view id) const;

    /// The numbers of the top-level items.
    const std::vector<std::size_t>& sections() const { return sections_; }

    /// What has to be evaluated, node by node as in graph().
    const std::vector<PlanTask>& tasks() const { return tasks_; }
    const logic::Graph& graph() const { return *graph_; }

    /// Why the logic cannot be used ("graph_cycle", detail "a -> b -> a"); the graph is empty then,
    /// so that every item is shown and nothing is calculated.
    const std::optional<Error>& problem() const { return problem_; }

    /// The input that changes when the item is shown or hidden.
    static logic::Input shown(const content::Item& item);

private:
    void number(const std::vector<content::Item>& items, const PlanItem& outer);
    void connect();
    void add_node(std::vector<logic::Node>& nodes, PlanTask task, std::string name,
                  const logic::Expression* expression, std::optional<logic::Input> gives);

    content::Template form_;
    std::vector<PlanItem> items_;
    std::vector<std::size_t> sections_;
    std::map<std::string_view, std::size_t> by_id_;
    std::vector<PlanTask> tasks_;
    std::optional<logic::Graph> graph_;
    std::optional<Error> problem_;
};

}  // namespace varde::casework
