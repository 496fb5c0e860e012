// "Send": handing notes over as a file, and reading one from a colleague.
#include "ui/screens/screen.hpp"

#include <utility>

namespace varde::ui {
namespace {

using casework::NoteStatus;

void export_card(Ui& ui, const View& view, const std::vector<casework::NoteHead>& notes) {
    card(ui, "export", [&] {
        heading(ui, 2, ui.tr("send.export_title"));
        paragraph(ui, Type::body, ui.tr("send.export_detail"));
        const auto& chosen = view.state.chosen;
        for (const casework::NoteHead& note : notes) {
            const bool ticked = chosen.contains(note.id);
            const std::string when = when_text(ui, view.state, note.changed.ms);
            const std::string name = note_name(ui, view.state, note) + " · " + when + " · " +
                                     ui.tr("status." + std::string(casework::code(note.status)));
            if (chip(ui, note.id, name, {.selected = ticked}))
                view.send(app::ChooseNote{note.id, !ticked});
        }
        if (button(ui, "export", ui.tr("send.export"),
                   {.kind = ButtonKind::primary,
                    .icon = Icon::send,
                    .enabled = !chosen.empty()}))
            view.send(app::ExportChosen{});
    });
}

void import_card(Ui& ui, const View& view) {
    card(ui, "import", [&] {
        heading(ui, 2, ui.tr("send.import_title"));
        paragraph(ui, Type::body, ui.tr("send.import_detail"));
        if (button(ui, "import", ui.tr("send.import"),
                   {.icon = Icon::import, .enabled = app::can_write(view.state)}))
            view.send(app::PickImport{});
    });
}

}  // namespace

void draw_send(Ui& ui, const View& view) {
    std::vector<casework::NoteHead> notes = casework::list_notes(view.state.replica);
    std::erase_if(notes, [](const auto& note) { return note.status == NoteStatus::draft; });
    page(ui, view, "send", ui.tr("nav.send"), {}, [&] {
        if (notes.empty())
            empty_state(ui, Icon::send, ui.tr("send.none"), ui.tr("send.none_detail"));
        else
            export_card(ui, view, notes);
        import_card(ui, view);
    });
}

}  // namespace varde::ui
