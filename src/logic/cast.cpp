#include "logic/cast.hpp"

#include "logic/letters.hpp"
#include "logic/number.hpp"
#include "logic/timestamp.hpp"

#include <cmath>

namespace varde::logic {
namespace {

std::unexpected<Error> expected(std::string_view wanted, const Value& got) {
    return fail("expression_type",
                "expected " + std::string(wanted) + ", got " + std::string(kind_name(got)));
}

Result<> to_boolean(Value& value) {
    if (value.get<bool>() != nullptr) return {};
    const std::string* text = value.get<std::string>();
    std::optional<double> number;
    if (const double* plain = value.get<double>()) number = *plain;
    if (text != nullptr) number = parse_number(*text);
    const bool yes = number == 1.0 || (text != nullptr && *text == "true");
    const bool no = number == 0.0 || (text != nullptr && *text == "false");
    if (!yes && !no) return expected("boolean", value);
    value = yes;
    return {};
}

Result<> to_number(Value& value) {
    if (value.get<double>() != nullptr) return {};
    const std::string* text = value.get<std::string>();
    const auto number = text == nullptr ? std::nullopt : parse_number(*text);
    if (!number) return expected("number", value);
    value = *number;
    return {};
}

/// Truth values and null are known in any mixture of letters, so that "TRUE" equals true.
void tidy_text(Value& value) {
    const std::string& text = *value.get<std::string>();
    if (text.size() < 4 || text.size() > 5) return;
    std::string lower = lower_case(text);
    if (lower == "null") {
        value = Value();
    } else if (lower == "true" || lower == "false") {
        value = std::move(lower);
    }
}

Result<> to_text(Value& value) {
    if (value.get<std::string>() != nullptr) {
        tidy_text(value);
    } else if (const bool* truth = value.get<bool>()) {
        value = *truth ? "true" : "false";
    } else if (const double* number = value.get<double>()) {
        value = number_text(*number);
    } else {
        return expected("text", value);
    }
    return {};
}

Result<> to_date(Value& value) {
    const std::string* text = value.get<std::string>();
    if (text == nullptr) return expected("date", value);
    if (trimmed(*text).empty()) {
        value = Value();
        return {};
    }
    auto read = parse_timestamp(*text);
    if (!read) return std::unexpected(std::move(read.error()));
    return {};
}

bool is_null_word(const Value& value) {
    const std::string* text = value.get<std::string>();
    return value.is_null() || (text != nullptr && *text == "null");
}

}  // namespace

Result<> cast(Value& value, Type wanted) {
    const double* number = value.get<double>();
    if (number != nullptr && !std::isfinite(*number))
        return fail("expression_range", "the number is too large");
    if (wanted == Type::list && value.get<List>() == nullptr) return expected("list", value);
    if (wanted == Type::object && value.get<Object>() == nullptr) return expected("object", value);
    if (is_null_word(value)) {
        value = Value();
        return {};
    }
    switch (wanted) {
        case Type::boolean: return to_boolean(value);
        case Type::number: return to_number(value);
        case Type::text: return to_text(value);
        case Type::date: return to_date(value);
        default: return {};
    }
}

}  // namespace varde::logic
