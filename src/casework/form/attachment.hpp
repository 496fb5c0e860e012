// A file as an answer: one text in the form of RFC 2397,
// "data:image/png;name=tegning.png;base64,...". So it travels like every other answer.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace varde::casework {

struct Attachment {
    std::string name;       ///< of the file, or empty
    std::string mime;       ///< with its parameters, as "text/plain;charset=utf-8"
    std::string_view data;  ///< base64, in the text that was read
    std::size_t bytes = 0;  ///< of the file
};

/// Bytes as base64 (RFC 4648), padded.
std::string base64(std::string_view bytes);

/// The answer that a file is, whose bytes are given as base64. A type that is none becomes
/// "application/octet-stream".
std::string attachment_text(std::string_view name, std::string_view mime, std::string_view data);

/// What an answer holds, or nothing when it is other text. The base64 itself is not looked at.
std::optional<Attachment> read_attachment(std::string_view text);

}  // namespace varde::casework
