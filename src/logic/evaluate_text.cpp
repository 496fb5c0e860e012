#include "logic/evaluate_text.hpp"

#include "logic/evaluate.hpp"

namespace varde::logic {

Result<Json> evaluate_text(std::string_view text, const Environment& environment) {
    VARDE_TRY(json, parse_json(text));
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
