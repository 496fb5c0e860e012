#include "casework/form/plan.hpp"

#include <utility>

namespace varde::casework {
namespace {

logic::Expression reading(const logic::Input& input) {
    logic::Expression name{logic::Value(input.name)};
    return {logic::Call{logic::find_function("answer"), {std::move(name)}}};
}

}  // namespace

/// No id has a slash, so this is nobody's answer.
logic::Input Plan::shown(const content::Item& item) { return logic::answer_to("shown/" + item.id); }

Plan::Plan(content::Template form) : form_(std::move(form)) {
    number(form_.items, {});
    for (std::size_t i = 0; i < items_.size(); ++i) by_id_.emplace(items_[i].item->id, i);
    connect();
}

void Plan::number(const std::vector<content::Item>& items, const PlanItem& outer) {
    const bool top = outer.item == nullptr;
    const std::size_t parent = top ? PlanItem::none : items_.size() - 1;
    for (const content::Item& item : items) {
        const std::size_t at = items_.size();
        PlanItem made = outer;
        made.item = &item;
        made.parent = parent;
        made.conditional = outer.conditional || item.enable_when;
        if (top) {
            made.section = sections_.size();
            sections_.push_back(at);
        }
        if (content::has_rows(item)) {
            made.rows = at;
            made.depth += 1;
        }
        items_.push_back(made);
        number(item.items, made);
        items_[at].end = items_.size();
    }
}

std::optional<std::size_t> Plan::find(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

/// The node reads what its expression reads and, of each of these, whether it is shown: a hidden
/// answer counts as none.
void Plan::add_node(std::vector<logic::Node>& nodes, PlanTask task, std::string name,
                    const logic::Expression* expression, std::optional<logic::Input> gives) {
    logic::Call reads{logic::find_function("and"), {}};
    const auto depend_on = [&](std::size_t item) {
        if (items_[item].conditional) reads.arguments.push_back(reading(shown(*items_[item].item)));
    };
    if (expression != nullptr) {
        reads.arguments.push_back(*expression);
        for (const logic::Input& input : logic::inputs(*expression))
            if (const auto asked = input.source == logic::Source::answer ? find(input.name)
                                                                         : std::nullopt)
                depend_on(*asked);
    }
    const PlanItem& own = items_[task.item];
    if (task.kind == PlanTask::Kind::show) {
        if (own.parent != PlanItem::none) depend_on(own.parent);
    } else if (task.kind == PlanTask::Kind::constrain) {
        depend_on(task.item);
        if (content::takes_answer(*own.item))
            reads.arguments.push_back(reading(logic::answer_to(own.item->id)));
    }
    nodes.push_back({std::move(name), {std::move(reads)}, std::move(gives)});
    tasks_.push_back(task);
}

void Plan::connect() {
    using Kind = PlanTask::Kind;
    std::vector<logic::Node> nodes;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const content::Item& item = *items_[i].item;
        if (items_[i].conditional)
            add_node(nodes, {Kind::show, i}, item.id,
                     item.enable_when ? &*item.enable_when : nullptr,
                     shown(item));
        if (item.calculate)
            add_node(nodes, {Kind::calculate, i}, item.id + ".calculate", &*item.calculate,
                     logic::answer_to(item.id));
        for (std::size_t n = 0; n < item.constraints.size(); ++n)
            add_node(nodes, {Kind::constrain, i, n}, item.id + ".constraint." + std::to_string(n),
                     &item.constraints[n].expression, std::nullopt);
    }
    Result<logic::Graph> graph = logic::Graph::create(std::move(nodes));
    if (!graph) {
        problem_ = std::move(graph.error());
        tasks_.clear();
        graph = logic::Graph::create({});
    }
    graph_.emplace(std::move(*graph));
}

}  // namespace varde::casework
