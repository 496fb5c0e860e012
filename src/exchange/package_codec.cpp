#include "exchange/package_codec.hpp"

#include "base/json.hpp"
#include "base/utf8.hpp"
#include "casework/commit_codec.hpp"
#include "exchange/change_json.hpp"
#include "exchange/json_reader.hpp"
#include "exchange/note_json.hpp"
#include "vault/hash.hpp"

#include <algorithm>
#include <utility>

namespace varde::exchange {
namespace {

constexpr std::string_view family = "varde-notes/";
constexpr std::string_view version = "1";
constexpr std::string_view opening = "{\"format\":\"varde-notes/";

std::string digest_of(const std::vector<casework::Change>& changes) {
    return vault::hash_hex(casework::encode_commit(changes));
}

/// Whether a text ends inside a string or an open bracket, as a file does that was cut.
bool is_unfinished(std::string_view text) {
    long depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '\\') ++i;
        else if (c == '"') quoted = !quoted;
        else if (!quoted && (c == '{' || c == '[')) ++depth;
        else if (!quoted && (c == '}' || c == ']')) --depth;
    }
    return quoted || depth > 0;
}

/// `text` without a last character whose bytes are not all there.
std::string_view without_cut_character(std::string_view text) {
    std::size_t end = text.size();
    while (end > 0 && text.size() - end < 3 && (text[end - 1] & 0xC0) == 0x80) --end;
    if (end > 0 && (text[end - 1] & 0xC0) == 0xC0) --end;
    return is_utf8(text.substr(end)) ? text : text.substr(0, end);
}

/// Whether a text that is no JSON began as one of our files.
bool begins_as_ours(std::string_view text) {
    const std::size_t shorter = std::min(opening.size(), text.size());
    return text.substr(0, shorter) == opening.substr(0, shorter);
}

Error parse_problem(std::string_view text, const Error& error) {
    if (!begins_as_ours(text)) return {"import_not_ours", {}};
    const bool cut = error.code == "json_syntax" && (text.empty() || is_unfinished(text));
    return {cut ? "import_truncated" : "import_damaged", error.code};
}

Result<Json> parse_text(std::string_view bytes) {
    if (bytes.size() > largest_package) return fail("import_too_large");
    const bool readable = is_utf8(without_cut_character(bytes));
    if (!readable || bytes.find('\0') != std::string_view::npos) {
        const bool ours = bytes.size() >= opening.size() && begins_as_ours(bytes);
        return fail(ours ? "import_hostile_text" : "import_not_ours");
    }
    auto json = parse_json(bytes, {.bytes = largest_package, .depth = 64});
    if (!json) return std::unexpected(parse_problem(bytes, json.error()));
    return json;
}

Result<> check_format(const Json& json) {
    const std::string format = text_member(json, "format").value_or("");
    if (!format.starts_with(family)) return fail("import_not_ours");
    const std::string_view number = std::string_view(format).substr(family.size());
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool numeric = !number.empty() && std::all_of(number.begin(), number.end(), digit);
    if (!numeric || number[0] == '0') return fail("import_not_ours");
    if (number != version) return fail("import_too_new", std::string(number));
    return {};
}

PackReference pack_from(const Json& json, JsonReader& outer) {
    JsonReader in(json, "import_damaged");
    PackReference pack = {in.text("id"), in.text("version"), in.text("fingerprint")};
    if (!in.ok()) outer.fail_with(in.error());
    return pack;
}

/// Notes and, later, cases. Above all no settings of a device.
bool may_travel(const casework::Change& change) {
    return casework::record_kind(change.record) == "note";
}

Result<std::vector<casework::Change>> changes_from(const Json& list) {
    std::vector<casework::Change> changes;
    for (const Json& json : list) {
        VARDE_TRY(change, change_from_json(json));
        const bool ascending = changes.empty() || changes.back().id < change.id;
        if (!ascending) return fail("import_damaged", "order");
        if (!may_travel(change)) return fail("import_damaged", "record");
        changes.push_back(std::move(change));
    }
    if (changes.empty()) return fail("import_damaged", "changes");
    return changes;
}

Result<std::vector<ReadableNote>> notes_from(const Json& list) {
    std::vector<ReadableNote> notes;
    for (const Json& json : list) {
        VARDE_TRY(note, note_from_json(json));
        notes.push_back(std::move(note));
    }
    return notes;
}

Json pack_json(const PackReference& pack) {
    return {{"id", pack.id}, {"version", pack.version}, {"fingerprint", pack.fingerprint}};
}

}  // namespace

std::string write_package(const PackageFile& file) {
    Json json = {{"format", std::string(family) + std::string(version)}};
    json["created"] = to_string(file.created);
    json["device"] = file.device;
    json["app"] = file.app;
    json["packs"] = Json::array();
    for (const PackReference& pack : file.packs) json["packs"].push_back(pack_json(pack));
    json["notes"] = Json::array();
    for (const ReadableNote& note : file.notes) json["notes"].push_back(to_json(note));
    json["changes"] = Json::array();
    for (const casework::Change& change : file.changes) json["changes"].push_back(to_json(change));
    json["digest"] = digest_of(file.changes);
    return write_json(json);
}

Result<PackageFile> parse_package(std::string_view bytes) {
    VARDE_TRY(json, parse_text(bytes));
    if (auto known = check_format(json); !known) return std::unexpected(known.error());
    JsonReader in(json, "import_damaged");
    PackageFile file;
    file.created = in.instant("created");
    file.device = in.text("device");
    file.app = in.text("app");
    for (const Json& pack : in.list("packs")) file.packs.push_back(pack_from(pack, in));
    const Json& notes = in.list("notes");
    const Json& changes = in.list("changes");
    const std::string digest = in.text("digest");
    if (!in.ok()) return std::unexpected(in.error());
    VARDE_TRY(read_changes, changes_from(changes));
    if (digest_of(read_changes) != digest) return fail("import_damaged", "digest");
    VARDE_TRY(read_notes, notes_from(notes));
    file.changes = std::move(read_changes);
    file.notes = std::move(read_notes);
    return file;
}

}  // namespace varde::exchange
