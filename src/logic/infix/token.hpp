// The words of an infix text.
#pragma once

#include <cstddef>
#include <string_view>

namespace varde::logic::infix {

enum class TokenKind { end, word, number, text, sign, broken };

struct Token {
    TokenKind kind = TokenKind::end;
    std::string_view text;  ///< as written, a text with its quotes
    std::size_t at = 0;     ///< where it stands, in bytes
};

/// The token that begins at or after `at`; `end` behind the last one, `broken` for what is none.
Token next_token(std::string_view source, std::size_t at);

}  // namespace varde::logic::infix
