#include "base/pattern.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace varde {
namespace {

using Op = Pattern::Op;
using Set = Pattern::Set;
using Code = std::vector<Pattern::Instruction>;

constexpr std::size_t most_bytes = 4096;
constexpr std::size_t most_code = 4000;
constexpr int most_depth = 40;
constexpr int unlimited = -1;

bool is_word(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

std::int32_t distance(const Code& code) { return static_cast<std::int32_t>(code.size()); }

void append(Code& code, const Code& more) { code.insert(code.end(), more.begin(), more.end()); }

Code either(const Code& a, const Code& b) {
    Code code = {{Op::split, 1, distance(a) + 2}};
    append(code, a);
    code.push_back({Op::jump, distance(b) + 1});
    append(code, b);
    return code;
}

Code perhaps(const Code& inner) {
    Code code = {{Op::split, 1, distance(inner) + 1}};
    append(code, inner);
    return code;
}

Code any_number(const Code& inner) {
    Code code = perhaps(inner);
    code[0].other += 1;
    code.push_back({Op::jump, -distance(inner) - 1});
    return code;
}

int hex_digit(char32_t c) {
    if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
    const char32_t small = c | 0x20;
    return small >= 'a' && small <= 'f' ? static_cast<int>(small - 'a') + 10 : -1;
}

/// Reads a pattern from left to right and gives its code.
class Parser {
public:
    Parser(std::string_view source, std::vector<Set>& sets) : source_(source), sets_(sets) {}

    Result<Code> parse() {
        VARDE_TRY(code, alternatives(0));
        if (!at_end()) return stop("pattern_syntax");
        code.push_back({Op::done});
        return std::move(code);
    }

private:
    bool at_end() const { return at_ == source_.size(); }
    char32_t peek() const { return at_end() ? U'\0' : code_point_at(source_, at_).value; }
    char32_t take() {
        const CodePoint point = code_point_at(source_, at_);
        at_ += point.bytes;
        return point.value;
    }
    bool take(std::string_view wanted) {
        if (!source_.substr(at_).starts_with(wanted)) return false;
        at_ += wanted.size();
        return true;
    }
    std::unexpected<Error> stop(std::string code) const {
        return fail(std::move(code), std::to_string(at_));
    }

    Result<Code> alternatives(int depth) {
        if (depth > most_depth) return stop("pattern_size");
        VARDE_TRY(code, sequence(depth));
        std::vector<Code> all = {std::move(code)};
        while (take("|")) {
            VARDE_TRY(next, sequence(depth));
            all.push_back(std::move(next));
        }
        Code joined = std::move(all.back());
        for (std::size_t i = all.size() - 1; i-- > 0;) {
            if (joined.size() + all[i].size() > most_code) return stop("pattern_size");
            joined = either(all[i], joined);
        }
        return joined;
    }

    Result<Code> sequence(int depth) {
        Code code;
        while (!at_end() && peek() != '|' && peek() != ')') {
            VARDE_TRY(part, repeated(depth));
            append(code, part);
            if (code.size() > most_code) return stop("pattern_size");
        }
        return code;
    }

    Result<Code> repeated(int depth) {
        VARDE_TRY(code, atom(depth));
        int least = 1;
        int most = 1;
        if (take("*")) least = 0, most = unlimited;
        else if (take("+")) most = unlimited;
        else if (take("?")) least = 0;
        else if (peek() != '{' || !counts(least, most)) return std::move(code);
        take("?");  // a lazy count matches the same texts
        if (most != unlimited && most < least) return stop("pattern_syntax");
        return times(code, least, most);
    }

    /// "{2}", "{2,}" or "{2,5}"; anything else is left to be read as itself.
    bool counts(int& least, int& most) {
        const std::size_t start = at_;
        take();
        const auto first = number();
        const bool comma = first && take(",");
        const auto second = comma ? number() : first;
        if (!first || !take("}")) {
            at_ = start;
            return false;
        }
        least = *first;
        most = second.value_or(unlimited);
        return true;
    }

    std::optional<int> number() {
        std::optional<int> read;
        while (!at_end() && source_[at_] >= '0' && source_[at_] <= '9')
            read = std::min(read.value_or(0) * 10 + (source_[at_++] - '0'), 1'000'000);
        return read;
    }

    Result<Code> times(const Code& inner, int least, int most) {
        const auto copies = static_cast<std::size_t>(std::max({least, most, 1}));
        if (copies * (inner.size() + 1) > most_code) return stop("pattern_size");
        Code code;
        for (int i = 0; i < least; ++i) append(code, inner);
        if (most == unlimited) append(code, any_number(inner));
        for (int i = least; i < most; ++i) append(code, perhaps(inner));
        return code;
    }

    Result<Code> atom(int depth) {
        const char32_t c = take();
        switch (c) {
            case '(': return group(depth);
            case '[': return set_class();
            case '.': return of({{{'\n', '\n'}, {'\r', '\r'}, {0x2028, 0x2029}}, true});
            case '^': return Code{{Op::begin}};
            case '$': return Code{{Op::end}};
            case '\\': return escaped();
            case '*':
            case '+':
            case '?': --at_; return stop("pattern_syntax");
            default: return of({{{c, c}}});
        }
    }

    Result<Code> group(int depth) {
        if (take("?") && !take(":")) {
            const bool named = take("<") && peek() != '=' && peek() != '!';
            if (!named) return stop("pattern_unsupported");
            while (!at_end() && peek() != '>') take();
            if (!take(">")) return stop("pattern_syntax");
        }
        VARDE_TRY(code, alternatives(depth + 1));
        if (!take(")")) return stop("pattern_syntax");
        return std::move(code);
    }

    Result<Code> escaped() {
        if (take("b")) return Code{{Op::boundary}};
        if (take("B")) return Code{{Op::inside}};
        Set set;
        if (auto read = escape(set); !read) return std::unexpected(read.error());
        return of(std::move(set));
    }

    /// What stands after a backslash, added to `set`.
    Result<> escape(Set& set) {
        if (at_end()) return stop("pattern_syntax");
        const char32_t c = take();
        const auto add = [&](char32_t from, char32_t to) { set.ranges.emplace_back(from, to); };
        switch (c) {
            case 'd': add('0', '9'); return {};
            case 'D': add(0, '0' - 1), add('9' + 1, 0x10FFFF); return {};
            case 'w': add('0', '9'), add('A', 'Z'), add('_', '_'), add('a', 'z'); return {};
            case 'W':
                add(0, '0' - 1), add('9' + 1, 'A' - 1), add('Z' + 1, '_' - 1);
                add('_' + 1, 'a' - 1), add('z' + 1, 0x10FFFF);
                return {};
            case 's':
                add(0x9, 0xD), add(' ', ' '), add(0xA0, 0xA0), add(0x1680, 0x1680);
                add(0x2000, 0x200A), add(0x2028, 0x2029), add(0x202F, 0x202F);
                add(0x205F, 0x205F), add(0x3000, 0x3000), add(0xFEFF, 0xFEFF);
                return {};
            case 'S':
                add(0, 0x8), add(0xE, 0x1F), add(0x21, 0x9F), add(0xA1, 0x167F);
                add(0x1681, 0x1FFF), add(0x200B, 0x2027), add(0x202A, 0x202E);
                add(0x2030, 0x205E), add(0x2060, 0x2FFF), add(0x3001, 0xFEFE);
                add(0xFF00, 0x10FFFF);
                return {};
            default: break;
        }
        VARDE_TRY(single, escaped_character(c));
        add(single, single);
        return {};
    }

    Result<char32_t> escaped_character(char32_t c) {
        switch (c) {
            case 't': return U'\t';
            case 'n': return U'\n';
            case 'r': return U'\r';
            case 'f': return U'\f';
            case 'v': return U'\v';
            case '0': return U'\0';
            case 'x': return hex(2);
            case 'u': return take("{") ? braced_hex() : hex(4);
            case 'p':
            case 'P':
            case 'k': return stop("pattern_unsupported");
            default: break;
        }
        if (c >= '1' && c <= '9') return stop("pattern_unsupported");
        return c;
    }

    Result<char32_t> hex(int digits) {
        char32_t value = 0;
        for (int i = 0; i < digits; ++i) {
            const int digit = at_end() ? -1 : hex_digit(take());
            if (digit < 0) return stop("pattern_syntax");
            value = value * 16 + static_cast<char32_t>(digit);
        }
        return value;
    }

    Result<char32_t> braced_hex() {
        char32_t value = 0;
        while (!at_end() && hex_digit(peek()) >= 0 && value <= 0x10FFFF)
            value = value * 16 + static_cast<char32_t>(hex_digit(take()));
        if (!take("}") || value > 0x10FFFF) return stop("pattern_syntax");
        return value;
    }

    Result<Code> set_class() {
        Set set;
        set.negated = take("^");
        while (!at_end() && peek() != ']') {
            const std::size_t before = set.ranges.size();
            if (auto read = class_atom(set); !read) return std::unexpected(read.error());
            const bool single = set.ranges.size() == before + 1 &&
                                set.ranges.back().first == set.ranges.back().second;
            const bool range = single && source_.substr(at_).starts_with('-') &&
                               !source_.substr(at_).starts_with("-]");
            if (!range) continue;
            const char32_t from = set.ranges.back().first;
            take();
            if (auto read = class_atom(set); !read) return std::unexpected(read.error());
            const auto [to, end] = set.ranges.back();
            if (to != end || set.ranges.size() != before + 2) {  // "a-\d": no range
                set.ranges.emplace_back('-', '-');
                continue;
            }
            if (to < from) return stop("pattern_syntax");
            set.ranges.pop_back();
            set.ranges.back() = {from, to};
        }
        if (!take("]")) return stop("pattern_syntax");
        return of(std::move(set));
    }

    Result<> class_atom(Set& set) {
        if (at_end()) return stop("pattern_syntax");
        if (take("\\b")) {
            set.ranges.emplace_back('\b', '\b');
            return {};
        }
        if (take("\\")) return escape(set);
        const char32_t c = take();
        set.ranges.emplace_back(c, c);
        return {};
    }

    Code of(Set set) {
        sets_.push_back(std::move(set));
        return {{Op::set, static_cast<std::int32_t>(sets_.size() - 1)}};
    }

    std::string_view source_;
    std::vector<Set>& sets_;
    std::size_t at_ = 0;
};

std::vector<char32_t> code_points(std::string_view text) {
    std::vector<char32_t> points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        points.push_back(point.value);
        at += point.bytes;
    }
    return points;
}

/// All places of the program that the text so far can have led to.
class Threads {
public:
    Threads(const Code& program, const std::vector<char32_t>& text)
        : program_(program), text_(text), seen_(program.size(), 0) {}

    /// Adds a place and all that it leads to without taking a letter at `at`.
    void add(std::size_t place, std::size_t at) {
        waiting_.push_back(place);
        while (!waiting_.empty()) {
            const std::size_t next = waiting_.back();
            waiting_.pop_back();
            if (seen_[next] == at + 1) continue;
            seen_[next] = at + 1;
            follow(next, at);
        }
    }

    std::vector<std::size_t> take_places() { return std::exchange(places_, {}); }
    bool done() const { return done_; }
    void forget_done() { done_ = false; }

private:
    void follow(std::size_t place, std::size_t at) {
        const Pattern::Instruction& step = program_[place];
        const auto to = [&](std::int32_t by) {
            waiting_.push_back(static_cast<std::size_t>(static_cast<std::int64_t>(place) + by));
        };
        switch (step.op) {
            case Op::set: places_.push_back(place); break;
            case Op::done: done_ = true; break;
            case Op::jump: to(step.to); break;
            case Op::split: to(step.other), to(step.to); break;
            case Op::begin: if (at == 0) to(1); break;
            case Op::end: if (at == text_.size()) to(1); break;
            case Op::boundary: if (at_boundary(at)) to(1); break;
            case Op::inside: if (!at_boundary(at)) to(1); break;
        }
    }

    bool at_boundary(std::size_t at) const {
        const bool before = at > 0 && is_word(text_[at - 1]);
        const bool after = at < text_.size() && is_word(text_[at]);
        return before != after;
    }

    const Code& program_;
    const std::vector<char32_t>& text_;
    std::vector<std::size_t> seen_;  ///< the last position, plus 1, at which a place was added
    std::vector<std::size_t> waiting_;
    std::vector<std::size_t> places_;
    bool done_ = false;
};

}  // namespace

bool Pattern::Set::has(char32_t c) const {
    const bool found = std::ranges::any_of(
        ranges, [c](const auto& range) { return c >= range.first && c <= range.second; });
    return found != negated;
}

Result<Pattern> Pattern::parse(std::string_view source) {
    if (source.size() > most_bytes) return fail("pattern_size", std::to_string(most_bytes));
    if (!is_utf8(source)) return fail("pattern_syntax", "0");
    Pattern pattern;
    VARDE_TRY(code, Parser(source, pattern.sets_).parse());
    pattern.program_ = std::move(code);
    return pattern;
}

bool Pattern::run(std::string_view text, bool whole) const {
    const std::vector<char32_t> points = code_points(text);
    if (points.size() > most_steps / program_.size()) return false;
    Threads threads(program_, points);
    threads.add(0, 0);
    for (std::size_t at = 0; at < points.size(); ++at) {
        if (threads.done() && !whole) return true;
        threads.forget_done();
        const std::vector<std::size_t> places = threads.take_places();
        if (places.empty() && whole) return false;
        for (const std::size_t place : places)
            if (sets_[static_cast<std::size_t>(program_[place].to)].has(points[at]))
                threads.add(place + 1, at + 1);
        if (!whole) threads.add(0, at + 1);
    }
    return threads.done();
}

bool Pattern::matches(std::string_view text) const { return run(text, true); }

bool Pattern::occurs_in(std::string_view text) const { return run(text, false); }

}  // namespace varde
