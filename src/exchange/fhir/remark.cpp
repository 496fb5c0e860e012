#include "exchange/fhir/remark.hpp"

#include "base/json.hpp"
#include "content/words.hpp"

#include <algorithm>

namespace varde::exchange::fhir {
namespace {

Json issue(const Remark& remark) {
    Json json = {{"severity", content::word_for(content::severities, remark.severity)},
                 {"code", remark.code},
                 {"details", {{"text", remark.message}}}};
    if (!remark.link_id.empty()) json["diagnostics"] = "linkId " + remark.link_id;
    if (!remark.place.empty()) json["expression"] = Json::array({remark.place});
    return json;
}

}  // namespace

bool has_error(const Remarks& remarks) {
    return std::ranges::any_of(
        remarks, [](const Remark& remark) { return remark.severity == content::Severity::error; });
}

Json operation_outcome(const Remarks& remarks) {
    Json outcome = {{"resourceType", "OperationOutcome"}, {"issue", Json::array()}};
    for (const Remark& remark : remarks) outcome["issue"].push_back(issue(remark));
    if (remarks.empty())
        outcome["issue"].push_back(issue({content::Severity::information, "informational", "", "",
                                          "Ingenting å si på dette."}));
    return outcome;
}

Remark unreadable(const Error& error) {
    struct Words {
        std::string_view code, words;
    };
    constexpr Words words[] = {
        {"json_too_large", "Filen er for stor til å leses."},
        {"json_too_deep", "Filen har for mange lister og objekter inni hverandre."},
        {"json_duplicate_key", "Et felt står to ganger i samme objekt: "},
        {"json_number_range", "Filen har et tall som er for stort."},
        {"json_syntax", "Filen er ikke gyldig JSON (linje:tegn): "},
        {"file_unreadable", "Filen lar seg ikke lese: "},
        {"fhir_resource", "Filen er ikke det den skulle være: "},
        {"fhir_too_many_items", "Skjemaet har for mange felt: "},
    };
    Remark remark{content::Severity::error, "structure", "", "", error.code + " " + error.detail};
    for (const auto& [code, text] : words)
        if (code == error.code) remark.message = std::string(text) + error.detail;
    if (error.code == "json_too_large" || error.code == "fhir_too_many_items")
        remark.code = "too-costly";
    return remark;
}

}  // namespace varde::exchange::fhir
