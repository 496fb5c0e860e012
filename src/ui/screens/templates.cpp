// "Maler": the templates by situation, and what one of them asks.
#include "ui/screens/library.hpp"

#include <algorithm>
#include <utility>

namespace varde::ui {
namespace {

using content::Item;
using content::ItemType;
using content::Template;

std::string situations(const Template& form) {
    std::string text;
    for (const std::string& each : form.situations) text += (text.empty() ? "" : " · ") + each;
    return text;
}

/// The steps "pathway/step" that ask for the template.
std::vector<std::string> steps_with(const content::Library& library, const Template& form) {
    std::vector<std::string> paths;
    const auto asks = [&](const content::Step& step) {
        return std::ranges::any_of(step.documents,
                                   [&](const auto& each) { return each.form == form.id; });
    };
    for (const content::Pack& pack : library.packs())
        for (const content::Pathway& pathway : pack.pathways)
            for (const content::Phase& phase : pathway.phases)
                for (const content::Step& step : phase.steps)
                    if (asks(step)) paths.push_back(pathway.id + "/" + step.id);
    return paths;
}

void template_list(Ui& ui, const View& view) {
    if (library_search(ui, view, app::Screen::templates)) return;
    card(ui, "templates", [&] {
        ui.cursor().gap = 4;
        bool divider = false;
        for (const Template* form : most_used_first(view.state.library))
            if (const Speaking as(ui, form->title);
                row(ui, form->id,
                    {.icon = Icon::page,
                     .title = shown(form->title, ui.language()),
                     .detail = plain(shown(form->summary, ui.language())),
                     .selected = view.state.route.id == form->id,
                     .divider = std::exchange(divider, true)}))
                view.go(app::Screen::templates, form->id);
    });
}

/// One question as a line: whether it is fact or assessment, and what it asks.
void question(Ui& ui, const Item& item, bool divider) {
    const std::string& label = shown(item.label, ui.language());
    RowOptions options{.title = plain(label), .divider = divider};
    if (item.content == content::Content::observation) {
        options.badge = ui.tr("content.observation");
        options.badge_tone = Tone::observation;
    } else if (item.content == content::Content::appraisal) {
        options.badge = ui.tr("content.appraisal");
        options.badge_tone = Tone::appraisal;
    }
    if (item.required) options.detail = ui.tr("template.required");
    const Speaking as(ui, item.label);
    fact(ui, "item." + item.id, options);
}

void questions(Ui& ui, const std::vector<Item>& items, bool divider = false) {
    for (const Item& item : items) {
        if (item.type == ItemType::display) continue;
        if (item.type != ItemType::group) question(ui, item, std::exchange(divider, true));
        questions(ui, item.items, divider);
    }
}

void detail(Ui& ui, const View& view, const Template& form) {
    ui.push_scope(form.id);
    heading(ui, 1, form.title);
    paragraph(ui, Type::small, situations(form));
    rich_text(ui, Type::lead, form.summary);
    if (button(ui, "start", ui.tr("template.start"),
               {.kind = ButtonKind::primary,
                .icon = Icon::pen,
                .enabled = app::can_write(view.state)}))
        view.send(app::StartNote{form.id});
    for (const Item& section : form.items) {
        ui.push_scope(section.id);
        const Speaking as(ui, section.label);
        titled_card(ui, "section", plain(shown(section.label, ui.language())), [&] {
            questions(ui, section.type == ItemType::group ? section.items
                                                          : std::vector<Item>{section});
        });
        ui.pop_scope();
    }
    const auto steps = steps_with(view.state.library, form);
    if (!steps.empty())
        titled_card(ui, "steps", ui.tr("template.steps"), [&] {
            for (const std::string& path : steps) step_row(ui, view, path);
        });
    ui.pop_scope();
}

}  // namespace

std::vector<const Template*> most_used_first(const content::Library& library) {
    std::vector<const Template*> forms;
    for (const content::Pack& pack : library.packs())
        for (const Template& form : pack.templates)
            if (library.form(form.id) == &form) forms.push_back(&form);
    std::stable_partition(forms.begin(), forms.end(),
                          [](const Template* form) { return form->id == "hjemmebesok"; });
    return forms;
}

void draw_templates(Ui& ui, const View& view) {
    const Template* form = view.state.library.form(view.state.route.id);
    library_page(
        ui, view, app::Screen::templates, form != nullptr, [&] { template_list(ui, view); },
        [&] { detail(ui, view, *form); });
}

}  // namespace varde::ui
