// Writing a visit note, one section at a time.
#include "ui/screens/screen.hpp"

#include "ui/kit/paint.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace varde::ui {
namespace {

using casework::Answers;
using content::Item;
using content::ItemType;

/// What the widgets of one note need.
struct Sheet {
    Ui& ui;
    const View& view;
    const casework::NoteHead& note;
    const content::Template& form;
    const Answers& answers;
    const casework::IsEnabled& enabled;

    const casework::Value* answer(const Item& item) const {
        const auto found = answers.find(item.id);
        return found == answers.end() ? nullptr : &found->second;
    }
    std::string text(const Item& item) const {
        const casework::Value* value = answer(item);
        const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(value);
        return text == nullptr ? std::string() : *text;
    }
    void set(const Item& item, casework::Value value) const {
        view.send(app::Answer{note.id, item.id, std::move(value)});
    }
    const std::string& label(const Item& item) const { return shown(item.label, ui.language()); }
    const std::string& help(const Item& item) const { return shown(item.help, ui.language()); }
};

FieldOptions field_options(const Sheet& sheet, const Item& item) {
    FieldOptions options{.help = plain(sheet.help(item)),
                         .required = item.required,
                         .read_only = !app::can_write(sheet.view.state),
                         .revision = sheet.view.state.model_revision};
    if (item.content == content::Content::observation) {
        options.tag = sheet.ui.tr("content.observation");
        options.tag_tone = Tone::observation;
    } else if (item.content == content::Content::appraisal) {
        options.tag = sheet.ui.tr("content.appraisal");
        options.tag_tone = Tone::appraisal;
    }
    return options;
}

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

void text_item(const Sheet& sheet, const Item& item) {
    FieldOptions options = field_options(sheet, item);
    options.role = field_role(item.type);
    options.rows = item.type == ItemType::long_text ? 4 : 1;
    const auto typed =
        field(sheet.ui, item.id, sheet.label(item), sheet.text(item), options);
    if (typed) sheet.view.send(app::TypeText{sheet.note.id, item.id, *typed});
    if (sheet.ui.blurred(sheet.ui.id(item.id))) sheet.view.send(app::LeaveField{});
}

void label_above(const Sheet& sheet, const Item& item) {
    Ui& ui = sheet.ui;
    const std::string label = sheet.label(item) + (item.required ? " *" : "");
    const Box box = ui.place(ui.width(), text_height(ui, Type::label, label, ui.width()));
    paint_text(ui, Type::label, label, box, ui.theme().text);
    ui.cursor().gap = 8;
    if (const std::string help = plain(sheet.help(item)); !help.empty())
        paragraph(ui, Type::small, help);
}

/// Pressing the chosen one again clears the answer: a slip must be easy to undo.
void one_of(const Sheet& sheet, const Item& item, const std::vector<content::Option>& options) {
    Ui& ui = sheet.ui;
    const std::string now = sheet.text(item);
    const Box start = ui.place(ui.width(), 0);
    ui.space(column(ui, start, 8, [&] {
        label_above(sheet, item);
        radio_group(ui, item.id, sheet.label(item), [&] {
            for (const content::Option& option : options) {
                const bool chosen = now == option.code;
                if (radio_chip(ui, option.code, shown(option.label, ui.language()), chosen))
                    sheet.set(item, chosen ? casework::Value() : casework::Value(option.code));
            }
        });
    }));
}

void yes_no(const Sheet& sheet, const Item& item) {
    Ui& ui = sheet.ui;
    const casework::Value* value = sheet.answer(item);
    const bool* now = value == nullptr ? nullptr : std::get_if<bool>(value);
    const Box start = ui.place(ui.width(), 0);
    ui.space(column(ui, start, 8, [&] {
        label_above(sheet, item);
        radio_group(ui, item.id, sheet.label(item), [&] {
            for (const bool answer : {true, false}) {
                const bool chosen = now != nullptr && *now == answer;
                if (radio_chip(ui, answer ? "yes" : "no",
                               ui.tr(answer ? "answer.yes" : "answer.no"), chosen))
                    sheet.set(item, chosen ? casework::Value() : casework::Value(answer));
            }
        });
    }));
}

void several_of(const Sheet& sheet, const Item& item) {
    Ui& ui = sheet.ui;
    std::vector<std::string> now;
    if (const casework::Value* value = sheet.answer(item))
        if (const auto* codes = std::get_if<std::vector<std::string>>(value)) now = *codes;
    const Box start = ui.place(ui.width(), 0);
    const float height = column(ui, start, 8, [&] {
        label_above(sheet, item);
        const Cursor before = ui.cursor();
        ui.open({.id = ui.id(item.id), .role = Role::group, .name = sheet.label(item)});
        ui.push_scope(item.id);
        flow(ui, 8, [&] {
            for (const content::Option& option : item.options) {
                const auto at = std::find(now.begin(), now.end(), option.code);
                const bool chosen = at != now.end();
                if (!chip(ui, option.code, shown(option.label, ui.language()),
                          {.selected = chosen}))
                    continue;
                std::vector<std::string> codes = now;
                if (chosen) codes.erase(codes.begin() + (at - now.begin()));
                else codes.push_back(option.code);
                sheet.set(item, std::move(codes));
            }
        });
        ui.pop_scope();
        ui.close({before.x, before.y, before.width, ui.cursor().y - before.y});
    });
    ui.space(height);
}

void draw_item(const Sheet& sheet, const Item& item);

void nested(const Sheet& sheet, const Item& item) {
    card(sheet.ui, item.id, [&] {
        heading(sheet.ui, 3, sheet.label(item));
        for (const Item& inner : item.items) draw_item(sheet, inner);
    });
}

void draw_item(const Sheet& sheet, const Item& item) {
    if (!sheet.enabled(item)) return;
    switch (item.type) {
        case ItemType::group: return nested(sheet, item);
        case ItemType::display: return rich_text(sheet.ui, Type::body, sheet.label(item));
        case ItemType::boolean: return yes_no(sheet, item);
        case ItemType::choice:
        case ItemType::open_choice: return one_of(sheet, item, item.options);
        case ItemType::multi_choice: return several_of(sheet, item);
        default: return text_item(sheet, item);
    }
}

// The frame round a section.

std::size_t section_index(const Sheet& sheet) {
    std::size_t index = 0;
    const std::string& part = sheet.view.state.route.part;
    std::from_chars(part.data(), part.data() + part.size(), index);
    return index >= 1 && index <= sheet.form.items.size() ? index - 1 : 0;
}

void go_to(const Sheet& sheet, std::size_t section) {
    sheet.view.go(app::Screen::visits, note_key(sheet.note), std::to_string(section + 1));
}

void steps(const Sheet& sheet, std::size_t section) {
    Ui& ui = sheet.ui;
    const bool last = section + 1 == sheet.form.items.size();
    flow(ui, 12, [&] {
        if (section > 0 && button(ui, "previous", ui.tr("note.previous")))
            go_to(sheet, section - 1);
        if (last) {
            if (button(ui, "finish", ui.tr("note.finish"),
                       {.kind = ButtonKind::primary,
                        .icon = Icon::check,
                        .enabled = app::can_write(sheet.view.state)}))
                sheet.view.send(app::AskFinish{sheet.note.id});
            return;
        }
        const std::string& next = sheet.label(sheet.form.items[section + 1]);
        if (button(ui, "next", ui.tr("note.next", {next}), {.kind = ButtonKind::primary}))
            go_to(sheet, section + 1);
    });
}

void advice_card(const Sheet& sheet, const content::Recommendation& advice) {
    Ui& ui = sheet.ui;
    const std::string statement = plain(shown(advice.statement, ui.language()));
    if (row(ui, advice.id,
            {.icon = Icon::info, .title = statement, .detail = ui.tr("note.read_more")}))
        sheet.view.go(app::Screen::advice, advice.id);
}

/// At most three, so that they help and do not disturb (design: promise 5).
void advice_beside(const Sheet& sheet, const Item& section) {
    constexpr std::size_t most = 3;
    std::vector<const content::Recommendation*> found;
    const auto collect = [&](const auto& self, const Item& item) -> void {
        for (const auto* advice :
             sheet.view.state.library.advice_for_field(sheet.form.id + "/" + item.id))
            if (std::find(found.begin(), found.end(), advice) == found.end())
                found.push_back(advice);
        for (const Item& inner : item.items) self(self, inner);
    };
    collect(collect, section);
    if (found.empty()) return;
    found.resize(std::min(found.size(), most));
    card(sheet.ui, "advice", Tone::neutral, sheet.ui.tr("note.advice"), [&] {
        heading(sheet.ui, 2, sheet.ui.tr("note.advice"));
        sheet.ui.cursor().gap = 4;
        for (const auto* advice : found) advice_card(sheet, *advice);
    });
}

void section_page(const Sheet& sheet, std::size_t index) {
    Ui& ui = sheet.ui;
    const Item& section = sheet.form.items[index];
    const std::string number = std::to_string(index + 1);
    const std::string total = std::to_string(sheet.form.items.size());
    const std::string place = ui.tr("note.place", {number, total});
    const bool wide = ui.width() > 860 * ui.scale();
    progress_bar(ui, "progress",
                 static_cast<float>(index + 1) / static_cast<float>(sheet.form.items.size()),
                 place);
    ui.push_scope(section.id);
    split(
        ui, wide, 0.66f, 24,
        [&] {
            heading(ui, 2, sheet.label(section));
            if (const std::string help = plain(sheet.help(section)); !help.empty())
                paragraph(ui, Type::small, help);
            ui.cursor().gap = 24;
            for (const Item& item : section.items) draw_item(sheet, item);
            steps(sheet, index);
        },
        [&] { advice_beside(sheet, section); });
    ui.pop_scope();
}

void overview(const Sheet& sheet) {
    Ui& ui = sheet.ui;
    const auto progress = casework::progress(sheet.form, sheet.answers, sheet.enabled);
    card(ui, "parts", [&] {
        ui.cursor().gap = 4;
        for (std::size_t i = 0; i < progress.size(); ++i) {
            const casework::SectionProgress& part = progress[i];
            const bool complete = part.state == casework::SectionState::complete;
            RowOptions options{
                .icon = complete ? Icon::check : Icon::pen,
                .icon_tone = complete ? Tone::good : Tone::accent,
                .title = std::to_string(i + 1) + ". " + sheet.label(sheet.form.items[i]),
                .detail = ui.tr("note.answered", {std::to_string(part.answered),
                                                  std::to_string(part.total)}),
                .divider = i > 0};
            if (part.required_missing > 0) {
                options.badge = ui.strings().counted(
                    "note.required_missing", static_cast<std::int64_t>(part.required_missing));
                options.badge_tone = Tone::attention;
            }
            if (row(ui, part.section, options)) go_to(sheet, i);
        }
    });
    if (button(ui, "finish", ui.tr("note.finish"),
               {.kind = ButtonKind::primary, .icon = Icon::check}))
        sheet.view.send(app::AskFinish{sheet.note.id});
}

}  // namespace

void draw_note(Ui& ui, const View& view, const casework::NoteHead& note) {
    const content::Template* form = app::template_of(view.state, note);
    if (form == nullptr) return draw_reading(ui, view, note);
    const Answers answers = app::current_answers(view.state, note.id);
    const casework::IsEnabled enabled = app::enabled_by(view.state, answers);
    const Sheet sheet{ui, view, note, *form, answers, enabled};
    const bool parts = view.state.route.part == "deler";
    const std::size_t index = section_index(sheet);
    const std::string title =
        shown(form->title, ui.language()) + " · " + note_name(ui, view.state, note);
    const std::string place = ui.tr("note.place", {std::to_string(index + 1),
                                                   std::to_string(form->items.size())});
    const std::string begun = ui.tr("note.begun", {when_text(ui, view.state, note.created.ms)});
    const PageOptions options{.back = ui.tr("nav.visits"),
                              .subtitle = parts ? begun : begun + " · " + place,
                              .act = parts ? std::string() : ui.tr("note.parts"),
                              .most_width = 1020};
    const std::string key = "note." + note.id + (parts ? "/deler" : "/" + std::to_string(index));
    const PageHead head = page(ui, view, key, title, options, [&] {
        if (parts) overview(sheet);
        else section_page(sheet, index);
    });
    if (head.back) view.go(app::Screen::visits);
    if (head.act) view.go(app::Screen::visits, note_key(note), "deler");
}

}  // namespace varde::ui
