#include "app/route.hpp"

#include <array>
#include <utility>

namespace varde::app {
namespace {

constexpr std::array<std::pair<Screen, std::string_view>, 10> names = {{
    {Screen::today, "i-dag"},
    {Screen::advice, "raad"},
    {Screen::pathways, "forlop"},
    {Screen::templates, "maler"},
    {Screen::area, "omraade"},
    {Screen::news, "nytt"},
    {Screen::visits, "besok"},
    {Screen::send, "send"},
    {Screen::setup, "oppsett"},
    {Screen::urgent, "akutt"},
}};

std::string_view next_part(std::string_view& text) {
    const auto slash = text.find('/');
    const std::string_view part = text.substr(0, slash);
    text = slash == std::string_view::npos ? std::string_view{} : text.substr(slash + 1);
    return part;
}

}  // namespace

bool is_library(Screen screen) {
    return screen == Screen::advice || screen == Screen::pathways ||
           screen == Screen::templates || screen == Screen::area ||
           screen == Screen::news;
}

std::string to_text(const Route& route) {
    std::string text;
    for (const auto& [screen, name] : names)
        if (screen == route.screen) text = name;
    if (!route.id.empty()) text += "/" + route.id;
    if (!route.id.empty() && !route.part.empty()) text += "/" + route.part;
    return text;
}

Route parse_route(std::string_view text) {
    const std::string_view wanted = next_part(text);
    for (const auto& [screen, name] : names) {
        if (name != wanted) continue;
        Route route{.screen = screen};
        route.id = next_part(text);
        route.part = next_part(text);
        return route;
    }
    return {};
}

}  // namespace varde::app
