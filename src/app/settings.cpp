// Choices of this tablet. They are changes like everything else, of a record that never leaves it.
#include "app/news.hpp"
#include "app/turn.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace varde::app {
namespace {

constexpr const char* record = "device/settings";
constexpr int smallest_text = 100;
constexpr int largest_text = 200;

constexpr std::array<std::pair<ThemeChoice, std::string_view>, 4> theme_codes = {{
    {ThemeChoice::system, "system"},
    {ThemeChoice::light, "light"},
    {ThemeChoice::dark, "dark"},
    {ThemeChoice::contrast, "contrast"},
}};

void set(Turn& turn, std::string field, casework::Value value) {
    turn.state.author.name = turn.state.settings.writer;
    if (!can_write(turn.state)) return;
    commit(turn, [&](const casework::Writer& writer) -> Result<std::vector<casework::Change>> {
        return std::vector{casework::next_change(writer, record, field, value)};
    });
}

template <class T>
const T* stored(const casework::Replica& replica, std::string_view field) {
    const casework::Value* value = replica.value(record, field);
    return value == nullptr ? nullptr : std::get_if<T>(value);
}

}  // namespace

Settings read_settings(const casework::Replica& replica) {
    Settings settings;
    if (const auto* code = stored<std::string>(replica, "language"))
        settings.language = language_from_code(*code).value_or(Language::nb);
    if (const auto* code = stored<std::string>(replica, "theme"))
        for (const auto& [choice, name] : theme_codes)
            if (name == *code) settings.theme = choice;
    if (const auto* percent = stored<std::int64_t>(replica, "text_percent"))
        settings.text_percent =
            std::clamp(static_cast<int>(*percent), smallest_text, largest_text);
    if (const auto* name = stored<std::string>(replica, "writer")) settings.writer = *name;
    if (const auto* on = stored<bool>(replica, "help_key")) settings.help_key = *on;
    if (const auto* seen = stored<std::string>(replica, "seen")) settings.seen = *seen;
    if (const auto* toured = stored<bool>(replica, "toured")) settings.toured = *toured;
    return settings;
}

void on(Turn& turn, const SetLanguage& action) {
    turn.state.settings.language = action.language;
    set(turn, "language", std::string(code(action.language)));
    refresh_search(turn.state);
}

void on(Turn& turn, const SetTheme& action) {
    turn.state.settings.theme = action.theme;
    for (const auto& [choice, name] : theme_codes)
        if (choice == action.theme) set(turn, "theme", std::string(name));
}

void on(Turn& turn, const SetTextPercent& action) {
    const int percent = std::clamp(action.percent, smallest_text, largest_text);
    turn.state.settings.text_percent = percent;
    set(turn, "text_percent", std::int64_t{percent});
}

void on(Turn& turn, const SetWriter& action) {
    if (!can_write(turn.state)) return;
    turn.state.settings.writer = action.name;
    turn.state.writer_typed = true;
    commit_soon(turn);
}

void commit_writer(Turn& turn) {
    if (!std::exchange(turn.state.writer_typed, false)) return;
    set(turn, "writer", turn.state.settings.writer);
}

void on(Turn& turn, const SetHelpKey& action) {
    turn.state.settings.help_key = action.on;
    set(turn, "help_key", action.on);
}

void on(Turn& turn, const MarkSeen&) {
    turn.state.settings.seen = seen_text(turn.state.library);
    set(turn, "seen", turn.state.settings.seen);
}

void see_content_first(Turn& turn) {
    if (turn.state.settings.seen.empty() && can_write(turn.state)) on(turn, MarkSeen{});
}

void on(Turn& turn, const ShowTour& action) { turn.state.tour = action.page; }

void on(Turn& turn, const EndTour&) {
    turn.state.tour.reset();
    if (turn.state.settings.toured) return;
    turn.state.settings.toured = true;
    set(turn, "toured", true);
}

}  // namespace varde::app
