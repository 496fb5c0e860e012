#include "casework/validation.hpp"

#include "base/ascii.hpp"
#include "base/date.hpp"
#include "base/pattern.hpp"
#include "base/utf8.hpp"
#include "casework/note.hpp"
#include "logic/number.hpp"
#include "logic/timestamp.hpp"

#include <algorithm>
#include <cmath>
#include <compare>

namespace varde::casework {
namespace {

using content::Item;
using content::ItemType;
using content::Literal;
using Codes = std::vector<std::string>;

std::optional<double> number(const auto& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    const auto* broken = std::get_if<double>(&value);
    return broken == nullptr || !std::isfinite(*broken) ? std::nullopt : std::optional(*broken);
}

/// "hh:mm", optionally ":ss".
bool is_time(std::string_view text) {
    if (text.size() != 5 && text.size() != 8) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (i % 3 == 2 ? text[i] != ':' : !is_digit(text[i])) return false;
    const auto two = [&](std::size_t at) { return (text[at] - '0') * 10 + text[at + 1] - '0'; };
    return two(0) < 24 && two(3) < 60 && (text.size() == 5 || two(6) < 60);
}

bool is_option(const Item& item, const std::string& code) {
    return std::ranges::find(item.options, code, &content::Option::code) != item.options.end();
}

/// A quantity in another unit than the first is text: "12.5 kg".
std::optional<double> quantity(const Item& item, const std::string& text) {
    const std::size_t space = text.find(' ');
    if (space == std::string::npos) return std::nullopt;
    const std::string unit = text.substr(space + 1);
    if (std::ranges::find(item.units, unit, &content::Unit::code) == item.units.end())
        return std::nullopt;
    return logic::parse_number(std::string_view(text).substr(0, space));
}

std::optional<double> number_of(const Item& item, const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    if (text != nullptr && item.type == ItemType::quantity) return quantity(item, *text);
    return number(value);
}

bool is_day_or_time(ItemType type, const std::string& text) {
    switch (type) {
        case ItemType::date: return parse_date(text).has_value();
        case ItemType::time: return is_time(text);
        default: return logic::parse_timestamp(text).has_value();
    }
}

bool has_type(const Item& item, const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    switch (item.type) {
        case ItemType::boolean: return std::holds_alternative<bool>(value);
        case ItemType::integer: return std::holds_alternative<std::int64_t>(value);
        case ItemType::decimal:
        case ItemType::quantity: return number_of(item, value).has_value();
        case ItemType::date:
        case ItemType::time:
        case ItemType::date_time: return text != nullptr && is_day_or_time(item.type, *text);
        case ItemType::multi_choice: return std::holds_alternative<Codes>(value);
        case ItemType::open_choice:
            return text != nullptr || (item.repeats && std::holds_alternative<Codes>(value));
        case ItemType::group:
        case ItemType::display: return false;
        default: return text != nullptr;
    }
}

class Judge {
public:
    explicit Judge(const Item& item) : item_(item) {}

    void add(Fault fault, std::optional<Literal> limit = std::nullopt) {
        found_.push_back({fault, std::move(limit), item_.invalid});
    }

    void judge(const Value& value) {
        if (!has_type(item_, value)) return add(Fault::type);
        if (const auto* codes = std::get_if<Codes>(&value)) return judge_list(*codes);
        if (const auto figure = number_of(item_, value)) judge_number(*figure);
        if (const auto* text = std::get_if<std::string>(&value)) judge_text(*text);
    }

    std::vector<Issue> take() { return std::move(found_); }

private:
    void judge_list(const Codes& codes) {
        const int count = static_cast<int>(std::min<std::size_t>(codes.size(), 1'000'000));
        if (item_.min_rows && count < *item_.min_rows) add(Fault::too_few, limit(*item_.min_rows));
        if (item_.max_rows && count > *item_.max_rows) add(Fault::too_many, limit(*item_.max_rows));
        for (const std::string& code : codes) judge_text(code);
    }

    void judge_number(double figure) {
        const auto least = item_.min ? number(*item_.min) : std::nullopt;
        const auto most = item_.max ? number(*item_.max) : std::nullopt;
        if (least && figure < *least) add(Fault::too_small, item_.min);
        if (most && figure > *most) add(Fault::too_large, item_.max);
        if (item_.decimals && decimals(figure) > *item_.decimals)
            add(Fault::decimals, limit(*item_.decimals));
    }

    void judge_text(const std::string& text) {
        const bool choice = item_.type == ItemType::choice || item_.type == ItemType::multi_choice;
        if (choice && !is_option(item_, text)) return add(Fault::option);
        if (choice || is_option(item_, text)) return;
        if (is_ordered()) return judge_order(text);
        const auto length =
            static_cast<int>(std::min<std::size_t>(code_point_count(text), 1 << 30));
        if (item_.min_length && length < *item_.min_length)
            add(Fault::too_short, limit(*item_.min_length));
        if (item_.max_length && length > *item_.max_length)
            add(Fault::too_long, limit(*item_.max_length));
        // A pattern that cannot be read is the author's fault, not that of an answer.
        if (item_.pattern.empty()) return;
        const auto pattern = Pattern::parse(item_.pattern);
        if (pattern && !pattern->matches(text)) add(Fault::pattern);
    }

    bool is_ordered() const {
        return item_.type == ItemType::date || item_.type == ItemType::time ||
               item_.type == ItemType::date_time;
    }

    void judge_order(const std::string& text) {
        const auto compared = [&](const std::optional<Literal>& wanted) {
            const auto* other = wanted ? std::get_if<std::string>(&*wanted) : nullptr;
            return other == nullptr ? std::weak_ordering::equivalent : order(text, *other);
        };
        if (compared(item_.min) < 0) add(Fault::too_small, item_.min);
        if (compared(item_.max) > 0) add(Fault::too_large, item_.max);
    }

    /// Days and times of one form are ordered as their texts; moments by when they are.
    std::weak_ordering order(const std::string& a, const std::string& b) const {
        if (item_.type != ItemType::date_time) return a <=> b;
        const auto first = logic::parse_timestamp(a);
        const auto second = logic::parse_timestamp(b);
        if (!first || !second) return std::weak_ordering::equivalent;
        return logic::milliseconds(*first) <=> logic::milliseconds(*second);
    }

    static Literal limit(int count) { return static_cast<std::int64_t>(count); }

    static int decimals(double figure) {
        const std::string text = logic::number_text(figure);
        const std::size_t exponent = text.find('e');
        if (exponent != std::string::npos) return text[exponent + 1] == '-' ? 100 : 0;
        const std::size_t point = text.find('.');
        return point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
    }

    const Item& item_;
    std::vector<Issue> found_;
};

}  // namespace

std::vector<Issue> check_answer(const Item& item, const Value& value) {
    Judge judge(item);
    if (is_answered(value)) judge.judge(value);
    return judge.take();
}

std::vector<Issue> check_item(const Item& item, const Value& value) {
    if (!item.required || is_answered(value)) return check_answer(item, value);
    return {{Fault::required, std::nullopt, {}}};
}

std::vector<Issue> check_rows(const Item& item, std::size_t count) {
    std::vector<Issue> found;
    const auto rows = static_cast<std::int64_t>(count);
    const auto add = [&](Fault fault, int limit) {
        found.push_back({fault, static_cast<std::int64_t>(limit), item.invalid});
    };
    if (item.min_rows && rows < *item.min_rows) add(Fault::too_few, *item.min_rows);
    if (item.max_rows && rows > *item.max_rows) add(Fault::too_many, *item.max_rows);
    return found;
}

}  // namespace varde::casework
