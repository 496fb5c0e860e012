#include "base/date.hpp"
#include "base/json.hpp"
#include "content/lint/domain.hpp"
#include "content/lint/rules.hpp"
#include "logic/evaluate.hpp"
#include "logic/graph.hpp"

#include <algorithm>
#include <array>

namespace varde::content::lint_rules {
namespace {

using logic::Call;
using logic::Expression;
using logic::Input;
using logic::Value;

void each_call(const Expression& expression, const auto& look) {
    const Call* call = expression.call();
    if (call == nullptr) return;
    look(*call);
    for (const Expression& argument : call->arguments) each_call(argument, look);
}

/// The input that an argument looks up directly, e.g. ["answer", "x"]; none for anything else.
Input looked_up(const Expression& expression) {
    const Call* call = expression.call();
    if (call == nullptr || call->function->source == logic::Source::none) return {};
    const Value* name = call->arguments.empty() ? nullptr : call->arguments[0].literal();
    const std::string* text = name == nullptr ? nullptr : name->get<std::string>();
    return {call->function->source, text == nullptr ? "" : *text};
}

bool is_day(const Item& item) {
    return item.type == ItemType::date || item.type == ItemType::date_time;
}

bool can_equal(const Item& item, const Value& literal) {
    const std::string* text = literal.get<std::string>();
    if (literal.is_null()) return true;
    if (item.type == ItemType::boolean) return literal.get<bool>() != nullptr;
    if (is_number(item)) return literal.get<double>() != nullptr;
    if (text == nullptr) return false;
    if (is_day(item)) return parse_date(text->substr(0, 10)).has_value();
    if (item.type != ItemType::choice && item.type != ItemType::multi_choice) return true;
    return std::ranges::find(item.options, *text, &Option::code) != item.options.end();
}

/// Whether an answer to the item may be handed to a parameter of this type.
bool fits(const Item& item, logic::Type wanted) {
    switch (wanted) {
        case logic::Type::boolean: return item.type == ItemType::boolean;
        case logic::Type::number: return is_number(item);
        case logic::Type::date: return is_day(item);
        default: return true;
    }
}

bool is_comparison(const Call& call) {
    constexpr std::array<std::string_view, 7> names = {
        "equals", "notEquals", "greaterThan", "greaterThanEq", "lessThan", "lessThanEq", "compare"};
    return std::ranges::find(names, call.function->name) != names.end();
}

/// Whether a look-up can have the literal's value at all.
bool can_have(const Subject& subject, const ExpressionAt& at, const Input& input,
              const Value& literal) {
    if (input.source == logic::Source::case_fact) {
        const auto* known = case_values(input.name);
        const std::string* text = literal.get<std::string>();
        return known == nullptr || literal.is_null() ||
               (text != nullptr && std::ranges::find(*known, *text) != known->end());
    }
    if (input.source == logic::Source::age_months)
        return literal.get<double>() != nullptr || literal.is_null();
    if (input.source != logic::Source::answer) return true;
    const auto items = questions_of(subject, at, input.name);
    return items.empty() ||
           std::ranges::any_of(items, [&](const Item* item) { return can_equal(*item, literal); });
}

void check_comparison(const Subject& subject, const ExpressionAt& at, const Call& call,
                      Findings& findings) {
    const Expression& first = call.arguments.front();
    const Expression& second = call.arguments.back();
    for (const auto& [look_up, other] : {std::pair(&first, &second), std::pair(&second, &first)}) {
        const Input input = looked_up(*look_up);
        const Value* literal = other->literal();
        if (input.source == logic::Source::none || literal == nullptr) continue;
        if (!can_have(subject, at, input, *literal))
            findings.add(at.where, "type-mismatch",
                         "Svaret på " + logic::to_string(input) + " kan aldri være " +
                             write_json(logic::to_json(*literal)) + ".");
    }
}

bool has_literal_side(const Call& call) {
    return call.arguments.front().literal() != nullptr ||
           call.arguments.back().literal() != nullptr;
}

void check_arguments(const Subject& subject, const ExpressionAt& at, const Call& call,
                     Findings& findings) {
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
        const Input input = looked_up(call.arguments[i]);
        const logic::Type* wanted = call.function->type_at(i);
        if (input.source != logic::Source::answer || wanted == nullptr) continue;
        const auto items = questions_of(subject, at, input.name);
        const auto good = [&](const Item* item) { return fits(*item, *wanted); };
        if (!items.empty() && std::ranges::none_of(items, good))
            findings.add(at.where, "type-mismatch",
                         "Svaret på " + logic::to_string(input) + " har feil slag for «" +
                             std::string(call.function->name) + "».");
    }
}

/// Functions whose result is understood by trying the values of values_of().
bool is_enumerable(const Expression& expression) {
    constexpr std::array<std::string_view, 19> names = {
        "and",         "or",       "not",           "if",         "equals",       "notEquals",
        "greaterThan", "lessThan", "greaterThanEq", "lessThanEq", "known",        "unknown",
        "answer",      "case",     "age_months",    "today",      "days_between", "compare",
        "language"};
    bool all = true;
    each_call(expression, [&](const Call& call) {
        all = all && std::ranges::find(names, call.function->name) != names.end();
    });
    return all;
}

/// One value for each input, counted through like the wheels of an odometer.
class Trial {
public:
    Trial(std::vector<Input> inputs, std::vector<std::vector<Value>> domains)
        : inputs_(std::move(inputs)), domains_(std::move(domains)), at_(inputs_.size(), 0) {
        environment_.answer = [this](std::string_view name) {
            return value({logic::Source::answer, std::string(name)});
        };
        environment_.case_fact = [this](std::string_view name) {
            return value({logic::Source::case_fact, std::string(name)});
        };
    }
    Trial(const Trial&) = delete;
    Trial& operator=(const Trial&) = delete;

    bool holds(const Expression& expression) {
        const Value today = value({logic::Source::today, ""});
        const Value age = value({logic::Source::age_months, ""});
        const auto* day = today.get<std::string>();
        const auto* months = age.get<double>();
        environment_.today = day == nullptr ? std::nullopt : parse_date(*day);
        environment_.age_months =
            months == nullptr ? std::nullopt : std::optional(static_cast<int>(*months));
        const auto result = logic::evaluate_condition(expression, environment_);
        return result && *result;
    }

    /// The next combination; false after the last.
    bool next() {
        for (std::size_t i = 0; i < at_.size(); ++i) {
            if (++at_[i] < domains_[i].size()) return true;
            at_[i] = 0;
        }
        return false;
    }

private:
    Value value(const Input& wanted) const {
        for (std::size_t i = 0; i < inputs_.size(); ++i)
            if (inputs_[i] == wanted) return domains_[i][at_[i]];
        return {};
    }

    std::vector<Input> inputs_;
    std::vector<std::vector<Value>> domains_;
    std::vector<std::size_t> at_;
    logic::Environment environment_;
};

/// Whether no assignment makes the condition true. False as well when there are too many to try.
bool never_true(const Subject& subject, const ExpressionAt& at) {
    constexpr int most_trials = 50'000;
    const Literals literals = literals_of(*at.expression);
    std::vector<Input> inputs = logic::inputs(*at.expression);
    std::vector<std::vector<Value>> domains;
    for (const Input& input : inputs) domains.push_back(values_of(subject, at, input, literals));
    Trial trial(std::move(inputs), std::move(domains));
    for (int i = 0; i < most_trials; ++i) {
        if (trial.holds(*at.expression)) return false;
        if (!trial.next()) return is_enumerable(*at.expression);
    }
    return false;
}

Expression both(const Expression& a, const Expression& b) {
    return {Call{logic::find_function("and"), {a, b}}};
}

/// The items of one template that have a condition, with those of the groups around them, or that
/// are calculated.
void relevance_nodes(const std::vector<Item>& items, const Expression* around,
                     std::vector<logic::Node>& nodes) {
    for (const Item& item : items) {
        std::optional<Expression> whole;
        if (item.enable_when && around != nullptr) whole = both(*around, *item.enable_when);
        else if (item.enable_when) whole = item.enable_when;
        else if (around != nullptr) whole = *around;
        std::optional<Expression> reads = whole;
        if (item.calculate) reads = whole ? both(*whole, *item.calculate) : *item.calculate;
        if (reads) nodes.push_back({item.id, *reads, logic::answer_to(item.id)});
        relevance_nodes(item.items, whole ? &*whole : nullptr, nodes);
    }
}

}  // namespace

void known_inputs(const Subject& subject, Findings& findings) {
    for (const ExpressionAt& at : subject.expressions)
        for (const Input& input : logic::inputs(*at.expression)) {
            const bool fact = input.source == logic::Source::case_fact;
            if (fact && case_values(input.name) == nullptr)
                findings.add(at.where, "unknown-input",
                             "Saken har ikke opplysningen " + in_quotes(input.name) + ".");
            if (input.source != logic::Source::answer) continue;
            const auto items = questions_of(subject, at, input.name);
            const auto good = [](const Item* item) { return takes_answer(*item); };
            if (std::ranges::none_of(items, good))
                findings.add(at.where, "unknown-input",
                             "Ingen mal har et spørsmål " + in_quotes(input.name) + " her.");
        }
}

void typed_inputs(const Subject& subject, Findings& findings) {
    for (const ExpressionAt& at : subject.expressions)
        each_call(*at.expression, [&](const Call& call) {
            if (is_comparison(call) && has_literal_side(call))
                check_comparison(subject, at, call, findings);
            else
                check_arguments(subject, at, call, findings);
        });
}

void few_inputs(const Subject& subject, Findings& findings) {
    for (const ExpressionAt& at : subject.expressions)
        if (at.use == ExpressionUse::condition && logic::inputs(*at.expression).size() > 10)
            findings.add(at.where, "too-many-inputs",
                         "Vilkåret spør etter mer enn ti ting. Del det opp.");
}

void reachable(const Subject& subject, Findings& findings) {
    Findings others;
    known_inputs(subject, others);
    typed_inputs(subject, others);
    const std::vector<Problem> explained = others.take();
    for (const ExpressionAt& at : subject.expressions) {
        if (at.use == ExpressionUse::value) continue;
        // A condition that asks for what is not there has been reported for that.
        if (std::ranges::find(explained, at.where.pointer, &Problem::pointer) != explained.end())
            continue;
        if (never_true(subject, at))
            findings.add(at.where, "unreachable", "Vilkåret kan aldri bli oppfylt.");
    }
}

void relevance_ends(const Subject& subject, Findings& findings) {
    for (std::size_t i = 0; i < subject.pack.templates.size(); ++i) {
        std::vector<logic::Node> nodes;
        relevance_nodes(subject.pack.templates[i].items, nullptr, nodes);
        const auto graph = logic::Graph::create(std::move(nodes));
        if (!graph && graph.error().code == "graph_cycle")
            findings.add(Where{file::templates, "/templates"}.at(i), "relevance-cycle",
                         "Spørsmål som venter på hverandre: " + graph.error().detail + ".");
    }
}

}  // namespace varde::content::lint_rules
