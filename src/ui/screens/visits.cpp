// "Besøk": all notes, and the way into one of them.
#include "ui/screens/library.hpp"

#include <utility>

namespace varde::ui {
namespace {

using casework::NoteStatus;

void group(Ui& ui, const View& view, const std::vector<casework::NoteHead>& notes,
           NoteStatus status) {
    const std::string key(casework::code(status));
    bool any = false;
    for (const casework::NoteHead& note : notes) any = any || note.status == status;
    if (!any) return;
    card(ui, key, [&] {
        heading(ui, 2, ui.tr("visits.group_" + key));
        ui.cursor().gap = 4;
        bool divider = false;
        for (const casework::NoteHead& note : notes) {
            if (note.status != status) continue;
            if (note_row(ui, view, note, divider))
                view.go(app::Screen::visits, note_key(note));
            divider = true;
        }
    });
}

void templates(Ui& ui, const View& view) {
    card(ui, "templates", [&] {
        heading(ui, 2, ui.tr("visits.new_title"));
        if (!app::can_write(view.state)) paragraph(ui, Type::small, ui.tr("visits.read_only"));
        ui.cursor().gap = 4;
        bool divider = false;
        for (const content::Template* form : most_used_first(view.state.library))
            if (const Speaking as(ui, form->title);
                row(ui, form->id,
                    {.icon = Icon::page,
                     .title = shown(form->title, ui.language()),
                     .detail = plain(shown(form->summary, ui.language())),
                     .divider = std::exchange(divider, true)}))
                view.send(app::StartNote{form->id});
    });
}

}  // namespace

void draw_visits(Ui& ui, const View& view) {
    if (!view.state.route.id.empty()) {
        const auto note =
            casework::note_head(view.state.replica, "note/" + view.state.route.id);
        if (note && note->status == NoteStatus::draft) return draw_note(ui, view, *note);
        if (note) return draw_reading(ui, view, *note);
    }
    const auto notes = casework::list_notes(view.state.replica);
    page(ui, view, "visits", ui.tr("nav.visits"), {}, [&] {
        if (notes.empty())
            empty_state(ui, Icon::home, ui.tr("visits.none"), ui.tr("visits.none_detail"));
        for (const NoteStatus status : casework::all_note_statuses) group(ui, view, notes, status);
        templates(ui, view);
    });
}

}  // namespace varde::ui
