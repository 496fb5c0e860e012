#include "content/writer.hpp"

#include "base/json.hpp"
#include "content/words.hpp"

namespace varde::content {
namespace {

void put(Json& json, const char* key, const Text& text) {
    if (text != Text()) json[key] = to_json(text);
}
void put(Json& json, const char* key, const std::string& text) {
    if (!text.empty()) json[key] = text;
}
void put(Json& json, const char* key, bool flag) {
    if (flag) json[key] = true;
}
void put(Json& json, const char* key, const std::optional<int>& number) {
    if (number) json[key] = *number;
}
void put(Json& json, const char* key, const std::optional<Literal>& literal) {
    if (literal) json[key] = to_json(*literal);
}
void put(Json& json, const char* key, const std::optional<logic::Expression>& expression) {
    if (expression) json[key] = logic::to_json(*expression);
}
void put(Json& json, const char* key, const std::vector<std::string>& texts) {
    if (!texts.empty()) json[key] = texts;
}

template <class Value>
void put_list(Json& json, const char* key, const std::vector<Value>& values,
              Json (*write)(const Value&)) {
    if (values.empty()) return;
    Json& list = json[key] = Json::array();
    for (const Value& value : values) list.push_back(write(value));
}

template <class Value, std::size_t count>
void put_word(Json& json, const char* key, const Words<Value, count>& words, Value value,
              Value usual) {
    if (value != usual) json[key] = word_for(words, value);
}

Json write_option(const Option& option) {
    Json json = {{"code", option.code}, {"label", to_json(option.label)}};
    if (option.score) json["score"] = *option.score;
    put_word(json, "kind", option_kinds, option.kind, OptionKind::coding);
    put(json, "system", option.system);
    return json;
}

Json write_unit(const Unit& unit) {
    Json json = {{"code", unit.code}};
    put(json, "label", unit.label);
    put(json, "system", unit.system);
    return json;
}

Json write_constraint(const Constraint& constraint) {
    Json json = {{"expression", logic::to_json(constraint.expression)},
                 {"message", to_json(constraint.message)}};
    put_word(json, "severity", severities, constraint.severity, Severity::error);
    return json;
}

Json write_row(const logic::Condition& row) {
    return {{"question", row.question},
            {"operator", logic::sign(row.op)},
            {"answer", logic::to_json(row.answer)}};
}

Json write_relevance(const Relevance& relevance) {
    Json json = Json::object();
    const bool all = relevance.behaviour == logic::Behaviour::all;
    put_list(json, all ? "all" : "any", relevance.rows, write_row);
    return json;
}

void write_flags(Json& json, const Item& item) {
    put(json, "required", item.required);
    put(json, "repeats", item.repeats);
    put(json, "hidden", item.hidden);
    put(json, "read_only", item.read_only);
    put(json, "layout", item.layout);
}

void write_rules(Json& json, const Item& item) {
    if (item.relevance) json["enable_when"] = write_relevance(*item.relevance);
    put(json, "enable_if", item.enable_if);
    put_list<Literal>(json, "initial", item.initial, to_json);
    put(json, "initial_expression", item.initial_expression);
    put(json, "calculate", item.calculate);
    put_list(json, "constraints", item.constraints, write_constraint);
    put(json, "min", item.min);
    put(json, "max", item.max);
    put(json, "min_length", item.min_length);
    put(json, "max_length", item.max_length);
    put(json, "decimals", item.decimals);
    put(json, "min_rows", item.min_rows);
    put(json, "max_rows", item.max_rows);
    put(json, "pattern", item.pattern);
}

Json write_item(const Item& item) {
    Json json = {{"id", item.id}};
    put(json, "link_id", item.link_id);
    json["type"] = word_for(item_types, item.type);
    put_word(json, "content", contents, item.content, Content::neutral);
    put_word(json, "privacy", privacies, item.privacy, Privacy::none);
    put(json, "prefix", item.prefix);
    json["label"] = to_json(item.label);
    put(json, "help", item.help);
    put(json, "placeholder", item.placeholder);
    put(json, "invalid", item.invalid);
    write_flags(json, item);
    put_list(json, "options", item.options, write_option);
    put_list(json, "units", item.units, write_unit);
    put(json, "areas", item.areas);
    write_rules(json, item);
    put_list(json, "items", item.items, write_item);
    return json;
}

}  // namespace

Json to_json(const Text& text) {
    Json json = Json::object();
    for (const Language language : all_languages)
        if (!text[language].empty()) json[std::string(code(language))] = text[language];
    return json;
}

Json to_json(const Literal& literal) {
    return std::visit([](const auto& value) { return Json(value); }, literal);
}

Json to_json(const Template& form) {
    Json json = {{"id", form.id}, {"version", form.version}};
    put(json, "url", form.url);
    put_word(json, "status", template_statuses, form.status, TemplateStatus::active);
    json["title"] = to_json(form.title);
    put(json, "summary", form.summary);
    put(json, "situations", form.situations);
    json["items"] = Json::array();
    for (const Item& item : form.items) json["items"].push_back(write_item(item));
    return json;
}

}  // namespace varde::content
