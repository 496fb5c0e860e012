#include "casework/change_codec.hpp"

#include "casework/bytes.hpp"

#include <utility>

namespace varde::casework {
namespace {

constexpr unsigned change_format = 1;
constexpr std::size_t device_bytes = 16;
constexpr std::size_t hash_bytes = 32;

enum Tag : unsigned { nothing, no, yes, integer, real, text, list };

struct PutValue {
    std::string& out;

    void operator()(std::monostate) const { put_byte(out, Tag::nothing); }
    void operator()(bool value) const { put_byte(out, value ? Tag::yes : Tag::no); }
    void operator()(std::int64_t value) const {
        put_byte(out, Tag::integer);
        put_signed(out, value);
    }
    void operator()(double value) const {
        put_byte(out, Tag::real);
        put_double(out, value);
    }
    void operator()(const std::string& value) const {
        put_byte(out, Tag::text);
        put_text(out, value);
    }
    void operator()(const std::vector<std::string>& values) const {
        put_byte(out, Tag::list);
        put_varint(out, values.size());
        for (const std::string& value : values) put_text(out, value);
    }
};

void put_id(std::string& out, const ChangeId& id) {
    put_hex(out, id.device);
    put_varint(out, id.seq);
}

ChangeId read_id(ByteReader& in) {
    std::string device = in.hex(device_bytes);
    return {std::move(device), in.varint()};
}

std::string read_previous(ByteReader& in) {
    const unsigned present = in.byte();
    if (present > 1) in.fail(ReadProblem::malformed);
    return present == 1 ? in.hex(hash_bytes) : std::string();
}

Hlc read_time(ByteReader& in) {
    const std::int64_t ms = in.signed_varint();
    const std::uint64_t counter = in.varint();
    if (counter > 0xFFFF'FFFFu) in.fail(ReadProblem::malformed);
    return {ms, static_cast<std::uint32_t>(counter)};
}

std::vector<ChangeId> read_replaces(ByteReader& in) {
    std::vector<ChangeId> ids(in.count(device_bytes + 1, ChangeLimits::list_items));
    for (ChangeId& id : ids) id = read_id(in);
    return ids;
}

std::vector<std::string> read_list(ByteReader& in) {
    std::vector<std::string> values(in.count(1, ChangeLimits::list_items));
    for (std::string& value : values) value = in.text();
    return values;
}

Value read_value(ByteReader& in) {
    switch (in.byte()) {
        case Tag::nothing: return std::monostate{};
        case Tag::no: return false;
        case Tag::yes: return true;
        case Tag::integer: return in.signed_varint();
        case Tag::real: return in.real();
        case Tag::text: return in.text();
        case Tag::list: return read_list(in);
        default: in.fail(ReadProblem::malformed); return std::monostate{};
    }
}

Change read_change(ByteReader& in) {
    Change change;
    change.id = read_id(in);
    change.previous = read_previous(in);
    change.author = in.text();
    change.at = read_time(in);
    change.record = in.text();
    change.field = in.text();
    change.replaces = read_replaces(in);
    change.value = read_value(in);
    change.reason = in.text();
    return change;
}

}  // namespace

std::string encode(const Change& change) {
    std::string out;
    out.reserve(160 + change.record.size() + change.field.size());
    put_byte(out, change_format);
    put_id(out, change.id);
    put_byte(out, change.previous.empty() ? 0 : 1);
    put_hex(out, change.previous);
    put_text(out, change.author);
    put_signed(out, change.at.ms);
    put_varint(out, change.at.counter);
    put_text(out, change.record);
    put_text(out, change.field);
    put_varint(out, change.replaces.size());
    for (const ChangeId& id : change.replaces) put_id(out, id);
    std::visit(PutValue{out}, change.value);
    put_text(out, change.reason);
    return out;
}

Result<Change> decode(std::string_view bytes) {
    ByteReader in(bytes);
    if (in.byte() != change_format)
        return fail(bytes.empty() ? "change_truncated" : "change_format");
    Change change = read_change(in);
    if (in.problem() == ReadProblem::truncated) return fail("change_truncated");
    if (!in.ok() || in.left() > 0) return fail("change_malformed");
    if (auto checked = check(change); !checked) return std::unexpected(checked.error());
    return change;
}

}  // namespace varde::casework
