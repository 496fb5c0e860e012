// A note as a plain document for reading, printing and the readable part of an export. It holds
// the content's words only; whoever shows it brings the words of the interface.
#pragma once

#include "base/date.hpp"
#include "base/text.hpp"
#include "casework/note.hpp"
#include "content/template.hpp"

#include <array>
#include <string>
#include <vector>

namespace varde::exchange {

/// A value that stands beside the first one because nobody has chosen yet.
struct OtherValue {
    casework::Value value;
    std::string shown;
    std::string author;
    Instant written;
};

/// One answered item.
struct ReadableAnswer {
    std::string key;    ///< casework::answer_key
    std::string group;  ///< label of the group inside the section that it belongs to, or empty
    std::string label;  ///< the item's id when the template is not at hand
    content::Content content = content::Content::neutral;
    std::vector<std::string> areas;
    casework::Value value;
    std::string shown;  ///< the value in words, see shown_value
    std::string author;
    Instant written;
    std::vector<OtherValue> others;
};

struct ReadableSection {
    std::string title;  ///< empty for answers outside any section
    std::vector<ReadableAnswer> answers;
};

struct ReadableAddendum {
    std::string text;
    std::string author;
    Instant written;
};

struct ReadableNote {
    casework::NoteHead head;
    std::string title;  ///< the template's title, or its id
    Language language = Language::nb;
    std::vector<ReadableSection> sections;  ///< only what is answered
    std::vector<ReadableAnswer> orphaned;   ///< answers that the template no longer asks for
    std::vector<ReadableAddendum> addenda;
    std::vector<std::string> authors;  ///< everybody who wrote in it, in order of appearance
};

/// A value in words: option labels, numbers and dates as the language writes them, text as it is.
/// Empty for yes and no, which are words of the interface. `item` may be null.
std::string shown_value(const casework::Value& value, const content::Item* item, Language language);

/// The note as a document. `form` may be null: items are then named by their ids, and nothing is
/// left out. Text is byte-exact; a screen removes direction-changing characters when it shows it.
ReadableNote readable(const casework::Replica& replica, const casework::NoteHead& note,
                      const content::Template* form, Language language);

/// The interface's words that a plain text needs; they come from a language file.
struct ReadingWords {
    std::string observation;
    std::string appraisal;
    std::string orphaned;
    std::string addendum;
    std::string other_value;
    std::string written_by;
    std::string begun;
    std::string changed;
    std::string status;
    std::string content_pack;
    std::array<std::string, casework::all_note_statuses.size()> statuses;
    std::string yes;
    std::string no;
};

/// The document as text for a terminal or a printer: one blank line between paragraphs, no control
/// or direction-changing characters.
std::string plain_text(const ReadableNote& note, const ReadingWords& words);

}  // namespace varde::exchange
