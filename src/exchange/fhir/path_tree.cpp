#include "exchange/fhir/path_tree.hpp"

#include "base/ascii.hpp"

#include <array>
#include <span>
#include <utility>

namespace varde::exchange::fhir {
namespace {

using Kind = PathNode::Kind;

constexpr std::size_t most_bytes = 8192;
constexpr int most_depth = 48;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Operators from loose to tight; those of one row bind alike, from left to right.
constexpr std::array<std::array<std::string_view, 4>, 8> operators = {{
    {"implies"},
    {"or", "xor"},
    {"and"},
    {"in", "contains"},
    {"!=", "!~", "=", "~"},
    {"<=", ">=", "<", ">"},
    {"|"},
    {"+", "-", "&"},
}};
constexpr std::array<std::string_view, 4> factors = {"*", "/", "div", "mod"};

class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}

    Result<PathNode> parse() {
        VARDE_TRY(node, operation(0, 0));
        skip();
        if (at_ != text_.size()) return stop();
        return std::move(node);
    }

private:
    std::unexpected<Error> stop() const { return fail("fhirpath_syntax", std::to_string(at_)); }

    void skip() {
        while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    }
    char peek() {
        skip();
        return at_ < text_.size() ? text_[at_] : '\0';
    }
    bool take(std::string_view wanted) {
        skip();
        if (!text_.substr(at_).starts_with(wanted)) return false;
        const std::size_t end = at_ + wanted.size();
        const bool word = is_letter(wanted[0]);
        if (word && end < text_.size() && (is_letter(text_[end]) || is_digit(text_[end])))
            return false;
        at_ = end;
        return true;
    }

    Result<PathNode> operation(std::size_t level, int depth) {
        if (depth > most_depth) return fail("fhirpath_size");
        if (level > operators.size()) return sign(depth);
        const auto words = level == operators.size() ? std::span(factors)
                                                     : std::span(operators[level]);
        VARDE_TRY(left, operation(level + 1, depth));
        while (true) {
            const std::string_view found = operator_of(words);
            if (found.empty()) return std::move(left);
            if (++parts_ > most_bytes / 8) return fail("fhirpath_size");
            VARDE_TRY(right, operation(level + 1, depth));
            if (joins(left, found)) {
                left.arguments.push_back(std::move(right));
                continue;
            }
            PathNode joined{Kind::operation, std::string(found), {}, {}};
            joined.arguments.push_back(std::move(left));
            joined.arguments.push_back(std::move(right));
            if (++chain_ > most_depth) return fail("fhirpath_size");
            left = std::move(joined);
        }
    }

    /// A long chain of "and" or "+" becomes one node, not a deep tree.
    static bool joins(const PathNode& left, std::string_view found) {
        constexpr std::array<std::string_view, 6> chains = {"and", "or", "+", "&", "|", "*"};
        if (left.kind != Kind::operation || left.text != found) return false;
        for (const std::string_view each : chains)
            if (each == found) return true;
        return false;
    }

    std::string_view operator_of(std::span<const std::string_view> words) {
        for (const std::string_view word : words)
            if (!word.empty() && take(word)) return word;
        return {};
    }

    Result<PathNode> sign(int depth) {
        if (depth > most_depth) return fail("fhirpath_size");
        const bool minus = take("-");
        if (!minus && !take("+")) return chain(depth);
        VARDE_TRY(node, sign(depth + 1));
        if (!minus) return std::move(node);
        PathNode negated{Kind::operation, "-", {}, {}};
        negated.arguments.push_back({Kind::number, "0", {}, {}});
        negated.arguments.push_back(std::move(node));
        return negated;
    }

    Result<PathNode> chain(int depth) {
        VARDE_TRY(node, term(depth));
        int links = 0;
        while (peek() == '.' || peek() == '[') {
            if (++links > most_depth) return fail("fhirpath_size");
            PathNode next;
            if (take("[")) {
                VARDE_TRY(index, operation(0, depth + 1));
                if (!take("]")) return stop();
                next = {Kind::call, "[]", {}, {}};
                next.arguments.push_back(std::move(index));
            } else {
                take(".");
                VARDE_TRY(member, named(depth));
                next = std::move(member);
            }
            next.on.push_back(std::move(node));
            node = std::move(next);
        }
        return std::move(node);
    }

    Result<PathNode> term(int depth) {
        const char c = peek();
        if (take("(")) {
            VARDE_TRY(inner, operation(0, depth + 1));
            if (!take(")")) return stop();
            return std::move(inner);
        }
        if (take("{")) {
            if (!take("}")) return stop();
            return PathNode{};
        }
        if (c == '\'') return text(Kind::text);
        if (c == '@') return date();
        if (is_digit(c)) return number();
        if (take("%")) {
            VARDE_TRY(name, c == '%' && peek() == '\'' ? text(Kind::variable) : word(depth));
            return PathNode{Kind::variable, std::move(name.text), {}, {}};
        }
        return named(depth);
    }

    Result<PathNode> word(int) {
        if (peek() == '`') return text(Kind::name);
        const std::size_t start = at_;
        if (at_ < text_.size() && text_[at_] == '$') ++at_;
        if (at_ >= text_.size() || !is_letter(text_[at_])) return stop();
        while (at_ < text_.size() && (is_letter(text_[at_]) || is_digit(text_[at_]))) ++at_;
        return PathNode{Kind::name, std::string(text_.substr(start, at_ - start)), {}, {}};
    }

    Result<PathNode> named(int depth) {
        VARDE_TRY(node, word(depth));
        if (node.text == "true" || node.text == "false") node.kind = Kind::truth;
        if (node.kind != Kind::name || !take("(")) return std::move(node);
        node.kind = Kind::call;
        if (take(")")) return std::move(node);
        do {
            VARDE_TRY(argument, operation(0, depth + 1));
            node.arguments.push_back(std::move(argument));
        } while (take(","));
        if (!take(")")) return stop();
        return std::move(node);
    }

    Result<PathNode> text(Kind kind) {
        const char quote = peek();
        std::string read;
        for (++at_; at_ < text_.size() && text_[at_] != quote; ++at_) {
            if (text_[at_] != '\\' || at_ + 1 == text_.size()) {
                read += text_[at_];
                continue;
            }
            const char c = text_[++at_];
            read += c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
            if (c == 'u' || c == 'f') return stop();
        }
        if (at_ == text_.size()) return stop();
        ++at_;
        return PathNode{kind, std::move(read), {}, {}};
    }

    Result<PathNode> date() {
        const std::size_t start = ++at_;
        const auto belongs = [](char c) {
            return is_digit(c) || c == '-' || c == ':' || c == 'T' || c == 'Z' || c == '+';
        };
        while (at_ < text_.size() && belongs(text_[at_])) ++at_;
        return PathNode{Kind::date, std::string(text_.substr(start, at_ - start)), {}, {}};
    }

    /// A number, or a quantity: the unit stands in its arguments.
    Result<PathNode> number() {
        const std::size_t start = at_;
        while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
        if (at_ + 1 < text_.size() && text_[at_] == '.' && is_digit(text_[at_ + 1]))
            do ++at_;
            while (at_ < text_.size() && is_digit(text_[at_]));
        PathNode read{Kind::number, std::string(text_.substr(start, at_ - start)), {}, {}};
        constexpr std::array<std::string_view, 8> units = {"years", "year", "months", "month",
                                                           "weeks", "week", "days",   "day"};
        for (const std::string_view unit : units)
            if (take(unit)) {
                read.arguments.push_back({Kind::text, std::string(unit), {}, {}});
                return read;
            }
        if (peek() == '\'') {
            VARDE_TRY(unit, text(Kind::text));
            read.arguments.push_back(std::move(unit));
        }
        return read;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t parts_ = 0;
    int chain_ = 0;
};

}  // namespace

Result<PathNode> parse_fhirpath(std::string_view text) {
    if (text.size() > most_bytes) return fail("fhirpath_size");
    return Parser(text).parse();
}

}  // namespace varde::exchange::fhir
