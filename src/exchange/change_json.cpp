#include "exchange/change_json.hpp"

#include "exchange/json_reader.hpp"

#include <limits>
#include <utility>

namespace varde::exchange {
namespace {

using casework::Change;
using casework::ChangeId;
using casework::Hlc;
using casework::Value;

Json id_json(const ChangeId& id) { return Json::array({id.device, id.seq}); }

ChangeId id_from(const Json& json, JsonReader& reader) {
    const bool pair =
        json.is_array() && json.size() == 2 && json[0].is_string() && json[1].is_number_unsigned();
    if (pair) return {json[0].get<std::string>(), json[1].get<std::uint64_t>()};
    reader.fail_at("replaces");
    return {};
}

Hlc time_from(const Json& json, JsonReader& reader) {
    const bool pair =
        json.size() == 2 && json[0].is_number_integer() && json[1].is_number_unsigned();
    const std::uint64_t counter = pair ? json[1].get<std::uint64_t>() : 0;
    if (pair && counter <= std::numeric_limits<std::uint32_t>::max())
        return {json[0].get<std::int64_t>(), static_cast<std::uint32_t>(counter)};
    reader.fail_at("at");
    return {};
}

Result<std::string> text_from(const Json& json) {
    if (!json.is_string()) return fail("import_damaged", "value");
    const auto& text = json.get_ref<const std::string&>();
    if (text.find('\0') != std::string::npos) return fail("import_hostile_text", "value");
    return text;
}

Result<Value> list_from(const Json& json) {
    std::vector<std::string> list;
    for (const Json& one : json) {
        VARDE_TRY(text, text_from(one));
        list.push_back(std::move(text));
    }
    return Value(std::move(list));
}

/// The codes that check() can give, said of a file.
Error foreign(const Error& error) {
    if (error.code == "change_text") return {"import_hostile_text", error.detail};
    return {"import_damaged", error.code};
}

/// How many members a change has in JSON: a further one is not ours, and would be lost.
std::size_t member_count(const Change& change) {
    return 8 + (change.previous.empty() ? 0u : 1u) + (change.reason.empty() ? 0u : 1u);
}

}  // namespace

Json to_json(const Value& value) {
    return std::visit(
        [](const auto& held) -> Json {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>)
                return nullptr;
            else return held;
        },
        value);
}

Result<Value> value_from_json(const Json& json) {
    if (json.is_null()) return Value();
    if (json.is_boolean()) return Value(json.get<bool>());
    if (json.is_number_integer()) return Value(json.get<std::int64_t>());
    if (json.is_number_float()) return Value(json.get<double>());
    if (json.is_array()) return list_from(json);
    VARDE_TRY(text, text_from(json));
    return Value(std::move(text));
}

Json to_json(const Change& change) {
    Json json = {{"device", change.id.device}, {"seq", change.id.seq}};
    if (!change.previous.empty()) json["previous"] = change.previous;
    json["author"] = change.author;
    json["at"] = Json::array({change.at.ms, change.at.counter});
    json["record"] = change.record;
    json["field"] = change.field;
    json["replaces"] = Json::array();
    for (const ChangeId& id : change.replaces) json["replaces"].push_back(id_json(id));
    json["value"] = to_json(change.value);
    if (!change.reason.empty()) json["reason"] = change.reason;
    return json;
}

Result<Change> change_from_json(const Json& json) {
    JsonReader in(json, "import_damaged");
    Change change;
    change.id.device = in.text("device");
    change.id.seq = static_cast<std::uint64_t>(in.integer("seq"));
    change.previous = in.text_or_empty("previous");
    change.author = in.text("author");
    change.at = time_from(in.list("at"), in);
    change.record = in.text("record");
    change.field = in.text("field");
    for (const Json& id : in.list("replaces")) change.replaces.push_back(id_from(id, in));
    change.reason = in.text_or_empty("reason");
    if (!in.ok()) return std::unexpected(in.error());
    const Json* written = member(json, "value");
    if (written == nullptr) return fail("import_damaged", "value");
    VARDE_TRY(value, value_from_json(*written));
    change.value = std::move(value);
    if (auto sound = check(change); !sound) return std::unexpected(foreign(sound.error()));
    if (json.size() != member_count(change)) return fail("import_damaged", "members");
    return change;
}

}  // namespace varde::exchange
