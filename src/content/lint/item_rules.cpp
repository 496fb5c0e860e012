#include "base/date.hpp"
#include "base/pattern.hpp"
#include "content/lint/rules.hpp"

#include <algorithm>

namespace varde::content::lint_rules {
namespace {

bool is_text(const Item& item) {
    return item.type == ItemType::text || item.type == ItemType::long_text ||
           item.type == ItemType::open_choice;
}

bool is_time(const Item& item) {
    return item.type == ItemType::date || item.type == ItemType::time ||
           item.type == ItemType::date_time;
}

bool is_choice(const Item& item) { return !item.options.empty(); }

bool is_option(const Item& item, const std::string& code) {
    return std::ranges::find(item.options, code, &Option::code) != item.options.end();
}

/// Whether a value of the template can be an answer to the item at all.
bool can_be(const Item& item, const Literal& literal) {
    const auto* text = std::get_if<std::string>(&literal);
    if (is_number(item))
        return std::holds_alternative<std::int64_t>(literal) ||
               (std::holds_alternative<double>(literal) && item.type != ItemType::integer);
    if (item.type == ItemType::boolean) return std::holds_alternative<bool>(literal);
    if (text == nullptr) return false;
    if (item.type == ItemType::date) return parse_date(*text).has_value();
    if (is_choice(item) && item.type != ItemType::open_choice) return is_option(item, *text);
    return true;
}

std::optional<double> number(const Literal& literal) {
    if (const auto* whole = std::get_if<std::int64_t>(&literal))
        return static_cast<double>(*whole);
    const auto* broken = std::get_if<double>(&literal);
    return broken == nullptr ? std::nullopt : std::optional(*broken);
}

bool is_less(const Literal& a, const Literal& b) {
    const auto x = number(a);
    const auto y = number(b);
    if (x && y) return *x < *y;
    const auto* first = std::get_if<std::string>(&a);
    const auto* second = std::get_if<std::string>(&b);
    return first != nullptr && second != nullptr && *first < *second;
}

/// What an item has that its type has no use for: nobody would notice that it does nothing.
void check_use(const ItemAt& at, Findings& findings) {
    const Item& item = *at.item;
    const auto unused = [&](bool has, bool useful, std::string_view member) {
        if (has && !useful)
            findings.add(at.where.at(member), "rule-unused",
                         in_quotes(member) + " har ingen virkning på denne typen.");
    };
    const bool limits = is_number(item) || is_time(item);
    const bool rows = item.repeats || takes_list(item);
    unused(item.min.has_value(), limits, "min");
    unused(item.max.has_value(), limits, "max");
    unused(item.min_length.has_value(), is_text(item), "min_length");
    unused(item.max_length.has_value(), is_text(item), "max_length");
    unused(!item.pattern.empty(), is_text(item), "pattern");
    unused(item.decimals.has_value(), is_number(item), "decimals");
    unused(item.min_rows.has_value(), rows, "min_rows");
    unused(item.max_rows.has_value(), rows, "max_rows");
    unused(!item.units.empty(), item.type == ItemType::quantity, "units");
    unused(!item.initial.empty(), takes_answer(item), "initial");
    unused(item.calculate.has_value(), takes_answer(item), "calculate");
    unused(item.layout, item.type == ItemType::group && !item.repeats, "layout");
}

template <class Limit>
void check_order(const ItemAt& at, const std::optional<Limit>& low,
                 const std::optional<Limit>& high, bool (*less)(const Limit&, const Limit&),
                 std::string_view member, Findings& findings) {
    if (low && high && less(*high, *low))
        findings.add(at.where.at(member), "rule-contradiction",
                     "Den største verdien er mindre enn den minste.");
}

bool fewer(const int& a, const int& b) { return a < b; }

void check_values(const ItemAt& at, Findings& findings) {
    const Item& item = *at.item;
    const auto check = [&](const Where& where, const Literal& literal) {
        if (!can_be(item, literal))
            findings.add(where, "bad-literal", "Verdien kan ikke være et svar på dette.");
    };
    const bool limits = is_number(item) || is_time(item);
    if (item.min && limits) check(at.where.at("min"), *item.min);
    if (item.max && limits) check(at.where.at("max"), *item.max);
    for (std::size_t i = 0; i < item.initial.size() && takes_answer(item); ++i)
        check(at.where.at("initial").at(i), item.initial[i]);
    if (item.initial.size() > 1 && !item.repeats && !takes_list(item))
        findings.add(at.where.at("initial"), "bad-literal", "Her er det bare plass til ett svar.");
    check_order(at, item.min, item.max, is_less, "max", findings);
    check_order(at, item.min_length, item.max_length, fewer, "max_length", findings);
    check_order(at, item.min_rows, item.max_rows, fewer, "max_rows", findings);
}

void check_pattern(const ItemAt& at, Findings& findings) {
    if (at.item->pattern.empty()) return;
    const auto pattern = Pattern::parse(at.item->pattern);
    if (!pattern)
        findings.add(at.where.at("pattern"), "bad-pattern",
                     "Mønsteret kan ikke leses: " + pattern.error().code + " ved tegn " +
                         pattern.error().detail + ".");
}

}  // namespace

void item_rules(const Subject& subject, Findings& findings) {
    for (const ItemAt& at : subject.items) {
        check_use(at, findings);
        check_values(at, findings);
        check_pattern(at, findings);
    }
}

}  // namespace varde::content::lint_rules
