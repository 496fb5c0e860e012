#include "logic/evaluate_text.hpp"

#include "base/json.hpp"
#include "logic/evaluate.hpp"

namespace varde::logic {
namespace {

/// Strict JSON, but with all of a double's range: the language calculates with such numbers,
/// while records of ours never hold a number beyond 2^53.
Result<Json> parse_wide(std::string_view text) {
    auto strict = parse_json(text);
    if (strict || strict.error().code != "json_number_range") return strict;
    Json wide = Json::parse(text.begin(), text.end(), nullptr, false);
    if (wide.is_discarded()) return strict;
    return wide;
}

}  // namespace

Result<Json> evaluate_text(std::string_view text, const Environment& environment) {
    VARDE_TRY(json, parse_wide(text));
    VARDE_TRY(expression, parse_expression(json));
    VARDE_TRY(value, evaluate(expression, environment));
    return to_json(value);
}

Json error_json(const Error& error) {
    Json reason = Json::object({{"code", error.code}});
    if (!error.detail.empty()) reason["detail"] = error.detail;
    return Json::object({{"error", std::move(reason)}});
}

}  // namespace varde::logic
