// Small templates for tests of the form engine.
#pragma once

#include "casework/form/sheet.hpp"
#include "logic/build.hpp"

#include <string>
#include <utility>
#include <vector>

namespace varde::test {

inline content::Item item(std::string id, content::ItemType type = content::ItemType::text) {
    content::Item made;
    made.id = std::move(id);
    made.type = type;
    return made;
}

inline content::Item group_of(std::string id, std::vector<content::Item> items) {
    content::Item made = item(std::move(id), content::ItemType::group);
    made.items = std::move(items);
    return made;
}

inline content::Item when(content::Item made, std::string_view condition) {
    made.enable_when = expression(condition);
    return made;
}

inline content::Item calculated(std::string id, std::string_view rule) {
    content::Item made = item(std::move(id), content::ItemType::integer);
    made.calculate = expression(rule);
    return made;
}

inline std::shared_ptr<const casework::Plan> plan_of(std::vector<content::Item> sections) {
    content::Template form;
    form.id = "skjema";
    form.items = std::move(sections);
    return std::make_shared<const casework::Plan>(std::move(form));
}

/// Whether the item is shown, by its id.
inline bool is_shown(const casework::Sheet& sheet, std::string_view id, std::string_view row = {}) {
    return sheet.shown(sheet.plan().find(id).value(), row);
}

/// The item's value, or null.
inline casework::Value value_in(const casework::Sheet& sheet, std::string_view id,
                                std::string_view row = {}) {
    const casework::Value* value = sheet.value(sheet.plan().find(id).value(), row);
    return value == nullptr ? casework::Value() : *value;
}

}  // namespace varde::test
