// Strict reading of JSON that somebody else wrote: an import, a pack, a questionnaire.
#pragma once

#include "base/json_fwd.hpp"
#include "base/result.hpp"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace varde {

/// How much of a foreign file is read before it is refused (reference: trust, "bad input").
struct JsonLimits {
    std::size_t bytes = 64u << 20;
    int depth = 64;
};

/// Parses UTF-8 JSON. Fails with "json_too_large", "json_too_deep", "json_duplicate_key",
/// "json_number_range" (beyond +-2^53) or "json_syntax"; the detail names line and column.
Result<Json> parse_json(std::string_view text, const JsonLimits& limits = {});

/// The member `key` of an object, or null when `object` is no object or lacks it.
const Json* member(const Json& object, std::string_view key);

/// The text member `key`, or nothing when it is missing or not a string.
std::optional<std::string> text_member(const Json& object, std::string_view key);

/// The boolean member `key`, or `otherwise` when it is missing or not a boolean.
bool flag_member(const Json& object, std::string_view key, bool otherwise = false);

/// The whole-number member `key`, or nothing when it is missing or not a whole number.
std::optional<std::int64_t> integer_member(const Json& object, std::string_view key);

/// Compact JSON text. Invalid UTF-8 cannot occur in our own values; it is replaced if it does.
std::string write_json(const Json& value, int indent = -1);

}  // namespace varde
