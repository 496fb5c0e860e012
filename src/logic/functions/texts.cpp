// concat, contains, the string functions, and letters.
#include "base/pattern.hpp"
#include "logic/functions/groups.hpp"
#include "logic/letters.hpp"

#include <algorithm>
#include <cmath>

namespace varde::logic {
namespace {

using Arguments = std::span<const Value>;

const std::string* text(Arguments arguments, std::size_t index) {
    return argument<std::string>(arguments, index);
}

Result<Value> apply_concat(Arguments arguments, const Environment&) {
    std::string out;
    for (std::size_t i = 0; i < arguments.size(); ++i)
        if (const std::string* part = text(arguments, i)) out += *part;
    return out;
}

/// A question about two texts; false when one of them is missing.
using Question = bool (*)(std::string_view whole, std::string_view part);

template <Question question>
Result<Value> apply_question(Arguments arguments, const Environment&) {
    const std::string* whole = text(arguments, 0);
    const std::string* part = text(arguments, 1);
    return whole != nullptr && part != nullptr && question(*whole, *part);
}

bool contains(std::string_view whole, std::string_view part) {
    return whole.find(part) != std::string_view::npos;
}
bool starts_with(std::string_view whole, std::string_view part) { return whole.starts_with(part); }
bool ends_with(std::string_view whole, std::string_view part) { return whole.ends_with(part); }

bool comma_contains(std::string_view whole, std::string_view part) {
    while (true) {
        const std::size_t comma = whole.find(',');
        if (trimmed(whole.substr(0, comma)) == part) return true;
        if (comma == std::string_view::npos) return false;
        whole.remove_prefix(comma + 1);
    }
}

Result<Value> apply_not_contains(Arguments arguments, const Environment& environment) {
    return *apply_question<contains>(arguments, environment) == Value(false);
}

/// A list is what a question with several answers gives; its items are what commas separate.
Result<Value> apply_comma_contains(Arguments arguments, const Environment& environment) {
    const List* list = argument<List>(arguments, 0);
    if (argument<List>(arguments, 1) != nullptr)
        return fail("expression_type", "expected text, got list");
    if (list == nullptr) return apply_question<comma_contains>(arguments, environment);
    return std::find(list->begin(), list->end(), arguments[1]) != list->end();
}

Result<Value> apply_length(Arguments arguments, const Environment&) {
    const std::string* whole = text(arguments, 0);
    return whole == nullptr ? 0.0 : static_cast<double>(utf16_length(*whole));
}

Result<Value> apply_replace(Arguments arguments, const Environment&) {
    const std::string* whole = text(arguments, 0);
    const std::string* search = text(arguments, 1);
    const std::string* replacement = text(arguments, 2);
    if (whole == nullptr || search == nullptr || whole->empty() || search->empty()) return Value();
    std::string out;
    std::size_t from = 0;
    for (std::size_t at; (at = whole->find(*search, from)) != std::string::npos;) {
        out.append(*whole, from, at - from);
        if (replacement != nullptr) out += *replacement;
        from = at + search->size();
    }
    return out.append(*whole, from);
}

/// Varde's own, for FHIRPath: whether a part of the text fits a regular expression.
Result<Value> apply_matches(Arguments arguments, const Environment&) {
    const std::string* whole = text(arguments, 0);
    const std::string* source = text(arguments, 1);
    if (whole == nullptr || source == nullptr) return Value();
    const auto pattern = Pattern::parse(*source);
    if (!pattern) return fail("expression_pattern", "matches: " + pattern.error().code);
    return pattern->occurs_in(*whole);
}

std::int64_t position(double number) {
    constexpr double limit = 1e15;  // beyond the length of any text
    return static_cast<std::int64_t>(std::clamp(std::trunc(number), -limit, limit));
}

Result<Value> apply_slice(Arguments arguments, const Environment&) {
    const double* start = argument<double>(arguments, 1);
    const double* end = argument<double>(arguments, 2);
    if (start == nullptr || (end == nullptr && arguments.size() == 3))
        return fail("expression_range", "stringSlice: start and end cannot be null");
    const std::string* whole = text(arguments, 0);
    if (whole == nullptr) return Value();
    const auto length = static_cast<std::int64_t>(whole->size());
    return utf16_slice(*whole, position(*start), end == nullptr ? length : position(*end));
}

Result<Value> apply_index_of(Arguments arguments, const Environment&) {
    const std::string* whole = text(arguments, 0);
    const std::string* search = text(arguments, 1);
    if (whole == nullptr || search == nullptr || search->empty()) return Value();
    const auto found = utf16_find(*whole, *search);
    return found ? Value(static_cast<double>(*found)) : Value();
}

template <std::string (*change)(std::string_view)>
Result<Value> apply_change(Arguments arguments, const Environment&) {
    const std::string* whole = text(arguments, 0);
    return whole == nullptr ? Value() : Value(change(*whole));
}


constexpr Function question(std::string_view name, Function::Apply apply) {
    return {name, Type::boolean, {{Type::text}, {Type::text}}, apply};
}
constexpr Function change(std::string_view name, Function::Apply apply) {
    return {name, Type::text, {{Type::text}}, apply};
}

constexpr Function text_table[] = {
    {"concat", Type::text, {{Type::text, Presence::rest}}, apply_concat},
    question("contains", apply_question<contains>),
    question("notContains", apply_not_contains),
    question("startsWith", apply_question<starts_with>),
    question("endsWith", apply_question<ends_with>),
    question("commaContains", apply_comma_contains).taking_lists(),
    question("matches", apply_matches),
    {"stringLength", Type::number, {{Type::text}}, apply_length},
    {"stringReplace", Type::text, {{Type::text}, {Type::text}, {Type::text}}, apply_replace},
    {"stringSlice", Type::text, {{Type::text}, {Type::number}, optional_number}, apply_slice},
    {"stringIndexOf", Type::number, {{Type::text}, {Type::text}}, apply_index_of},
    change("lowerCase", apply_change<lower_case>),
    change("upperCase", apply_change<upper_case>),
    change("lowerCaseFirst", apply_change<lower_case_first>),
    change("upperCaseFirst", apply_change<upper_case_first>),
};

}  // namespace

std::span<const Function> text_functions() { return text_table; }

}  // namespace varde::logic
