#include "exchange/fhir/answers_in.hpp"

#include "base/json.hpp"
#include "casework/note.hpp"

namespace varde::exchange::fhir {
namespace {

using casework::Value;
using content::Item;

const Item* by_name(const std::vector<Item>& items, std::string_view name) {
    for (const Item& item : items) {
        if (content::link_id(item) == name || item.id == name) return &item;
        if (const Item* found = by_name(item.items, name)) return found;
    }
    return nullptr;
}

Value single(const Item& item, const Json& json) {
    if (json.is_boolean()) return json.get<bool>();
    if (json.is_number_integer() && item.type == content::ItemType::integer)
        return json.get<std::int64_t>();
    if (json.is_number()) return json.get<double>();
    if (json.is_string()) return json.get<std::string>();
    return {};
}

Value texts(const Json& json) {
    std::vector<std::string> list;
    for (const Json& each : json)
        if (each.is_string()) list.push_back(each.get<std::string>());
    return list;
}

class AnswersReader {
public:
    AnswersReader(const content::Template& form, PlainAnswers& read) : form_(form), read_(read) {}

    void members(const Json& json, const std::string& row) {
        for (const auto& [key, value] : json.items()) {
            const Item* item = by_name(form_.items, key);
            const Item* keyed = item == nullptr
                                    ? by_name(form_.items, casework::item_of(key)) : nullptr;
            if (item != nullptr) member_of(*item, value, row);
            else if (keyed != nullptr) put(*keyed, value, std::string(casework::row_of(key)));
            else read_.remarks.push_back({content::Severity::warning, "not-found", key, key,
                                          "Skjemaet har ikke feltet «" + key + "»."});
        }
    }

private:
    void member_of(const Item& item, const Json& json, const std::string& row) {
        if (!content::has_rows(item)) {
            if (json.is_object()) members(json, row);
            else put(item, json, row);
            return;
        }
        const Json list = json.is_array() ? json : Json::array({json});
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string inner = (row.empty() ? "" : row + ".") + std::to_string(i + 1);
            read_.rows[item.id].push_back(inner);
            if (list[i].is_object()) members(list[i], inner);
            else put(item, list[i], inner);
        }
    }

    void put(const Item& item, const Json& json, const std::string& row) {
        const bool list = json.is_array() || (content::takes_list(item) && json.is_string());
        Value value =
            list ? texts(json.is_array() ? json : Json::array({json})) : single(item, json);
        if (casework::is_answered(value))
            read_.answers.insert_or_assign(casework::answer_key(item.id, row), std::move(value));
    }

    const content::Template& form_;
    PlainAnswers& read_;
};

}  // namespace

PlainAnswers read_answers(const Json& json, const content::Template& form) {
    PlainAnswers read;
    if (json.is_object()) AnswersReader(form, read).members(json, {});
    else read.remarks.push_back({content::Severity::error, "structure", "", {},
                                 "Svarene skal stå i et objekt: { \"felt\": svar }."});
    return read;
}

}  // namespace varde::exchange::fhir
