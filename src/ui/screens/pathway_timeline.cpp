// A pathway as a picture: its phases in their order, and where in them the deadlines stand.
#include "ui/screens/library.hpp"

#include "ui/kit/figures/timeline.hpp"

#include <algorithm>
#include <utility>

namespace varde::ui {
namespace {

std::string due(const Ui& ui, const content::Deadline& deadline) {
    return shown(deadline.title, ui.language()) + ". " + deadline_text(ui, deadline);
}

/// The deadlines of a phase that is one unit long and begins at `begin`.
void mark_deadlines(const Ui& ui, const content::Phase& phase, float begin, Timeline& picture) {
    const float step_length = 1 / static_cast<float>(phase.steps.size());
    float at = begin;
    for (const content::Step& step : phase.steps) {
        at += step_length;
        for (const content::Deadline& deadline : step.deadlines) {
            picture.marks.push_back({MarkKind::deadline, at - step_length / 2, 0,
                                     period_text(ui, deadline.period), due(ui, deadline)});
            if (!deadline.extended) continue;
            const std::string longer = period_text(ui, *deadline.extended);
            picture.marks.push_back({MarkKind::extension, at - step_length / 2, begin + 1,
                                     ui.tr("pathway.at_most", {longer}),
                                     ui.tr("deadline.extended", {longer})});
        }
    }
}

Timeline picture_of(const Ui& ui, const content::Pathway& pathway) {
    Timeline picture;
    picture.name = ui.tr("pathway.timeline_of", {shown(pathway.title, ui.language())});
    for (const content::Phase& phase : pathway.phases) {
        const auto begin = static_cast<float>(picture.segments.size());
        const auto steps = static_cast<std::int64_t>(phase.steps.size());
        picture.segments.push_back({shown(phase.title, ui.language()), PhaseState::now, 1,
                                    ui.strings().counted("pathway.steps", steps)});
        mark_deadlines(ui, phase, begin, picture);
    }
    const auto has = [&](MarkKind kind) {
        return std::ranges::find(picture.marks, kind, &TimelineMark::kind) != picture.marks.end();
    };
    for (const auto& [kind, key] : {std::pair(MarkKind::deadline, "pathway.deadline"),
                                    std::pair(MarkKind::extension, "pathway.extension")})
        if (has(kind)) picture.legend.emplace_back(kind, ui.tr(key));
    return picture;
}

}  // namespace

void pathway_timeline(Ui& ui, const content::Pathway& pathway) {
    titled_card(ui, "timeline", ui.tr("pathway.timeline"), [&] {
        ui.cursor().gap = 12;
        timeline(ui, "picture", picture_of(ui, pathway));
        // No pack says how long a phase takes.
        paragraph(ui, Type::small, ui.tr("pathway.no_scale"));
        ui.cursor().gap = 4;
        bool divider = false;
        for (const content::Phase& phase : pathway.phases)
            for (const content::Step& step : phase.steps)
                for (const content::Deadline& deadline : step.deadlines)
                    fact(ui, "due." + step.id + "." + deadline.id,
                         {.icon = Icon::clock,
                          .title = shown(deadline.title, ui.language()),
                          .detail = deadline_text(ui, deadline),
                          .divider = std::exchange(divider, true)});
    });
}

}  // namespace varde::ui
