// The functions of the language as data: what they take, what they give, what they read.
#pragma once

#include "base/result.hpp"
#include "logic/environment.hpp"
#include "logic/expression.hpp"

#include <array>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string_view>

namespace varde::logic {

/// What a parameter is cast to, and what a result is. A date is a text that reads as one.
enum class Type { any, boolean, number, text, date, list, object };

enum class Presence { required, optional, rest };

struct Parameter {
    Type type = Type::any;
    Presence presence = Presence::required;
};

/// What a function reads beside its arguments. `answer` and `case_fact` are named by the first
/// argument, which therefore has to be a literal text: dependencies are known without evaluating.
enum class Source { none, answer, case_fact, today, age_months, language };

struct Function {
    /// Evaluates the function. The arguments have been cast to the parameters' types or are null.
    using Apply = Result<Value> (*)(std::span<const Value> arguments, const Environment&);
    /// Further rules for the arguments as written; the error's detail gets the place added.
    using Check = Result<> (*)(std::span<const Expression> arguments);

    std::string_view name;
    Type returns = Type::any;
    std::array<Parameter, 4> parameters{};
    std::size_t parameter_count = 0;
    Apply apply = nullptr;
    Source source = Source::none;
    Check check = nullptr;
    bool takes_lists = false;  ///< a list reaches the function as it is, whatever the type asked

    constexpr Function(std::string_view name_, Type returns_, std::initializer_list<Parameter> list,
                       Apply apply_)
        : name(name_), returns(returns_), parameter_count(list.size()), apply(apply_) {
        std::size_t i = 0;
        for (const Parameter& parameter : list) parameters[i++] = parameter;
    }
    constexpr Function reading(Source what) const {
        Function copy = *this;
        copy.source = what;
        return copy;
    }
    constexpr Function checked(Check how) const {
        Function copy = *this;
        copy.check = how;
        return copy;
    }
    constexpr Function taking_lists() const {
        Function copy = *this;
        copy.takes_lists = true;
        return copy;
    }

    /// The type of the argument at `index`, counted from 0; null when there are not so many.
    constexpr const Type* type_at(std::size_t index) const {
        if (index < parameter_count) return &parameters[index].type;
        if (parameter_count == 0) return nullptr;
        const Parameter& last = parameters[parameter_count - 1];
        return last.presence == Presence::rest ? &last.type : nullptr;
    }
};

/// The function of that name, or null.
const Function* find_function(std::string_view name);

/// All functions, in groups: logic, comparisons, numbers, text, dates, lists, look-ups.
std::span<const std::span<const Function>> function_groups();

/// Whether a value of type `given` may be handed to a parameter of type `wanted` at all. Which of
/// the texts look like a number is decided when the value is there.
bool accepts(Type wanted, Type given);

/// The argument at `index` as T, or null when it is absent, null, or of another kind.
template <class T>
const T* argument(std::span<const Value> arguments, std::size_t index) {
    return index < arguments.size() ? arguments[index].get<T>() : nullptr;
}

}  // namespace varde::logic
