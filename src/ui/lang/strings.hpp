// The interface's texts: language files of keys, read at start. No user-visible text is in code.
#pragma once

#include "base/result.hpp"
#include "base/text.hpp"

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace varde::ui {

/// The texts of one language. A missing key shows as the key itself, so that a slip is seen.
class Strings {
public:
    Strings() = default;

    /// Reads a language file: a JSON object of texts, nested objects joined by dots.
    /// Fails with the errors of parse_json, or "language_shape" when a member is no text.
    static Result<Strings> read(std::string_view json);

    /// The text of `key`.
    const std::string& operator()(std::string_view key) const;

    /// The text of `key` with {0}, {1} ... replaced by the arguments.
    std::string operator()(std::string_view key,
                           std::initializer_list<std::string_view> arguments) const;

    /// As above with "key.one" for a count of one and "key.many" otherwise; {0} is the count.
    std::string counted(std::string_view key, std::int64_t count) const;

    bool has(std::string_view key) const { return texts_.contains(key); }
    std::vector<std::string> keys() const;

private:
    std::map<std::string, std::string, std::less<>> texts_;
    mutable std::map<std::string, std::string, std::less<>> missing_;
};

}  // namespace varde::ui
