#include "exchange/package_reading.hpp"

#include "base/json.hpp"
#include "base/utf8.hpp"
#include "exchange/change_json.hpp"
#include "exchange/json_reader.hpp"
#include "exchange/note_json.hpp"

#include <algorithm>
#include <utility>

namespace varde::exchange {
namespace {

/// So many bytes are read in one step: some milliseconds of work on a slow tablet.
constexpr std::size_t step_work = 64u << 10;
/// Only to look for brackets, or to hash, is so much quicker than to read.
constexpr std::size_t quicker = 8;
constexpr int deepest = 64;
constexpr std::string_view opening = "{\"format\":\"varde-notes/";

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

/// Whether a text, which may be cut, began as one of our files.
bool begins_as_ours(std::string_view text) {
    const std::size_t shorter = std::min(opening.size(), text.size());
    return text.substr(0, shorter) == opening.substr(0, shorter);
}

Result<> check_format(const Json& json) {
    const std::string format = text_member(json, "format").value_or("");
    if (!format.starts_with(package_family)) return fail("import_not_ours");
    const std::string_view number = std::string_view(format).substr(package_family.size());
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool numeric = !number.empty() && std::all_of(number.begin(), number.end(), digit);
    if (!numeric || number[0] == '0') return fail("import_not_ours");
    if (number != package_version) return fail("import_too_new", std::string(number));
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

/// Why a text that is no JSON is none.
Error problem_of(std::string_view text, const Error& error) {
    const bool ours = begins_as_ours(text);
    const bool readable = is_utf8(without_cut_character(text)) &&
                          text.find('\0') == std::string_view::npos;
    if (!readable && ours && text.size() >= opening.size()) return {"import_hostile_text", {}};
    if (!readable || !ours) return {"import_not_ours", {}};
    const bool cut = error.code == "json_syntax" && (text.empty() || is_unfinished(text));
    return {cut ? "import_truncated" : "import_damaged", error.code};
}

}  // namespace

bool begins_as_package(std::string_view bytes) { return bytes.starts_with(opening); }

PackageReading::PackageReading(std::string bytes) : bytes_(std::move(bytes)) {
    if (bytes_.size() > largest_package) stop({"import_too_large", {}});
}

bool PackageReading::step() {
    for (work_ = 0; part_ != Part::end && work_ < step_work;)
        if (const auto went = go_on(); !went) stop(went.error());
    return part_ == Part::end;
}

float PackageReading::done() const {
    if (bytes_.empty() || part_ == Part::end) return 1;
    const std::size_t work = pieces_.scanned() / quicker + read_;
    const std::size_t all = bytes_.size() / quicker + bytes_.size();
    return static_cast<float>(work) / static_cast<float>(all);
}

void PackageReading::stop(const Error& error) {
    file_ = std::unexpected(error);
    part_ = Part::end;
}

Result<> PackageReading::go_on() {
    switch (part_) {
        case Part::split: {
            const std::size_t before = pieces_.scanned();
            if (pieces_.scan(bytes_, step_work * quicker)) part_ = Part::head;
            work_ += (pieces_.scanned() - before) / quicker;
            return {};
        }
        case Part::head: return read_head();
        case Part::changes: return read_list("changes", Part::digest, &PackageReading::add_change);
        case Part::digest:
            work_ += bytes_.size() / quicker;
            if (file_->changes.empty()) return fail("import_damaged", "changes");
            if (package_digest(file_->changes) != digest_) return fail("import_damaged", "digest");
            part_ = Part::notes;
            return {};
        case Part::notes: return read_list("notes", Part::end, &PackageReading::add_note);
        case Part::end: return {};
    }
    return {};
}

/// All but the lists: a 0 stands for each of their elements.
Result<> PackageReading::read_head() {
    const auto json = parse_json(pieces_.rest(), {.bytes = largest_package, .depth = deepest});
    if (!json) return std::unexpected(problem_of(bytes_, json.error()));
    if (auto known = check_format(*json); !known) return known;
    JsonReader in(*json, "import_damaged");
    file_->created = in.instant("created");
    file_->device = in.text("device");
    file_->app = in.text("app");
    for (const Json& pack : in.list("packs")) file_->packs.push_back(pack_from(pack, in));
    digest_ = in.text("digest");
    for (const char* name : {"notes", "changes"})
        if (in.list(name).size() != pieces_.list(name).size()) in.fail_at(name);
    if (!in.ok()) return std::unexpected(in.error());
    part_ = Part::changes;
    return {};
}

Result<> PackageReading::read_list(std::string_view name, Part next, Add add) {
    const std::vector<JsonPieces::Piece>& pieces = pieces_.list(name);
    for (; work_ < step_work && at_ < pieces.size(); ++at_) {
        const auto [begin, size] = pieces[at_];
        work_ += size;
        read_ += size;
        const auto json = parse_json(std::string_view(bytes_).substr(begin, size),
                                     {.bytes = largest_package, .depth = deepest - 2});
        if (!json) return std::unexpected(problem_of(bytes_, json.error()));
        if (auto added = (this->*add)(*json); !added) return added;
    }
    if (at_ < pieces.size()) return {};
    at_ = 0;
    part_ = next;
    return {};
}

Result<> PackageReading::add_change(const Json& json) {
    VARDE_TRY(change, change_from_json(json));
    const bool ascending = file_->changes.empty() || file_->changes.back().id < change.id;
    if (!ascending) return fail("import_damaged", "order");
    if (!may_travel(change)) return fail("import_damaged", "record");
    incoming_.insert(change);
    file_->changes.push_back(std::move(change));
    return {};
}

Result<> PackageReading::add_note(const Json& json) {
    VARDE_TRY(note, note_from_json(json));
    if (!notes_.insert(note.head.id).second) return fail("import_damaged", "notes");
    if (auto matched = match_note(note, incoming_); !matched) return matched;
    file_->notes.push_back(std::move(note));
    return {};
}

Result<Import> PackageReading::finish(const casework::Replica& replica) {
    if (!file_) return std::unexpected(file_.error());
    if (notes_.size() != incoming_.records().size()) return fail("import_damaged", "notes");
    return compare_package(std::move(*file_), incoming_, replica);
}

Result<Import> read_package(std::string_view bytes, const casework::Replica& replica) {
    // A copy of a file that is too large is not worth making.
    if (bytes.size() > largest_package) return fail("import_too_large");
    PackageReading reading{std::string(bytes)};
    while (!reading.step()) {}
    return reading.finish(replica);
}

}  // namespace varde::exchange
