#include "exchange/reading.hpp"

#include "base/utf8.hpp"
#include "casework/form/attachment.hpp"
#include "casework/form/typed.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace varde::exchange {
namespace {

using casework::Change;
using casework::Value;

std::string option_label(const std::string& code, const content::Item* item, Language language) {
    if (item == nullptr) return code;
    for (const content::Option& option : item->options)
        if (option.code == code) return shown(option.label, language);
    return code;  // an open choice, or an option that a newer template took away
}

/// "tegning.png (12 kB)", and the type of a file without a name.
std::string file_text(const casework::Attachment& file) {
    const std::size_t kilobytes = (file.bytes + 1023) / 1024;
    return (file.name.empty() ? file.mime : file.name) + " (" + std::to_string(kilobytes) + " kB)";
}

/// "21.11.2026"; English keeps the ISO form.
std::string date_text(const std::string& iso, Language language) {
    const bool date = parse_date(iso).has_value();
    if (!date || language == Language::en) return iso;
    return iso.substr(8, 2) + "." + iso.substr(5, 2) + "." + iso.substr(0, 4);
}

struct ShowValue {
    const content::Item* item;
    Language language;

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(bool) const { return {}; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return casework::typed_text(number, language); }
    std::string operator()(const std::string& text) const {
        if (const auto file = casework::read_attachment(text)) return file_text(*file);
        const bool date = item != nullptr && item->type == content::ItemType::date;
        return date ? date_text(text, language) : option_label(text, item, language);
    }
    std::string operator()(const std::vector<std::string>& codes) const {
        std::string out;
        for (const std::string& code : codes) {
            if (!out.empty()) out += ", ";
            out += option_label(code, item, language);
        }
        return out;
    }
};

Instant instant(const casework::Hlc& at) { return {at.ms}; }

/// Builds one document; what has been written so far of `note` tells what is left over.
struct Builder {
    const casework::Replica& replica;
    const casework::NoteHead& head;
    Language language;
    casework::Answers left;  // answers not placed yet, by key
    ReadableNote note;

    std::vector<std::string> rows_of(const content::Item& item) const;
    void add_item(ReadableSection& section, const content::Item& item, const std::string& group,
                  const std::string& row);
    void add_answer(std::vector<ReadableAnswer>& to, const std::string& key,
                    const content::Item* item, const std::string& group);
    void add_calculated(std::vector<ReadableAnswer>& to, const std::string& key,
                        const content::Item& item, const std::string& group);
    void add_section(const content::Item& item);
};

void collect_ids(const content::Item& item, std::set<std::string, std::less<>>& ids) {
    ids.insert(item.id);
    for (const content::Item& inner : item.items) collect_ids(inner, ids);
}

/// The rows of a repeating group, in the order in which they were begun.
std::vector<std::string> Builder::rows_of(const content::Item& item) const {
    std::set<std::string, std::less<>> ids;
    collect_ids(item, ids);
    std::map<std::string, casework::Hlc> begun;
    for (const auto& [key, value] : left) {
        if (!ids.contains(casework::item_of(key))) continue;
        const auto history = replica.history(head.id, casework::answer_field(key));
        const casework::Hlc at = history.front()->at;
        const auto [row, fresh] = begun.try_emplace(std::string(casework::row_of(key)), at);
        if (!fresh) row->second = std::min(row->second, at);
    }
    std::vector<std::pair<casework::Hlc, std::string>> order;
    for (const auto& [row, at] : begun) order.emplace_back(at, row);
    std::sort(order.begin(), order.end());
    std::vector<std::string> rows;
    for (auto& [at, row] : order) rows.push_back(std::move(row));
    return rows;
}

void Builder::add_answer(std::vector<ReadableAnswer>& to, const std::string& key,
                         const content::Item* item, const std::string& group) {
    if (left.erase(key) == 0) return;
    const auto heads = replica.heads(head.id, casework::answer_field(key));
    const auto said = [](const Change* change) { return casework::is_answered(change->value); };
    if (std::none_of(heads.begin(), heads.end(), said)) return;
    const Change& first = *heads.front();
    ReadableAnswer answer;
    answer.key = key;
    answer.group = group;
    answer.label =
        item == nullptr ? std::string(casework::item_of(key)) : shown(item->label, language);
    if (item != nullptr) answer.content = item->content;
    if (item != nullptr) answer.areas = item->areas;
    answer.value = first.value;
    answer.shown = shown_value(first.value, item, language);
    answer.author = first.author;
    answer.written = instant(first.at);
    for (const Change* other : heads)
        if (other->value != first.value)
            answer.others.push_back({other->value, shown_value(other->value, item, language),
                                     other->author, instant(other->at)});
    to.push_back(std::move(answer));
}

/// A calculated value is kept when the note is finished; a draft has none yet.
void Builder::add_calculated(std::vector<ReadableAnswer>& to, const std::string& key,
                             const content::Item& item, const std::string& group) {
    const auto heads = replica.heads(head.id, casework::calculated_field(key));
    if (heads.empty() || !casework::is_answered(heads.front()->value)) return;
    const Change& kept = *heads.front();
    to.push_back({.key = key,
                  .group = group,
                  .label = shown(item.label, language),
                  .content = item.content,
                  .areas = item.areas,
                  .value = kept.value,
                  .shown = shown_value(kept.value, &item, language),
                  .author = kept.author,
                  .written = instant(kept.at),
                  .others = {}});
}

void Builder::add_item(ReadableSection& section, const content::Item& item,
                       const std::string& group, const std::string& row) {
    if (item.calculate)
        add_calculated(section.answers, casework::answer_key(item.id, row), item, group);
    if (item.type != content::ItemType::group)
        add_answer(section.answers, casework::answer_key(item.id, row), &item, group);
    const std::string title =
        item.type == content::ItemType::group ? shown(item.label, language) : group;
    const bool repeated = item.repeats && item.type == content::ItemType::group;
    const std::vector<std::string> rows = repeated ? rows_of(item) : std::vector{row};
    for (const std::string& each : rows)
        for (const content::Item& inner : item.items) add_item(section, inner, title, each);
}

void Builder::add_section(const content::Item& item) {
    const bool group = item.type == content::ItemType::group;
    ReadableSection section;
    if (group && !item.repeats) {
        section.title = shown(item.label, language);
        for (const content::Item& inner : item.items) add_item(section, inner, {}, {});
    } else {
        add_item(section, item, {}, {});
    }
    if (!section.answers.empty()) note.sections.push_back(std::move(section));
}

std::vector<std::string> authors_of(const std::vector<const Change*>& changes) {
    std::vector<std::string> names;
    for (const Change* change : changes)
        if (std::find(names.begin(), names.end(), change->author) == names.end())
            names.push_back(change->author);
    return names;
}

}  // namespace

std::string shown_value(const Value& value, const content::Item* item, Language language) {
    return std::visit(ShowValue{item, language}, value);
}

ReadableNote readable(const casework::Replica& replica, const casework::NoteHead& note,
                      const content::Template* form, Language language) {
    Builder builder{replica, note, language, casework::answers(replica, note.id), {}};
    builder.note.head = note;
    builder.note.language = language;
    builder.note.title = form == nullptr ? note.template_id : shown(form->title, language);
    if (form != nullptr)
        for (const content::Item& item : form->items) builder.add_section(item);
    ReadableSection rest;
    const casework::Answers left = builder.left;
    for (const auto& [key, value] : left) builder.add_answer(rest.answers, key, nullptr, {});
    if (form != nullptr) builder.note.orphaned = std::move(rest.answers);
    else if (!rest.answers.empty()) builder.note.sections.push_back(std::move(rest));
    for (const Change* addendum : casework::addenda(replica, note.id))
        if (const auto* text = std::get_if<std::string>(&addendum->value))
            builder.note.addenda.push_back({*text, addendum->author, instant(addendum->at)});
    builder.note.authors = authors_of(replica.changes(note.id));
    return std::move(builder.note);
}

}  // namespace varde::exchange
