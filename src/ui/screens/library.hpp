// What the screens of the library share: its three kinds, its filter, and the way of saying things.
#pragma once

#include "ui/screens/screen.hpp"

#include <string>

namespace varde::ui {

/// A list and, when `open`, one of its entries: beside each other where there is room, else one at
/// a time with a way back.
void library_page(Ui& ui, const View& view, app::Screen screen, bool open,
                  const std::function<void()>& list, const std::function<void()>& detail);

/// The search over everything, and below it what was found or, when nothing is searched for, the
/// choice between advice, pathways and templates, of which `here` is shown. True while searching.
bool library_search(Ui& ui, const View& view, app::Screen here);

/// The choice of track.
void track_filter(Ui& ui, const View& view);

/// The choice of where the family stays.
void place_filter(Ui& ui, const View& view);

/// A section with a heading above its rows; `first` rows draw no line above themselves.
template <class Content>
void titled_card(Ui& ui, std::string_view key, const std::string& title, Content content) {
    card(ui, key, Tone::neutral, title, [&] {
        heading(ui, 2, title);
        ui.cursor().gap = 4;
        content();
    });
}

/// Rows for advice, each leading to its page; nothing when there is none.
void advice_rows(Ui& ui, const View& view, const std::string& title,
                 const std::vector<const content::Recommendation*>& advice);

/// What a code of the needs model stands for: "Side 1", "Område 1.2" or "Tema 1.2.03".
std::string code_name(const Ui& ui, const std::string& code);

/// A row that leads to an area of the needs model, to a step "pathway/step", or to the template of
/// an item "template/item"; nothing when there is no such thing.
void area_row(Ui& ui, const View& view, const std::string& code);
void step_row(Ui& ui, const View& view, const std::string& path);
void field_row(Ui& ui, const View& view, const std::string& path);

/// Words of the field that the texts refer to, each a chip that opens its explanation.
void term_chips(Ui& ui, const View& view, const std::vector<std::string>& ids);

/// A deadline in words: "Innen 1 uke og 3 måneder etter at meldingen er mottatt."
std::string deadline_text(const Ui& ui, const content::Deadline& deadline);

/// "1 uke og 3 måneder", in the interface's language.
std::string period_text(const Ui& ui, const content::Period& period);

/// A condition in words when it is of the usual kind ("«Samtykke» er besvart"), else as infix. The
/// questions are looked up in the templates of `step`, then in all.
std::string condition_text(const Ui& ui, const View& view, const content::Step& step,
                           const logic::Expression& condition);

/// All templates, those for home visits first.
std::vector<const content::Template*> most_used_first(const content::Library& library);

/// The name of a role of a pathway, or its id.
std::string role_name(const Ui& ui, const content::Pathway& pathway, const std::string& role);

/// The pathway's phases as a picture with its deadlines, and the deadlines in words below it.
void pathway_timeline(Ui& ui, const content::Pathway& pathway);

/// One step in full: purpose, who, when, law, documents and advice.
void step_card(Ui& ui, const View& view, const content::Pathway& pathway,
               const content::Step& step);

}  // namespace varde::ui
