#include "content/lint/domain.hpp"

#include "base/date.hpp"

#include <algorithm>
#include <cmath>

namespace varde::content::lint_rules {
namespace {

using logic::Value;
using Values = std::vector<Value>;

void collect(const logic::Expression& expression, Literals& literals) {
    if (const Value* value = expression.literal()) {
        if (const double* number = value->get<double>()) literals.numbers.insert(*number);
        if (const std::string* text = value->get<std::string>()) literals.texts.insert(*text);
        return;
    }
    for (const logic::Expression& argument : expression.call()->arguments)
        collect(argument, literals);
}

Values numbers(const Literals& literals, bool whole) {
    std::set<double> tried = {0};
    for (const double number : literals.numbers)
        for (const double near : {number - 1, number, number + 1})
            tried.insert(whole ? std::floor(near) : near);
    return {tried.begin(), tried.end()};
}

/// Days around those that are mentioned, and so far apart as the numbers that are mentioned.
Values days(const Literals& literals) {
    std::set<std::int64_t> bases = {days_since_epoch({2026, 1, 1})};
    for (const std::string& text : literals.texts)
        if (const auto date = parse_date(text.substr(0, 10))) bases.insert(days_since_epoch(*date));
    std::set<std::int64_t> tried;
    for (const std::int64_t base : bases) {
        tried.insert({base - 1, base, base + 1});
        for (const double number : literals.numbers)
            if (std::abs(number) < 40'000)
                for (const auto near : {-1, 0, 1})
                    tried.insert({base + static_cast<std::int64_t>(number) + near,
                                  base - static_cast<std::int64_t>(number) + near});
    }
    Values values;
    for (const std::int64_t day : tried) values.emplace_back(to_string(date_from_days(day)));
    return values;
}

/// One of the options each, then what a person can tick together.
Values choices(const Item& item, const Literals& literals) {
    std::vector<std::string> codes;
    for (const Option& option : item.options) codes.push_back(option.code);
    std::ranges::stable_partition(codes, [&](const auto& c) { return literals.texts.contains(c); });
    Values values(codes.begin(), codes.end());
    if (item.type != ItemType::multi_choice && !item.repeats) return values;
    const auto mentioned = static_cast<std::size_t>(
        std::ranges::count_if(codes, [&](const auto& c) { return literals.texts.contains(c); }));
    for (std::size_t i = 0; i < mentioned; ++i)
        for (std::size_t j = i + 1; j < mentioned; ++j)
            values.emplace_back(logic::List{codes[i], codes[j]});
    values.emplace_back(logic::List(codes.begin(), codes.end()));
    return values;
}

Values texts(const Literals& literals) {
    Values values(literals.texts.begin(), literals.texts.end());
    values.emplace_back("x");
    return values;
}

Values answers(const Item& item, const Literals& literals) {
    switch (item.type) {
        case ItemType::boolean: return {true, false};
        case ItemType::integer: return numbers(literals, true);
        case ItemType::decimal:
        case ItemType::quantity: return numbers(literals, false);
        case ItemType::choice:
        case ItemType::multi_choice: return choices(item, literals);
        case ItemType::date:
        case ItemType::date_time: return days(literals);
        default: return texts(literals);
    }
}

}  // namespace

Literals literals_of(const logic::Expression& expression) {
    Literals literals;
    collect(expression, literals);
    return literals;
}

const std::vector<std::string>* case_values(std::string_view fact) {
    static const std::vector<std::string> tracks = {"utredning", "hjelpetiltak",
                                                    "etter_plassering"};
    static const std::vector<std::string> places = {"hjemme", "døgn"};
    return fact == "track" ? &tracks : fact == "place" ? &places : nullptr;
}

std::vector<const Item*> questions_of(const Subject& subject, const ExpressionAt& at,
                                      const std::string& name) {
    if (const Item* item = subject.library.item(name)) return {item};
    if (at.form != nullptr) {
        const Item* item = find_item(*at.form, name);
        return item == nullptr ? std::vector<const Item*>{} : std::vector{item};
    }
    const auto found = subject.questions.find(name);
    return found == subject.questions.end() ? std::vector<const Item*>{} : found->second;
}

std::vector<Value> values_of(const Subject& subject, const ExpressionAt& at,
                             const logic::Input& input, const Literals& literals) {
    Values values;
    switch (input.source) {
        case logic::Source::answer:
            for (const Item* item : questions_of(subject, at, input.name))
                std::ranges::move(answers(*item, literals), std::back_inserter(values));
            break;
        case logic::Source::case_fact:
            if (const auto* known = case_values(input.name))
                values.assign(known->begin(), known->end());
            break;
        case logic::Source::today: values = days(literals); break;
        case logic::Source::age_months:
            values = numbers(literals, true);
            std::erase_if(values, [](const Value& value) { return *value.get<double>() < 0; });
            break;
        case logic::Source::language: values = {"nb", "nn", "en", "se"}; break;
        case logic::Source::none: break;
    }
    values.emplace_back();  // not answered, not known
    return values;
}

}  // namespace varde::content::lint_rules
