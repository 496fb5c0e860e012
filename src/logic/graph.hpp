// Which expressions have to be evaluated again when something changes, and in which order.
#pragma once

#include "logic/inputs.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace varde::logic {

/// An expression with a name. A calculated answer also tells which input it gives, so that others
/// can depend on it.
struct Node {
    std::string name;
    Expression expression;
    std::optional<Input> gives;
};

class Graph {
public:
    /// Orders the nodes. Fails with "graph_cycle" (detail "a -> b -> a"), "graph_duplicate_node"
    /// (detail: the name) or "graph_duplicate_input" (two nodes give the same one).
    static Result<Graph> create(std::vector<Node> nodes);

    const std::vector<Node>& nodes() const { return nodes_; }

    /// Indices into nodes() of all that depend on `changed`, directly or through others, each once
    /// and after all that it depends on. The time does not depend on how many other nodes exist.
    std::vector<std::size_t> affected(std::span<const Input> changed) const;

    /// Calls `evaluate` with each affected node in that order, but with those behind a node only
    /// if `evaluate` returned true for it ("my value is another one now").
    void update(std::span<const Input> changed,
                const std::function<bool(std::size_t node)>& evaluate) const;

    /// All nodes in an order in which each comes after what it depends on.
    const std::vector<std::size_t>& order() const { return order_; }

private:
    Graph() = default;
    std::optional<Error> link();
    std::optional<Error> sort();
    void schedule(const Input& input, std::vector<std::size_t>& ranks) const;

    std::vector<Node> nodes_;
    std::map<Input, std::vector<std::size_t>> readers_;  ///< nodes by what they read
    std::vector<std::size_t> order_;
    std::vector<std::size_t> rank_;  ///< of a node in order_
};

}  // namespace varde::logic
