// "Akutt bekymring": what to do now, whom to tell, which duty applies. Always one tap away.
#include "ui/screens/screen.hpp"

namespace varde::ui {
namespace {

void numbered_heading(Ui& ui, int number, const Text& title) {
    const Speaking as(ui, title);
    heading(ui, 2, std::to_string(number) + ". " + shown(title, ui.language()));
}

}  // namespace

void draw_urgent(Ui& ui, const View& view) {
    page(ui, view, "urgent", ui.tr("urgent.title"), {.subtitle = ui.tr("urgent.lead")}, [&] {
        int number = 0;
        for (const content::Pack& pack : view.state.library.packs())
            for (const content::UrgentStep& step : pack.urgent) {
                ++number;
                card(ui, step.id, [&] {
                    numbered_heading(ui, number, step.title);
                    rich_text(ui, Type::body, step.text);
                    if (step.needs_check)
                        tag(ui, "check", ui.tr("advice.must_check"), Tone::attention);
                    ui.cursor().gap = 4;
                    for (const content::LawReference& law : step.law)
                        paragraph(ui, Type::small, law_text(ui, law));
                });
            }
        if (number == 0)
            empty_state(ui, Icon::warning, ui.tr("urgent.none"), ui.tr("urgent.none_detail"));
        paragraph(ui, Type::small, ui.tr("advice.demo"));
    });
}

}  // namespace varde::ui
