#include "logic/value.hpp"

#include "base/json.hpp"

#include <array>
#include <cmath>

namespace varde::logic {
namespace {

constexpr double largest_exact = 9007199254740992.0;

Json number_to_json(double number) {
    if (number == std::trunc(number) && std::fabs(number) <= largest_exact)
        return static_cast<std::int64_t>(number);
    return number;
}

struct ToJson {
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(bool truth) const { return truth; }
    Json operator()(double number) const { return number_to_json(number); }
    Json operator()(const std::string& text) const { return text; }
    Json operator()(const List& list) const {
        Json array = Json::array();
        for (const Value& item : list) array.push_back(to_json(item));
        return array;
    }
    Json operator()(const Object& members) const {
        Json object = Json::object();
        for (const Member& member : members) object[member.name] = to_json(member.value);
        return object;
    }
};

List list_from_json(const Json& array) {
    List list;
    list.reserve(array.size());
    for (const Json& item : array) list.push_back(value_from_json(item));
    return list;
}

Object object_from_json(const Json& json) {
    Object object;
    object.reserve(json.size());
    for (const auto& [name, value] : json.items())
        object.push_back({name, value_from_json(value)});
    return object;
}

}  // namespace

Value::Value() = default;
Value::Value(bool truth) : data(truth) {}
Value::Value(int number) : data(static_cast<double>(number)) {}
Value::Value(double number) : data(number) {}
Value::Value(std::string text) : data(std::move(text)) {}
Value::Value(const char* text) : data(std::string(text)) {}
Value::Value(List list) : data(std::move(list)) {}
Value::Value(Object object) : data(std::move(object)) {}
Value::Value(const Value&) = default;
Value::Value(Value&&) noexcept = default;
Value& Value::operator=(const Value&) = default;
Value& Value::operator=(Value&&) noexcept = default;
Value::~Value() = default;

bool operator==(const Value& a, const Value& b) { return a.data == b.data; }

bool operator==(const Member& a, const Member& b) { return a.name == b.name && a.value == b.value; }

std::string_view kind_name(const Value& value) {
    constexpr std::array<std::string_view, 6> names = {"null", "boolean", "number",
                                                       "text", "list",    "object"};
    return names[value.data.index()];
}

Value value_from_json(const Json& json) {
    if (json.is_boolean()) return json.get<bool>();
    if (json.is_number()) return json.get<double>();
    if (json.is_string()) return json.get<std::string>();
    if (json.is_array()) return list_from_json(json);
    if (json.is_object()) return object_from_json(json);
    return {};
}

Json to_json(const Value& value) { return std::visit(ToJson{}, value.data); }

}  // namespace varde::logic
