// Errors are values: every fallible function of Varde returns Result<T>.
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace varde {

/// What went wrong. `code` is a stable key (see the language files, "error.<code>"), so that the
/// interface can say it in the user's language; `detail` is for authors and logs and never holds
/// text from a visit note.
struct Error {
    std::string code;
    std::string detail;

    bool operator==(const Error&) const = default;
};

template <class T = void>
using Result = std::expected<T, Error>;

/// A failure with its key and an optional detail, ready to be returned from a Result function.
inline std::unexpected<Error> fail(std::string code, std::string detail = {}) {
    return std::unexpected(Error{std::move(code), std::move(detail)});
}

}  // namespace varde

/// Unwraps a Result into a new variable, or returns its error from the enclosing function.
#define VARDE_TRY(variable, expression)                                     \
    auto variable##_result = (expression);                                  \
    if (!variable##_result) return std::unexpected(variable##_result.error()); \
    auto& variable = *variable##_result
