// Which screen is shown, as a value and as the text after "#" in the address.
#pragma once

#include <string>
#include <string_view>

namespace varde::app {

enum class Screen { today, advice, visits, send, setup, urgent };

struct Route {
    Screen screen = Screen::today;
    std::string id;    ///< recommendation, or the note's id without "note/"
    std::string part;  ///< section of a note, or "les" for reading it

    bool operator==(const Route&) const = default;
};

/// "raad/utr.samtykke.sted": stable, so that a link written down keeps working.
std::string to_text(const Route& route);

/// The route of a text; the first screen when it is none of ours.
Route parse_route(std::string_view text);

}  // namespace varde::app
