#include "content/template.hpp"

#include "logic/function.hpp"

namespace varde::content {
namespace {

logic::Expression both(const logic::Expression& a, const logic::Expression& b) {
    return {logic::Call{logic::find_function("and"), {a, b}}};
}

}  // namespace

bool takes_answer(const Item& item) {
    return item.type != ItemType::group && item.type != ItemType::display;
}

bool takes_list(const Item& item) {
    return item.type == ItemType::multi_choice ||
           (item.type == ItemType::open_choice && item.repeats);
}

bool has_rows(const Item& item) {
    return item.repeats && item.type != ItemType::display && !takes_list(item);
}

const std::string& link_id(const Item& item) {
    return item.link_id.empty() ? item.id : item.link_id;
}

Result<> compile_relevance(Item& item) {
    item.enable_when = item.enable_if;
    if (!item.relevance) return {};
    VARDE_TRY(rows, logic::compile(item.relevance->rows, item.relevance->behaviour));
    item.enable_when = item.enable_if ? both(rows, *item.enable_if) : std::move(rows);
    return {};
}

std::vector<Language> languages(const Template& form) {
    std::vector<Language> found;
    for (const Language language : all_languages)
        if (!form.title[language].empty()) found.push_back(language);
    return found;
}

const Item* find_item(const std::vector<Item>& items, std::string_view id) {
    for (const Item& item : items) {
        if (item.id == id) return &item;
        if (const Item* below = find_item(item.items, id)) return below;
    }
    return nullptr;
}

const Item* find_item(const Template& form, const std::string& id) {
    return find_item(form.items, id);
}

}  // namespace varde::content
