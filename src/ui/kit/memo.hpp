// A part of a long page that is drawn only where it can be seen. What it says to a screen reader
// is kept from the last time and said again, so that nothing is missing for those who do not look.
#pragma once

#include "ui/kit/ui.hpp"

#include <bit>
#include <cstdint>

namespace varde::ui {

/// Draws `content`, which opens and closes nothing round itself, unless it is `skippable`, out of
/// view, touched by no input, and `stamp` and the stage are as when it was drawn last. A part that
/// drew nothing takes no room.
template <class Content>
void memo(Ui& ui, std::string_view key, std::uint64_t stamp, bool skippable, Content content) {
    Memo& kept = ui.memo(ui.id(key));
    const Stage& stage = ui.stage();
    for (const float number : {ui.width(), stage.text_scale, stage.width})
        stamp = stamp * 1099511628211u + std::bit_cast<std::uint32_t>(number);
    stamp = stamp * 1099511628211u + ui.field_heights_revision();
    const Cursor& cursor = ui.cursor();
    const float top = cursor.y + (cursor.started ? cursor.gap : 0);
    const bool same = kept.stamp == stamp && !ui.touches(kept.nodes);
    if (skippable && same && !ui.near_clip(top, kept.height)) {
        if (kept.height > 0) ui.repeat(kept, ui.place(ui.width(), kept.height));
        return;
    }
    const std::size_t first = ui.semantics().nodes().size();
    const Cursor before = cursor;
    content();
    const bool drew = ui.cursor().y > before.y;
    const float height = drew ? ui.cursor().y - top : 0;
    if (same && kept.height == height) return;
    kept.stamp = stamp;
    kept.height = height;
    kept.top = top;
    const auto& nodes = ui.semantics().nodes();
    kept.nodes.assign(nodes.begin() + static_cast<std::ptrdiff_t>(first), nodes.end());
}

}  // namespace varde::ui
