// What stands round every answer: label, help, errors, other people's values.
#include "ui/screens/note/note_view.hpp"

#include "casework/form/issues.hpp"
#include "casework/form/typed.hpp"
#include "exchange/reading.hpp"
#include "ui/kit/paint.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace varde::ui {
namespace {

using casework::Fault;

constexpr float about_size = 48;

/// There is something to tell: a condition, a rule, or values from before.
bool has_more(const NoteView& note, const Cell& cell) {
    return note.plan().items()[cell.at].conditional || cell.item.calculate ||
           (cell.value != nullptr && casework::is_answered(*cell.value));
}

void tag_of(Ui& ui, const content::Item& item) {
    if (item.content == content::Content::observation)
        tag(ui, item.id + "/tag", ui.tr("content.observation"), Tone::observation);
    else if (item.content == content::Content::appraisal)
        tag(ui, item.id + "/tag", ui.tr("content.appraisal"), Tone::appraisal);
}

std::string limit_words(const std::optional<content::Literal>& limit, Language language) {
    if (!limit) return {};
    const casework::Value value =
        std::visit([](const auto& each) { return casework::Value(each); }, *limit);
    return exchange::shown_value(value, nullptr, language);
}

bool is_marked(const NoteView& note, const Cell& cell) {
    return note.open.left.contains(note.plan().items()[cell.at].section);
}

}  // namespace

std::string NoteView::label(const content::Item& item) const {
    const std::string& label = shown(item.label, ui.language());
    return item.prefix.empty() ? label : item.prefix + " " + label;
}

Cell cell_at(const NoteView& note, std::size_t at, std::string_view row) {
    const content::Item& item = note.item(at);
    return {at, row, item, casework::answer_key(item.id, row), note.sheet().value(at, row)};
}

void focus_here(const NoteView& note, const Cell& cell, NodeId id) {
    if (note.open.focus != cell.key) return;
    note.ui.take_focus(id);
    note.view.send(app::FieldShown{});
}

void question_head(const NoteView& note, const Cell& cell) {
    Ui& ui = note.ui;
    const std::string label = note.label(cell.item) + (cell.item.required ? " *" : "");
    const Box start = ui.place(ui.width(), 0);
    const float room = start.width - about_size - 4;
    const float high = column(ui, {start.x, start.y, room, 0}, 0, [&] {
        flow(ui, 10, [&] {
            tag_of(ui, cell.item);
            const float width = std::min(std::ceil(text_width(ui, Type::label, label)) + 1, room);
            const float text = text_height(ui, Type::label, label, width);
            const bool tagged = cell.item.content != content::Content::neutral;
            const float line = tagged ? std::max(text, 30 * ui.scale()) : text;
            const Box box = ui.place(width, line);
            paint_text(ui, Type::label, label,
                       {box.x, box.y + (line - text) / 2, width, text}, ui.theme().text);
        });
    });
    // It reaches up into the gap above, so that the line is no higher with it than without.
    if (has_more(note, cell))
        column(ui, {start.right() - about_size, start.y - 16, about_size, about_size}, 0, [&] {
            const Speaking words_of_ours(ui, ui.language());
            if (icon_button(ui, cell.key + "/about", Icon::more,
                            ui.tr("about.open", {note.label(cell.item)})))
                note.view.send(app::AskAbout{cell.key});
        });
    ui.space(high);
    ui.cursor().gap = 8;
    if (const std::string help = plain(shown(cell.item.help, ui.language())); !help.empty()) {
        const Box box = ui.place(ui.width(), text_height(ui, Type::small, help, ui.width()));
        paint_text(ui, Type::small, help, box, ui.theme().text_second);
    }
}

std::string issue_words(const Ui& ui, const casework::Issue& issue) {
    if (const std::string& own = shown(issue.message, ui.language()); !own.empty()) return own;
    constexpr std::array<const char*, 12> keys = {
        "issue.required", "issue.type",    "issue.option",  "issue.too_small",
        "issue.too_large", "issue.too_short", "issue.too_long", "issue.decimals",
        "issue.pattern",  "issue.too_few", "issue.too_many", "issue.constraint"};
    return ui.tr(keys[static_cast<std::size_t>(issue.fault)],
                 {limit_words(issue.limit, ui.language())});
}

std::string error_of(const NoteView& note, const Cell& cell) {
    const bool answered = cell.value != nullptr && casework::is_answered(*cell.value);
    if (!answered)
        return cell.item.required && is_marked(note, cell) ? note.ui.tr("issue.required")
                                                           : std::string();
    // Not while it is being written: half an answer is no fault.
    if (note.ui.focused(note.ui.id(cell.key))) return {};
    const auto issues = casework::answer_issues(note.sheet(), cell.at, cell.row);
    return issues.empty() ? std::string() : issue_words(note.ui, issues.front());
}

std::string value_words(const Ui& ui, const casework::Value* value, const content::Item* item) {
    if (value == nullptr || !casework::is_answered(*value)) return "–";
    if (const bool* yes = std::get_if<bool>(value)) return ui.tr(*yes ? "answer.yes" : "answer.no");
    return exchange::shown_value(*value, item, ui.language());
}

/// Two people answered without seeing each other: both answers stand here until one is chosen.
void question_foot(const NoteView& note, const Cell& cell) {
    if (!note.note.conflicted) return;
    const std::string field = casework::answer_field(cell.key);
    const casework::Replica& replica = note.view.state.replica;
    if (!replica.conflicted(note.note.id, field)) return;
    Ui& ui = note.ui;
    ui.push_scope(cell.key + "/conflict");
    for (const casework::Change* head : replica.heads(note.note.id, field)) {
        const std::string words = value_words(ui, &head->value, &cell.item);
        if (banner(ui, std::to_string(head->id.seq) + head->id.device, Tone::attention,
                   Icon::people, ui.tr("conflict.value", {head->author, words}),
                   note.can_write() ? ui.tr("conflict.choose") : std::string()))
            note.view.send(app::Answer{note.note.id, cell.key, head->value});
    }
    ui.pop_scope();
}

}  // namespace varde::ui
