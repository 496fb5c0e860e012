// A menu: further things to do with what it belongs to, in a sheet.
#pragma once

#include "ui/kit/icons.hpp"
#include "ui/kit/ui.hpp"

namespace varde::ui {

struct MenuItem {
    std::string label;
    Icon icon = Icon::none;
    bool danger = false;  ///< cannot be undone
};

/// The "…" button named `name`; returns the index of what was chosen in its sheet.
std::optional<std::size_t> menu_button(Ui& ui, std::string_view key, std::string_view name,
                                       std::vector<MenuItem> items);

/// Opens the menu of the button `key`, e.g. after a long press on the row it belongs to.
void open_menu(Ui& ui, std::string_view key);

}  // namespace varde::ui
