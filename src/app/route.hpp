// Which screen is shown, as a value and as the text after "#" in the address.
#pragma once

#include <string>
#include <string_view>

namespace varde::app {

enum class Screen { today, advice, pathways, templates, area, news, visits, send, setup, urgent };

/// Whether a screen shows content to read: advice, pathways, templates and what binds them.
bool is_library(Screen screen);

struct Route {
    Screen screen = Screen::today;
    std::string id;  ///< recommendation, pathway, template, area, or the note's id without "note/"
    std::string part;  ///< section of a note, "les" for reading it; phase or step of a pathway

    bool operator==(const Route&) const = default;
};

/// "raad/utr.samtykke.sted": stable, so that a link written down keeps working.
std::string to_text(const Route& route);

/// The route of a text; the first screen when it is none of ours.
Route parse_route(std::string_view text);

}  // namespace varde::app
