// The groups that the table of functions is made of; one file each.
#pragma once

#include "logic/function.hpp"

namespace varde::logic {

inline constexpr Parameter optional_number{Type::number, Presence::optional};

std::span<const Function> logic_functions();
std::span<const Function> comparison_functions();
std::span<const Function> number_functions();
std::span<const Function> text_functions();
std::span<const Function> date_functions();
std::span<const Function> list_functions();
std::span<const Function> look_up_functions();

}  // namespace varde::logic
