#include "exchange/fhir/questionnaire_out.hpp"

#include "base/json.hpp"
#include "content/words.hpp"
#include "content/writer.hpp"
#include "exchange/fhir/element.hpp"
#include "exchange/fhir/names.hpp"
#include "logic/number.hpp"

#include <algorithm>

namespace varde::exchange::fhir {
namespace {

using content::Item;
using content::ItemType;
using content::Literal;
using content::Option;
using content::OptionKind;
namespace ext = extension;

/// The name of a value's type in value[x], answer[x] and initial[x].
std::string type_name(const Item& item, const Literal& value) {
    if (std::holds_alternative<bool>(value)) return "Boolean";
    if (std::holds_alternative<std::int64_t>(value)) return "Integer";
    if (std::holds_alternative<double>(value)) return "Decimal";
    switch (item.type) {
        case ItemType::date: return "Date";
        case ItemType::time: return "Time";
        case ItemType::date_time: return "DateTime";
        default: return "String";
    }
}

Json coding(const Option& option) {
    Json json = Json::object();
    if (!option.system.empty()) json["system"] = option.system;
    json["code"] = option.code;
    return json;
}

/// Puts an option's value in `json` under "valueCoding", "answerString" and so on.
Json& put_option(Json& json, const std::string& prefix, const Option& option) {
    switch (option.kind) {
        case OptionKind::coding: return json[prefix + "Coding"] = coding(option);
        case OptionKind::text: return json[prefix + "String"] = option.code;
        case OptionKind::integer:
            return json[prefix + "Integer"] =
                       static_cast<std::int64_t>(logic::parse_number(option.code).value_or(0));
        case OptionKind::date: return json[prefix + "Date"] = option.code;
        case OptionKind::time: return json[prefix + "Time"] = option.code;
        case OptionKind::reference: break;
    }
    return json[prefix + "Reference"] = {{"reference", option.code}};
}

void put_value(Json& json, const std::string& prefix, const Item& item, const Literal& value) {
    const auto* text = std::get_if<std::string>(&value);
    const auto option = text == nullptr ? item.options.end()
                                        : std::ranges::find(item.options, *text, &Option::code);
    if (option != item.options.end()) put_option(json, prefix, *option);
    else if (item.type == ItemType::quantity && text == nullptr)
        json[prefix + "Quantity"] = {{"value", content::to_json(value)}};
    else json[prefix + type_name(item, value)] = content::to_json(value);
}

Literal literal(const logic::Value& value) {
    if (const auto* truth = value.get<bool>()) return *truth;
    if (const auto* text = value.get<std::string>()) return *text;
    const auto* number = value.get<double>();
    const double figure = number == nullptr ? 0 : *number;
    const auto whole = static_cast<std::int64_t>(figure);
    return static_cast<double>(whole) == figure ? Literal(whole) : Literal(figure);
}

class QuestionnaireWriter {
public:
    QuestionnaireWriter(const content::Template& form, Language language)
        : form_(form), language_(language) {}

    Json write() {
        std::string id = form_.id + "-" + std::string(code(language_));
        std::ranges::replace(id, '_', '-');
        Json json = {{"resourceType", "Questionnaire"}, {"id", id}, {"language", code(language_)}};
        extensions_ = Json::array();
        add(ext::template_id, "valueString", form_.id);
        for (const std::string& each : form_.situations) add(ext::situation, "valueString", each);
        json["extension"] = std::move(extensions_);
        json["url"] = form_.url.empty() ? std::string(template_urn) + form_.id : form_.url;
        json["version"] = form_.version;
        json["status"] = content::word_for(content::template_statuses, form_.status);
        put(json, "title", form_.title);
        put(json, "description", form_.summary);
        Json items = Json::array();
        for (const Item& item : form_.items) write_into(item, items);
        json["item"] = std::move(items);
        return json;
    }

private:
    void put(Json& json, const char* key, const Text& text) const {
        if (!text[language_].empty()) json[key] = text[language_];
    }
    void add(std::string_view url, const char* type, Json value) {
        extensions_.push_back({{"url", url}, {type, std::move(value)}});
    }
    void add(std::string_view url, const std::optional<int>& count) {
        if (count) add(url, "valueInteger", *count);
    }
    void add(std::string_view url, const Text& text) {
        if (!text[language_].empty()) add(url, "valueString", text[language_]);
    }
    void add(std::string_view url, const Item& item, const std::optional<Literal>& value) {
        if (!value) return;
        const std::string type = "value" + type_name(item, *value);
        add(url, type.c_str(), content::to_json(*value));
    }
    void add(std::string_view url, const std::optional<logic::Expression>& expression) {
        if (expression) add(url, "valueString", write_json(logic::to_json(*expression)));
    }

    void write_into(const Item& item, Json& into) {
        if (item.layout) {
            for (const Item& inner : item.items) write_into(inner, into);
            return;
        }
        Json json = {{"linkId", content::link_id(item)}};
        extensions_ = Json::array();
        add_extensions(item);
        if (!extensions_.empty()) json["extension"] = std::move(extensions_);
        if (!item.prefix.empty()) json["prefix"] = item.prefix;
        put(json, "text", item.label);
        json["type"] = type_of(item);
        write_relevance(item, json);
        if (item.required) json["required"] = true;
        if (item.repeats || item.type == ItemType::multi_choice) json["repeats"] = true;
        if (item.read_only) json["readOnly"] = true;
        if (item.max_length) json["maxLength"] = *item.max_length;
        for (const Option& option : item.options) json["answerOption"].push_back(write(option));
        for (const Literal& value : item.initial) {
            Json each = Json::object();
            put_value(each, "value", item, value);
            json["initial"].push_back(std::move(each));
        }
        write_children(item, json);
        into.push_back(std::move(json));
    }

    void write_children(const Item& item, Json& json) {
        Json items = Json::array();
        if (has_help_item(item)) items.push_back(help(item));
        for (const Item& inner : item.items) write_into(inner, items);
        if (!items.empty()) json["item"] = std::move(items);
    }

    /// A display has no items under it, so its help stands in an extension.
    bool has_help_item(const Item& item) const {
        return item.type != ItemType::display && !item.help[language_].empty();
    }

    Json help(const Item& item) const {
        const Json control = {{"url", ext::item_control},
                              {"valueCodeableConcept",
                               {{"coding", Json::array({{{"system", item_control_system},
                                                         {"code", "help"}}})}}}};
        return {{"linkId", content::link_id(item) + "-hjelp"},
                {"extension", Json::array({control})},
                {"text", item.help[language_]},
                {"type", "display"}};
    }

    static std::string_view type_of(const Item& item) {
        switch (item.type) {
            case ItemType::group: return "group";
            case ItemType::display: return "display";
            case ItemType::text: return "string";
            case ItemType::long_text: return "text";
            case ItemType::boolean: return "boolean";
            case ItemType::choice:
            case ItemType::multi_choice: return "choice";
            case ItemType::open_choice: return "open-choice";
            case ItemType::integer: return "integer";
            case ItemType::decimal: return "decimal";
            case ItemType::quantity: return "quantity";
            case ItemType::date: return "date";
            case ItemType::time: return "time";
            case ItemType::date_time: return "dateTime";
            case ItemType::attachment: return "attachment";
        }
        return {};
    }

    void add_extensions(const Item& item) {
        if (!item.link_id.empty()) add(ext::item_id, "valueString", item.id);
        if (item.type == ItemType::display) add(ext::help, item.help);
        if (item.content != content::Content::neutral)
            add(ext::content, "valueString", content::word_for(content::contents, item.content));
        if (item.privacy != content::Privacy::none)
            add(ext::privacy, "valueString", content::word_for(content::privacies, item.privacy));
        for (const std::string& area : item.areas) add(ext::area, "valueString", area);
        add(ext::entry_format, item.placeholder);
        add(ext::validation_text, item.invalid);
        if (item.hidden) add(ext::hidden, "valueBoolean", true);
        add(ext::min_value, item, item.min);
        add(ext::max_value, item, item.max);
        add(ext::min_length, item.min_length);
        add(ext::decimals, item.decimals);
        add(ext::min_occurs, item.min_rows);
        add(ext::max_occurs, item.max_rows);
        if (!item.pattern.empty()) add(ext::regex, "valueString", item.pattern);
        for (const content::Unit& unit : item.units)
            add(item.units.size() == 1 ? ext::unit : ext::unit_option, "valueCoding", write(unit));
        add(ext::own_enable_if, item.enable_if);
        add(ext::own_initial, item.initial_expression);
        add(ext::own_calculated, item.calculate);
        for (const content::Constraint& each : item.constraints) extensions_.push_back(write(each));
    }

    Json write(const Option& option) const {
        Json json = Json::object();
        Json& value = put_option(json, "value", option);
        if (value.is_object()) put(value, "display", option.label);
        const Json score = option.score
                               ? Json::array({{{"url", ext::ordinal_value},
                                               {"valueDecimal", *option.score}}})
                               : Json();
        if (option.score && value.is_object()) value["extension"] = score;
        else if (option.score) json["extension"] = score;
        return json;
    }

    Json write(const content::Unit& unit) const {
        Json json = Json::object();
        if (!unit.system.empty()) json["system"] = unit.system;
        json["code"] = unit.code;
        put(json, "display", unit.label);
        return json;
    }

    Json write(const content::Constraint& each) const {
        const auto part = [](const char* url, Json value) -> Json {
            return {{"url", url}, {"valueString", std::move(value)}};
        };
        Json parts = Json::array(
            {part("expression", write_json(logic::to_json(each.expression))),
             part("severity", content::word_for(content::severities, each.severity))});
        if (!each.message[language_].empty())
            parts.push_back(part("human", each.message[language_]));
        return {{"url", ext::own_constraint}, {"extension", std::move(parts)}};
    }

    void write_relevance(const Item& item, Json& json) const {
        if (!item.relevance) return;
        for (const logic::Condition& row : item.relevance->rows) {
            const Item* question = content::find_item(form_.items, row.question);
            Json each = {
                {"question", question == nullptr ? row.question : content::link_id(*question)},
                {"operator", logic::sign(row.op)}};
            if (row.op == logic::ConditionOperator::exists || question == nullptr)
                each["answer" + type_name(Item(), literal(row.answer))] =
                    content::to_json(literal(row.answer));
            else put_value(each, "answer", *question, literal(row.answer));
            json["enableWhen"].push_back(std::move(each));
        }
        json["enableBehavior"] =
            item.relevance->behaviour == logic::Behaviour::all ? "all" : "any";
    }

    const content::Template& form_;
    Language language_;
    Json extensions_;
};

}  // namespace

Json export_questionnaire(const content::Template& form, Language language) {
    Json json = QuestionnaireWriter(form, language).write();
    plain_spaces(json);
    return json;
}

Json export_questionnaires(const content::Template& form) {
    Json bundle = {{"resourceType", "Bundle"}, {"type", "collection"}, {"entry", Json::array()}};
    for (const Language language : content::languages(form))
        bundle["entry"].push_back(
            {{"fullUrl", std::string(template_urn) + form.id + ":" + std::string(code(language))},
             {"resource", export_questionnaire(form, language)}});
    return bundle;
}

}  // namespace varde::exchange::fhir
