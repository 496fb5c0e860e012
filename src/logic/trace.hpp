// Why an expression has its value: for "why is this shown" and "what is still unanswered".
#pragma once

#include "logic/inputs.hpp"

#include <vector>

namespace varde::logic {

/// One input that was read.
struct Reading {
    Input input;
    Value value;           ///< null: not answered, not known
    bool decided = false;  ///< the result rests on it, see evaluate_traced

    bool answered() const { return !value.is_null(); }
};

struct Trace {
    Value value;
    std::vector<Reading> readings;  ///< in the order in which they stand in the expression
};

/// As evaluate(), with every input that was read. An input decided when the result rests on it:
/// of an `and` that is false (an `or` that is true) only what made one argument so, preferring an
/// argument that rests on given answers; of an `if` the condition and the branch taken; of all
/// other functions every argument. Meant for a question asked now and then: it evaluates parts of
/// the expression again, up to once for each level of nesting.
Result<Trace> evaluate_traced(const Expression& expression, const Environment& environment);

/// The inputs of the trace that have no value yet.
std::vector<Input> unanswered(const Trace& trace);

}  // namespace varde::logic
