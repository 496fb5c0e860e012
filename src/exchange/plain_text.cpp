#include "base/utf8.hpp"
#include "exchange/reading.hpp"

#include <algorithm>

namespace varde::exchange {
namespace {

/// "2026-11-21 12:05" in UTC: a file that was made elsewhere does not say which wall it hung on.
std::string time_text(Instant instant) {
    std::string iso = to_string(instant);
    iso[10] = ' ';
    return iso.substr(0, 16) + " UTC";
}

/// A name on one line: without its own line breaks it cannot pass for the next line.
std::string one_line(std::string_view name) {
    std::string line = without_controls(name);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

std::string value_text(const casework::Value& value, const std::string& shown,
                       const ReadingWords& words) {
    if (const bool* yes = std::get_if<bool>(&value)) return *yes ? words.yes : words.no;
    return without_controls(shown);
}

const std::string* kind_word(content::Content content, const ReadingWords& words) {
    if (content == content::Content::observation) return &words.observation;
    if (content == content::Content::appraisal) return &words.appraisal;
    return nullptr;
}

void add_answer(std::string& out, const ReadableAnswer& answer, const ReadingWords& words) {
    if (!answer.group.empty()) out += one_line(answer.group) + " - ";
    out += one_line(answer.label);
    if (const std::string* word = kind_word(answer.content, words)) out += " [" + *word + "]";
    out += "\n" + value_text(answer.value, answer.shown, words) + "\n";
    for (const OtherValue& other : answer.others)
        out += words.other_value + " (" + one_line(other.author) + ", " + time_text(other.written) +
               "): " + value_text(other.value, other.shown, words) + "\n";
    out += "\n";
}

void add_heading(std::string& out, const std::string& title, char rule) {
    if (title.empty()) return;
    const std::string line = one_line(title);
    out += line + "\n" + std::string(code_point_count(line), rule) + "\n\n";
}

void add_addenda(std::string& out, const ReadableNote& note, const ReadingWords& words) {
    for (const ReadableAddendum& addendum : note.addenda)
        out += words.addendum + " (" + one_line(addendum.author) + ", " +
               time_text(addendum.written) + ")\n" + without_controls(addendum.text) + "\n\n";
}

std::string names(const std::vector<std::string>& authors) {
    std::string out;
    for (const std::string& author : authors) out += (out.empty() ? "" : ", ") + author;
    return one_line(out);
}

void add_footer(std::string& out, const ReadableNote& note, const ReadingWords& words) {
    const casework::NoteHead& head = note.head;
    const auto line = [&out](const std::string& word, const std::string& text) {
        if (!text.empty()) out += word + ": " + text + "\n";
    };
    line(words.status, words.statuses[static_cast<std::size_t>(head.status)]);
    line(words.written_by, names(note.authors));
    line(words.begun, time_text({head.created.ms}));
    line(words.changed, time_text({head.changed.ms}));
    line(words.content_pack, one_line(head.pack_id + " " + head.pack_version));
}

}  // namespace

std::string plain_text(const ReadableNote& note, const ReadingWords& words) {
    std::string out;
    const bool named = !note.head.alias.empty();
    add_heading(out, note.title + (named ? " - " + note.head.alias : ""), '=');
    for (const ReadableSection& section : note.sections) {
        add_heading(out, section.title, '-');
        for (const ReadableAnswer& answer : section.answers) add_answer(out, answer, words);
    }
    if (!note.orphaned.empty()) add_heading(out, words.orphaned, '-');
    for (const ReadableAnswer& answer : note.orphaned) add_answer(out, answer, words);
    add_addenda(out, note, words);
    add_footer(out, note, words);
    return out;
}

}  // namespace varde::exchange
