// Finds what identifies a person in a text, before a note is finished. It shows; a person decides.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace varde::casework {

enum class PrivacyKind { identity_number, telephone, email, address };

/// Bytes [begin, end) of the text.
struct PrivacyFinding {
    PrivacyKind kind = PrivacyKind::identity_number;
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const PrivacyFinding&) const = default;
};

/// Whether eleven digits are a Norwegian identity number: birth number, D-number (day + 40),
/// H-number (month + 40), FH-number (begins with 8 or 9) or a synthetic one (month + 40/65/80).
/// The first check digit may be off by up to three, the rule from 2032 on
/// (skatteetaten.github.io/folkeregisteret-api-dokumentasjon/nytt-fodselsnummer-fra-2032).
bool is_identity_number(std::string_view eleven_digits);

/// Everything found, in the order of the text, without overlaps. `text` is UTF-8.
std::vector<PrivacyFinding> find_private(std::string_view text);

/// `text` with one finding covered by `cover`, of a length that tells nothing.
std::string masked(std::string_view text, const PrivacyFinding& finding,
                   std::string_view cover = "\u2022\u2022\u2022\u2022\u2022");

}  // namespace varde::casework
