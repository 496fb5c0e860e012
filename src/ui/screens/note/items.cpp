// The widget of each kind of question.
#include "ui/screens/note/note_view.hpp"

#include "casework/form/attachment.hpp"
#include "casework/form/migration.hpp"
#include "casework/form/typed.hpp"
#include "ui/kit/dates.hpp"
#include "ui/kit/paint.hpp"

#include <algorithm>

namespace varde::ui {
namespace {

using content::Item;
using content::ItemType;

constexpr std::size_t day_size = 10;  // of "2026-11-21"

Role field_role(ItemType type) {
    switch (type) {
        case ItemType::long_text: return Role::text_area;
        case ItemType::date: return Role::date_field;
        case ItemType::time: return Role::time_field;
        case ItemType::integer:
        case ItemType::decimal:
        case ItemType::quantity: return Role::number_field;
        default: return Role::text_field;
    }
}

/// What is said of a field whose label stands above it.
std::string spoken(const NoteView& note, const Item& item) {
    const std::string label = note.label(item);
    if (item.content == content::Content::observation)
        return note.ui.tr("content.observation") + ": " + label;
    if (item.content == content::Content::appraisal)
        return note.ui.tr("content.appraisal") + ": " + label;
    return label;
}

FieldOptions field_options(const NoteView& note, const Cell& cell) {
    return {.role = field_role(cell.item.type),
            .placeholder = shown(cell.item.placeholder, note.ui.language()),
            .error = error_of(note, cell),
            .required = cell.item.required,
            .read_only = !note.can_write() || cell.item.read_only,
            .rows = cell.item.type == ItemType::long_text ? 4 : 1,
            .revision = note.view.state.model_revision,
            .label_hidden = spoken(note, cell.item)};
}

/// The draft as it is typed, so that "1," stays until it is "1,5".
std::string text_of(const NoteView& note, const Cell& cell) {
    const auto& draft = note.view.state.draft;
    if (draft && draft->item == cell.key && draft->note == note.note.id) return draft->text;
    return cell.value == nullptr ? std::string()
                                 : casework::typed_text(*cell.value, note.ui.language());
}

void typed_field(const NoteView& note, const Cell& cell, std::string_view key,
                 const std::string& text, const FieldOptions& options) {
    Ui& ui = note.ui;
    focus_here(note, cell, ui.id(key));
    if (const auto typed = field(ui, key, {}, text, options))
        note.view.send(app::TypeText{note.note.id, cell.key, *typed});
    if (ui.blurred(ui.id(key))) note.view.send(app::LeaveField{});
}

void text_item(const NoteView& note, const Cell& cell) {
    typed_field(note, cell, cell.key, text_of(note, cell), field_options(note, cell));
}

void set(const NoteView& note, const Cell& cell, casework::Value value) {
    if (note.can_write() && !cell.item.read_only)
        note.view.send(app::Answer{note.note.id, cell.key, std::move(value)});
}

/// A file, or words that say where it is.
void attachment_item(const NoteView& note, const Cell& cell) {
    Ui& ui = note.ui;
    const auto* text = cell.value == nullptr ? nullptr : std::get_if<std::string>(cell.value);
    const bool file = text != nullptr && casework::read_attachment(*text);
    if (!file) text_item(note, cell);
    else
        fact(ui, cell.key,
             {.icon = Icon::page, .title = value_words(ui, cell.value, &cell.item)});
    if (!note.can_write() || cell.item.read_only) return;
    ui.push_scope(cell.key);
    flow(ui, 8, [&] {
        const std::string& words = ui.tr(file ? "note.attach_other" : "note.attach");
        if (button(ui, "attach", words, {.icon = Icon::plus}))
            note.view.send(app::PickAttachment{note.note.id, cell.key});
        if (file && button(ui, "remove", ui.tr("note.attach_remove"), {.icon = Icon::cross}))
            set(note, cell, {});
    });
    ui.pop_scope();
}

std::string chosen_code(const Cell& cell) {
    const auto* text = cell.value == nullptr ? nullptr : std::get_if<std::string>(cell.value);
    return text == nullptr ? std::string() : *text;
}

void error_line(const NoteView& note, const Cell& cell) {
    const std::string error = error_of(note, cell);
    if (error.empty()) return;
    note.ui.push_scope(cell.key + "/error");  // two questions may have the same words
    paragraph(note.ui, Type::small, error, note.ui.theme().danger);
    note.ui.pop_scope();
}

/// Pressing the chosen one again clears the answer: a slip must be easy to undo.
void one_of(const NoteView& note, const Cell& cell) {
    Ui& ui = note.ui;
    const std::string now = chosen_code(cell);
    if (!cell.item.options.empty())
        focus_here(note, cell, node_id(ui.id(cell.key), cell.item.options.front().code));
    radio_group(ui, cell.key, spoken(note, cell.item), [&] {
        for (const content::Option& option : cell.item.options) {
            const bool chosen = now == option.code;
            if (radio_chip(ui, option.code, shown(option.label, ui.language()), chosen))
                set(note, cell, chosen ? casework::Value() : casework::Value(option.code));
        }
    });
    error_line(note, cell);
}

void yes_no(const NoteView& note, const Cell& cell) {
    Ui& ui = note.ui;
    const bool* now = cell.value == nullptr ? nullptr : std::get_if<bool>(cell.value);
    focus_here(note, cell, node_id(ui.id(cell.key), "yes"));
    radio_group(ui, cell.key, spoken(note, cell.item), [&] {
        const Speaking words_of_ours(ui, ui.language());
        for (const bool answer : {true, false}) {
            const bool chosen = now != nullptr && *now == answer;
            if (radio_chip(ui, answer ? "yes" : "no", ui.tr(answer ? "answer.yes" : "answer.no"),
                           chosen))
                set(note, cell, chosen ? casework::Value() : casework::Value(answer));
        }
    });
    error_line(note, cell);
}

std::vector<std::string> chosen_codes(const Cell& cell) {
    const auto* codes = cell.value == nullptr
                            ? nullptr
                            : std::get_if<std::vector<std::string>>(cell.value);
    return codes == nullptr ? std::vector<std::string>() : *codes;
}

void several_of(const NoteView& note, const Cell& cell) {
    Ui& ui = note.ui;
    const std::vector<std::string> now = chosen_codes(cell);
    if (!cell.item.options.empty())
        focus_here(note, cell, node_id(ui.id(cell.key), cell.item.options.front().code));
    const Cursor before = ui.cursor();
    ui.open({.id = ui.id(cell.key), .role = Role::group, .name = spoken(note, cell.item)});
    ui.push_scope(cell.key);
    flow(ui, 8, [&] {
        for (const content::Option& option : cell.item.options) {
            const auto at = std::find(now.begin(), now.end(), option.code);
            const bool chosen = at != now.end();
            if (!chip(ui, option.code, shown(option.label, ui.language()), {.selected = chosen}))
                continue;
            std::vector<std::string> codes = now;
            if (chosen) codes.erase(codes.begin() + (at - now.begin()));
            else codes.push_back(option.code);
            set(note, cell, std::move(codes));
        }
    });
    ui.pop_scope();
    ui.close({before.x, before.y, before.width, ui.cursor().y - before.y});
    error_line(note, cell);
}

bool is_option(const Item& item, const std::string& text) {
    return std::any_of(item.options.begin(), item.options.end(),
                       [&](const content::Option& option) { return option.code == text; });
}

/// The options, and a field for what is none of them.
void open_choice(const NoteView& note, const Cell& cell) {
    one_of(note, cell);
    const std::string text = text_of(note, cell);
    FieldOptions options = field_options(note, cell);
    options.label_hidden = note.ui.tr("note.other_answer", {note.label(cell.item)});
    options.placeholder = note.ui.tr("note.other");
    options.error.clear();
    typed_field(note, cell, cell.key + "/other", is_option(cell.item, text) ? std::string() : text,
                options);
}

/// "12.5 kg" is a number in another unit than the first; the number alone is in the first.
struct Quantity {
    std::string number;
    std::string unit;
};

Quantity quantity_of(const Item& item, const std::string& text) {
    for (const content::Unit& unit : item.units)
        if (text.ends_with(" " + unit.code))
            return {text.substr(0, text.size() - unit.code.size() - 1), unit.code};
    return {text, item.units.empty() ? std::string() : item.units.front().code};
}

std::string with_unit(const Item& item, const Quantity& quantity) {
    const bool first = item.units.empty() || quantity.unit == item.units.front().code;
    return first || quantity.number.empty() ? quantity.number
                                            : quantity.number + " " + quantity.unit;
}

void quantity_item(const NoteView& note, const Cell& cell) {
    Ui& ui = note.ui;
    const Quantity now = quantity_of(cell.item, text_of(note, cell));
    FieldOptions options = field_options(note, cell);
    const std::string name = options.label_hidden;
    if (cell.item.units.size() == 1)
        options.label_hidden += " (" + shown(cell.item.units[0].label, ui.language()) + ")";
    focus_here(note, cell, ui.id(cell.key));
    if (const auto typed = field(ui, cell.key, {}, now.number, options))
        note.view.send(app::TypeText{note.note.id, cell.key,
                                     with_unit(cell.item, {*typed, now.unit})});
    if (ui.blurred(ui.id(cell.key))) note.view.send(app::LeaveField{});
    if (cell.item.units.size() < 2) return;
    radio_group(ui, cell.key + "/unit", ui.tr("note.unit", {name}), [&] {
        for (const content::Unit& unit : cell.item.units)
            if (radio_chip(ui, unit.code, shown(unit.label, ui.language()), unit.code == now.unit))
                set(note, cell,
                    casework::typed_value(cell.item,
                                          with_unit(cell.item, {now.number, unit.code})));
    });
}

struct DayAndTime {
    std::string day, time;
};

/// "2026-11-21T10:30:00" is a day and a time without its seconds. What was typed and is no day
/// stays whole, in the field of the day.
DayAndTime parted(const std::string& text) {
    const std::size_t middle = text.starts_with('T') ? 0 : day_size;
    if (text.size() <= middle || text[middle] != 'T') return {text, {}};
    const std::string time = text.substr(middle + 1);
    const std::string minutes = time.substr(0, 5);
    return {text.substr(0, middle), read_time(minutes) ? minutes : time};
}

/// A day and a time below each other, stored as one text.
void date_time(const NoteView& note, const Cell& cell) {
    Ui& ui = note.ui;
    auto [day, time] = parted(text_of(note, cell));
    const auto join = [](const std::string& date, const std::string& clock) {
        return clock.empty() ? date : date + "T" + clock;
    };
    FieldOptions options = field_options(note, cell);
    const std::string name = options.label_hidden;
    focus_here(note, cell, ui.id(cell.key));
    options.role = Role::date_field;
    options.label_hidden = ui.tr("note.day_of", {name});
    if (const auto typed = field(ui, cell.key, {}, day, options)) {
        day = *typed;  // both may be written in one frame
        set(note, cell, casework::typed_value(cell.item, join(day, time)));
    }
    options.role = Role::time_field;
    options.label_hidden = ui.tr("note.time_of", {name});
    options.error.clear();
    if (const auto typed = field(ui, cell.key + "/time", {}, time, options))
        set(note, cell, casework::typed_value(cell.item, join(day, *typed)));
}

void calculated(const NoteView& note, const Cell& cell) {
    Ui& ui = note.ui;
    const std::string words = value_words(ui, cell.value, &cell.item);
    const Box box = ui.place(ui.width(), 52 * ui.scale());
    fill(ui.draw(), box, ui.theme().sunk, 12);
    paint_line(ui, Type::strong, words, box.x + 16,
               box.y + (box.height - line_height(ui, Type::strong)) / 2, ui.theme().text);
    ui.say({.id = ui.id(cell.key),
            .role = Role::status,
            .box = box,
            .name = note.label(cell.item) + ": " + words});
    error_line(note, cell);
}

/// An answer in a form that the widget cannot show, from another edition of the template.
void misfit(const NoteView& note, const Cell& cell) {
    if (cell.value == nullptr || cell.item.calculate) return;
    const ItemType type = cell.item.type;
    const std::string code = chosen_code(cell);
    const bool in_field = type != ItemType::boolean && type != ItemType::choice &&
                          !content::takes_list(cell.item) && !code.empty();
    if (in_field) return;  // where it stands, and is said to be wrong
    const bool strange = !casework::fits(*cell.value, cell.item) ||
                         (type == ItemType::choice && !code.empty() &&
                          !is_option(cell.item, code));
    if (strange)
        banner(note.ui, cell.key + "/misfit", Tone::attention, Icon::info,
               note.ui.tr("note.misfit", {value_words(note.ui, cell.value, nullptr)}));
}

void answer_widget(const NoteView& note, const Cell& cell) {
    if (cell.item.calculate) return calculated(note, cell);
    if (content::takes_list(cell.item)) return several_of(note, cell);
    switch (cell.item.type) {
        case ItemType::boolean: return yes_no(note, cell);
        case ItemType::choice: return one_of(note, cell);
        case ItemType::open_choice: return open_choice(note, cell);
        case ItemType::quantity: return quantity_item(note, cell);
        case ItemType::date_time: return date_time(note, cell);
        case ItemType::attachment: return attachment_item(note, cell);
        default: return text_item(note, cell);
    }
}

void question(const NoteView& note, const Cell& cell) {
    Ui& ui = note.ui;
    const Box start = ui.place(ui.width(), 0);
    ui.space(column(ui, start, 8, [&] {
        question_head(note, cell);
        answer_widget(note, cell);
        misfit(note, cell);
        question_foot(note, cell);
    }));
}

void group(const NoteView& note, std::size_t at, std::string_view row) {
    const content::Item& item = note.item(at);
    // The key holds the row: the same group stands in each of them.
    card(note.ui, casework::answer_key(item.id, row), [&] {
        if (const std::string label = note.label(item); !label.empty()) heading(note.ui, 3, label);
        note.ui.cursor().gap = 24;
        const auto& items = note.plan().items();
        for (std::size_t i = at + 1; i < items[at].end; i = items[i].end) draw_item(note, i, row);
    });
}

}  // namespace

void draw_item(const NoteView& note, std::size_t at, std::string_view row) {
    const casework::PlanItem& planned = note.plan().items()[at];
    const Item& item = *planned.item;
    if (item.hidden || !note.sheet().shown(at, row)) return;
    const Speaking as(note.ui, item.label);
    const bool inside_rows = planned.rows == at && row.size() > 0 &&
                             casework::cut_row(row, planned.depth) == row &&
                             casework::cut_row(row, planned.depth - 1) != row;
    if (planned.rows == at && !inside_rows) return draw_rows(note, at, row);
    if (item.type == ItemType::group) return group(note, at, row);
    if (item.type == ItemType::display) return rich_text(note.ui, Type::body, note.label(item));
    question(note, cell_at(note, at, row));
    const auto& items = note.plan().items();
    for (std::size_t i = at + 1; i < items[at].end; i = items[i].end) draw_item(note, i, row);
}

}  // namespace varde::ui
