#include "base/json.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace varde {
namespace {

constexpr std::int64_t largest_exact = std::int64_t{1} << 53;

/// The names of an object's members. Most objects have few, and looking through those is quickest.
class Names {
public:
    /// False when the name is there already.
    bool add(const std::string& name) {
        constexpr std::size_t most_few = 16;
        if (many_.empty() && few_.size() < most_few) {
            if (std::ranges::find(few_, name) != few_.end()) return false;
            few_.push_back(name);
            return true;
        }
        if (many_.empty()) many_.insert(few_.begin(), few_.end());
        return many_.insert(name).second;
    }
    void clear() {
        few_.clear();
        many_.clear();
    }

private:
    std::vector<std::string> few_;
    std::set<std::string, std::less<>> many_;
};

/// Looks at every token once, before any value is built: depth, duplicate keys, number range.
struct Inspector {
    using number_integer_t = Json::number_integer_t;
    using number_unsigned_t = Json::number_unsigned_t;
    using number_float_t = Json::number_float_t;
    using string_t = Json::string_t;
    using binary_t = Json::binary_t;

    int depth_limit;
    std::string problem;
    std::string detail;
    std::size_t problem_at = 0;
    std::size_t depth = 0;
    std::vector<Names> names;  ///< by depth; kept for the next object there

    bool stop(std::string code, std::string what = {}) {
        problem = std::move(code);
        detail = std::move(what);
        return false;
    }
    bool enter() {
        if (static_cast<int>(depth) >= depth_limit) return stop("json_too_deep");
        if (names.size() == depth) names.emplace_back();
        names[depth++].clear();
        return true;
    }
    bool leave() {
        --depth;
        return true;
    }

    bool null() { return true; }
    bool boolean(bool) { return true; }
    bool number_integer(number_integer_t n) {
        return n >= -largest_exact || stop("json_number_range");
    }
    bool number_unsigned(number_unsigned_t n) {
        return n <= static_cast<number_unsigned_t>(largest_exact) || stop("json_number_range");
    }
    bool number_float(number_float_t n, const string_t&) {
        const auto edge = static_cast<number_float_t>(largest_exact);
        return (n >= -edge && n <= edge) || stop("json_number_range");
    }
    bool string(string_t&) { return true; }
    bool binary(binary_t&) { return stop("json_syntax"); }
    bool start_object(std::size_t) { return enter(); }
    bool end_object() { return leave(); }
    bool start_array(std::size_t) { return enter(); }
    bool end_array() { return leave(); }
    bool key(string_t& name) {
        return names[depth - 1].add(name) || stop("json_duplicate_key", name);
    }
    bool parse_error(std::size_t at, const std::string&, const nlohmann::json::exception&) {
        problem_at = at;
        return stop("json_syntax");
    }
};

std::string line_and_column(std::string_view text, std::size_t at) {
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t i = 0; i + 1 < at && i < text.size(); ++i) {
        column = text[i] == '\n' ? 1 : column + 1;
        line += text[i] == '\n' ? 1u : 0u;
    }
    return std::to_string(line) + ":" + std::to_string(column);
}

}  // namespace

Result<Json> parse_json(std::string_view text, const JsonLimits& limits) {
    if (text.size() > limits.bytes) return fail("json_too_large");
    // nlohmann reads up to a trailing NUL and calls the rest clean; a file never holds one.
    if (text.find('\0') != std::string_view::npos) return fail("json_syntax", "NUL");
    Inspector inspector{.depth_limit = limits.depth};
    if (!Json::sax_parse(text.begin(), text.end(), &inspector)) {
        const bool syntax = inspector.problem == "json_syntax";
        return fail(inspector.problem,
                    syntax ? line_and_column(text, inspector.problem_at) : inspector.detail);
    }
    return Json::parse(text.begin(), text.end(), nullptr, false);
}

const Json* member(const Json& object, std::string_view key) {
    if (!object.is_object()) return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

std::optional<std::string> text_member(const Json& object, std::string_view key) {
    const Json* found = member(object, key);
    if (found == nullptr || !found->is_string()) return std::nullopt;
    return found->get_ref<const std::string&>();
}

bool flag_member(const Json& object, std::string_view key, bool otherwise) {
    const Json* found = member(object, key);
    return found != nullptr && found->is_boolean() ? found->get<bool>() : otherwise;
}

std::optional<std::int64_t> integer_member(const Json& object, std::string_view key) {
    const Json* found = member(object, key);
    if (found == nullptr || !found->is_number_integer()) return std::nullopt;
    return found->get<std::int64_t>();
}

std::string write_json(const Json& value, int indent) {
    return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace varde
