// What an expression depends on, known from its text alone.
#pragma once

#include "logic/environment.hpp"
#include "logic/expression.hpp"
#include "logic/function.hpp"

#include <compare>
#include <string>
#include <vector>

namespace varde::logic {

/// One thing that an expression looks up: an answer or a fact by its name, or the day, the age,
/// the language.
struct Input {
    Source source = Source::none;
    std::string name;

    auto operator<=>(const Input&) const = default;
};

/// The answer to a question, as an input.
inline Input answer_to(std::string question) { return {Source::answer, std::move(question)}; }

/// The inputs of an expression, each once, in the order in which they first stand in it.
std::vector<Input> inputs(const Expression& expression);

/// What `input` has for a value in `environment`; null when it is not known.
Value read_input(const Input& input, const Environment& environment);

/// The input as an author writes it: `answer("present.child")`, `today`.
std::string to_string(const Input& input);

}  // namespace varde::logic
