// A change as JSON, without loss: for files that other systems read too.
#pragma once

#include "base/json.hpp"
#include "casework/change.hpp"

namespace varde::exchange {

Json to_json(const casework::Value& value);

/// Fails with "import_damaged" for what no value can be, or "import_hostile_text".
Result<casework::Value> value_from_json(const Json& json);

Json to_json(const casework::Change& change);

/// Fails with "import_damaged", or "import_hostile_text" for text that no device of ours writes.
Result<casework::Change> change_from_json(const Json& json);

}  // namespace varde::exchange
