// Reads the members of one JSON object of a foreign file. The first problem stays, so that a
// decoder checks once at its end.
#pragma once

#include "base/date.hpp"
#include "base/json.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace varde::exchange {

class JsonReader {
public:
    /// `code` is the error of anything missing or of the wrong type, e.g. "import_damaged".
    JsonReader(const Json& object, std::string code);

    /// Required members. Text with a NUL fails with "import_hostile_text".
    std::string text(std::string_view key);
    Instant instant(std::string_view key);
    std::int64_t integer(std::string_view key);
    const Json& object(std::string_view key);
    const Json& list(std::string_view key);
    std::vector<std::string> texts(std::string_view key);

    /// Empty when the member is missing.
    std::string text_or_empty(std::string_view key);
    const Json& list_or_empty(std::string_view key);

    /// Takes over the error of something inside.
    void fail_with(const Error& error);
    void fail_at(std::string_view key);

    bool ok() const { return error_.code.empty(); }
    const Error& error() const { return error_; }

private:
    const Json* find(std::string_view key) const { return member(object_, key); }
    std::string checked(const std::string& text, std::string_view key);

    const Json& object_;
    std::string code_;
    Error error_;
};

}  // namespace varde::exchange
