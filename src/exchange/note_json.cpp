#include "exchange/note_json.hpp"

#include "exchange/change_json.hpp"
#include "exchange/json_reader.hpp"

#include <array>
#include <utility>

namespace varde::exchange {
namespace {

constexpr std::array<std::string_view, 3> kinds = {"neutral", "observation", "appraisal"};

std::string_view kind_code(content::Content content) {
    return kinds[static_cast<std::size_t>(content)];
}

content::Content kind_from(const std::string& code, JsonReader& in) {
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (kinds[i] == code) return static_cast<content::Content>(i);
    in.fail_at("kind");
    return content::Content::neutral;
}

casework::Value value_at(const Json& json, JsonReader& in) {
    const Json* found = member(json, "value");
    auto value = found == nullptr ? fail("import_damaged", "value") : value_from_json(*found);
    if (!value) in.fail_with(value.error());
    return value ? std::move(*value) : casework::Value();
}

Json other_json(const OtherValue& other) {
    Json json = {{"value", to_json(other.value)}};
    if (!other.shown.empty()) json["shown"] = other.shown;
    json["author"] = other.author;
    json["written"] = to_string(other.written);
    return json;
}

Json answer_json(const ReadableAnswer& answer) {
    Json json = {{"key", answer.key}};
    if (!answer.group.empty()) json["group"] = answer.group;
    json["label"] = answer.label;
    json["kind"] = kind_code(answer.content);
    if (!answer.areas.empty()) json["areas"] = answer.areas;
    json["value"] = to_json(answer.value);
    if (!answer.shown.empty()) json["shown"] = answer.shown;
    json["author"] = answer.author;
    json["written"] = to_string(answer.written);
    for (const OtherValue& other : answer.others) json["others"].push_back(other_json(other));
    return json;
}

Json answers_json(const std::vector<ReadableAnswer>& answers) {
    Json list = Json::array();
    for (const ReadableAnswer& answer : answers) list.push_back(answer_json(answer));
    return list;
}

OtherValue other_from(const Json& json, JsonReader& outer) {
    JsonReader in(json, "import_damaged");
    OtherValue other = {value_at(json, in), in.text_or_empty("shown"), in.text("author"),
                        in.instant("written")};
    if (!in.ok()) outer.fail_with(in.error());
    return other;
}

ReadableAnswer answer_from(const Json& json, JsonReader& outer) {
    JsonReader in(json, "import_damaged");
    ReadableAnswer answer;
    answer.key = in.text("key");
    answer.group = in.text_or_empty("group");
    answer.label = in.text("label");
    answer.content = kind_from(in.text("kind"), in);
    if (member(json, "areas") != nullptr) answer.areas = in.texts("areas");
    answer.value = value_at(json, in);
    answer.shown = in.text_or_empty("shown");
    answer.author = in.text("author");
    answer.written = in.instant("written");
    for (const Json& other : in.list_or_empty("others"))
        answer.others.push_back(other_from(other, in));
    if (!in.ok()) outer.fail_with(in.error());
    return answer;
}

ReadableSection section_from(const Json& json, JsonReader& outer) {
    JsonReader in(json, "import_damaged");
    ReadableSection section{in.text_or_empty("title"), {}};
    for (const Json& answer : in.list("answers"))
        section.answers.push_back(answer_from(answer, in));
    if (!in.ok()) outer.fail_with(in.error());
    return section;
}

ReadableAddendum addendum_from(const Json& json, JsonReader& outer) {
    JsonReader in(json, "import_damaged");
    ReadableAddendum addendum = {in.text("text"), in.text("author"), in.instant("written")};
    if (!in.ok()) outer.fail_with(in.error());
    return addendum;
}

Json head_json(const ReadableNote& note) {
    const casework::NoteHead& head = note.head;
    Json json = {{"id", head.id}};
    json["template"] = {{"id", head.template_id}, {"version", head.template_version}};
    json["pack"] = {{"id", head.pack_id},
                    {"version", head.pack_version},
                    {"fingerprint", head.pack_fingerprint}};
    json["status"] = code(head.status);
    json["created"] = to_string(Instant{head.created.ms});
    json["changed"] = to_string(Instant{head.changed.ms});
    if (!head.alias.empty()) json["alias"] = head.alias;
    json["language"] = code(note.language);
    json["title"] = note.title;
    json["authors"] = note.authors;
    return json;
}

}  // namespace

Json to_json(const ReadableNote& note) {
    Json json = head_json(note);
    json["sections"] = Json::array();
    for (const ReadableSection& section : note.sections)
        json["sections"].push_back(
            {{"title", section.title}, {"answers", answers_json(section.answers)}});
    if (!note.orphaned.empty()) json["orphaned"] = answers_json(note.orphaned);
    for (const ReadableAddendum& addendum : note.addenda)
        json["addenda"].push_back({{"text", addendum.text},
                                   {"author", addendum.author},
                                   {"written", to_string(addendum.written)}});
    return json;
}

Result<ReadableNote> note_from_json(const Json& json) {
    JsonReader in(json, "import_damaged");
    ReadableNote note;
    note.head.id = in.text("id");
    note.title = in.text("title");
    note.authors = in.texts("authors");
    const auto language = language_from_code(in.text("language"));
    if (!language) in.fail_at("language");
    note.language = language.value_or(Language::nb);
    for (const Json& section : in.list("sections"))
        note.sections.push_back(section_from(section, in));
    for (const Json& answer : in.list_or_empty("orphaned"))
        note.orphaned.push_back(answer_from(answer, in));
    for (const Json& addendum : in.list_or_empty("addenda"))
        note.addenda.push_back(addendum_from(addendum, in));
    if (!in.ok()) return std::unexpected(in.error());
    return note;
}

}  // namespace varde::exchange
