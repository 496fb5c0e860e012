#include "casework/form/typed.hpp"

#include "logic/number.hpp"

#include <cmath>

namespace varde::casework {
namespace {

/// Without blanks and with a point; "" when it is not made of a number's letters.
std::string tidied(std::string_view text) {
    constexpr std::string_view hard_space = "\u00A0";
    constexpr std::string_view minus = "\u2212";
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with(hard_space)) i += hard_space.size() - 1;
        else if (text.substr(i).starts_with(minus)) i += minus.size() - 1, out += '-';
        else if (text[i] == ',') out += '.';
        else if (text[i] != ' ') out += text[i];
    }
    const bool plain = out.find_first_not_of("-0123456789.") == std::string::npos;
    return plain ? out : std::string();
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool is_exact(double number) {
    return std::abs(number) <= static_cast<double>(ChangeLimits::largest_number);
}

}  // namespace

bool is_number_item(const content::Item& item) {
    return item.type == content::ItemType::integer || item.type == content::ItemType::decimal ||
           item.type == content::ItemType::quantity;
}

Value typed_value(const content::Item& item, std::string_view text) {
    if (!is_number_item(item)) return text.empty() ? Value() : Value(std::string(text));
    if (is_blank(text)) return {};
    const auto number = logic::parse_number(tidied(text));
    if (!number || !is_exact(*number)) return std::string(text);
    const bool whole = std::trunc(*number) == *number;
    if (item.type != content::ItemType::integer) return *number;
    return whole ? Value(static_cast<std::int64_t>(*number)) : Value(std::string(text));
}

std::string typed_text(const Value& value, Language language) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    const auto* number = std::get_if<double>(&value);
    if (number == nullptr) return {};
    std::string out = logic::number_text(*number);
    if (language != Language::en)
        if (const std::size_t point = out.find('.'); point != std::string::npos) out[point] = ',';
    return out;
}

}  // namespace varde::casework
