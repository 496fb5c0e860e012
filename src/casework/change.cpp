#include "casework/change.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace varde::casework {
namespace {

constexpr std::int64_t day_ms = 86'400'000;

bool is_hex(std::string_view text, std::size_t digits) {
    const auto hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == digits && std::all_of(text.begin(), text.end(), hex);
}

bool is_id(const ChangeId& id) {
    constexpr auto largest = static_cast<std::uint64_t>(ChangeLimits::largest_number);
    return is_hex(id.device, 32) && id.seq >= 1 && id.seq <= largest;
}

bool is_text(std::string_view text) {
    return text.find('\0') == std::string_view::npos && is_utf8(text);
}

bool is_record(std::string_view record) {
    const std::size_t slash = record.find('/');
    return slash != std::string_view::npos && slash > 0 && slash + 1 < record.size();
}

bool fits_name(std::string_view name) { return name.size() <= ChangeLimits::name_bytes; }

/// Each id once, sorted, and none that this device had still to write.
bool replaces_earlier(const Change& change) {
    if (change.replaces.size() > ChangeLimits::list_items) return false;
    for (std::size_t i = 0; i < change.replaces.size(); ++i) {
        const ChangeId& id = change.replaces[i];
        const bool later = id.device == change.id.device && id.seq >= change.id.seq;
        if (!is_id(id) || later || (i > 0 && !(change.replaces[i - 1] < id))) return false;
    }
    return true;
}

struct FitsValue {
    bool operator()(std::monostate) const { return true; }
    bool operator()(bool) const { return true; }
    bool operator()(std::int64_t n) const {
        return n >= -ChangeLimits::largest_number && n <= ChangeLimits::largest_number;
    }
    bool operator()(double n) const {
        // Equal values have equal bytes: no -0.0. Not a number compares false and is refused.
        const bool negative_zero = n == 0 && std::signbit(n);
        return std::abs(n) <= static_cast<double>(ChangeLimits::largest_number) && !negative_zero;
    }
    bool operator()(const std::string& text) const {
        return text.size() <= ChangeLimits::text_bytes;
    }
    bool operator()(const std::vector<std::string>& list) const {
        std::size_t bytes = 0;
        for (const std::string& text : list) bytes += text.size();
        return list.size() <= ChangeLimits::list_items && bytes <= ChangeLimits::text_bytes;
    }
};

bool is_value_text(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return is_text(*text);
    const auto* list = std::get_if<std::vector<std::string>>(&value);
    return list == nullptr || std::all_of(list->begin(), list->end(), is_text);
}

bool is_all_text(const Change& change) {
    return is_text(change.author) && is_text(change.record) && is_text(change.field) &&
           is_text(change.reason) && is_value_text(change.value);
}

}  // namespace

bool is_unknown_time(const Hlc& at, Instant wall) { return at.ms > wall.ms + day_ms; }

Hlc tick(const Hlc& previous, Instant wall) {
    if (wall.ms > previous.ms || is_unknown_time(previous, wall)) return {wall.ms, 0};
    if (previous.counter == std::numeric_limits<std::uint32_t>::max()) return {previous.ms + 1, 0};
    return {previous.ms, previous.counter + 1};
}

Hlc absorb(const Hlc& own, const Hlc& foreign, Instant wall) {
    return is_unknown_time(foreign, wall) ? own : std::max(own, foreign);
}

RecordId make_record_id(std::string_view kind, const ChangeId& creator) {
    char seq[16];
    const auto end = std::to_chars(seq, seq + sizeof seq, creator.seq, 16).ptr;
    // The device has a fixed length, so the two numbers cannot be read apart in two ways.
    return std::string(kind) + "/" + creator.device + std::string(seq, end);
}

std::string_view record_kind(std::string_view record) { return record.substr(0, record.find('/')); }

Result<> check(const Change& change) {
    if (!is_id(change.id)) return fail("change_id");
    const bool first = change.id.seq == 1;
    const bool chained = first ? change.previous.empty() : is_hex(change.previous, 64);
    if (!chained) return fail("change_previous");
    if (change.at.ms < 0 || change.at.ms > ChangeLimits::latest_ms) return fail("change_time");
    const bool named = is_record(change.record) && !change.field.empty();
    if (!named || !fits_name(change.record) || !fits_name(change.field)) return fail("change_name");
    if (!fits_name(change.author)) return fail("change_name");
    if (!replaces_earlier(change)) return fail("change_replaces");
    if (!std::visit(FitsValue{}, change.value)) return fail("change_value");
    if (change.reason.size() > ChangeLimits::text_bytes) return fail("change_value");
    if (!is_all_text(change)) return fail("change_text");
    return {};
}

}  // namespace varde::casework
