// The dialogs: the last look before a note is frozen, and what an import would add.
#include "ui/screens/screen.hpp"

#include "ui/kit/dialog.hpp"
#include "ui/screens/note/about.hpp"
#include "ui/screens/note/note_view.hpp"

#include <algorithm>

namespace varde::ui {
namespace {

/// A line that leads to the field that has to be looked at.
void issue_row(Ui& ui, const View& view, const content::Template& form, const std::string& key,
               const std::string& detail, Tone tone) {
    const content::Item* item = content::find_item(form.items, casework::item_of(key));
    if (item == nullptr) return;
    if (const Speaking as(ui, item->label);
        row(ui, key,
            {.icon = Icon::pen,
             .icon_tone = tone,
             .title = shown(item->label, ui.language()),
             .detail = detail}))
        view.send(app::ShowField{key});
}

void missing_rows(Ui& ui, const View& view, const app::FinishCheck& check,
                  const content::Template& form) {
    if (check.missing.empty()) return;
    paragraph(ui, Type::body, ui.tr("finish.missing"));
    ui.push_scope("missing");
    ui.cursor().gap = 4;
    for (const std::string& key : check.missing)
        issue_row(ui, view, form, key, ui.tr("issue.required"), Tone::attention);
    ui.cursor().gap = 16;
    ui.pop_scope();
}

void invalid_rows(Ui& ui, const View& view, const app::FinishCheck& check,
                  const content::Template& form) {
    if (check.invalid.empty()) return;
    paragraph(ui, Type::body, ui.tr("finish.invalid"));
    ui.cursor().gap = 4;
    for (std::size_t i = 0; i < check.invalid.size(); ++i) {
        const casework::NoteIssue& found = check.invalid[i];
        ui.push_scope("invalid" + std::to_string(i));
        issue_row(ui, view, form, found.key, issue_words(ui, found.issue),
                  found.is_error() ? Tone::danger : Tone::attention);
        ui.pop_scope();
    }
    ui.cursor().gap = 16;
}

void private_rows(Ui& ui, const View& view, const app::FinishCheck& check,
                  const content::Template* form) {
    if (check.details.empty()) return;
    banner(ui, "private", Tone::danger, Icon::lock, ui.tr("finish.private"));
    for (std::size_t i = 0; i < check.details.size(); ++i) {
        const app::PrivateDetail& detail = check.details[i];
        const content::Item* item =
            form == nullptr
                ? nullptr
                : content::find_item(form->items, casework::item_of(detail.item));
        const std::string where = item == nullptr ? detail.item : shown(item->label, ui.language());
        ui.push_scope(std::to_string(i));
        fact(ui, "found", {.icon = Icon::warning,
                           .icon_tone = Tone::danger,
                           .title = detail.text,
                           .detail = where});
        if (button(ui, "mask", ui.tr("finish.mask"))) view.send(app::MaskDetail{i});
        ui.pop_scope();
    }
}

void finish_dialog(Ui& ui, const View& view, const app::FinishCheck& check) {
    const auto note = casework::note_head(view.state.replica, check.note);
    if (!note) return;
    const content::Template* form = app::template_of(view.state, *note);
    dialog(ui, "finish", ui.tr("finish.title"), [&] {
        if (form != nullptr) {
            missing_rows(ui, view, check, *form);
            invalid_rows(ui, view, check, *form);
        }
        if (app::can_finish(check)) paragraph(ui, Type::body, ui.tr("finish.frozen"));
        private_rows(ui, view, check, form);
        flow(ui, 12, [&] {
            if (app::can_finish(check) &&
                button(ui, "confirm", ui.tr("finish.confirm"), {.kind = ButtonKind::primary}))
                view.send(app::Finish{});
            if (button(ui, "cancel", ui.tr("finish.cancel"))) view.send(app::CancelFinish{});
        });
    });
}

void reading_dialog(Ui& ui, const View& view, const exchange::PackageReading& reading) {
    dialog(ui, "reading", ui.tr("import.reading"), [&] {
        const int percent = static_cast<int>(reading.done() * 100);
        progress_bar(ui, "progress", reading.done(),
                     ui.tr("import.read", {std::to_string(percent)}));
        if (button(ui, "cancel", ui.tr("import.cancel"))) view.send(app::CancelImport{});
    });
}

void import_dialog(Ui& ui, const View& view, const exchange::Import& import) {
    dialog(ui, "import", ui.tr("import.title"), [&] {
        paragraph(ui, Type::body,
                  ui.strings().counted("import.notes",
                                       static_cast<std::int64_t>(import.notes.size())));
        ui.cursor().gap = 4;
        for (const exchange::ReadableNote& note : import.notes)
            fact(ui, note.head.id,
                 {.icon = Icon::page,
                  .title = note.title,
                  .detail = when_text(ui, view.state, note.head.changed.ms)});
        ui.cursor().gap = 12;
        paragraph(ui, Type::small,
                  ui.tr("import.counts", {std::to_string(import.counts.added),
                                          std::to_string(import.counts.known)}));
        if (import.counts.conflicts > 0)
            banner(ui, "conflicts", Tone::attention, Icon::people,
                   ui.strings().counted("import.conflicts",
                                        static_cast<std::int64_t>(import.counts.conflicts)));
        flow(ui, 12, [&] {
            if (button(ui, "confirm", ui.tr("import.confirm"), {.kind = ButtonKind::primary}))
                view.send(app::ConfirmImport{});
            if (button(ui, "cancel", ui.tr("import.cancel"))) view.send(app::CancelImport{});
        });
    });
}

/// What could not be taken from a file, each with its place, as far as a person reads.
void form_remarks(Ui& ui, const exchange::fhir::Remarks& remarks) {
    constexpr std::size_t most = 20;
    if (remarks.empty()) return;
    heading(ui, 3, ui.tr("form_import.remarks"));
    ui.cursor().gap = 4;
    for (std::size_t i = 0; i < std::min(remarks.size(), most); ++i) {
        const exchange::fhir::Remark& remark = remarks[i];
        const bool error = remark.severity == content::Severity::error;
        fact(ui, "remark" + std::to_string(i),
             {.icon = error ? Icon::warning : Icon::info,
              .icon_tone = error ? Tone::danger : Tone::neutral,
              .title = remark.message,
              .detail = remark.link_id.empty() ? remark.place
                                               : remark.place + " · " + remark.link_id});
    }
    ui.cursor().gap = 12;
    if (remarks.size() > most)
        paragraph(ui, Type::small,
                  ui.tr("form_import.more", {std::to_string(remarks.size() - most)}));
}

std::size_t count_questions(const std::vector<content::Item>& items) {
    std::size_t count = 0;
    for (const content::Item& item : items)
        count += (content::takes_answer(item) ? 1u : 0u) + count_questions(item.items);
    return count;
}

void form_dialog(Ui& ui, const View& view, const exchange::fhir::ImportedForm& read) {
    dialog(ui, "form_import", ui.tr("form_import.title"), [&] {
        paragraph(ui, Type::strong, shown(read.form.title, ui.language()));
        paragraph(ui, Type::body,
                  ui.tr("form_import.size", {std::to_string(count_questions(read.form.items)),
                                             std::to_string(read.form.items.size())}));
        form_remarks(ui, read.remarks);
        flow(ui, 12, [&] {
            if (button(ui, "confirm", ui.tr("import.confirm"), {.kind = ButtonKind::primary}))
                view.send(app::ConfirmImport{});
            if (button(ui, "cancel", ui.tr("import.cancel"))) view.send(app::CancelImport{});
        });
    });
}

void term_dialog(Ui& ui, const View& view, const content::Term& term) {
    dialog(ui, "term", shown(term.word, ui.language()), [&] {
        rich_text(ui, Type::body, term.explanation);
        const content::Pack* pack = view.state.library.home(content::Kind::term, term.id);
        const content::Source* source =
            pack == nullptr ? nullptr : content::find_source(*pack, term.source);
        if (source != nullptr)
            paragraph(ui, Type::small, source->title + " · " + source->publisher);
        if (button(ui, "close", ui.tr("action.close"), {.kind = ButtonKind::primary}))
            view.send(app::CloseTerm{});
    });
}

constexpr std::size_t tour_pages = 4;

void tour_dialog(Ui& ui, const View& view, std::size_t page) {
    const std::string key = "tour.pages." + std::to_string(page + 1);
    const bool last = page + 1 >= tour_pages;
    dialog(ui, "tour" + std::to_string(page), ui.tr(key), [&] {
        paragraph(ui, Type::body, ui.tr(key + "_text"));
        paragraph(ui, Type::small, ui.tr("tour.place", {std::to_string(page + 1),
                                                        std::to_string(tour_pages)}));
        flow(ui, 12, [&] {
            if (button(ui, "next", ui.tr(last ? "tour.done" : "tour.next"),
                       {.kind = ButtonKind::primary}))
                view.send(last ? app::Action(app::EndTour{}) : app::ShowTour{page + 1});
            if (!last && button(ui, "end", ui.tr("tour.end"))) view.send(app::EndTour{});
        });
    });
}

}  // namespace

void draw_dialogs(Ui& ui, const View& view) {
    const auto& open = view.state.open;
    const bool asked = open && view.state.route.screen == app::Screen::visits &&
                       (!open->about.empty() || (open->migration && open->migration_shown));
    const auto head = asked ? casework::note_head(view.state.replica, open->note) : std::nullopt;
    if (view.state.finishing) finish_dialog(ui, view, *view.state.finishing);
    else if (view.state.reading) reading_dialog(ui, view, *view.state.reading);
    else if (view.state.import) import_dialog(ui, view, *view.state.import);
    else if (view.state.fetched) form_dialog(ui, view, view.state.fetched->read);
    else if (head && !open->about.empty()) draw_about(ui, view, *head);
    else if (head) draw_migration(ui, view, *head);
    else if (const auto* term = view.state.library.term(view.state.explained))
        term_dialog(ui, view, *term);
    else if (view.state.tour) tour_dialog(ui, view, *view.state.tour);
}

}  // namespace varde::ui
