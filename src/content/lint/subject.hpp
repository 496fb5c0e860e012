// What the rules look at, and where they write what they find.
#pragma once

#include "content/library.hpp"
#include "content/problem.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace varde::content::lint_rules {

namespace file {
inline constexpr std::string_view pack = "pack.json";
inline constexpr std::string_view recommendations = "recommendations.json";
inline constexpr std::string_view pathways = "pathways.json";
inline constexpr std::string_view templates = "templates.json";
inline constexpr std::string_view terms = "terms.json";
inline constexpr std::string_view needs = "needs.json";
inline constexpr std::string_view codes = "codes.json";
inline constexpr std::string_view urgent = "urgent.json";
}  // namespace file

/// A value's file and JSON pointer.
struct Where {
    std::string_view file;
    std::string pointer;

    Where at(std::string_view member) const { return {file, pointer + "/" + std::string(member)}; }
    Where at(std::size_t index) const { return {file, pointer + "/" + std::to_string(index)}; }
};

/// What a text is for; it decides how long the text may be.
enum class TextUse { title, statement, paragraph, label };

struct TextAt {
    Where where;
    const Text* text;
    TextUse use;
};

struct LawAt {
    Where where;
    const LawReference* law;
};

struct SourceAt {
    Where where;
    const SourceReference* reference;
};

struct StepAt {
    Where where;
    const Pathway* pathway;
    const Step* step;
};

struct ItemAt {
    Where where;
    const Template* form;
    const Item* item;
    const Item* parent;  ///< null for a section
};

/// Whether an expression is true or false, or gives an answer.
enum class ExpressionUse { condition, value };

/// An expression of the pack. Within a template its questions are that template's.
struct ExpressionAt {
    Where where;
    const logic::Expression* expression;
    const Template* form;
    ExpressionUse use = ExpressionUse::condition;
};

/// A pack taken apart once, so that each rule is a loop over what it is about.
struct Subject {
    const Pack& pack;
    const Library& library;
    std::vector<TextAt> texts;
    std::vector<LawAt> law;
    std::vector<SourceAt> sources;
    std::vector<StepAt> steps;
    std::vector<ItemAt> items;
    std::vector<ExpressionAt> expressions;
    /// The items of all templates in the library by their id, for conditions outside a template.
    std::unordered_map<std::string_view, std::vector<const Item*>> questions;
};

/// Takes `pack` apart.
Subject subject_of(const Pack& pack, const Library& library);

/// What the rules have found.
class Findings {
public:
    void add(const Where& where, std::string_view rule, std::string message) {
        problems_.push_back(
            {std::string(where.file), where.pointer, std::move(message), 0, std::string(rule)});
    }
    std::vector<Problem> take() { return std::move(problems_); }

private:
    std::vector<Problem> problems_;
};

/// A word in Norwegian quotation marks.
inline std::string in_quotes(std::string_view word) { return "«" + std::string(word) + "»"; }

}  // namespace varde::content::lint_rules
