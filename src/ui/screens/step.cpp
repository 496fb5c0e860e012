// One step of a pathway in full.
#include "ui/screens/library.hpp"

#include <utility>

namespace varde::ui {
namespace {

using content::Step;
using content::StepKind;

Icon icon_of(StepKind kind) {
    switch (kind) {
        case StepKind::task: return Icon::check;
        case StepKind::meeting: return Icon::people;
        case StepKind::document: return Icon::page;
        case StepKind::decision: return Icon::path;
        case StepKind::milestone: return Icon::sun;
        case StepKind::wait: return Icon::clock;
    }
    return Icon::check;
}

const char* word_of(StepKind kind) {
    switch (kind) {
        case StepKind::task: return "step.task";
        case StepKind::meeting: return "step.meeting";
        case StepKind::document: return "step.document";
        case StepKind::decision: return "step.decision";
        case StepKind::milestone: return "step.milestone";
        case StepKind::wait: return "step.wait";
    }
    return "step.task";
}

const char* word_of(content::DeadlineKind kind) {
    switch (kind) {
        case content::DeadlineKind::law: return "deadline.law";
        case content::DeadlineKind::norm: return "deadline.norm";
        case content::DeadlineKind::local: return "deadline.local";
    }
    return "deadline.local";
}

void tags(Ui& ui, const Step& step) {
    flow(ui, 8, [&] {
        tag(ui, "kind", ui.tr(word_of(step.kind)), Tone::neutral);
        if (!step.required) tag(ui, "optional", ui.tr("step.optional"), Tone::neutral);
        if (step.needs_check) tag(ui, "check", ui.tr("advice.must_check"), Tone::attention);
    });
}

std::string participants(const Ui& ui, const content::Pathway& pathway, const Step& step) {
    std::string text;
    for (const std::string& role : step.participants)
        text += (text.empty() ? "" : ", ") + role_name(ui, pathway, role);
    return text.empty() ? text : ui.tr("step.with", {text});
}

void deadline(Ui& ui, const content::Pathway& pathway, const content::Deadline& each) {
    std::string detail = deadline_text(ui, each) + " " +
                         ui.tr("deadline.owner", {role_name(ui, pathway, each.owner)});
    for (const content::LawReference& law : each.law) detail += " " + law_text(ui, law) + ".";
    if (each.extended)
        detail += " " + ui.tr("deadline.extended", {period_text(ui, *each.extended)});
    if (const std::string rule = plain(shown(each.extension_rule, ui.language())); !rule.empty())
        detail += " " + rule;
    const bool by_law = each.kind == content::DeadlineKind::law;
    const Speaking as(ui, each.title);
    fact(ui, "deadline." + each.id,
         {.icon = Icon::clock,
          .icon_tone = by_law ? Tone::danger : Tone::attention,
          .title = shown(each.title, ui.language()),
          .detail = detail,
          .badge = ui.tr(word_of(each.kind)),
          .badge_tone = by_law ? Tone::danger : Tone::neutral,
          .divider = true});
}

void conditions(Ui& ui, const View& view, const Step& step) {
    if (step.entry)
        fact(ui, "entry", {.icon = Icon::chevron_right,
                           .title = ui.tr("step.entry"),
                           .detail = condition_text(ui, view, step, *step.entry),
                           .divider = true});
    if (step.exit)
        fact(ui, "exit", {.icon = Icon::check,
                          .title = ui.tr("step.exit"),
                          .detail = condition_text(ui, view, step, *step.exit),
                          .divider = true});
}

void documents(Ui& ui, const View& view, const Step& step) {
    for (const content::StepDocument& document : step.documents) {
        const content::Template* form = view.state.library.form(document.form);
        if (form == nullptr) continue;
        if (const Speaking as(ui, form->title);
            row(ui, "document." + document.form,
                {.icon = Icon::pen,
                 .title = shown(form->title, ui.language()),
                 .detail = ui.tr("step.write"),
                 .badge = document.required ? ui.tr("step.required") : std::string(),
                 .badge_tone = Tone::attention,
                 .divider = true}))
            view.send(app::StartNote{form->id});
    }
}

void laws(Ui& ui, const Step& step) {
    for (const content::LawReference& law : step.law)
        fact(ui, "law." + law.act + law.section,
             {.icon = Icon::info, .title = law_text(ui, law), .divider = true});
}

}  // namespace

void step_card(Ui& ui, const View& view, const content::Pathway& pathway, const Step& step) {
    const std::string& title = shown(step.title, ui.language());
    card(ui, step.id, Tone::neutral, title, [&] {
        heading(ui, 2, step.title);
        tags(ui, step);
        rich_text(ui, Type::body, step.purpose);
        ui.cursor().gap = 4;
        fact(ui, "who", {.icon = icon_of(step.kind),
                         .title = ui.tr("step.responsible",
                                        {role_name(ui, pathway, step.responsible)}),
                         .detail = participants(ui, pathway, step)});
        for (const content::Deadline& each : step.deadlines) deadline(ui, pathway, each);
        conditions(ui, view, step);
        laws(ui, step);
        documents(ui, view, step);
        ui.cursor().gap = 16;
        advice_rows(ui, view, ui.tr("step.advice"),
                    view.state.library.advice_for_step(pathway.id + "/" + step.id));
    });
}

}  // namespace varde::ui
