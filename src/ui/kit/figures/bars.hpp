// Amounts beside each other, and amounts over time.
#pragma once

#include "ui/kit/card.hpp"

namespace varde::ui {

struct Bar {
    std::string label;
    float value = 0;
    std::string words;  ///< the value as it is drawn and said: "3 av 8"
    Tone tone = Tone::strong;
};

/// Horizontal bars from 0 to `most`, each under its label, said as a table named `name`.
void bars(Ui& ui, std::string_view key, std::string_view name, const std::vector<Bar>& rows,
          float most);

struct LinePoint {
    std::string label;  ///< below the point: "uke 47"
    float value = 0;
    std::string words;  ///< the value as it is said
};

/// A line through the points, from 0 to `most`, 160 px high; said as an image and a list.
void line_chart(Ui& ui, std::string_view key, std::string_view name,
                const std::vector<LinePoint>& points, float most);

/// A ring filled clockwise to `share` (0 to 1) with `centre` in it; role progress, named `name`.
void ring(Ui& ui, std::string_view key, std::string_view name, float share,
          std::string_view centre);

}  // namespace varde::ui
