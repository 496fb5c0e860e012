// "I dag": what is to be done now.
#include "ui/screens/screen.hpp"

#include "app/news.hpp"

#include <algorithm>

namespace varde::ui {
namespace {

using casework::NoteStatus;

std::vector<casework::NoteHead> with_status(const View& view, NoteStatus status) {
    std::vector<casework::NoteHead> notes = casework::list_notes(view.state.replica);
    std::erase_if(notes, [status](const auto& note) { return note.status != status; });
    return notes;
}

void next_visit(Ui& ui, const View& view) {
    card(ui, "start", [&] {
        heading(ui, 2, ui.tr("today.start_title"));
        paragraph(ui, Type::small, ui.tr("today.start_detail"));
        flow(ui, 12, [&] {
            if (button(ui, "start_visit", ui.tr("today.start_visit"),
                       {.kind = ButtonKind::primary,
                        .icon = Icon::pen,
                        .enabled = app::can_write(view.state)}))
                view.send(app::StartNote{"hjemmebesok"});
            if (button(ui, "prepare", ui.tr("today.prepare"))) view.go(app::Screen::advice);
        });
    });
}

void unfinished(Ui& ui, const View& view) {
    constexpr std::size_t most = 3;
    const auto drafts = with_status(view, NoteStatus::draft);
    const auto ready = with_status(view, NoteStatus::finished);
    if (drafts.empty() && ready.empty()) return;
    card(ui, "unfinished", [&] {
        heading(ui, 2, ui.tr("today.unfinished"));
        ui.cursor().gap = 4;
        for (std::size_t i = 0; i < std::min(drafts.size(), most); ++i)
            if (note_row(ui, view, drafts[i], i > 0))
                view.go(app::Screen::visits, note_key(drafts[i]));
        if (ready.empty()) return;
        const auto count = static_cast<std::int64_t>(ready.size());
        if (row(ui, "ready",
                {.icon = Icon::send,
                 .title = ui.strings().counted("today.ready", count),
                 .detail = ui.tr("today.ready_detail"),
                 .divider = !drafts.empty()}))
            view.go(app::Screen::send);
    });
}

void library(Ui& ui, const View& view) {
    std::int64_t count = 0;
    for (const content::Pack& pack : view.state.library.packs())
        count += static_cast<std::int64_t>(pack.recommendations.size());
    const auto news = static_cast<std::int64_t>(
        app::news_since(view.state.library, view.state.settings.seen).size());
    card(ui, "library", [&] {
        if (news > 0 && row(ui, "news",
                            {.icon = Icon::sun,
                             .icon_tone = Tone::attention,
                             .title = ui.strings().counted("today.news", news),
                             .detail = ui.tr("today.news_detail")}))
            view.go(app::Screen::news);
        if (row(ui, "advice",
                {.icon = Icon::page,
                 .title = ui.strings().counted("today.advice", count),
                 .detail = ui.tr("today.advice_detail")}))
            view.go(app::Screen::advice);
        ui.cursor().gap = 4;
        if (row(ui, "urgent",
                {.icon = Icon::warning,
                 .icon_tone = Tone::danger,
                 .title = ui.tr("urgent.title"),
                 .detail = ui.tr("today.urgent_detail"),
                 .divider = true}))
            view.go(app::Screen::urgent);
    });
}

/// Offered once, in nobody's way; later it is found under "Oppsett".
void tour_offer(Ui& ui, const View& view) {
    if (view.state.settings.toured || !app::can_write(view.state)) return;
    card(ui, "tour", Tone::accent, ui.tr("tour.offer"), [&] {
        heading(ui, 2, ui.tr("tour.offer"));
        paragraph(ui, Type::body, ui.tr("tour.offer_detail"));
        flow(ui, 12, [&] {
            if (button(ui, "show", ui.tr("tour.show"))) view.send(app::ShowTour{});
            if (button(ui, "skip", ui.tr("tour.skip"), {.kind = ButtonKind::secondary}))
                view.send(app::EndTour{});
        });
    });
}

}  // namespace

void draw_today(Ui& ui, const View& view) {
    const std::string title = long_date(ui, app::local_now(view.state).date);
    page(ui, view, "today", title, {}, [&] {
        banner(ui, "unprotected", Tone::attention, Icon::lock, ui.tr("warning.not_encrypted"));
        if (view.state.surroundings.update_ready)
            if (banner(ui, "update", Tone::accent, Icon::info, ui.tr("update.ready"),
                       ui.tr("update.apply")))
                view.send(app::ApplyUpdate{});
        next_visit(ui, view);
        unfinished(ui, view);
        library(ui, view);
        tour_offer(ui, view);
    });
}

}  // namespace varde::ui
