// What an expression is made of and what it evaluates to.
#pragma once

#include "base/json_fwd.hpp"
#include "base/result.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace varde::logic {

struct Value;
struct Member;
using List = std::vector<Value>;
using Object = std::vector<Member>;  ///< in the order written; names are unique

/// Null, a truth value, a finite number, a text, a list or an object. Null also stands for
/// "not answered": look-ups return it, and the functions `known` and `unknown` tell them apart.
struct Value {
    std::variant<std::monostate, bool, double, std::string, List, Object> data;

    // All of these stand in value.cpp: Member is not complete here, one copy of the variant's code
    // is enough, and GCC 12 raises no false alarms about uninitialised alternatives.
    Value();
    Value(bool truth);
    Value(int number);
    Value(double number);
    Value(std::string text);
    Value(const char* text);
    Value(const void*) = delete;  // any other pointer would become a truth value
    Value(List list);
    Value(Object object);
    Value(const Value&);
    Value(Value&&) noexcept;
    Value& operator=(const Value&);
    Value& operator=(Value&&) noexcept;
    ~Value();

    /// The content as T (bool, double, std::string, List, Object), or null when it is another kind.
    template <class T>
    const T* get() const {
        return std::get_if<T>(&data);
    }
    bool is_null() const { return data.index() == 0; }

    friend bool operator==(const Value& a, const Value& b);
};

struct Member {
    std::string name;
    Value value;

    friend bool operator==(const Member& a, const Member& b);
};

/// The kind of a value in a word: "null", "boolean", "number", "text", "list" or "object".
std::string_view kind_name(const Value& value);

/// A value read from JSON. Never fails: integers become numbers, binary content becomes null.
Value value_from_json(const Json& json);

/// The value as JSON. Whole numbers up to 2^53 are written as integers, -0 as 0.
Json to_json(const Value& value);

}  // namespace varde::logic
