#include "exchange/fhir/element.hpp"

#include "base/utf8.hpp"

namespace varde::exchange::fhir {
namespace {

const Json nothing = Json::array();

std::string tidy(std::string_view text) {
    std::string out = without_controls(text);
    std::erase(out, '\r');
    const std::size_t first = out.find_first_not_of(" \n\t");
    if (first == std::string::npos) return {};
    return out.substr(first, out.find_last_not_of(" \n\t") - first + 1);
}

}  // namespace

std::string at(std::string_view place, std::string_view member) {
    return std::string(place).append(".").append(member);
}

std::string at(std::string_view place, std::size_t index) {
    return std::string(place).append("[").append(std::to_string(index)).append("]");
}

const Json& list_of(const Json& object, std::string_view key) {
    const Json* found = member(object, key);
    return found != nullptr && found->is_array() ? *found : nothing;
}

const Json* choice_of(const Json& object, std::string_view prefix, std::string& type) {
    if (!object.is_object()) return nullptr;
    for (const auto& [key, value] : object.items()) {
        if (!std::string_view(key).starts_with(prefix) || key.size() == prefix.size()) continue;
        type = key.substr(prefix.size());
        return &value;
    }
    return nullptr;
}

const Json* extension_value(const Json& element, std::string_view url) {
    for (const Json& extension : list_of(element, "extension")) {
        std::string type;
        if (text_member(extension, "url") == url) return choice_of(extension, "value", type);
    }
    return nullptr;
}

std::string text_of(const Json& object, std::string_view key) {
    return tidy(text_member(object, key).value_or(""));
}

void plain_spaces(Json& json) {
    if (json.is_structured()) {
        for (Json& inner : json) plain_spaces(inner);
        return;
    }
    if (!json.is_string()) return;
    auto& text = json.get_ref<std::string&>();
    for (const std::string_view space : {"\u00a0", "\u202f"})
        for (std::size_t at = 0; (at = text.find(space, at)) != std::string::npos;)
            text.replace(at, space.size(), " ");
}

std::optional<content::Literal> literal_of(const Json& value, std::string_view type) {
    if (value.is_boolean()) return value.get<bool>();
    if (value.is_number() && (type == "Decimal" || !value.is_number_integer()))
        return value.get<double>();
    if (value.is_number()) return value.get<std::int64_t>();
    if (value.is_string()) return value.get<std::string>();
    for (const std::string_view key : {"code", "value", "reference", "display", "title"})
        if (const Json* inner = member(value, key); inner != nullptr && !inner->is_structured())
            return literal_of(*inner, type);
    return std::nullopt;
}

std::optional<content::Literal> literal_for(const content::Item& item, const Json& value,
                                            std::string_view type) {
    auto literal = literal_of(value, type);
    const auto* number = literal ? std::get_if<std::int64_t>(&*literal) : nullptr;
    if (number != nullptr && !item.options.empty()) return std::to_string(*number);
    return literal;
}

}  // namespace varde::exchange::fhir
