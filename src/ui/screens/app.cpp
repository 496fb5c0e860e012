// The frame round every screen: navigation, and which screen is shown.
#include "ui/screens/screen.hpp"

#include "ui/kit/paint.hpp"
#include "ui/kit/shortcuts.hpp"

#include <array>

namespace varde::ui {
namespace {

using app::Screen;

struct Place {
    Screen screen;
    const char* key;
    Icon icon;
    bool low;  ///< stands at the rail's foot
};

constexpr std::array<Place, 6> places = {{
    {Screen::today, "nav.today", Icon::calendar, false},
    {Screen::advice, "nav.advice", Icon::page, false},
    {Screen::visits, "nav.visits", Icon::home, false},
    {Screen::send, "nav.send", Icon::send, true},
    {Screen::setup, "nav.setup", Icon::sun, true},
    {Screen::urgent, "nav.urgent", Icon::warning, true},
}};

constexpr float rail_width = 104;
constexpr float bar_height = 84;
constexpr float item_width = 88;
constexpr float item_height = 66;

void navigation_item(Ui& ui, const View& view, const Place& place, const Box& box) {
    const Theme& theme = ui.theme();
    const NodeId id = ui.id(place.key);
    const Screen now = view.state.route.screen;
    const bool here = app::is_library(now) ? place.screen == Screen::advice : place.screen == now;
    const bool urgent = place.screen == Screen::urgent;
    const Colour ink = urgent ? theme.danger : here ? theme.primary : theme.text_second;
    const bool hover = ui.hovered(id, box);
    if (here) fill(ui.draw(), box, urgent ? theme.danger_ground : theme.primary_soft, 16);
    else if (hover || ui.held(id)) fill(ui.draw(), box, theme.sunk, 16);
    const std::string& name = ui.tr(place.key);
    const float label = line_height(ui, Type::navigation);
    const float top = box.y + (box.height - 24 - 4 - label) / 2;
    draw_icon(ui.draw(), place.icon, {box.x + box.width / 2 - 12, top, 24, 24}, ink);
    const std::string text = fitted(ui, Type::navigation, name, box.width);
    paint_line(ui, Type::navigation, text,
               box.x + (box.width - text_width(ui, Type::navigation, text)) / 2, top + 28, ink);
    if (ui.focus_shown(id)) focus_ring(ui.draw(), box, theme, 16);
    ui.say({.id = id,
            .role = Role::button,
            .state = here ? std::uint32_t{is::current} : 0u,
            .box = box,
            .name = name});
    if (ui.clicked(id)) view.go(place.screen);
}

void open_navigation(Ui& ui, const Box& box) {
    fill(ui.draw(), box, ui.theme().surface);
    ui.open({.id = ui.id("navigation"),
             .role = Role::navigation,
             .box = box,
             .name = ui.tr("nav.name")});
}

void rail(Ui& ui, const View& view) {
    const Edges& edges = ui.stage().insets.edges;
    const Box box = {0, 0, rail_width + edges.left, ui.stage().height};
    open_navigation(ui, box);
    line(ui.draw(), box.right() - 0.5f, 0, box.right() - 0.5f, box.height, ui.theme().line);
    const std::string& name = ui.tr("app.name");
    paint_line(ui, Type::strong, name,
               edges.left + (rail_width - text_width(ui, Type::strong, name)) / 2,
               edges.top + 20, ui.theme().primary);
    const float x = edges.left + (rail_width - item_width) / 2;
    float from_top = edges.top + 62;
    float from_foot = ui.stage().height - edges.bottom - 12 - 3 * (item_height + 6);
    for (const Place& place : places) {
        float& y = place.low ? from_foot : from_top;
        navigation_item(ui, view, place, {x, y, item_width, item_height});
        y += item_height + 6;
    }
    ui.close(box);
}

void bar(Ui& ui, const View& view) {
    const Edges& edges = ui.stage().insets.edges;
    const float height = bar_height + edges.bottom;
    const Box box = {0, ui.stage().height - height, ui.stage().width, height};
    open_navigation(ui, box);
    line(ui.draw(), 0, box.y + 0.5f, box.width, box.y + 0.5f, ui.theme().line);
    const float each = (box.width - edges.left - edges.right) / static_cast<float>(places.size());
    const float width = each < item_width + 4 ? each - 2 : item_width;
    float x = edges.left + (each - width) / 2;
    for (const Place& place : places) {
        navigation_item(ui, view, place, {x, box.y + 9, width, item_height});
        x += each;
    }
    ui.close(box);
}

/// Alt and a digit leads to each place, in the order of the bar.
void shortcuts(Ui& ui, const View& view) {
    std::vector<Shortcut> all;
    for (std::size_t i = 0; i < places.size(); ++i)
        all.push_back({"Alt+Digit" + std::to_string(i + 1), ui.tr(places[i].key)});
    if (const auto place = pressed(ui, all)) view.go(places[*place].screen);
    shortcut_help(ui, all, view.state.settings.help_key);
}

void draw_screen(Ui& ui, const View& view) {
    switch (view.state.route.screen) {
        case Screen::today: return draw_today(ui, view);
        case Screen::advice: return draw_advice(ui, view);
        case Screen::pathways: return draw_pathways(ui, view);
        case Screen::templates: return draw_templates(ui, view);
        case Screen::area: return draw_area(ui, view);
        case Screen::news: return draw_news(ui, view);
        case Screen::visits: return draw_visits(ui, view);
        case Screen::send: return draw_send(ui, view);
        case Screen::setup: return draw_setup(ui, view);
        case Screen::urgent: return draw_urgent(ui, view);
    }
}

}  // namespace

std::string screen_name(const Ui& ui, Screen screen) {
    switch (screen) {
        case Screen::pathways: return ui.tr("library.pathways");
        case Screen::templates: return ui.tr("library.templates");
        case Screen::area: return ui.tr("library.areas");
        case Screen::news: return ui.tr("news.title");
        case Screen::urgent: return ui.tr("urgent.title");
        default: break;
    }
    for (const Place& place : places)
        if (place.screen == screen) return ui.tr(place.key);
    return ui.tr("app.name");
}

void draw_app(Ui& ui, const app::State& state, std::vector<app::Action>& actions) {
    const Stage& stage = ui.stage();
    // The soft keyboard takes the bar's place: the field being written in needs the room.
    const bool keyboard = stage.insets.keyboard > 0;
    View view{state, actions, {0, 0, stage.width, stage.height}};
    if (ui.wide()) {
        const float left = rail_width + stage.insets.edges.left;
        view.box = {left, 0, stage.width - left - stage.insets.edges.right,
                    stage.height - stage.insets.keyboard};
        rail(ui, view);
    } else {
        const float foot =
            keyboard ? stage.insets.keyboard : bar_height + stage.insets.edges.bottom;
        view.box = {0, 0, stage.width, stage.height - foot};
    }
    ui.open({.id = ui.id("main"), .role = Role::main, .box = view.box});
    ui.push_clip(view.box);
    draw_screen(ui, view);
    ui.pop_clip();
    ui.close(view.box);
    if (!ui.wide() && !keyboard) bar(ui, view);
    draw_dialogs(ui, view);
    // Nothing to be led away from while a dialog waits for its answer.
    if (!state.finishing && !state.import && !state.reading) shortcuts(ui, view);
}

}  // namespace varde::ui
