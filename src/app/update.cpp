#include "app/update.hpp"

#include "app/turn.hpp"

namespace varde::app {

Step update(State state, const Action& action, const Moment& moment) {
    Step step{std::move(state), {}};
    step.state.now = moment.now;
    step.state.utc_offset_minutes = moment.utc_offset_minutes;
    Turn turn{step.state, step.effects};
    std::visit([&turn](const auto& happened) { on(turn, happened); }, action);
    follow_route(step.state);
    return step;
}

namespace {

constexpr std::size_t longest_trail = 50;

void show(Turn& turn, const Route& route) {
    commit_draft(turn);
    leave_section(turn.state);
    turn.state.finishing.reset();
    turn.state.notice.reset();
    turn.state.explained.clear();
    turn.state.route = route;
    turn.want(ShowRoute{to_text(route)});
}

}  // namespace

void on(Turn& turn, const Go& action) {
    std::vector<Route>& trail = turn.state.trail;
    if (turn.state.route != action.route) trail.push_back(turn.state.route);
    if (trail.size() > longest_trail) trail.erase(trail.begin());
    if (is_library(action.route.screen)) see_content_first(turn);
    show(turn, action.route);
}

void on(Turn& turn, const Back&) {
    Route route;
    if (!turn.state.trail.empty()) {
        route = turn.state.trail.back();
        turn.state.trail.pop_back();
    }
    show(turn, route);
}

void on(Turn& turn, const PersistenceAnswered& action) {
    turn.state.surroundings.persistent = action.granted;
}

void on(Turn& turn, const UpdateReady&) { turn.state.surroundings.update_ready = true; }

void on(Turn& turn, const SecondTab& action) {
    const bool was_second = turn.state.surroundings.second_tab;
    turn.state.surroundings.second_tab = action.second;
    // The other tab may have written meanwhile: read the journal again before taking over.
    if (was_second && !action.second) turn.want(LoadJournal{});
}

void on(Turn&, const Tick&) {}

void on(Turn& turn, const FilterLibrary& action) {
    turn.state.filter = action.filter;
    refresh_search(turn.state);
}

void on(Turn& turn, const ExplainTerm& action) { turn.state.explained = action.id; }

void on(Turn& turn, const CloseTerm&) { turn.state.explained.clear(); }

void on(Turn& turn, const Print&) { turn.want(PrintPage{}); }

void on(Turn& turn, const DismissNotice&) { turn.state.notice.reset(); }

void on(Turn& turn, const ApplyUpdate&) {
    commit_draft(turn);
    // A restart must not come between a text and its storing.
    if (save_status(turn.state) == SaveStatus::saved) turn.want(RestartWithUpdate{});
    else turn.tell("update_after_save");
}

}  // namespace varde::app
