// What every screen has: the state to read, a way to say what was done, and a page to stand on.
#pragma once

#include "app/action.hpp"
#include "app/state.hpp"
#include "ui/kit/app_bar.hpp"
#include "ui/kit/button.hpp"
#include "ui/kit/card.hpp"
#include "ui/kit/field.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/ui.hpp"

#include <functional>
#include <string>
#include <vector>

namespace varde::ui {

/// A screen's view of one frame. Screens change nothing; they collect actions.
struct View {
    const app::State& state;
    std::vector<app::Action>& actions;
    Box box;  ///< where the screen may draw

    void send(app::Action action) const { actions.push_back(std::move(action)); }
    void go(app::Screen screen, std::string id = {}, std::string part = {}) const {
        send(app::Go{{screen, std::move(id), std::move(part)}});
    }
};

/// Draws the whole app: navigation, the routed screen, notices and dialogs.
void draw_app(Ui& ui, const app::State& state, std::vector<app::Action>& actions);

/// What a screen is called, for the window's title: never a case.
std::string screen_name(const Ui& ui, app::Screen screen);

void draw_today(Ui& ui, const View& view);
void draw_advice(Ui& ui, const View& view);
void draw_pathways(Ui& ui, const View& view);
void draw_templates(Ui& ui, const View& view);
void draw_area(Ui& ui, const View& view);
void draw_news(Ui& ui, const View& view);
void draw_visits(Ui& ui, const View& view);
void draw_note(Ui& ui, const View& view, const casework::NoteHead& note);
void draw_reading(Ui& ui, const View& view, const casework::NoteHead& note);
void draw_send(Ui& ui, const View& view);
void draw_setup(Ui& ui, const View& view);
void draw_urgent(Ui& ui, const View& view);

/// The dialogs that state asks for, above everything else.
void draw_dialogs(Ui& ui, const View& view);

/// Margin of a page at this width.
float page_margin(const Ui& ui);

struct PageOptions {
    std::string back;  ///< name of the place that "back" leads to; empty for none
    std::string subtitle;
    std::string act;  ///< a button at the right of the title; empty for none
    float most_width = 860;
};

using PageHead = AppBarPress;

/// A scrolling page with its title and the save status at the right, always in the same place.
PageHead page(Ui& ui, const View& view, std::string_view key, std::string_view title,
              const PageOptions& options, const std::function<void()>& content);

/// `bar` with the word that says whether all is saved.
AppBar with_save_status(const Ui& ui, const app::State& state, AppBar bar);

/// The rows that list steps of a law reference: "barnevernsloven § 2-2 · kontrollert 21.11.2026".
std::string law_text(const Ui& ui, const content::LawReference& law);

/// "lørdag 21. november", "21.11.2026", "kl. 13.05" in the interface's language.
std::string long_date(const Ui& ui, const Date& date);
std::string short_date(const Ui& ui, const Date& date);
std::string clock_text(const Ui& ui, const LocalTime& time);

/// When a note was last changed, as the user would say it.
std::string when_text(const Ui& ui, const app::State& state, std::int64_t ms);

/// What a note is called: the pseudonym of its case, or that it has none.
std::string note_name(const Ui& ui, const app::State& state, const casework::NoteHead& note);

/// The note's id as it stands in a route.
std::string note_key(const casework::NoteHead& note);

/// A pressable row for a note.
bool note_row(Ui& ui, const View& view, const casework::NoteHead& note, bool divider);

}  // namespace varde::ui
