// Reads infix text into the JSON form, which parse_expression then checks.
#include "logic/infix.hpp"
#include "base/json.hpp"
#include "logic/infix/operators.hpp"
#include "logic/infix/token.hpp"

#include <cmath>
#include <utility>

namespace varde::logic {
namespace {

using namespace infix;

class Reader {
public:
    explicit Reader(std::string_view source) : source_(source) { advance(); }

    Result<Json> whole() {
        auto json = read(level_if);
        if (json && token_.kind != TokenKind::end) return broken();
        return json;
    }

private:
    void advance() { token_ = next_token(source_, token_.at + token_.text.size()); }
    bool is(TokenKind kind, std::string_view text) const {
        return token_.kind == kind && token_.text == text;
    }
    bool is_word(std::string_view text) const { return is(TokenKind::word, text); }
    bool skip(TokenKind kind, std::string_view text) {
        if (!is(kind, text)) return false;
        advance();
        return true;
    }
    bool skip_word(std::string_view text) { return skip(TokenKind::word, text); }
    bool skip_sign(std::string_view text) { return skip(TokenKind::sign, text); }
    std::unexpected<Error> broken() const {
        return fail("infix_syntax", std::to_string(token_.at));
    }
    std::unexpected<Error> too_deep() const {
        return fail("infix_depth", std::to_string(token_.at));
    }

    /// A part that holds together at least as tightly as `level`.
    Result<Json> read(int level) {
        if (level == level_if && is_word("if")) return nested(&Reader::read_if);
        if (level == level_primary) return nested(&Reader::read_primary);
        if (level == level_not && is_word("not")) return nested(&Reader::read_not);
        if (level == level_if || level == level_not) return read(level + 1);
        if (level == level_comparison) return read_comparison();
        return read_chain(level);
    }

    /// Counts the nesting of parentheses, calls, `if` and `not`, each of which recurses.
    Result<Json> nested(Result<Json> (Reader::*reader)()) {
        if (depth_ >= largest_depth) return too_deep();
        ++depth_;
        auto json = (this->*reader)();
        --depth_;
        return json;
    }

    Result<Json> read_if() {
        advance();
        VARDE_TRY(condition, read(level_or));
        if (!skip_word("then")) return broken();
        VARDE_TRY(result, read(level_or));
        Json json = Json::array({"if", std::move(condition), std::move(result)});
        if (!skip_word("else")) return json;
        VARDE_TRY(otherwise, read(level_if));
        json.push_back("else");
        json.push_back(std::move(otherwise));
        return json;
    }

    Result<Json> read_not() {
        advance();
        VARDE_TRY(operand, read(level_not));
        return Json::array({"not", std::move(operand)});
    }

    const Operator* operator_at(int level) const {
        if (token_.kind != TokenKind::word && token_.kind != TokenKind::sign) return nullptr;
        for (const Operator& op : operators)
            if (op.level == level && op.sign == token_.text) return &op;
        return nullptr;
    }

    Result<Json> read_chain(int level) {
        auto left = read(level + 1);
        const Operator* before = nullptr;
        while (left) {
            const Operator* op = operator_at(level);
            if (op == nullptr) break;
            advance();
            VARDE_TRY(right, read(level + 1));
            if (op != before || !op->chains)
                *left = Json::array({std::string(op->function), std::move(*left)});
            left->push_back(std::move(right));
            before = op;
            if (++operators_ > largest_operators) return too_deep();
        }
        return left;
    }

    Result<Json> read_comparison() {
        VARDE_TRY(left, read(level_sum));
        if (is_word("is")) return read_date_comparison(std::move(left));
        const Operator* op = operator_at(level_comparison);
        if (op == nullptr) return std::move(left);
        advance();
        VARDE_TRY(right, read(level_sum));
        return Json::array({std::string(op->function), std::move(left), std::move(right)});
    }

    Result<Json> read_date_comparison(Json left) {
        advance();
        Json json = Json::array({"compare", std::move(left)});
        if (skip_word("not")) json.push_back("not");
        const DateOperator* op = skip_date_operator();
        if (op == nullptr) return broken();
        json.push_back(std::string(op->name));
        VARDE_TRY(right, read(level_sum));
        json.push_back(std::move(right));
        return json;
    }

    const DateOperator* skip_date_operator() {
        for (const DateOperator& op : date_operators)
            if (skip_words(op.words)) return &op;
        return nullptr;
    }

    /// Skips the words when all of them come next, or none of them.
    bool skip_words(std::string_view words) {
        const Token start = token_;
        for (std::size_t at = 0; at < words.size();) {
            const Token word = next_token(words, at);
            if (!skip_word(word.text)) return token_ = start, false;
            at = word.at + word.text.size();
        }
        return true;
    }

    Result<Json> read_primary() {
        if (skip_sign("(")) {
            VARDE_TRY(inner, read(level_if));
            if (!skip_sign(")")) return broken();
            return std::move(inner);
        }
        const bool negative = skip_sign("-");
        if (token_.kind == TokenKind::number) return read_literal(negative);
        if (negative) return broken();
        if (token_.kind == TokenKind::text) return read_literal(false);
        if (token_.kind != TokenKind::word) return broken();
        if (!at_call() && (is_word("true") || is_word("false") || is_word("null")))
            return read_literal(false);
        return read_call();
    }

    Result<Json> read_literal(bool negative) {
        Json json = Json::parse(token_.text.begin(), token_.text.end(), nullptr, false);
        if (json.is_discarded()) return broken();
        if (json.is_number() && !std::isfinite(json.get<double>())) return broken();
        advance();
        if (negative) json = -json.get<double>();
        return json;
    }

    bool at_call() const {
        return next_token(source_, token_.at + token_.text.size()).text == "(";
    }

    Result<Json> read_call() {
        Json json = Json::array({std::string(token_.text)});
        advance();
        if (!skip_sign("(") || skip_sign(")")) return json;
        do {
            VARDE_TRY(argument, read(level_if));
            json.push_back(std::move(argument));
        } while (skip_sign(","));
        if (!skip_sign(")")) return broken();
        return json;
    }

    // Operators of one level nest to the left without recursion here, but not where the JSON is
    // walked later.
    static constexpr int largest_operators = 1000;

    std::string_view source_;
    Token token_;
    int depth_ = 0;
    int operators_ = 0;
};

}  // namespace

Result<Expression> parse_infix(std::string_view text) {
    VARDE_TRY(json, Reader(text).whole());
    return parse_expression(json);
}

}  // namespace varde::logic
