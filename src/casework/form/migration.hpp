// A note that was begun with another edition of its template: what is new, and what no longer fits.
#pragma once

#include "casework/form/sheet.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace varde::casework {

/// What a note remembers of its template's shape: a line "<type> <id>" for each question, in the
/// template's order. It travels with the note, so that no old edition has to be kept anywhere.
std::string outline(const content::Template& form);

/// A question that asks for another kind of answer than before.
struct ChangedType {
    std::string item;
    std::string before;  ///< as templates write types
    std::string after;
};

struct Migration {
    std::string from;  ///< versions
    std::string to;
    std::vector<std::string> added;    ///< ids of new questions
    std::vector<std::string> removed;  ///< ids of questions that are gone
    std::vector<ChangedType> changed;
    std::vector<std::string> misfits;  ///< keys of answers that no longer fit; they are kept
};

/// The differences between a note's outline and the template of today.
Migration migration(const NoteHead& note, std::string_view outline_then,
                    const Plan& now, const Answers& answers);

/// The keys of answers that the template does not ask for, or asks for in another form.
std::vector<std::string> misfits(const Plan& plan, const Answers& answers);

/// Whether a value has the form that the item's answers have. A number field may hold what was
/// typed while it was no number, so text fits it.
bool fits(const Value& value, const content::Item& item);

}  // namespace varde::casework
