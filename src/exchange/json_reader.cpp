#include "exchange/json_reader.hpp"

#include <utility>

namespace varde::exchange {
namespace {

const Json empty_object = Json::object();
const Json empty_list = Json::array();

}  // namespace

JsonReader::JsonReader(const Json& object, std::string code)
    : object_(object), code_(std::move(code)) {
    if (!object.is_object()) fail_at("");
}

void JsonReader::fail_with(const Error& error) {
    if (ok()) error_ = error;
}

void JsonReader::fail_at(std::string_view key) { fail_with({code_, std::string(key)}); }

std::string JsonReader::checked(const std::string& text, std::string_view key) {
    if (text.find('\0') != std::string::npos) fail_with({"import_hostile_text", std::string(key)});
    return text;
}

std::string JsonReader::text(std::string_view key) {
    const Json* found = find(key);
    if (found != nullptr && found->is_string())
        return checked(found->get_ref<const std::string&>(), key);
    fail_at(key);
    return {};
}

std::string JsonReader::text_or_empty(std::string_view key) {
    return find(key) == nullptr ? std::string() : text(key);
}

Instant JsonReader::instant(std::string_view key) {
    const auto read = parse_instant(text(key));
    if (!read) fail_at(key);
    return read.value_or(Instant{});
}

std::int64_t JsonReader::integer(std::string_view key) {
    const auto number = integer_member(object_, key);
    if (!number) fail_at(key);
    return number.value_or(0);
}

const Json& JsonReader::object(std::string_view key) {
    const Json* found = find(key);
    if (found != nullptr && found->is_object()) return *found;
    fail_at(key);
    return empty_object;
}

const Json& JsonReader::list(std::string_view key) {
    const Json* found = find(key);
    if (found != nullptr && found->is_array()) return *found;
    fail_at(key);
    return empty_list;
}

const Json& JsonReader::list_or_empty(std::string_view key) {
    return find(key) == nullptr ? empty_list : list(key);
}

std::vector<std::string> JsonReader::texts(std::string_view key) {
    std::vector<std::string> all;
    for (const Json& one : list(key)) {
        if (!one.is_string()) fail_at(key);
        else all.push_back(checked(one.get_ref<const std::string&>(), key));
    }
    return all;
}

}  // namespace varde::exchange
