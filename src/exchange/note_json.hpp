// The readable part of an export: a note that a person, or another system, can read as it stands.
#pragma once

#include "base/json.hpp"
#include "exchange/reading.hpp"

namespace varde::exchange {

Json to_json(const ReadableNote& note);

/// The note as its sender saw it; of the head only the id is read, the rest follows from the
/// changes. Fails with "import_damaged" or "import_hostile_text".
Result<ReadableNote> note_from_json(const Json& json);

}  // namespace varde::exchange
