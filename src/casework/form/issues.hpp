// What is wrong with a note, and what is missing: for a mark at a field and for the last look.
#pragma once

#include "casework/form/sheet.hpp"
#include "casework/validation.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace varde::casework {

/// A broken rule and where it stands.
struct NoteIssue {
    std::string key;  ///< answer_key; of an item with too few or many rows its id
    Issue issue;

    bool is_error() const { return issue.severity == content::Severity::error; }
    bool operator==(const NoteIssue&) const = default;
};

/// What is wrong with what an item holds in a row, as far as it is answered.
std::vector<Issue> answer_issues(const Sheet& sheet, std::size_t item, std::string_view row);

/// Everything that is missing or wrong where something is shown, in the template's order.
std::vector<NoteIssue> note_issues(const Sheet& sheet);

/// As note_issues, of one section.
std::vector<NoteIssue> section_issues(const Sheet& sheet, std::size_t section);

/// The key of the next question without an answer after `key` (empty: from the start), going on
/// from the start when there is none behind it; empty when everything is answered.
std::string next_unanswered(const Sheet& sheet, std::string_view key);

}  // namespace varde::casework
