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

    const std::vector<Node>& nodes() const { return m_nodes; }

    /// Indices into nodes() of all that depend on `changed`, directly or through others, each once
    /// and after all that it depends on. The time does not depend on how many other nodes exist.
    std::vector<std::size_t> affected(std::span<const Input> changed) const;

    /// Calls `evaluate` with each affected node in that order, but with those behind a node only
    /// if `evaluate` returned true for it ("my value is another one now").
    void update(std::span<const Input> changed,
                const std::function<bool(std::size_t node)>& evaluate) const;

    /// All nodes in an order in which each comes after what it depends on.
    const std::vector<std::size_t>& order() const { return m_order; }

private:
    Graph() = default;
    std::optional<Error> link();
    std::optional<Error> sort();
    void schedule(const Input& input, std::vector<std::size_t>& ranks) const;

    std::vector<Node> m_nodes;
    std::map<Input, std::vector<std::size_t>> m_readers;  ///< nodes by what they read
    std::vector<std::size_t> m_order;
    std::vector<std::size_t> m_rank;  ///< of a node in m_order
};

}  // namespace varde::logic
