#include "exchange/fhir/pack_form.hpp"

#include "base/json.hpp"
#include "content/reading/fingerprint.hpp"

namespace varde::exchange::fhir {
namespace {

/// "Questionnaire.item[2].type" as a JSON pointer: "/item/2/type". In a Bundle the place is inside
/// one of its entries, and the file's top is all that is certain.
std::string pointer_of(std::string_view place) {
    constexpr std::string_view root = "Questionnaire";
    if (!place.starts_with(root)) return {};
    std::string pointer;
    for (const char c : place.substr(root.size()))
        if (c == '.' || c == '[') pointer += '/';
        else if (c != ']') pointer += c;
    return pointer;
}

content::Problem problem_of(const Remark& remark, bool alone) {
    const std::string item = remark.link_id.empty() ? "" : " (" + remark.link_id + ")";
    return {.file = {},
            .pointer = alone ? pointer_of(remark.place) : std::string(),
            .message = remark.message + item,
            .line = 0,
            .rule = "fhir-" + remark.code};
}

}  // namespace

content::LoneTemplate read_pack_form(const Json& json) {
    auto read = import_questionnaire(json);
    if (!read) return {{}, {problem_of(unreadable(read.error()), false)}};
    content::LoneTemplate made{std::move(read->form), {}};
    const bool alone = text_member(json, "resourceType") == "Questionnaire";
    for (const Remark& remark : read->remarks)
        if (remark.severity == content::Severity::error)
            made.problems.push_back(problem_of(remark, alone));
    return made;
}

content::Pack pack_of(const content::Template& form, std::string_view text) {
    content::Fingerprint fingerprint;
    fingerprint.add(text);
    content::Pack pack;
    pack.id = form.id;
    pack.version = form.version;
    pack.title = form.title;
    pack.summary = form.summary;
    pack.languages = content::languages(form);
    pack.templates.push_back(form);
    pack.fingerprint = fingerprint.finish();
    return pack;
}

}  // namespace varde::exchange::fhir
