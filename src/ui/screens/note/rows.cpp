// Repeating groups and answers: a card for each row, and a way to add one.
#include "ui/screens/note/note_view.hpp"

namespace varde::ui {
namespace {

std::string row_title(const NoteView& note, std::size_t at, std::size_t number) {
    return note.ui.tr("rows.title", {note.label(note.item(at)), std::to_string(number)});
}

void draw_row(const NoteView& note, std::size_t at, const std::string& row, std::size_t number) {
    Ui& ui = note.ui;
    const content::Item& item = note.item(at);
    const std::string title = row_title(note, at, number);
    card(ui, row, Tone::neutral, title, [&] {
        const Box start = ui.place(ui.width(), 0);
        const float high = column(ui, {start.x, start.y, start.width - 56, 0}, 0,
                                  [&] { heading(ui, 3, title); });
        if (note.can_write())
            column(ui, {start.right() - 48, start.y - 12, 48, 48}, 0, [&] {
                if (icon_button(ui, "remove", Icon::cross, ui.tr("rows.remove", {title})))
                    note.view.send(app::RemoveRow{note.note.id, item.id, row});
            });
        ui.space(high);
        ui.cursor().gap = 24;
        if (item.type != content::ItemType::group) return draw_item(note, at, row);
        const auto& items = note.plan().items();
        for (std::size_t i = at + 1; i < items[at].end; i = items[i].end) draw_item(note, i, row);
    });
}

}  // namespace

void draw_rows(const NoteView& note, std::size_t at, std::string_view outer) {
    Ui& ui = note.ui;
    const content::Item& item = note.item(at);
    const std::vector<std::string> rows = note.sheet().rows(at, outer);
    const std::string label = note.label(item);
    ui.push_scope(casework::answer_key(item.id, outer));
    for (std::size_t i = 0; i < rows.size(); ++i) draw_row(note, at, rows[i], i + 1);
    const bool full = item.max_rows && rows.size() >= static_cast<std::size_t>(*item.max_rows);
    if (!full && button(ui, "add", ui.tr("rows.add", {label}),
                        {.icon = Icon::plus, .enabled = note.can_write()}))
        note.view.send(app::AddRow{note.note.id, item.id, std::string(outer)});
    ui.pop_scope();
}

}  // namespace varde::ui
