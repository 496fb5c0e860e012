#include "casework/form/migration.hpp"

#include "content/words.hpp"

#include <map>

namespace varde::casework {
namespace {

using content::ItemType;

/// Question ids and the names of their types, in order.
using Shape = std::vector<std::pair<std::string, std::string>>;

void collect(const std::vector<content::Item>& items, Shape& shape) {
    for (const content::Item& item : items) {
        if (content::takes_answer(item))
            shape.emplace_back(item.id, content::word_for(content::item_types, item.type));
        collect(item.items, shape);
    }
}

Shape shape_of(const content::Template& form) {
    Shape shape;
    collect(form.items, shape);
    return shape;
}

Shape read_outline(std::string_view text) {
    Shape shape;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        const std::size_t space = line.find(' ');
        if (space == std::string_view::npos) continue;
        shape.emplace_back(line.substr(space + 1), line.substr(0, space));
    }
    return shape;
}

template <class T>
bool holds(const Value& value) {
    return std::holds_alternative<T>(value);
}

}  // namespace

std::string outline(const content::Template& form) {
    std::string text;
    for (const auto& [id, type] : shape_of(form)) text += type + " " + id + "\n";
    return text;
}

bool fits(const Value& value, const content::Item& item) {
    if (holds<std::monostate>(value)) return true;
    if (content::takes_list(item)) return holds<std::vector<std::string>>(value);
    switch (item.type) {
        case ItemType::group:
        case ItemType::display: return false;
        case ItemType::boolean: return holds<bool>(value);
        case ItemType::integer: return holds<std::int64_t>(value) || holds<std::string>(value);
        case ItemType::decimal:
        case ItemType::quantity:
            return holds<double>(value) || holds<std::int64_t>(value) || holds<std::string>(value);
        default: return holds<std::string>(value);
    }
}

std::vector<std::string> misfits(const Plan& plan, const Answers& answers) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : answers) {
        if (!is_answered(value)) continue;
        const auto item = plan.find(item_of(key));
        if (!item || !fits(value, *plan.items()[*item].item)) keys.push_back(key);
    }
    return keys;
}

Migration migration(const NoteHead& note, std::string_view outline_then,
                    const Plan& now, const Answers& answers) {
    Migration made{.from = note.template_version, .to = now.form().version};
    std::map<std::string, std::string> before;
    for (auto& [id, type] : read_outline(outline_then)) before.emplace(id, type);
    std::map<std::string, std::string> after;
    for (auto& [id, type] : shape_of(now.form())) {
        after.emplace(id, type);
        const auto found = before.find(id);
        if (found == before.end()) made.added.push_back(id);
        else if (found->second != type) made.changed.push_back({id, found->second, type});
    }
    for (const auto& [id, type] : before)
        if (!after.contains(id)) made.removed.push_back(id);
    made.misfits = misfits(now, answers);
    return made;
}

}  // namespace varde::casework
