// What folds out: an accordion's parts, and help beside the thing it explains.
#pragma once

#include "ui/kit/ui.hpp"

namespace varde::ui {

struct DisclosureOptions {
    std::string detail;  ///< a second, smaller line
    bool open_at_first = false;
    bool divider = false;
};

/// The line that is pressed, at least 56 px high; whether its content is to be shown.
bool disclosure(Ui& ui, std::string_view key, std::string_view title,
                const DisclosureOptions& options = {});

/// A title that folds `content` out below itself.
template <class Content>
void accordion(Ui& ui, std::string_view key, std::string_view title, Content content,
               const DisclosureOptions& options = {}) {
    if (!disclosure(ui, key, title, options)) return;
    ui.push_scope(key);
    const Box start = ui.place(ui.width(), 0);
    ui.space(column(ui, {start.x, start.y, start.width, 0}, 12, content) + 8);
    ui.pop_scope();
}

/// Help without a tooltip: a question mark with the word for it, and the text below when asked.
void help(Ui& ui, std::string_view key, std::string_view about, std::string_view text);

}  // namespace varde::ui
