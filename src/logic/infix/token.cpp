#include "logic/infix/token.hpp"

#include "base/ascii.hpp"

namespace varde::logic::infix {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t word_end(std::string_view source, std::size_t at) {
    while (at < source.size() && (is_letter(source[at]) || is_digit(source[at]))) ++at;
    return at;
}

/// Digits, points, and an exponent with its sign; whether it is a number shows when it is read.
std::size_t number_end(std::string_view source, std::size_t at) {
    for (; at < source.size(); ++at) {
        const char c = source[at];
        const bool exponent = source[at - 1] == 'e' || source[at - 1] == 'E';
        const bool sign = (c == '+' || c == '-') && exponent;
        if (!is_digit(c) && !sign && c != '.' && c != 'e' && c != 'E') break;
    }
    return at;
}

/// Behind the closing quote, or npos when there is none.
std::size_t text_end(std::string_view source, std::size_t at) {
    for (++at; at < source.size(); ++at) {
        if (source[at] == '\\') {
            ++at;
        } else if (source[at] == '"') {
            return at + 1;
        }
    }
    return std::string_view::npos;
}

std::size_t sign_length(std::string_view rest) {
    if (rest.starts_with("!=") || rest.starts_with("<=") || rest.starts_with(">=")) return 2;
    return std::string_view("()+-*/=<>,").find(rest[0]) == std::string_view::npos ? 0 : 1;
}

}  // namespace

Token next_token(std::string_view source, std::size_t at) {
    while (at < source.size() && is_space(source[at])) ++at;
    if (at >= source.size()) return {TokenKind::end, {}, at};
    const auto token = [&](TokenKind kind, std::size_t end) {
        return Token{kind, source.substr(at, end - at), at};
    };
    if (is_letter(source[at])) return token(TokenKind::word, word_end(source, at));
    if (is_digit(source[at])) return token(TokenKind::number, number_end(source, at + 1));
    if (source[at] == '"') {
        const std::size_t end = text_end(source, at);
        return end > source.size() ? token(TokenKind::broken, at) : token(TokenKind::text, end);
    }
    const std::size_t length = sign_length(source.substr(at));
    return token(length == 0 ? TokenKind::broken : TokenKind::sign, at + length);
}

}  // namespace varde::logic::infix
