// A dialog above everything else. While it is open, the rest cannot be reached.
#pragma once

#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/ui.hpp"

#include <imgui.h>

#include <algorithm>

namespace varde::ui {

/// Draws a dialog with `title` in the middle of the stage (at its foot on a narrow one) and runs
/// `content` in it. Call it last in a frame. Its content scrolls when it is higher than the stage.
template <class Content>
void dialog(Ui& ui, std::string_view key, std::string_view title, Content content) {
    const Stage& stage = ui.stage();
    const float width = std::min(stage.width - 24, 560 * ui.scale());
    const float most = (stage.height - stage.insets.keyboard) * 0.86f;
    const ScrollRegion& body = ui.scrolling().region(node_id(ui.id(key), "body"));
    const float height = std::clamp(body.content, 160.0f, most);
    const float y = ui.wide() ? (stage.height - height) / 2
                              : stage.height - stage.insets.keyboard - height - 12;
    const Box box = {(stage.width - width) / 2, y, width, height};
    fill(ui.draw(), {0, 0, stage.width, stage.height}, {0x000000}, 0, 0.45f);
    fill(ui.draw(), box, ui.theme().surface, 20);
    ui.open({.id = ui.id(key),
             .role = Role::dialog,
             .state = is::modal,
             .box = {0, 0, stage.width, stage.height},
             .name = std::string(title)});
    ui.push_scope(key);
    scroll(ui, "body", box, {24, 24, 24, 24}, [&] {
        heading(ui, 2, title);
        content();
    });
    ui.pop_scope();
    ui.close({0, 0, stage.width, stage.height});
}

}  // namespace varde::ui
