#include "content/template.hpp"

namespace varde::content {

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
