#include "logic/function.hpp"

#include "logic/functions/groups.hpp"

namespace varde::logic {

std::span<const std::span<const Function>> function_groups() {
    static const std::array<std::span<const Function>, 7> groups = {
        logic_functions(), comparison_functions(), number_functions(),  text_functions(),
        date_functions(),  list_functions(),       look_up_functions(),
    };
    return groups;
}

const Function* find_function(std::string_view name) {
    for (const auto& group : function_groups())
        for (const Function& function : group)
            if (function.name == name) return &function;
    return nullptr;
}

bool accepts(Type wanted, Type given) {
    switch (wanted) {
        case Type::any: return true;
        case Type::date: return given == Type::text || given == Type::date || given == Type::any;
        case Type::list:
        case Type::object: return given == wanted || given == Type::any;
        default: return given != Type::date && given != Type::list && given != Type::object;
    }
}

}  // namespace varde::logic
