#include "ui/kit/app_bar.hpp"

#include "ui/kit/button.hpp"

#include <algorithm>

namespace varde::ui {
namespace {

constexpr float least_title = 320;   // with less, the button goes below
constexpr float least_status = 116;  // so that the title stays where it is when the word changes

float status_width(const Ui& ui, const std::string& word) {
    if (word.empty()) return 0;
    return std::max(text_width(ui, Type::label, word) + 40, least_status * ui.scale());
}

}  // namespace

AppBarPress app_bar(Ui& ui, const AppBar& bar) {
    AppBarPress pressed;
    const Box line = ui.place(ui.width(), 0);
    const float status = status_width(ui, bar.status);
    const float act = bar.act.empty() ? 0 : button_width(ui, bar.act);
    const bool beside = act > 0 && line.width - status - act > least_title * ui.scale();
    float x = line.x;
    if (!bar.back.empty()) {
        column(ui, {line.x - 12, line.y - 7, 48, 48}, 0, [&] {
            pressed.back = icon_button(ui, "back", Icon::chevron_left, bar.back);
        });
        x += 40;
    }
    const float taken = status + (beside ? act + 12 : 0);
    const float high = column(ui, {x, line.y, line.right() - x - taken, 0}, 2, [&] {
        heading(ui, 1, bar.title);
        if (!bar.subtitle.empty()) paragraph(ui, Type::small, bar.subtitle);
    });
    if (!bar.status.empty())
        status_word(ui, "saved", bar.status, bar.status_tone,
                    line.right() - (beside ? act + 16 : 0),
                    line.y + line_height(ui, Type::page_title) / 2);
    const auto own_button = [&] { pressed.act = button(ui, "act", bar.act); };
    if (beside) column(ui, {line.right() - act, line.y - 6, act, 52}, 0, own_button);
    ui.space(std::max(high, 34.0f));
    if (act > 0 && !beside) own_button();
    return pressed;
}

}  // namespace varde::ui
