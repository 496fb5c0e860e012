#include "logic/graph.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_set>

namespace varde::logic {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// Depth-first ordering without recursion: a chain of nodes may be as long as a form.
class Sorter {
public:
    Sorter(const std::vector<Node>& nodes, const std::map<Input, std::vector<std::size_t>>& readers)
        : nodes_(nodes), readers_(readers), state_(nodes.size(), State::fresh) {}

    /// Visits `start` and all that depend on it; gives the cycle that was met, if any.
    std::vector<std::size_t> visit(std::size_t start) {
        if (state_[start] != State::fresh) return {};
        enter(start);
        while (!path_.empty()) {
            Step& step = path_.back();
            const auto readers = readers_of(step.node);
            if (step.next == readers.size()) {
                leave();
            } else if (const std::size_t reader = readers[step.next++];
                       state_[reader] == State::open) {
                return cycle_to(reader);
            } else if (state_[reader] == State::fresh) {
                enter(reader);
            }
        }
        return {};
    }

    std::vector<std::size_t> dependencies_first() {
        std::reverse(finished_.begin(), finished_.end());
        return std::move(finished_);
    }

private:
    enum class State : std::uint8_t { fresh, open, done };
    struct Step {
        std::size_t node;
        std::size_t next;  ///< index of the next reader to look at
    };

    std::span<const std::size_t> readers_of(std::size_t node) const {
        if (!nodes_[node].gives) return {};
        const auto found = readers_.find(*nodes_[node].gives);
        if (found == readers_.end()) return {};
        return found->second;
    }
    void enter(std::size_t node) {
        state_[node] = State::open;
        path_.push_back({node, 0});
    }
    void leave() {
        state_[path_.back().node] = State::done;
        finished_.push_back(path_.back().node);
        path_.pop_back();
    }
    std::vector<std::size_t> cycle_to(std::size_t node) const {
        std::vector<std::size_t> cycle;
        auto step = std::find_if(path_.begin(), path_.end(),
                                 [&](const Step& at) { return at.node == node; });
        for (; step != path_.end(); ++step) cycle.push_back(step->node);
        return cycle;
    }

    const std::vector<Node>& nodes_;
    const std::map<Input, std::vector<std::size_t>>& readers_;
    std::vector<State> state_;
    std::vector<Step> path_;
    std::vector<std::size_t> finished_;
};

/// "a -> b -> a", where each depends on the next: the walk went the other way, so it is reversed.
std::string describe(const std::vector<std::size_t>& cycle, const std::vector<Node>& nodes) {
    std::string out = nodes[cycle.front()].name;
    for (auto node = cycle.rbegin(); node != cycle.rend(); ++node)
        out += " -> " + nodes[*node].name;
    return out;
}

}  // namespace

Result<Graph> Graph::create(std::vector<Node> nodes) {
    Graph graph;
    graph.nodes_ = std::move(nodes);
    if (auto error = graph.link()) return std::unexpected(std::move(*error));
    if (auto error = graph.sort()) return std::unexpected(std::move(*error));
    return graph;
}

std::optional<Error> Graph::link() {
    std::unordered_set<std::string_view> names;
    std::set<Input> given;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        const Node& node = nodes_[i];
        if (!names.insert(node.name).second) return Error{"graph_duplicate_node", node.name};
        if (node.gives && !given.insert(*node.gives).second)
            return Error{"graph_duplicate_input", to_string(*node.gives)};
        for (Input& input : inputs(node.expression)) readers_[std::move(input)].push_back(i);
    }
    return std::nullopt;
}

std::optional<Error> Graph::sort() {
    Sorter sorter(nodes_, readers_);
    // From the last node on, so that nodes that do not touch each other keep the author's order.
    for (std::size_t i = nodes_.size(); i-- > 0;) {
        const auto cycle = sorter.visit(i);
        if (!cycle.empty()) return Error{"graph_cycle", describe(cycle, nodes_)};
    }
    order_ = sorter.dependencies_first();
    rank_.assign(nodes_.size(), none);
    for (std::size_t rank = 0; rank < order_.size(); ++rank) rank_[order_[rank]] = rank;
    return std::nullopt;
}

/// Adds the readers of `input` to a heap of ranks, smallest on top.
void Graph::schedule(const Input& input, std::vector<std::size_t>& ranks) const {
    const auto found = readers_.find(input);
    if (found == readers_.end()) return;
    for (const std::size_t node : found->second) {
        ranks.push_back(rank_[node]);
        std::push_heap(ranks.begin(), ranks.end(), std::greater<>());
    }
}

void Graph::update(std::span<const Input> changed,
                   const std::function<bool(std::size_t)>& evaluate) const {
    std::vector<std::size_t> ranks;
    for (const Input& input : changed) schedule(input, ranks);
    std::size_t last = none;
    while (!ranks.empty()) {
        std::pop_heap(ranks.begin(), ranks.end(), std::greater<>());
        const std::size_t rank = ranks.back();
        ranks.pop_back();
        if (rank == last) continue;  // scheduled by two of its inputs; equal ranks come in a row
        last = rank;
        const std::size_t node = order_[rank];
        if (evaluate(node) && nodes_[node].gives) schedule(*nodes_[node].gives, ranks);
    }
}

std::vector<std::size_t> Graph::affected(std::span<const Input> changed) const {
    std::vector<std::size_t> out;
    update(changed, [&](std::size_t node) {
        out.push_back(node);
        return true;
    });
    return out;
}

}  // namespace varde::logic
