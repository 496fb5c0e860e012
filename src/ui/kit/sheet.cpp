#include "ui/kit/sheet.hpp"

#include "ui/kit/button.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"

#include <algorithm>

namespace varde::ui {
namespace {

constexpr float narrow = 480;

Box place_sheet(const Ui& ui, float content, float most_width) {
    const Stage& stage = ui.stage();
    const bool whole = stage.width < narrow;
    const float width = whole ? stage.width : std::min(stage.width - 24, most_width * ui.scale());
    const float room = stage.height - stage.insets.keyboard - stage.insets.edges.top;
    const float height = std::clamp(content, 160.0f, room - 12);
    const float y = ui.wide() ? stage.insets.edges.top + (room - height) / 2
                              : stage.height - stage.insets.keyboard - height - (whole ? 0 : 12);
    return {(stage.width - width) / 2, y, width, height};
}

bool head(Ui& ui, std::string_view title, float margin) {
    bool close = false;
    const Box line = ui.place(ui.width(), 0);
    const float high = column(ui, {line.x + margin, line.y + 10, line.width - 56 - margin, 0}, 0,
                              [&] { heading(ui, 2, title); });
    column(ui, {line.right() - 48, line.y, 48, 48}, 0,
           [&] { close = icon_button(ui, "close", Icon::cross, ui.tr("kit.close")); });
    ui.space(std::max(high + 10, 48.0f));
    return close;
}

}  // namespace

bool sheet(Ui& ui, std::string_view key, std::string_view title,
           const std::function<void()>& content, float most_width) {
    const Stage& stage = ui.stage();
    const NodeId id = ui.id(key);
    const float shown = ui.entrance(id);
    const Box whole = {0, 0, stage.width, stage.height};
    Box box = place_sheet(ui, ui.scrolling().region(node_id(id, "body")).content, most_width);
    box.y += (1 - shown) * 48;
    fill(ui.draw(), whole, {0x000000}, 0, 0.45f * shown);
    fill(ui.draw(), box, ui.theme().surface, 20);
    if (ui.theme().dark) outline(ui.draw(), box, ui.theme().line, 20);
    ui.open({.id = id,
             .role = Role::dialog,
             .state = is::modal,
             .box = whole,
             .name = std::string(title)});
    ui.push_scope(key);
    const float side = stage.width < narrow ? 6.0f : 20.0f;
    const Edges padding = {12, side, 20 + stage.insets.edges.bottom, side};
    bool close = ui.key("Escape");
    scroll(ui, "body", box, padding, [&] {
        ui.cursor().gap = 8;
        close |= head(ui, title, stage.width < narrow ? 10.0f : 0.0f);
        content();
    });
    ui.pop_scope();
    ui.close(whole);
    return close;
}

}  // namespace varde::ui
