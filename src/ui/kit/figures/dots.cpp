#include "ui/kit/figures/dots.hpp"

#include "ui/kit/figures/picture.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"

#include <imgui.h>

#include <algorithm>

namespace varde::ui {

void dot_strip(Ui& ui, std::string_view key, const DotStrip& strip) {
    constexpr float radius = 7;
    constexpr float step = 19;
    const Theme& theme = ui.theme();
    const Type type = strip.missing ? Type::label : Type::small;
    const float dots = step * static_cast<float>(strip.places) + 6;
    const float room = ui.width() - dots;
    const float high = text_height(ui, type, strip.label, room);
    const Box box = ui.place(ui.width(), std::max(high + 8, 30.0f));
    const float first = line_height(ui, type);
    const float y = snapped(box.y + (box.height - high) / 2 + first / 2);
    for (std::size_t i = 0; i < strip.places; ++i) {
        const float x = snapped(box.x + radius + step * static_cast<float>(i));
        if (i < strip.dots.size())
            dot(ui.draw(), x, y, radius, paint_of(theme, strip.dots[i]).ink);
        else
            ui.draw().AddCircle({x, y}, radius - 0.75f, packed(theme.text_second), 0, 1.5f);
    }
    paint_text(ui, type, strip.label, {box.x + dots, box.y + (box.height - high) / 2, room, high},
               strip.missing ? theme.danger : theme.text);
    const std::string name =
        strip.words.empty() ? strip.label : strip.label + ": " + strip.words;
    ui.say({.id = ui.id(key), .role = Role::paragraph, .box = box, .name = name});
}

}  // namespace varde::ui
