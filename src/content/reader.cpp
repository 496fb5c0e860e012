#include "content/reader.hpp"
#include "base/json.hpp"

#include "content/reading/fingerprint.hpp"
#include "content/reading/locate.hpp"
#include "content/reading/shapes.hpp"

#include <algorithm>
#include <charconv>

namespace varde::content {
namespace {

using ParsedFiles = std::map<std::string, Json>;

struct ErrorWords {
    std::string_view code;
    std::string_view words;
};
constexpr ErrorWords error_words[] = {
    {"json_too_large", "Filen er for stor til å leses."},
    {"json_too_deep", "Filen har for mange lister og objekter inni hverandre."},
    {"json_duplicate_key", "Et felt står to ganger i samme objekt: "},
    {"json_number_range", "Filen har et tall som er for stort."},
    {"json_syntax",
     "Filen er ikke gyldig JSON. Se etter et manglende komma eller anførselstegn ved "},
};

Problem parse_problem(const std::string& file, const Error& error) {
    Problem problem{file, "", "Filen kan ikke leses.", 1, error.code};
    for (const auto& [code, words] : error_words)
        if (code == error.code) problem.message = std::string(words) + error.detail;
    const std::string& detail = error.detail;  // "line:column" where the parser stopped
    if (error.code == "json_syntax")
        std::from_chars(detail.data(), detail.data() + detail.size(), problem.line);
    return problem;
}

/// Reads the list of a file like {"terms": [...]} into `values`.
template <class Value>
void read_list(const Json& json, Report& report, std::string_view key, std::vector<Value>& values,
               Value (*read)(const Json&, const Place&, Report&)) {
    const Place root;
    ObjectReader file(json, root, report);
    file.member("$schema", Need::optional);
    values = file.list(key, read, Need::required);
}

bool read_file(const std::string& name, const Json& json, Report& report, Pack& pack) {
    const Place root;
    if (name == "pack.json")
        read_pack_info(json, root, report, pack);
    else if (name == "recommendations.json")
        read_list(json, report, "recommendations", pack.recommendations, read_recommendation);
    else if (name == "pathways.json")
        read_list(json, report, "pathways", pack.pathways, read_pathway);
    else if (name == "templates.json")
        read_list(json, report, "templates", pack.templates, read_template);
    else if (name == "terms.json")
        read_list(json, report, "terms", pack.terms, read_term);
    else if (name == "needs.json")
        read_list(json, report, "needs", pack.needs, read_needs_code);
    else if (name == "codes.json")
        read_list(json, report, "codes", pack.codes, read_code_value);
    else if (name == "urgent.json")
        read_list(json, report, "urgent", pack.urgent, read_urgent_step);
    else
        return false;
    return true;
}

void append(std::vector<Problem>& all, std::vector<Problem> more) {
    std::ranges::move(more, std::back_inserter(all));
}

/// Over the values and not the texts, so that a bundle and its folder have the same fingerprint.
std::string fingerprint_of(const ParsedFiles& files) {
    Fingerprint fingerprint;
    for (const auto& [name, json] : files) {
        fingerprint.add(name);
        fingerprint.add("\n");
        fingerprint.add(write_json(json));
        fingerprint.add("\n");
    }
    return fingerprint.finish();
}

void read_form(const std::string& name, LoneTemplate form, ReadPack& read) {
    for (Problem& problem : form.problems) problem.file = name;
    append(read.problems, std::move(form.problems));
    read.pack.templates.push_back(std::move(form.form));
}

ReadPack read_parsed(const ParsedFiles& files, FormReader forms) {
    ReadPack read;
    for (const auto& [name, json] : files) {
        if (forms != nullptr && member(json, "resourceType") != nullptr) {
            read_form(name, forms(json), read);
            continue;
        }
        Report report(name);
        if (!read_file(name, json, report, read.pack))
            report.add({}, "unknown-file",
                       "Filen hører ikke til i en pakke. Er navnet skrevet rett?");
        append(read.problems, report.take());
    }
    read.pack.fingerprint = fingerprint_of(files);
    return read;
}

}  // namespace

void add_lines(const PackFiles& files, std::vector<Problem>& problems) {
    std::map<std::string, std::vector<Problem*>> by_file;
    for (Problem& problem : problems)
        if (problem.line == 0) by_file[problem.file].push_back(&problem);
    for (auto& [name, wanted] : by_file)
        if (const auto file = files.files.find(name); file != files.files.end())
            locate(file->second, wanted);
}

ReadPack read_pack(const PackFiles& files, FormReader forms) {
    ParsedFiles parsed;
    std::vector<Problem> problems;
    if (!files.files.contains("pack.json"))
        problems.push_back({"pack.json", "", "Pakken mangler filen pack.json.", 0, "missing-file"});
    for (const auto& [name, text] : files.files) {
        auto json = parse_json(text);
        if (json)
            parsed.emplace(name, std::move(*json));
        else
            problems.push_back(parse_problem(name, json.error()));
    }
    ReadPack read = read_parsed(parsed, forms);
    read.problems.insert(read.problems.begin(), problems.begin(), problems.end());
    add_lines(files, read.problems);
    return read;
}

ReadPack read_bundle(std::string_view text, FormReader forms) {
    auto bundle = parse_json(text);
    if (!bundle) return {{}, {parse_problem("", bundle.error())}};
    const bool known = text_member(*bundle, "format") == "varde-bundle/1";
    if (!known || member(*bundle, "files") == nullptr || !(*bundle)["files"].is_object())
        return {{},
                {{"", "/format", "Dette er ikke en innholdspakke (varde-bundle/1).", 0,
                  "unknown-format"}}};
    ParsedFiles parsed;
    for (auto& file : (*bundle)["files"].items())
        parsed.emplace(file.key(), std::move(file.value()));
    ReadPack read = read_parsed(parsed, forms);
    if (!parsed.contains("pack.json"))
        read.problems.push_back(
            {"pack.json", "", "Pakken mangler filen pack.json.", 0, "missing-file"});
    return read;
}

}  // namespace varde::content
