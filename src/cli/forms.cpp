#include "cli/forms.hpp"

#include "base/json.hpp"
#include "cli/files.hpp"
#include "content/template_reader.hpp"
#include "content/writer.hpp"
#include "exchange/fhir/answers_in.hpp"
#include "exchange/fhir/questionnaire_in.hpp"
#include "exchange/fhir/questionnaire_out.hpp"
#include "exchange/fhir/response_in.hpp"
#include "exchange/fhir/response_out.hpp"

#include <chrono>
#include <cstdio>
#include <memory>
#include <string>

namespace varde::cli {
namespace {

namespace fhir = exchange::fhir;
using Arguments = std::span<const std::string_view>;

int usage(const char* line) {
    print_line(stderr, std::string("Usage: varde ") + line);
    return 2;
}

/// The reason on stderr for people, on stdout for programs.
int refuse(const std::string_view file, const Error& error) {
    fhir::Remark remark = fhir::unreadable(error);
    print_line(stdout, write_json(fhir::operation_outcome({remark}), 2));
    print_line(stderr, std::string(file) + ": " + remark.message);
    return 2;
}

void print_remarks(std::string_view file, const fhir::Remarks& remarks) {
    constexpr const char* severities[] = {"feil", "advarsel", "til orientering"};
    for (const fhir::Remark& each : remarks)
        print_line(stderr, std::string(file) + ": " + severities[static_cast<int>(each.severity)] +
                               ": " + each.place +
                               (each.link_id.empty() ? "" : " (" + each.link_id + ")") + ": " +
                               each.message + " [" + each.code + "]");
}

Result<Json> read_json(std::string_view path) {
    VARDE_TRY(text, read_file(std::string(path)));
    return parse_json(text);
}

Result<Json> choose(const Json& json, std::string_view id) {
    const Json* list = member(json, "templates");
    if (list == nullptr || !list->is_array()) return json;
    for (const Json& each : *list)
        if (id.empty() || text_member(each, "id") == id) return each;
    return fail("fhir_resource", "templates: " + std::string(id));
}

/// The form that a file holds: a Questionnaire, a template of ours, or one of a list of templates.
Result<fhir::ImportedForm> read_form(std::string_view path, std::string_view id = {}) {
    VARDE_TRY(json, read_json(path));
    if (json.contains("resourceType")) return fhir::import_questionnaire(json);
    VARDE_TRY(chosen, choose(json, id));
    content::LoneTemplate read = content::read_template(chosen);
    if (read.problems.empty()) return fhir::ImportedForm{std::move(read.form), {}};
    return fail("fhir_resource", read.problems[0].pointer + ": " + read.problems[0].message);
}

casework::Circumstances now() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return {.today = date_from_days(std::chrono::floor<std::chrono::days>(since).count())};
}

}  // namespace

int run_import_questionnaire(Arguments arguments) {
    const bool to_file = arguments.size() == 3 && arguments[1] == "-o";
    if (arguments.size() != 1 && !to_file) return usage("import-questionnaire FILE [-o OUT]");
    const auto read = read_form(arguments[0]);
    if (!read) return refuse(arguments[0], read.error());
    print_remarks(arguments[0], read->remarks);
    const std::string text = write_json(content::to_json(read->form), 2);
    if (!to_file) return print_line(stdout, text), 0;
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out(
        std::fopen(std::string(arguments[2]).c_str(), "wb"), std::fclose);
    if (!out) return refuse(arguments[2], {"file_unreadable", std::string(arguments[2])});
    print_line(out.get(), text);
    return 0;
}

int run_export_questionnaire(Arguments arguments) {
    if (arguments.empty() || arguments.size() > 2) return usage("export-questionnaire FILE [ID]");
    const auto read = read_form(arguments[0], arguments.size() == 2 ? arguments[1] : "");
    if (!read) return refuse(arguments[0], read.error());
    print_line(stdout, write_json(fhir::export_questionnaires(read->form), 2));
    return 0;
}

int run_export_response(Arguments arguments) {
    const bool with_status = arguments.size() == 4 && arguments[2] == "--status";
    if (arguments.size() != 2 && !with_status)
        return usage("export-response FORM.json ANSWERS.json [--status STATUS]");
    const auto form = read_form(arguments[0]);
    if (!form) return refuse(arguments[0], form.error());
    const auto json = read_json(arguments[1]);
    if (!json) return refuse(arguments[1], json.error());
    fhir::PlainAnswers read = fhir::read_answers(*json, form->form);
    print_remarks(arguments[1], read.remarks);
    const auto plan = std::make_shared<const casework::Plan>(form->form);
    const casework::Sheet sheet(plan, now(), std::move(read.answers), std::move(read.rows));
    fhir::ResponseHead head;
    if (with_status) head.status = arguments[3];
    const auto made = fhir::export_response(sheet, head);
    print_remarks(arguments[1], made.left_out);
    print_line(stdout, write_json(made.response, 2));
    return 0;
}

int run_validate_response(Arguments arguments) {
    if (arguments.size() != 2) return usage("validate-response QUESTIONNAIRE.json RESPONSE.json");
    const auto form = read_form(arguments[0]);
    if (!form) return refuse(arguments[0], form.error());
    const auto response = read_json(arguments[1]);
    if (!response) return refuse(arguments[1], response.error());
    const auto remarks = fhir::validate_response(*response, form->form, now());
    print_line(stdout, write_json(fhir::operation_outcome(remarks), 2));
    return fhir::has_error(remarks) ? 1 : 0;
}

}  // namespace varde::cli
