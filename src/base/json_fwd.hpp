// The name of the JSON type alone, for headers: the library itself costs seconds to compile.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace varde {

/// Members keep the order in which they were written.
using Json = nlohmann::ordered_json;

}  // namespace varde
