#include "ui/lang/strings.hpp"

#include "base/json.hpp"

namespace varde::ui {
namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

bool collect(const Json& object, const std::string& prefix, Texts& out) {
    for (const auto& [key, value] : object.items()) {
        const std::string path = prefix.empty() ? key : prefix + "." + key;
        if (value.is_object()) {
            if (!collect(value, path, out)) return false;
        } else if (value.is_string()) {
            out.emplace(path, value.get_ref<const std::string&>());
        } else {
            return false;
        }
    }
    return true;
}

}  // namespace

Result<Strings> Strings::read(std::string_view json) {
    VARDE_TRY(parsed, parse_json(json));
    Strings strings;
    if (!parsed.is_object() || !collect(parsed, "", strings.texts_)) return fail("language_shape");
    return strings;
}

const std::string& Strings::operator()(std::string_view key) const {
    if (const auto found = texts_.find(key); found != texts_.end()) return found->second;
    return missing_.emplace(std::string(key), std::string(key)).first->second;
}

std::string Strings::operator()(std::string_view key,
                                std::initializer_list<std::string_view> arguments) const {
    const std::string& pattern = (*this)(key);
    std::string out;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool slot = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}';
        const auto index = slot ? static_cast<std::size_t>(pattern[at + 1] - '0') : 0;
        if (slot && index < arguments.size()) {
            out += arguments.begin()[index];
            at += 2;
        } else {
            out += pattern[at];
        }
    }
    return out;
}

std::string Strings::counted(std::string_view key, std::int64_t count) const {
    const std::string form = std::string(key) + (count == 1 ? ".one" : ".many");
    return (*this)(form, {std::to_string(count)});
}

std::vector<std::string> Strings::keys() const {
    std::vector<std::string> out;
    for (const auto& [key, text] : texts_) out.push_back(key);
    return out;
}

}  // namespace varde::ui
