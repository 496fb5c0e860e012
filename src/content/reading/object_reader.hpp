// Reading JSON objects member by member: every slip is noted with its place, and reading goes on.
#pragma once

#include "base/date.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "content/problem.hpp"
#include "logic/expression.hpp"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace varde::content {

/// Where a value stands in its file: a chain on the stack, written out only when it is needed.
struct Place {
    const Place* parent = nullptr;
    std::string_view key;
    std::size_t index = 0;

    Place at(std::string_view member) const { return {this, member, 0}; }
    Place at(std::size_t element) const { return {this, {}, element}; }
};

/// The JSON pointer of a place, "" for the root.
std::string pointer_to(const Place& place);

/// `name` as one segment of a JSON pointer.
std::string pointer_segment(std::string_view name);

/// The problems of one file. A hostile file cannot fill the memory: the list ends at a limit.
class Report {
public:
    explicit Report(std::string file) : file_(std::move(file)) {}

    /// Notes a problem at a place.
    void add(const Place& place, std::string_view rule, std::string message);

    /// How many problems have been noted.
    std::size_t count() const { return problems_.size(); }

    /// What has been noted, in the order of reading.
    std::vector<Problem> take() { return std::move(problems_); }

private:
    std::string file_;
    std::vector<Problem> problems_;
};

enum class Need { required, optional };

/// A word of the format and the value it stands for.
template <class Value>
using Word = std::pair<std::string_view, Value>;

/// Reads the members of one object. Members that nobody asked for are reported when the reader
/// goes out of scope, so that a misspelt name is never silently lost.
class ObjectReader {
public:
    ObjectReader(const Json& object, const Place& place, Report& report);
    ObjectReader(const ObjectReader&) = delete;
    ObjectReader& operator=(const ObjectReader&) = delete;
    ~ObjectReader();

    /// A persistent id of lower-case letters, digits, dot, hyphen and underscore.
    std::string id(std::string_view key);

    /// A string that is not empty; "" when missing.
    std::string string(std::string_view key, Need need = Need::required);

    /// Localised text with at least bokmål.
    Text text(std::string_view key, Need need = Need::required);

    /// A day written YYYY-MM-DD.
    std::optional<Date> date(std::string_view key, Need need = Need::optional);

    /// true or false.
    bool flag(std::string_view key, bool otherwise);

    /// A whole number that is at least `smallest`.
    int whole(std::string_view key, int otherwise, int smallest = 0);

    /// Any number.
    std::optional<double> number(std::string_view key);

    /// A list of strings that are not empty.
    std::vector<std::string> strings(std::string_view key, Need need = Need::optional);

    /// An expression in Altinn's language.
    std::optional<logic::Expression> expression(std::string_view key);

    /// One word of a fixed set.
    template <class Value>
    Value word(std::string_view key, std::span<const Word<Value>> words, Value otherwise,
               Need need = Need::required) {
        const Json* found = member(key, need);
        if (found == nullptr) return otherwise;
        for (const auto& [name, value] : words)
            if (found->is_string() && found->get_ref<const std::string&>() == name) return value;
        std::string known;
        for (const auto& [name, value] : words)
            known.append(known.empty() ? "" : ", ").append(name);
        wrong_word(key, *found, known);
        return otherwise;
    }

    template <class Value>
    Value word(std::string_view key, std::initializer_list<Word<Value>> words, Value otherwise,
               Need need = Need::required) {
        return word<Value>(key, std::span(words.begin(), words.size()), otherwise, need);
    }

    /// A list whose elements `read(const Json&, const Place&, Report&)` understands.
    template <class Value>
    std::vector<Value> list(std::string_view key, Value (*read)(const Json&, const Place&, Report&),
                            Need need = Need::optional) {
        std::vector<Value> values;
        const Json* found = array(key, need);
        if (found == nullptr) return values;
        values.reserve(found->size());
        const Place here = place_.at(key);
        for (std::size_t i = 0; i < found->size(); ++i)
            values.push_back(read((*found)[i], here.at(i), report_));
        return values;
    }

    /// The member, marked as known; null (and a problem if it is required) when it is missing.
    const Json* member(std::string_view key, Need need);

    /// Notes a problem with the member `key`.
    void problem(std::string_view key, std::string_view rule, std::string message);

private:
    const Json* array(std::string_view key, Need need);
    const Json* typed(std::string_view key, Need need, bool (Json::*is)() const noexcept,
                      std::string_view expected);
    void wrong_word(std::string_view key, const Json& found, const std::string& known);

    const Json& object_;
    const Place& place_;
    Report& report_;
    std::vector<std::string_view> known_;
};

}  // namespace varde::content
