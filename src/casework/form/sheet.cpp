#include "casework/form/sheet.hpp"

#include "logic/evaluate.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace varde::casework {
namespace {

/// Puts the key into the set or takes it out; whether that changed anything.
template <class Set>
bool put(Set& set, std::string key, bool in) {
    return in ? set.insert(std::move(key)).second : set.erase(key) > 0;
}

bool is_required(const content::Item& item) { return item.required && !item.calculate; }

}  // namespace

logic::Value logic_value(const Value& value) {
    struct Convert {
        logic::Value operator()(std::monostate) const { return {}; }
        logic::Value operator()(bool truth) const { return truth; }
        logic::Value operator()(std::int64_t number) const { return static_cast<double>(number); }
        logic::Value operator()(double number) const { return number; }
        logic::Value operator()(const std::string& text) const {
            return text.empty() ? logic::Value() : logic::Value(text);
        }
        logic::Value operator()(const std::vector<std::string>& codes) const {
            return codes.empty() ? logic::Value()
                                 : logic::Value(logic::List(codes.begin(), codes.end()));
        }
    };
    return std::visit(Convert{}, value);
}

Value answer_value(const logic::Value& value, const content::Item& item) {
    if (const bool* truth = value.get<bool>()) return *truth;
    if (const std::string* text = value.get<std::string>()) return *text;
    if (const double* number = value.get<double>()) {
        const bool whole = item.type == content::ItemType::integer &&
                           std::trunc(*number) == *number && std::abs(*number) <= 9e15;
        return whole ? Value(static_cast<std::int64_t>(*number)) : Value(*number);
    }
    if (const logic::List* list = value.get<logic::List>()) {
        std::vector<std::string> codes;
        for (const logic::Value& each : *list)
            if (const std::string* text = each.get<std::string>()) codes.push_back(*text);
        return codes;
    }
    return {};
}

Sheet::Sheet(std::shared_ptr<const Plan> plan, Circumstances circumstances, Answers answers,
             Rows rows)
    : plan_(std::move(plan)),
      circumstances_(std::move(circumstances)),
      answers_(std::move(answers)),
      rows_(std::move(rows)),
      stamps_(plan_->items().size(), 0) {
    for (const std::size_t section : plan_->sections())
        progress_.push_back({.section = plan_->items()[section].item->id});
    run_all();
}

void Sheet::run_all() {
    ++all_stamp_;
    for (const std::size_t node : plan_->graph().order()) run(plan_->tasks()[node]);
    for (std::size_t i = 0; i < progress_.size(); ++i) dirty_.insert(i);
    recount_dirty();
}

void Sheet::set(std::string_view key, Value value) {
    const auto item = plan_->find(item_of(key));
    const auto found = answers_.find(key);
    const bool was = found != answers_.end() && is_answered(found->second);
    const bool is = is_answered(value);
    if (found == answers_.end()) answers_.emplace(key, std::move(value));
    else if (found->second == value) return;
    else found->second = std::move(value);
    if (!item) return;
    ++stamps_[*item];
    if (was != is) dirty_.insert(plan_->items()[*item].section);
    follow(logic::answer_to(plan_->items()[*item].item->id));
    recount_dirty();
}

void Sheet::set_rows(Rows rows) {
    if (rows == rows_) return;
    rows_ = std::move(rows);
    // Rows come and go seldom; what is calculated from all of them has to see it.
    hidden_.clear();
    calculated_.clear();
    broken_.clear();
    run_all();
}

void Sheet::set_circumstances(Circumstances circumstances) {
    if (circumstances == circumstances_) return;
    circumstances_ = std::move(circumstances);
    run_all();
}

const Value* Sheet::value(std::size_t item, std::string_view row) const {
    const content::Item& asked = *plan_->items()[item].item;
    const Answers& from = asked.calculate ? calculated_ : answers_;
    const auto found = row.empty() ? from.find(asked.id) : from.find(answer_key(asked.id, row));
    return found == from.end() ? nullptr : &found->second;
}

/// A repeating item is shown or hidden as a whole: its condition stands outside its rows.
std::size_t Sheet::show_depth(std::size_t item) const {
    const PlanItem& at = plan_->items()[item];
    return at.rows == item ? at.depth - 1 : at.depth;
}

bool Sheet::shown(std::size_t item, std::string_view row) const {
    const PlanItem& at = plan_->items()[item];
    if (!at.conditional || hidden_.empty()) return true;
    return !hidden_.contains(answer_key(at.item->id, cut_row(row, show_depth(item))));
}

std::vector<std::string> Sheet::rows(std::size_t item, std::string_view outer) const {
    const auto found = rows_.find(plan_->items()[item].item->id);
    if (found == rows_.end()) return {};
    if (outer.empty()) return found->second;
    std::vector<std::string> list;
    for (const std::string& row : found->second)
        if (row.starts_with(outer) && row[outer.size()] == '.') list.push_back(row);
    return list;
}

/// The rows that stand at this depth anywhere in the note; one nameless row outside all rows.
std::vector<std::string> Sheet::all_rows(std::size_t item) const {
    if (item == PlanItem::none) return {std::string()};
    return rows(item, {});
}

void Sheet::each_shown(
    std::size_t item, std::string_view row,
    const std::function<void(std::size_t item, std::string_view row)>& visit) const {
    if (!shown(item, row)) return;
    const PlanItem& at = plan_->items()[item];
    const auto enter = [&](std::string_view inner) {
        visit(item, inner);
        for (std::size_t i = item + 1; i < at.end; i = plan_->items()[i].end)
            each_shown(i, inner, visit);
    };
    if (at.rows != item) return enter(row);
    for (const std::string& inner : rows(item, row)) enter(inner);
}

std::vector<std::size_t> Sheet::broken(std::size_t item, std::string_view row) const {
    if (broken_.empty()) return {};
    const auto found = broken_.find(answer_key(plan_->items()[item].item->id, row));
    if (found == broken_.end()) return {};
    return {found->second.begin(), found->second.end()};
}

// --- what expressions read

logic::Value Sheet::read_cell(std::size_t question, std::string_view row) const {
    if (!shown(question, row)) return {};
    const Value* found = value(question, row);
    return found == nullptr ? logic::Value() : logic_value(*found);
}

/// In the same row, or a row round it, the one answer; from outside a list of all rows' answers.
logic::Value Sheet::read(std::string_view question, std::size_t item, std::string_view row) const {
    const auto asked = plan_->find(question);
    if (!asked) return {};
    const std::size_t rows_of_asked = plan_->items()[*asked].rows;
    if (rows_of_asked == PlanItem::none) return read_cell(*asked, {});
    for (std::size_t i = plan_->items()[item].rows; i != PlanItem::none;) {
        if (i == rows_of_asked) return read_cell(*asked, cut_row(row, plan_->items()[i].depth));
        const std::size_t parent = plan_->items()[i].parent;
        i = parent == PlanItem::none ? PlanItem::none : plan_->items()[parent].rows;
    }
    logic::List all;
    for (const std::string& each : all_rows(rows_of_asked))
        if (logic::Value one = read_cell(*asked, each); !one.is_null())
            all.push_back(std::move(one));
    return all.empty() ? logic::Value() : logic::Value(std::move(all));
}

logic::Environment Sheet::environment(std::size_t item, std::string_view row) const {
    logic::Environment environment;
    environment.answer = [this, item, where = std::string(row)](std::string_view question) {
        return read(question, item, where);
    };
    environment.case_fact = [this](std::string_view name) {
        const auto found = circumstances_.facts.find(name);
        return found == circumstances_.facts.end() ? logic::Value() : found->second;
    };
    environment.today = circumstances_.today;
    environment.age_months = circumstances_.age_months;
    environment.language = circumstances_.language;
    return environment;
}

// --- evaluation

bool Sheet::run(const PlanTask& task) {
    switch (task.kind) {
        case PlanTask::Kind::show: return run_show(task.item);
        case PlanTask::Kind::calculate: return run_calculate(task.item);
        case PlanTask::Kind::constrain: run_constraint(task); return false;
    }
    return false;
}

bool Sheet::run_show(std::size_t item) {
    const PlanItem& at = plan_->items()[item];
    const bool own_rows = at.rows == item;
    const std::size_t outside =
        !own_rows                         ? at.rows
        : at.parent == PlanItem::none ? PlanItem::none
                                          : plan_->items()[at.parent].rows;
    bool changed = false;
    for (const std::string& row : all_rows(outside)) {
        bool show = at.parent == PlanItem::none || shown(at.parent, row);
        if (show && at.item->enable_when) {
            ++evaluations_;
            // An item whose rule cannot be evaluated is shown: hiding it could hide a question.
            show = logic::evaluate_condition(*at.item->enable_when, environment(item, row))
                       .value_or(true);
        }
        changed = put(hidden_, answer_key(at.item->id, row), !show) || changed;
    }
    if (!changed) return false;
    dirty_.insert(at.section);
    ++stamps_[item];
    return true;
}

bool Sheet::run_calculate(std::size_t item) {
    const PlanItem& at = plan_->items()[item];
    bool changed = false;
    for (const std::string& row : all_rows(at.rows)) {
        ++evaluations_;
        const auto result = logic::evaluate(*at.item->calculate, environment(item, row));
        Value made = result ? answer_value(*result, *at.item) : Value();
        Value& now = calculated_[answer_key(at.item->id, row)];
        if (now == made) continue;
        now = std::move(made);
        changed = true;
    }
    if (changed) ++stamps_[item];
    return changed;
}

/// A rule holds for what is not answered: whether it has to be is another rule.
void Sheet::run_constraint(const PlanTask& task) {
    const PlanItem& at = plan_->items()[task.item];
    const bool question = content::takes_answer(*at.item);
    ++stamps_[task.item];
    for (const std::string& row : all_rows(at.rows)) {
        const Value* given = question ? value(task.item, row) : nullptr;
        const bool applies =
            shown(task.item, row) && (!question || (given != nullptr && is_answered(*given)));
        bool holds = true;
        if (applies) {
            ++evaluations_;
            holds = logic::evaluate_condition(at.item->constraints[task.constraint].expression,
                                              environment(task.item, row))
                        .value_or(true);
        }
        const std::string key = answer_key(at.item->id, row);
        if (!holds) broken_[key].insert(task.constraint);
        else if (const auto found = broken_.find(key); found != broken_.end())
            if (found->second.erase(task.constraint) > 0 && found->second.empty())
                broken_.erase(found);
    }
}

void Sheet::follow(const logic::Input& changed) {
    plan_->graph().update({&changed, 1},
                          [this](std::size_t node) { return run(plan_->tasks()[node]); });
}

std::uint64_t Sheet::stamp(std::size_t item) const {
    // Every number only grows, so their sum tells whether any of them did.
    std::uint64_t sum = all_stamp_ << 32;
    for (std::size_t i = item; i < plan_->items()[item].end; ++i) sum += stamps_[i];
    return sum;
}

// --- counting

void Sheet::recount_dirty() {
    for (const std::size_t section : std::exchange(dirty_, {})) recount(section);
}

void Sheet::recount(std::size_t section) {
    SectionProgress& progress = progress_[section];
    progress = {.section = progress.section};
    each_shown(plan_->sections()[section], {}, [&](std::size_t item, std::string_view row) {
        const content::Item& asked = *plan_->items()[item].item;
        if (!content::takes_answer(asked) || asked.calculate || asked.hidden) return;
        const Value* given = value(item, row);
        const bool done = given != nullptr && is_answered(*given);
        progress.total += 1;
        progress.answered += done ? 1u : 0u;
        progress.required_missing += is_required(asked) && !done ? 1u : 0u;
    });
    if (progress.answered > 0)
        progress.state = progress.required_missing == 0 ? SectionState::complete
                                                        : SectionState::started;
}

// --- why

std::optional<logic::Trace> Sheet::why_shown(std::size_t item, std::string_view row) const {
    for (std::size_t i = item; i != PlanItem::none; i = plan_->items()[i].parent) {
        const PlanItem& at = plan_->items()[i];
        if (!at.item->enable_when) continue;
        auto trace = logic::evaluate_traced(*at.item->enable_when,
                                            environment(i, cut_row(row, show_depth(i))));
        return trace ? std::optional(std::move(*trace)) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<logic::Trace> Sheet::why_value(std::size_t item, std::string_view row) const {
    const content::Item& asked = *plan_->items()[item].item;
    if (!asked.calculate) return std::nullopt;
    auto trace = logic::evaluate_traced(*asked.calculate, environment(item, row));
    return trace ? std::optional(std::move(*trace)) : std::nullopt;
}

}  // namespace varde::casework
