// Things that do something when pressed.
#pragma once

#include "ui/kit/icons.hpp"
#include "ui/kit/ui.hpp"

namespace varde::ui {

/// primary: the one main act of a screen; secondary: others; quiet: text only; danger: cannot be
/// undone.
enum class ButtonKind { primary, secondary, quiet, danger };

struct ButtonOptions {
    ButtonKind kind = ButtonKind::secondary;
    Icon icon = Icon::none;
    bool enabled = true;
    bool fill_width = false;
    Role role = Role::button;
};

/// A labelled button, 52 px high; true when it was pressed.
bool button(Ui& ui, std::string_view key, std::string_view label,
            const ButtonOptions& options = {});

/// Width that `button` will take for `label`.
float button_width(const Ui& ui, std::string_view label, Icon icon = Icon::none);

/// A button that is only an icon, 48 px square, named for the screen reader.
bool icon_button(Ui& ui, std::string_view key, Icon icon, std::string_view name);

struct ChipOptions {
    bool selected = false;
    bool enabled = true;
    Role role = Role::checkbox;  ///< button for a chip that only does something
};

/// A choice among several, 44 px high: role checkbox.
bool chip(Ui& ui, std::string_view key, std::string_view label, const ChipOptions& options = {});

/// One of several options, shown as a chip: role radio. Stand them in `radio_group`.
bool radio_chip(Ui& ui, std::string_view key, std::string_view label, bool selected);

/// A labelled switch over the full width; returns true when it was flipped.
bool toggle(Ui& ui, std::string_view key, std::string_view label, std::string_view help, bool on);

/// A segmented choice of a few short words; returns the index pressed, or `selected`.
std::size_t segmented(Ui& ui, std::string_view key, std::string_view name,
                      const std::vector<std::string>& labels, std::size_t selected);

/// Groups radio chips under a name.
template <class Content>
void radio_group(Ui& ui, std::string_view key, std::string_view name, Content content) {
    const Cursor before = ui.cursor();
    ui.open({.id = ui.id(key), .role = Role::radio_group, .name = std::string(name)});
    ui.push_scope(key);
    flow(ui, 8, content);
    ui.pop_scope();
    ui.close({before.x, before.y, before.width, ui.cursor().y - before.y});
}

}  // namespace varde::ui
