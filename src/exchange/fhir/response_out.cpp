#include "exchange/fhir/response_out.hpp"

#include "base/json.hpp"
#include "casework/form/attachment.hpp"
#include "casework/validation.hpp"
#include "exchange/fhir/element.hpp"
#include "exchange/fhir/names.hpp"
#include "logic/number.hpp"
#include "logic/timestamp.hpp"

#include <algorithm>
#include <cmath>

namespace varde::exchange::fhir {
namespace {

using casework::PlanItem;
using casework::Sheet;
using casework::Value;
using content::Item;
using content::ItemType;
using content::Option;
using content::OptionKind;
using content::Severity;

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// The last Sunday of a month.
Date last_sunday(int year, int month) {
    const Date end{year, month, days_in_month(year, month)};
    return date_from_days(days_since_epoch(end) - (weekday(end) + 1) % 7);
}

/// Minutes that a Norwegian clock showing `time` is ahead of UTC.
int norwegian_offset(const logic::Timestamp& time) {
    const auto hour = [](const Date& day, int at) { return days_since_epoch(day) * 24 + at; };
    const std::int64_t now = hour(time.date, time.hour);
    const bool summer = now >= hour(last_sunday(time.date.year, 3), 2) &&
                        now < hour(last_sunday(time.date.year, 10), 3);
    return summer ? 120 : 60;
}

std::string zone_text(int minutes) {
    if (minutes == 0) return "Z";
    const int size = std::abs(minutes);
    return (minutes < 0 ? "-" : "+") + two_digits(size / 60) + ":" + two_digits(size % 60);
}

/// A number as JSON that FHIR calls an integer or a decimal.
Json number_json(double number) {
    const bool whole = std::trunc(number) == number && std::fabs(number) < 9e15;
    return whole ? Json(static_cast<std::int64_t>(number)) : Json(number);
}

std::optional<double> number_of(const Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    const auto* broken = std::get_if<double>(&value);
    return broken == nullptr ? std::nullopt : std::optional(*broken);
}

Json coding(const Option& option, Language language) {
    Json json = Json::object();
    if (!option.system.empty()) json["system"] = option.system;
    json["code"] = option.code;
    json["display"] = shown(option.label, language);
    return json;
}

Json option_json(const Option& option, Language language) {
    switch (option.kind) {
        case OptionKind::coding: return {{"valueCoding", coding(option, language)}};
        case OptionKind::text: return {{"valueString", option.code}};
        case OptionKind::integer:
            return {{"valueInteger", number_json(logic::parse_number(option.code).value_or(0))}};
        case OptionKind::date: return {{"valueDate", option.code}};
        case OptionKind::time: return {{"valueTime", option.code}};
        case OptionKind::reference:
            return {{"valueReference",
                     {{"reference", option.code}, {"display", shown(option.label, language)}}}};
    }
    return {};
}

Json quantity_json(const Item& item, double number, std::string_view code, Language language) {
    Json json = {{"value", number_json(number)}};
    const auto unit = std::ranges::find(item.units, code, &content::Unit::code);
    if (unit == item.units.end()) return {{"valueQuantity", std::move(json)}};
    const std::string& words = shown(unit->label, language);
    json["unit"] = words.empty() ? unit->code : words;
    if (!unit->system.empty()) {
        json["system"] = unit->system;
        json["code"] = unit->code;
    }
    return {{"valueQuantity", std::move(json)}};
}

/// A file that stands in the answer itself, or only its name.
Json attachment_json(const std::string& text) {
    const auto file = casework::read_attachment(text);
    if (!file) return {{"valueAttachment", {{"title", text}}}};
    Json json = {{"contentType", file->mime}, {"data", file->data}};
    if (!file->name.empty()) json["title"] = file->name;
    return {{"valueAttachment", std::move(json)}};
}

Json text_json(const Item& item, const std::string& text, Language language) {
    const auto option = std::ranges::find(item.options, text, &Option::code);
    if (option != item.options.end()) return option_json(*option, language);
    switch (item.type) {
        case ItemType::date: return {{"valueDate", text}};
        case ItemType::time: return {{"valueTime", text.size() == 5 ? text + ":00" : text}};
        case ItemType::date_time: return {{"valueDateTime", fhir_date_time(text)}};
        case ItemType::attachment: return attachment_json(text);
        case ItemType::quantity: {
            const std::size_t space = text.find(' ');
            return quantity_json(item, logic::parse_number(text.substr(0, space)).value_or(0),
                                 std::string_view(text).substr(space + 1), language);
        }
        default: return {{"valueString", text}};
    }
}

/// The answers in FHIR's form that one value of ours is.
Json answers_json(const Item& item, const Value& value, Language language) {
    Json list = Json::array();
    if (const auto* codes = std::get_if<std::vector<std::string>>(&value))
        for (const std::string& code : *codes) list.push_back(text_json(item, code, language));
    else if (const auto* text = std::get_if<std::string>(&value))
        list.push_back(text_json(item, *text, language));
    else if (const auto* truth = std::get_if<bool>(&value))
        list.push_back({{"valueBoolean", *truth}});
    else if (const auto number = number_of(value)) {
        const std::string unit = item.units.empty() ? "" : item.units[0].code;
        if (item.type == ItemType::quantity)
            list.push_back(quantity_json(item, *number, unit, language));
        else
            list.push_back({{item.type == ItemType::integer ? "valueInteger" : "valueDecimal",
                             number_json(*number)}});
    }
    return list;
}

class ResponseWriter {
public:
    ResponseWriter(const Sheet& sheet, const ResponseHead& head) : sheet_(sheet), head_(head) {}

    ExportedResponse write() {
        Json response = {{"resourceType", "QuestionnaireResponse"}};
        response["language"] = code(head_.language);
        response["questionnaire"] = canonical(sheet_.plan().form());
        response["status"] = head_.status;
        if (!head_.authored.empty()) response["authored"] = head_.authored;
        if (!head_.author.empty()) response["author"] = {{"display", head_.author}};
        Json items = Json::array();
        for (const std::size_t section : sheet_.plan().sections()) add(section, {}, items);
        if (!items.empty()) response["item"] = std::move(items);
        note_left_out();
        return {std::move(response), std::move(left_out_)};
    }

private:
    const PlanItem& plan(std::size_t item) const { return sheet_.plan().items()[item]; }

    void add(std::size_t at, std::string_view row, Json& into) {
        const Item& item = *plan(at).item;
        if (item.type == ItemType::display) return;
        if (content::has_rows(item)) return add_rows(at, row, into);
        if (!sheet_.shown(at, row)) return;
        if (item.layout) return add_children(at, row, into);
        if (item.type == ItemType::group) return add_group(at, row, into);
        Json answers = answers_of(at, row);
        add_question(at, row, std::move(answers), into);
    }

    void add_rows(std::size_t at, std::string_view outer, Json& into) {
        Json answers = Json::array();
        for (const std::string& row : sheet_.rows(at, outer)) {
            if (!sheet_.shown(at, row)) continue;
            if (plan(at).item->type == ItemType::group) {
                add_group(at, row, into);
                continue;
            }
            for (Json& answer : answers_of(at, row)) {
                nest(at, row, answer);
                answers.push_back(std::move(answer));
            }
        }
        if (!answers.empty()) into.push_back(item_json(at, "answer", std::move(answers)));
    }

    void add_children(std::size_t at, std::string_view row, Json& into) {
        for (std::size_t i = at + 1; i < plan(at).end; i = plan(i).end) add(i, row, into);
    }

    void add_group(std::size_t at, std::string_view row, Json& into) {
        Json children = Json::array();
        add_children(at, row, children);
        if (!children.empty()) into.push_back(item_json(at, "item", std::move(children)));
    }

    void add_question(std::size_t at, std::string_view row, Json answers, Json& into) {
        Json children = Json::array();
        add_children(at, row, children);
        // What stands under a question that is not answered hangs in an answer without a value.
        if (!children.empty() && answers.empty()) answers.push_back(Json::object());
        if (!children.empty()) answers[0]["item"] = std::move(children);
        if (!answers.empty()) into.push_back(item_json(at, "answer", std::move(answers)));
    }

    void nest(std::size_t at, std::string_view row, Json& answer) {
        Json children = Json::array();
        add_children(at, row, children);
        if (!children.empty()) answer["item"] = std::move(children);
    }

    Json item_json(std::size_t at, const char* key, Json content) const {
        const Item& item = *plan(at).item;
        Json json = {{"linkId", content::link_id(item)}};
        json["text"] = shown(item.label, head_.language);
        json[key] = std::move(content);
        return json;
    }

    Json answers_of(std::size_t at, std::string_view row) {
        const Item& item = *plan(at).item;
        const Value* value = sheet_.value(at, row);
        if (value == nullptr || !casework::is_answered(*value)) return Json::array();
        const auto issues = casework::check_answer(item, *value);
        const auto unfit = [](const casework::Issue& issue) {
            return issue.fault == casework::Fault::type || issue.fault == casework::Fault::option;
        };
        if (std::ranges::none_of(issues, unfit)) return answers_json(item, *value, head_.language);
        leave_out(content::link_id(item), "value", "Svaret passer ikke til feltets type.");
        return Json::array();
    }

    void leave_out(const std::string& link, const char* code, std::string why) {
        left_out_.push_back({Severity::warning, code, "", link, std::move(why)});
    }

    void note_left_out() {
        for (const auto& [key, value] : sheet_.answers()) {
            if (!casework::is_answered(value)) continue;
            const std::string id(casework::item_of(key));
            const auto at = sheet_.plan().find(id);
            if (!at) leave_out(id, "not-found", "Malen spør ikke etter dette.");
            else if (!sheet_.shown(*at, casework::row_of(key)))
                leave_out(content::link_id(*plan(*at).item), "business-rule",
                          "Feltet er ikke i bruk, fordi vilkåret ikke er oppfylt.");
        }
    }

    const Sheet& sheet_;
    const ResponseHead& head_;
    Remarks left_out_;
};

}  // namespace

std::string canonical(const content::Template& form) {
    const std::string name = form.url.empty() ? std::string(template_urn) + form.id : form.url;
    return name + "|" + form.version;
}

std::string fhir_date_time(std::string_view text) {
    const auto time = logic::parse_timestamp(text);
    if (!time || text.size() <= 10) return std::string(text);
    std::string out = to_string(time->date) + "T" + two_digits(time->hour) + ":" +
                      two_digits(time->minute) + ":" + two_digits(time->second);
    return out + zone_text(time->zone.value_or(norwegian_offset(*time)));
}

ExportedResponse export_response(const casework::Sheet& sheet, const ResponseHead& head) {
    ExportedResponse made = ResponseWriter(sheet, head).write();
    plain_spaces(made.response);
    return made;
}

}  // namespace varde::exchange::fhir
