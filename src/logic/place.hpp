// Where in an expression something is: "/1/2" is argument 2 of argument 1.
#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <string>

namespace varde::logic {

/// A chain up to the root, kept on the stack while an expression is walked.
struct Place {
    const Place* outer = nullptr;
    std::size_t index = 0;
};

/// The path from the root; empty for the root itself.
inline std::string path(const Place& place) {
    if (place.outer == nullptr) return {};
    return path(*place.outer) + "/" + std::to_string(place.index);
}

/// `error` with its place put before the reason.
inline std::unexpected<Error> at(const Place& place, Error error) {
    const std::string where = path(place);
    if (!where.empty()) error.detail = where + " " + error.detail;
    return std::unexpected(std::move(error));
}

}  // namespace varde::logic
