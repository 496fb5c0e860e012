// "Forløp": the pathways with their phases, one phase with its steps, a whole pathway for print.
#include "ui/screens/library.hpp"

#include "app/filter.hpp"
#include "ui/kit/paint.hpp"

#include <algorithm>
#include <utility>

namespace varde::ui {
namespace {

using content::Pathway;
using content::Phase;

constexpr std::string_view whole = "alt";

/// The phase that `part` of the route names, by its own id or by one of its steps; or null.
const Phase* phase_at(const Pathway& pathway, std::string_view part) {
    for (const Phase& phase : pathway.phases) {
        if (phase.id == part) return &phase;
        for (const content::Step& step : phase.steps)
            if (step.id == part) return &phase;
    }
    return nullptr;
}

std::size_t number_of(const Pathway& pathway, const Phase& phase) {
    return static_cast<std::size_t>(&phase - pathway.phases.data()) + 1;
}

void tags(Ui& ui, const Pathway& pathway) {
    flow(ui, 8, [&] {
        tag(ui, "track", ui.tr("track." + pathway.track), Tone::accent);
        for (const std::string& place : pathway.places)
            tag(ui, "place." + place, ui.tr("place." + place), Tone::neutral);
        tag(ui, "model", ui.tr("pathway.model"), Tone::attention);
    });
}

/// A phase in the line of phases: its number on a thread, its name, what it holds.
void phase_row(Ui& ui, const View& view, const Pathway& pathway, const Phase& phase) {
    const Theme& theme = ui.theme();
    const std::size_t number = number_of(pathway, phase);
    const bool here = view.state.route.id == pathway.id &&
                      phase_at(pathway, view.state.route.part) == &phase;
    const Box start = ui.place(ui.width(), 0);
    constexpr float disc = 18;
    const float x = start.x + disc;
    const Box room = {start.x + 2 * disc + 14, start.y, start.width - 2 * disc - 14, 0};
    bool pressed = false;
    const float high = column(ui, room, 0, [&] {
        const Speaking as(ui, phase.title);
        pressed = row(ui, "phase." + phase.id,
                      {.title = shown(phase.title, ui.language()),
                       .detail = ui.strings().counted(
                           "pathway.steps", static_cast<std::int64_t>(phase.steps.size())),
                       .selected = here});
    });
    const float middle = start.y + high / 2;
    if (number > 1) line(ui.draw(), x, start.y, x, middle - disc, theme.line, 2);
    if (number < pathway.phases.size())
        line(ui.draw(), x, middle + disc, x, start.y + high, theme.line, 2);
    dot(ui.draw(), x, middle, disc, here ? theme.primary : theme.primary_soft);
    const std::string text = std::to_string(number);
    paint_line(ui, Type::label, text, x - text_width(ui, Type::label, text) / 2,
               middle - line_height(ui, Type::label) / 2,
               here ? theme.on_primary : theme.primary);
    ui.space(high);
    if (pressed) view.go(app::Screen::pathways, pathway.id, phase.id);
}

void pathway_card(Ui& ui, const View& view, const Pathway& pathway) {
    const std::string& title = shown(pathway.title, ui.language());
    card(ui, pathway.id, Tone::neutral, title, [&] {
        heading(ui, 2, pathway.title);
        tags(ui, pathway);
        {
            const Speaking as(ui, pathway.summary);
            paragraph(ui, Type::small, plain(shown(pathway.summary, ui.language())));
        }
        ui.space(8);
        ui.cursor().gap = 0;
        for (const Phase& phase : pathway.phases) phase_row(ui, view, pathway, phase);
        ui.cursor().gap = 12;
        if (button(ui, "whole", ui.tr("pathway.whole"), {.icon = Icon::page}))
            view.go(app::Screen::pathways, pathway.id, std::string(whole));
    });
}

void pathway_list(Ui& ui, const View& view) {
    if (library_search(ui, view, app::Screen::pathways)) return;
    track_filter(ui, view);
    place_filter(ui, view);
    bool any = false;
    for (const content::Pack& pack : view.state.library.packs())
        for (const Pathway& pathway : pack.pathways) {
            if (!app::fits(view.state.filter, {pathway.track}, pathway.places)) continue;
            any = true;
            pathway_card(ui, view, pathway);
        }
    if (!any)
        empty_state(ui, Icon::path, ui.tr("pathway.none"), ui.tr("pathway.none_detail"));
}

void neighbours(Ui& ui, const View& view, const Pathway& pathway, const Phase& phase) {
    const std::size_t number = number_of(pathway, phase);
    const auto go_to = [&](const Phase& other) {
        view.go(app::Screen::pathways, pathway.id, other.id);
    };
    flow(ui, 12, [&] {
        if (number > 1) {
            const Phase& before = pathway.phases[number - 2];
            if (button(ui, "before", ui.tr("pathway.before", {shown(before.title, ui.language())}),
                       {.icon = Icon::chevron_left}))
                go_to(before);
        }
        if (number == pathway.phases.size()) return;
        const Phase& after = pathway.phases[number];
        if (button(ui, "after", ui.tr("pathway.after", {shown(after.title, ui.language())}),
                   {.kind = ButtonKind::primary}))
            go_to(after);
    });
}

void phase_page(Ui& ui, const View& view, const Pathway& pathway, const Phase& phase) {
    const std::string number = std::to_string(number_of(pathway, phase));
    const std::string total = std::to_string(pathway.phases.size());
    paragraph(ui, Type::label,
              shown(pathway.title, ui.language()) + " · " +
                  ui.tr("pathway.place", {number, total}),
              ui.theme().primary);
    heading(ui, 1, phase.title);
    rich_text(ui, Type::lead, phase.purpose);
    for (const content::Step& step : phase.steps) step_card(ui, view, pathway, step);
    neighbours(ui, view, pathway, phase);
}

void sources(Ui& ui, const View& view, const Pathway& pathway) {
    const content::Pack* pack = view.state.library.home(content::Kind::pathway, pathway.id);
    if (pack == nullptr || pathway.sources.empty()) return;
    titled_card(ui, "sources", ui.tr("advice.sources"), [&] {
        bool divider = false;
        for (const content::SourceReference& reference : pathway.sources)
            if (const auto* source = content::find_source(*pack, reference.source))
                fact(ui, "source." + source->id,
                     {.icon = Icon::page,
                      .title = source->title,
                      .detail = source->publisher + " · " + reference.locator,
                      .divider = std::exchange(divider, true)});
    });
}

/// Everything of a pathway on one page: to read through, or to print.
void whole_page(Ui& ui, const View& view, const Pathway& pathway) {
    heading(ui, 1, pathway.title);
    tags(ui, pathway);
    rich_text(ui, Type::lead, pathway.summary);
    if (button(ui, "print", ui.tr("library.print"), {.icon = Icon::page}))
        view.send(app::Print{});
    pathway_timeline(ui, pathway);
    for (const Phase& phase : pathway.phases) {
        ui.push_scope(phase.id);
        {
            const Speaking as(ui, phase.title);
            heading(ui, 2, std::to_string(number_of(pathway, phase)) + ". " +
                               shown(phase.title, ui.language()));
            paragraph(ui, Type::body, plain(shown(phase.purpose, ui.language())));
        }
        for (const content::Step& step : phase.steps) step_card(ui, view, pathway, step);
        ui.pop_scope();
    }
    sources(ui, view, pathway);
}

void detail(Ui& ui, const View& view, const Pathway& pathway) {
    ui.push_scope(pathway.id);
    if (const Phase* phase = phase_at(pathway, view.state.route.part))
        phase_page(ui, view, pathway, *phase);
    else
        whole_page(ui, view, pathway);
    ui.pop_scope();
}

}  // namespace

void draw_pathways(Ui& ui, const View& view) {
    const Pathway* pathway = view.state.library.pathway(view.state.route.id);
    library_page(ui, view, app::Screen::pathways, pathway != nullptr,
                 [&] { pathway_list(ui, view); }, [&] { detail(ui, view, *pathway); });
}

}  // namespace varde::ui
