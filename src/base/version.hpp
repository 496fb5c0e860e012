// The version of this build of Varde.
#pragma once

#include <string_view>

namespace varde {

inline constexpr std::string_view version = "0.1.0";

}  // namespace varde
