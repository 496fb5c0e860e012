// How far the note has come, and the tools that go for all of it.
#include "ui/screens/note/note_view.hpp"

#include <algorithm>

namespace varde::ui {
namespace {

void section_row(const NoteView& note, std::size_t index) {
    Ui& ui = note.ui;
    const casework::SectionProgress& part = note.sheet().progress()[index];
    const content::Item& section = note.item(note.plan().sections()[index]);
    const bool complete = part.state == casework::SectionState::complete;
    RowOptions options{
        .icon = complete ? Icon::check : Icon::pen,
        .icon_tone = complete ? Tone::good : Tone::accent,
        .title = std::to_string(index + 1) + ". " + note.label(section),
        .detail = ui.tr("note.answered",
                        {std::to_string(part.answered), std::to_string(part.total)}),
        .divider = index > 0};
    if (part.required_missing > 0) {
        options.badge = ui.strings().counted("note.required_missing",
                                             static_cast<std::int64_t>(part.required_missing));
        options.badge_tone = Tone::attention;
    }
    if (row(ui, part.section, options))
        note.view.go(app::Screen::visits, note_key(note.note), std::to_string(index + 1));
}

/// Answers that the template no longer asks for. They are kept, and they go with an export.
void misfits(const NoteView& note) {
    const std::vector<std::string> keys = casework::misfits(note.plan(), note.sheet().answers());
    if (keys.empty()) return;
    Ui& ui = note.ui;
    card(ui, "misfits", [&] {
        heading(ui, 2, ui.tr("migration.misfits"));
        paragraph(ui, Type::small, ui.tr("migration.kept"));
        ui.cursor().gap = 4;
        for (const std::string& key : keys) {
            const auto at = note.plan().find(casework::item_of(key));
            fact(ui, key,
                 {.icon = Icon::page,
                  .title = value_words(ui, &note.sheet().answers().find(key)->second, nullptr),
                  .detail = at ? note.label(note.item(*at)) : std::string(casework::item_of(key))});
        }
    });
}

}  // namespace

void draw_overview(const NoteView& note) {
    Ui& ui = note.ui;
    const auto& progress = note.sheet().progress();
    std::size_t complete = 0;
    for (const casework::SectionProgress& part : progress)
        complete += part.state == casework::SectionState::complete ? 1u : 0u;
    const std::string done =
        ui.tr("note.done", {std::to_string(complete), std::to_string(progress.size())});
    paragraph(ui, Type::body, done);
    progress_bar(ui, "done",
                 static_cast<float>(complete) /
                     static_cast<float>(std::max<std::size_t>(1, progress.size())),
                 done);
    draw_tools(note);
    card(ui, "parts", [&] {
        ui.cursor().gap = 4;
        for (std::size_t i = 0; i < progress.size(); ++i) section_row(note, i);
    });
    misfits(note);
    if (button(ui, "finish", ui.tr("note.finish"),
               {.kind = ButtonKind::primary, .icon = Icon::check, .enabled = note.can_write()}))
        note.view.send(app::AskFinish{note.note.id});
}

void draw_tools(const NoteView& note) {
    Ui& ui = note.ui;
    const bool write = note.can_write();
    // In a text field these keys are the browser's own.
    if (ui.key("Ctrl+z") && write) note.view.send(app::Undo{});
    if ((ui.key("Ctrl+y") || ui.key("Ctrl+Z")) && write) note.view.send(app::Redo{});
    flow(ui, 8, [&] {
        if (button(ui, "undo", ui.tr("note.undo"),
                   {.icon = Icon::undo,
                    .enabled = write && (!note.open.undo.empty() || note.view.state.draft)}))
            note.view.send(app::Undo{});
        if (button(ui, "redo", ui.tr("note.redo"),
                   {.enabled = write && !note.open.redo.empty()}))
            note.view.send(app::Redo{});
        if (button(ui, "next_open", ui.tr("note.next_open"), {.icon = Icon::chevron_down}))
            note.view.send(app::NextUnanswered{});
    });
}

void draw_migration_banner(const NoteView& note) {
    if (note.open.migration &&
        banner(note.ui, "migration", Tone::attention, Icon::info, note.ui.tr("migration.banner"),
               note.ui.tr("migration.show")))
        note.view.send(app::ShowMigration{});
}

}  // namespace varde::ui
