// The head of a page: where one is, the way back, and the page's own button.
#pragma once

#include "ui/kit/card.hpp"

namespace varde::ui {

struct AppBar {
    std::string title;
    std::string subtitle;
    std::string back;  ///< name of the place that "back" leads to; empty for none
    std::string act;   ///< a button at the right of the title; empty for none
    std::string status;  ///< a word at the right edge, e.g. that all is saved; empty for none
    Tone status_tone = Tone::good;
};

/// What was pressed in an app bar.
struct AppBarPress {
    bool back = false;
    bool act = false;
};

/// Back, title, status and the page's own button over the column's width; on a narrow stage the
/// button stands below. The title is the page's heading of level 1.
AppBarPress app_bar(Ui& ui, const AppBar& bar);

}  // namespace varde::ui
