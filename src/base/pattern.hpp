// Regular expressions of a form's fields. std::regex is not used: it takes exponential time on a
// hostile pattern, overflows the stack on a long text, and sees bytes where people see letters.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace varde {

/// A regular expression as JavaScript writes it, without captures: alternatives, groups, classes,
/// counts, ^ $ \b \B \d \s \w. Letters are code points. Matching takes time proportional to
/// pattern times text, whatever they are.
class Pattern {
public:
    /// Reads a pattern. Fails with "pattern_syntax", "pattern_size" (too long or too many counts)
    /// or "pattern_unsupported" (look-ahead, back-reference, \p); the detail has the byte.
    static Result<Pattern> parse(std::string_view source);

    /// Whether the whole of `text` matches. A text so long that deciding would take too much time
    /// (see `most_steps`) does not.
    bool matches(std::string_view text) const;

    /// Whether some part of `text` matches.
    bool occurs_in(std::string_view text) const;

    static constexpr std::size_t most_steps = 100'000'000;  ///< instructions times code points

    enum class Op : std::uint8_t { set, split, jump, begin, end, boundary, inside, done };

    /// Jumps are relative, so that a fragment can be copied as it is.
    struct Instruction {
        Op op;
        std::int32_t to = 0;     ///< `set`: its number; `split`, `jump`: how far
        std::int32_t other = 0;  ///< `split`: the second way
    };

    /// Ranges of code points, both ends included.
    struct Set {
        std::vector<std::pair<char32_t, char32_t>> ranges;
        bool negated = false;

        bool has(char32_t c) const;
    };

private:
    bool run(std::string_view text, bool whole) const;

    std::vector<Instruction> program_;
    std::vector<Set> sets_;
};

}  // namespace varde
