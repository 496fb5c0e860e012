#include "ui/kit/tabs.hpp"

#include "ui/kit/paint.hpp"
#include "ui/kit/press.hpp"
#include "ui/kit/text.hpp"

#include <algorithm>

namespace varde::ui {
namespace {

bool tab(Ui& ui, std::string_view key, std::string_view label, bool chosen) {
    constexpr float padding = 14;
    const Theme& theme = ui.theme();
    const NodeId id = ui.id(key);
    const std::string shown = fitted(ui, Type::label, label, ui.width() - 2 * padding);
    const float text = text_width(ui, Type::label, shown);
    const float high = line_height(ui, Type::label);
    const Box box = ui.place(text + 2 * padding, std::max(48.0f, high + 22));
    press_tint(ui, id, box, 10);
    paint_line(ui, Type::label, shown, box.x + padding, box.y + (box.height - high) / 2,
               chosen ? theme.primary : theme.text_second);
    if (chosen)
        fill(ui.draw(), {box.x + padding, box.bottom() - 4, text, 3}, theme.primary, 1.5f);
    if (ui.focus_shown(id)) focus_ring(ui.draw(), inside(box, {4, 4, 4, 4}), theme, 8);
    ui.say({.id = id,
            .role = Role::tab,
            .state = chosen ? std::uint32_t{is::selected} : 0u,
            .box = box,
            .name = std::string(label)});
    return ui.clicked(id);
}

}  // namespace

std::size_t tabs(Ui& ui, std::string_view key, std::string_view name,
                 const std::vector<std::string>& labels, std::size_t selected) {
    const Box start = ui.place(ui.width(), 0);
    ui.open({.id = ui.id(key), .role = Role::tab_list, .name = std::string(name)});
    ui.push_scope(key);
    std::size_t pressed = selected;
    const float height = column(ui, start, 0, [&] {
        flow(ui, 0, [&] {
            for (std::size_t i = 0; i < labels.size(); ++i)
                if (tab(ui, std::to_string(i), labels[i], i == selected)) pressed = i;
        });
    });
    line(ui.draw(), start.x, start.y + height - 0.5f, start.right(), start.y + height - 0.5f,
         ui.theme().line);
    ui.pop_scope();
    ui.close({start.x, start.y, start.width, height});
    ui.space(height);
    return pressed;
}

}  // namespace varde::ui
