// Dialogs over the open note: what stands behind one field, and another edition of the template.
#include "ui/screens/note/about.hpp"

#include "ui/kit/dialog.hpp"
#include "ui/screens/note/note_view.hpp"

namespace varde::ui {
namespace {

/// An input of an expression as the writer knows it: the question's words.
std::string input_words(const NoteView& note, const logic::Input& input) {
    const auto at = input.source == logic::Source::answer ? note.plan().find(input.name)
                                                          : std::nullopt;
    if (at) return note.label(note.item(*at));
    const std::string key = "about.input_" + input.name;
    switch (input.source) {
        case logic::Source::today: return note.ui.tr("about.today");
        case logic::Source::age_months: return note.ui.tr("about.age");
        case logic::Source::language: return note.ui.tr("about.language");
        default: return note.ui.strings().has(key) ? note.ui.tr(key) : input.name;
    }
}

std::string reading_words(const NoteView& note, const logic::Reading& reading) {
    if (!reading.answered()) return note.ui.tr("about.unanswered");
    const auto at = note.plan().find(reading.input.name);
    const content::Item* item = at ? &note.item(*at) : nullptr;
    const casework::Value value =
        casework::answer_value(reading.value, item == nullptr ? content::Item() : *item);
    return value_words(note.ui, &value, item);
}

/// What an expression read; a line leads to the question, so that a gap can be filled.
void readings(const NoteView& note, std::string_view key, const std::string& title,
              const logic::Trace& trace) {
    Ui& ui = note.ui;
    ui.push_scope(key);
    heading(ui, 3, title);
    ui.cursor().gap = 4;
    for (const logic::Reading& reading : trace.readings) {
        const bool gap = !reading.answered();
        const RowOptions options{
            .icon = gap ? Icon::info : reading.decided ? Icon::check : Icon::minus,
            .icon_tone = gap ? Tone::attention : reading.decided ? Tone::good : Tone::neutral,
            .title = input_words(note, reading.input),
            .detail = reading_words(note, reading)};
        const bool question = reading.input.source == logic::Source::answer &&
                              note.plan().find(reading.input.name);
        if (!question) fact(ui, to_string(reading.input), options);
        else if (row(ui, to_string(reading.input), options))
            note.view.send(app::ShowField{reading.input.name});
    }
    ui.cursor().gap = 16;
    ui.pop_scope();
}

/// Who wrote what and when, the newest first.
void history(const NoteView& note, const Cell& cell) {
    const auto changes = note.view.state.replica.history(
        note.note.id, casework::answer_field(cell.key));
    if (changes.empty()) return;
    Ui& ui = note.ui;
    heading(ui, 3, ui.tr("about.history"));
    ui.cursor().gap = 4;
    for (auto at = changes.rbegin(); at != changes.rend(); ++at) {
        const casework::Change& change = **at;
        const casework::Change* before = nullptr;
        if (!change.replaces.empty())
            before = note.view.state.replica.find(change.replaces.front());
        const std::string author =
            change.author.empty() ? ui.tr("about.no_name") : change.author;
        std::string detail = author + " · " + when_text(ui, note.view.state, change.at.ms);
        if (before != nullptr)
            detail += " · " + ui.tr("about.before",
                                    {value_words(ui, &before->value, &cell.item)});
        if (!change.reason.empty()) detail += " · " + change.reason;
        fact(ui, change.id.device + std::to_string(change.id.seq),
             {.icon = Icon::clock,
              .title = value_words(ui, &change.value, &cell.item),
              .detail = detail});
    }
    ui.cursor().gap = 16;
}

void changed_rows(const NoteView& note, std::string_view key, const std::string& title,
                  const std::vector<std::string>& ids) {
    if (ids.empty()) return;
    Ui& ui = note.ui;
    ui.push_scope(key);
    heading(ui, 3, title);
    ui.cursor().gap = 4;
    for (const std::string& id : ids) {
        const auto at = note.plan().find(casework::item_of(id));
        fact(ui, id, {.icon = Icon::page,
                      .title = at ? note.label(note.item(*at)) : id});
    }
    ui.cursor().gap = 16;
    ui.pop_scope();
}

std::string type_change(const NoteView& note, const casework::ChangedType& change) {
    const auto at = note.plan().find(change.item);
    return note.ui.tr("migration.type_change",
                      {at ? note.label(note.item(*at)) : change.item,
                       note.ui.tr("type." + change.before), note.ui.tr("type." + change.after)});
}

}  // namespace

void draw_about(Ui& ui, const View& view, const casework::NoteHead& head) {
    const NoteView note{ui, view, head, *view.state.open};
    const std::string& key = note.open.about;
    const auto at = note.plan().find(casework::item_of(key));
    if (!at) return;
    const Cell cell = cell_at(note, *at, casework::row_of(key));
    dialog(ui, "about", note.label(cell.item), [&] {
        if (const auto trace = note.sheet().why_shown(cell.at, cell.row))
            readings(note, "shown", ui.tr("about.why_shown"), *trace);
        if (const auto trace = note.sheet().why_value(cell.at, cell.row))
            readings(note, "value", ui.tr("about.why_value"), *trace);
        history(note, cell);
        if (button(ui, "close", ui.tr("action.close"), {.kind = ButtonKind::primary}))
            view.send(app::CloseAbout{});
    });
}

void draw_migration(Ui& ui, const View& view, const casework::NoteHead& head) {
    const NoteView note{ui, view, head, *view.state.open};
    const casework::Migration& migration = *note.open.migration;
    dialog(ui, "migration", ui.tr("migration.title"), [&] {
        paragraph(ui, Type::body, ui.tr("migration.versions", {migration.from, migration.to}));
        changed_rows(note, "added", ui.tr("migration.added"), migration.added);
        changed_rows(note, "removed", ui.tr("migration.removed"), migration.removed);
        if (!migration.changed.empty()) heading(ui, 3, ui.tr("migration.changed"));
        for (const casework::ChangedType& change : migration.changed)
            paragraph(ui, Type::body, type_change(note, change));
        changed_rows(note, "misfits", ui.tr("migration.misfits"), migration.misfits);
        paragraph(ui, Type::small, ui.tr("migration.kept"));
        flow(ui, 12, [&] {
            if (button(ui, "use", ui.tr("migration.use"),
                       {.kind = ButtonKind::primary, .enabled = note.can_write()}))
                view.send(app::UseNewTemplate{});
            if (button(ui, "close", ui.tr("action.close"))) view.send(app::ShowMigration{false});
        });
    });
}

}  // namespace varde::ui
