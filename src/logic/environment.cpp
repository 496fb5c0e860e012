#include "logic/environment.hpp"

#include "base/json.hpp"

#include <memory>

namespace varde::logic {
namespace {

const Json* find_dotted(const Json& object, std::string_view name) {
    if (const Json* found = member(object, name)) return found;
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) return nullptr;
    const Json* outer = member(object, name.substr(0, dot));
    return outer == nullptr ? nullptr : find_dotted(*outer, name.substr(dot + 1));
}

/// A look-up in a copy of `object` that all copies of the look-up share.
std::function<Value(std::string_view)> look_up_in(const Json& object) {
    return [shared = std::make_shared<const Json>(object)](std::string_view name) {
        const Json* found = find_dotted(*shared, name);
        return found == nullptr ? Value() : value_from_json(*found);
    };
}

std::unexpected<Error> wrong(std::string what) {
    return fail("environment_shape", std::move(what));
}

Result<> read_look_ups(const Json& json, Environment& out) {
    const Json* answers = member(json, "answers");
    const Json* facts = member(json, "case");
    if (answers != nullptr && !answers->is_object()) return wrong("answers: not an object");
    if (facts != nullptr && !facts->is_object()) return wrong("case: not an object");
    out.answer = look_up_in(answers != nullptr ? *answers : json);
    if (facts != nullptr) out.case_fact = look_up_in(*facts);
    return {};
}

Result<> read_scalars(const Json& json, Environment& out) {
    if (const Json* today = member(json, "today")) {
        out.today = today->is_string() ? parse_date(today->get<std::string>()) : std::nullopt;
        if (!out.today) return wrong("today: not a date");
    }
    if (member(json, "age_months") != nullptr) {
        const auto months = integer_member(json, "age_months");
        if (!months || *months < 0 || *months > 12'000) return wrong("age_months: not an age");
        out.age_months = static_cast<int>(*months);
    }
    if (member(json, "language") != nullptr) {
        const auto language = language_from_code(text_member(json, "language").value_or(""));
        if (!language) return wrong("language: not one of nb, nn, en, se");
        out.language = *language;
    }
    return {};
}

}  // namespace

Result<Environment> environment_from_json(const Json& json) {
    if (!json.is_object()) return wrong("not an object");
    Environment out;
    if (auto read = read_look_ups(json, out); !read) return std::unexpected(read.error());
    if (member(json, "answers") == nullptr) return out;
    if (auto read = read_scalars(json, out); !read) return std::unexpected(read.error());
    return out;
}

}  // namespace varde::logic
