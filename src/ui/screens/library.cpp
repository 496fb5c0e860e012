#include "ui/screens/library.hpp"

#include "app/filter.hpp"
#include "ui/screens/hits.hpp"
#include "ui/kit/paint.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace varde::ui {
namespace {

constexpr std::array<app::Screen, 3> library_screens = {
    app::Screen::advice, app::Screen::pathways, app::Screen::templates};

/// Chips for all and for each of `ids`; returns the one that was chosen anew, empty for all.
std::optional<std::string> chosen_of(Ui& ui, const std::string& key,
                                     const std::vector<std::string>& ids,
                                     const std::string& now) {
    std::optional<std::string> pressed;
    radio_group(ui, key, ui.tr("library." + key), [&] {
        if (radio_chip(ui, "all", ui.tr("library.all_" + key), now.empty())) pressed = "";
        for (const std::string& id : ids)
            if (radio_chip(ui, id, ui.tr(key + "." + id), now == id)) pressed = id;
    });
    return pressed;
}

void kinds_choice(Ui& ui, const View& view, app::Screen here) {
    const auto now = static_cast<std::size_t>(std::ranges::find(library_screens, here) -
                                              library_screens.begin());
    const std::size_t pressed = segmented(
        ui, "kinds", ui.tr("library.kinds"),
        {ui.tr("library.advice"), ui.tr("library.pathways"), ui.tr("library.templates")}, now);
    if (pressed != now) view.go(library_screens[pressed]);
}

std::string name_of(const Ui& ui, app::Screen screen) {
    switch (screen) {
        case app::Screen::pathways: return ui.tr("library.pathways");
        case app::Screen::templates: return ui.tr("library.templates");
        case app::Screen::area: return ui.tr("library.areas");
        default: return ui.tr("library.advice");
    }
}

void two_panes(Ui& ui, const View& view, const std::string& list_key, const std::string& name,
               const std::string& detail_key, const std::function<void()>& list,
               const std::function<void()>& detail) {
    const float left = std::min(400 * ui.scale(), view.box.width * 0.45f);
    const Box left_box = {view.box.x, view.box.y, left, view.box.height};
    const Box right_box = {view.box.x + left, view.box.y, view.box.width - left,
                           view.box.height};
    const float top = 20 + ui.stage().insets.edges.top;
    scroll(ui, list_key, left_box, {top, 20, 40, 20}, [&] {
        app_bar(ui, with_save_status(ui, view.state, {.title = name}));
        list();
    });
    line(ui.draw(), right_box.x, 0, right_box.x, right_box.bottom(), ui.theme().line);
    const float room = right_box.width - 2 * 34;
    const float width = std::min(room, 760 * ui.scale());
    scroll(ui, detail_key, right_box, {top, right_box.width - 34 - width, 40, 34}, detail);
}

}  // namespace

void library_page(Ui& ui, const View& view, app::Screen screen, bool open,
                  const std::function<void()>& list, const std::function<void()>& detail) {
    const std::string list_key = "library." + std::to_string(static_cast<int>(screen));
    const std::string detail_key = list_key + app::to_text(view.state.route);
    const std::string name = name_of(ui, screen);
    if (ui.wide())
        return two_panes(ui, view, list_key, name, detail_key, list, [&] {
            if (open) detail();
            else
                empty_state(ui, Icon::page, ui.tr("library.choose"),
                            ui.tr("library.choose_detail"));
        });
    const float margin = page_margin(ui);
    const float top = ui.stage().insets.edges.top;
    if (!open)
        return scroll(ui, list_key, view.box, {20 + top, margin, 40, margin}, [&] {
            app_bar(ui, with_save_status(ui, view.state, {.title = name}));
            list();
        });
    scroll(ui, detail_key, view.box, {12 + top, margin, 40, margin}, [&] {
        // Its sign, not its padding, stands on the page's margin.
        const Box line = ui.place(ui.width(), 0);
        ui.space(column(ui, {line.x - std::min(margin, 22.0f), line.y, line.width, 0}, 0, [&] {
            if (button(ui, "back", ui.tr("library.back", {name}),
                       {.kind = ButtonKind::quiet, .icon = Icon::chevron_left}))
                view.go(screen);
        }));
        detail();
    });
}

bool library_search(Ui& ui, const View& view, app::Screen here) {
    const app::Search& search = view.state.search;
    if (const auto query = search_field(ui, "search", ui.tr("search.label"), search.query,
                                        view.state.model_revision))
        view.send(app::SearchAll{*query});
    if (app::is_searching(search)) {
        found_list(ui, view);
        return true;
    }
    kinds_choice(ui, view, here);
    return false;
}

void track_filter(Ui& ui, const View& view) {
    app::LibraryFilter filter = view.state.filter;
    const auto track = chosen_of(ui, "track", app::library_choices(view.state.library).tracks,
                                 filter.track);
    if (!track) return;
    filter.track = *track;
    view.send(app::FilterLibrary{filter});
}

void place_filter(Ui& ui, const View& view) {
    app::LibraryFilter filter = view.state.filter;
    const auto place = chosen_of(ui, "place", app::library_choices(view.state.library).places,
                                 filter.place);
    if (!place) return;
    filter.place = *place;
    view.send(app::FilterLibrary{filter});
}

void advice_rows(Ui& ui, const View& view, const std::string& title,
                 const std::vector<const content::Recommendation*>& advice) {
    if (advice.empty()) return;
    heading(ui, 3, title);
    ui.cursor().gap = 4;
    bool divider = false;
    for (const content::Recommendation* each : advice)
        if (const Speaking as(ui, each->statement);
            row(ui, "advice." + each->id,
                {.icon = Icon::info,
                 .title = plain(shown(each->statement, ui.language())),
                 .divider = std::exchange(divider, true)}))
            view.go(app::Screen::advice, each->id);
}

std::string code_name(const Ui& ui, const std::string& code) {
    const auto depth = std::ranges::count(code, '.');
    return ui.tr(depth == 0 ? "area.side" : depth == 1 ? "area.area" : "area.topic", {code});
}

void area_row(Ui& ui, const View& view, const std::string& code) {
    const content::NeedsCode* area = view.state.library.need(code);
    if (area == nullptr) return;
    if (const Speaking as(ui, area->label);
        row(ui, "area." + code,
            {.icon = Icon::child,
             .title = shown(area->label, ui.language()),
             .detail = code_name(ui, code)}))
        view.go(app::Screen::area, code);
}

void step_row(Ui& ui, const View& view, const std::string& path) {
    const content::Step* step = view.state.library.step(path);
    const std::string pathway_id = path.substr(0, path.find('/'));
    const content::Pathway* pathway = view.state.library.pathway(pathway_id);
    if (step == nullptr || pathway == nullptr) return;
    if (const Speaking as(ui, step->title);
        row(ui, "step." + path,
            {.icon = Icon::path,
             .title = shown(step->title, ui.language()),
             .detail = shown(pathway->title, ui.language())}))
        view.go(app::Screen::pathways, pathway_id, step->id);
}

void field_row(Ui& ui, const View& view, const std::string& path) {
    const content::Item* item = view.state.library.item(path);
    const std::string form_id = path.substr(0, path.find('/'));
    const content::Template* form = view.state.library.form(form_id);
    if (item == nullptr || form == nullptr) return;
    if (const Speaking as(ui, item->label);
        row(ui, "field." + path,
            {.icon = Icon::pen,
             .title = shown(item->label, ui.language()),
             .detail = shown(form->title, ui.language())}))
        view.go(app::Screen::templates, form_id);
}

void term_chips(Ui& ui, const View& view, const std::vector<std::string>& ids) {
    std::vector<const content::Term*> terms;
    for (const std::string& id : ids) {
        const content::Term* term = view.state.library.term(id);
        if (term != nullptr && std::ranges::find(terms, term) == terms.end())
            terms.push_back(term);
    }
    if (terms.empty()) return;
    card(ui, "terms", [&] {
        heading(ui, 2, ui.tr("library.terms"));
        flow(ui, 8, [&] {
            for (const content::Term* term : terms)
                if (const Speaking as(ui, term->word);
                    chip(ui, "term." + term->id, shown(term->word, ui.language()),
                         {.role = Role::button}))
                    view.send(app::ExplainTerm{term->id});
        });
    });
}

}  // namespace varde::ui
