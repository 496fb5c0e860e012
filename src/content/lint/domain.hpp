// Which values an input of a condition can have, as far as a check has to try them.
#pragma once

#include "content/lint/subject.hpp"
#include "logic/inputs.hpp"

#include <set>
#include <string>
#include <vector>

namespace varde::content::lint_rules {

/// The values that a condition mentions: those at which its answer can change.
struct Literals {
    std::set<double> numbers;
    std::set<std::string> texts;
};

/// The literals anywhere in `expression`.
Literals literals_of(const logic::Expression& expression);

/// Facts about a case that conditions may ask for, and their values.
const std::vector<std::string>* case_values(std::string_view fact);

/// The items that an answer can mean: of the template, or of all templates for a condition that
/// stands in none. A name "template/item" is also understood.
std::vector<const Item*> questions_of(const Subject& subject, const ExpressionAt& at,
                                      const std::string& name);

/// Values worth trying, those that the condition mentions first, "not answered" last.
std::vector<logic::Value> values_of(const Subject& subject, const ExpressionAt& at,
                                    const logic::Input& input, const Literals& literals);

}  // namespace varde::content::lint_rules
