// How often something has been seen: a strip of dots before its word.
#pragma once

#include "ui/kit/card.hpp"

namespace varde::ui {

struct DotStrip {
    std::string label;
    std::vector<Tone> dots;  ///< the filled ones, from the left
    std::size_t places = 3;  ///< with the empty ones
    std::string words;       ///< said after the label: "observert og vurdert"
    bool missing = false;    ///< nothing has been seen, and that matters
};

/// One strip; as high as its label needs.
void dot_strip(Ui& ui, std::string_view key, const DotStrip& strip);

}  // namespace varde::ui
