#include "ui/kit/menu.hpp"

#include "ui/kit/button.hpp"
#include "ui/kit/card.hpp"
#include "ui/kit/sheet.hpp"

#include <utility>

namespace varde::ui {
namespace {

bool item_row(Ui& ui, std::size_t number, const MenuItem& item) {
    return row(ui, std::to_string(number),
               {.icon = item.icon,
                .icon_tone = item.danger ? Tone::danger : Tone::accent,
                .title = item.label,
                .chevron = false});
}

/// What was chosen waits in the button's memory for its next frame.
void show(Ui& ui, NodeId id, std::string name, std::vector<MenuItem> items) {
    ui.overlay([&ui, id, name = std::move(name), items = std::move(items)] {
        Memory& memory = ui.memory(id);
        const bool close = sheet(ui, "menu/" + std::to_string(id), name, [&] {
            // A row's ground reaches beyond its text: on a narrow stage the sheet is too tight for
            // it.
            const Box room = ui.place(ui.width(), 0);
            ui.space(column(ui, {room.x + 4, room.y, room.width - 8, 0}, 2, [&] {
                for (std::size_t i = 0; i < items.size(); ++i) {
                    if (!item_row(ui, i, items[i])) continue;
                    memory.done = true;
                    memory.number = static_cast<std::int64_t>(i);
                }
            }));
        });
        if (!close && !memory.done) return;
        memory.open = false;
        ui.wake_at(ui.now());
    });
}

}  // namespace

void open_menu(Ui& ui, std::string_view key) { ui.memory(ui.id(key)).open = true; }

std::optional<std::size_t> menu_button(Ui& ui, std::string_view key, std::string_view name,
                                       std::vector<MenuItem> items) {
    Memory& memory = ui.memory(ui.id(key));
    std::optional<std::size_t> chosen;
    if (std::exchange(memory.done, false)) chosen = static_cast<std::size_t>(memory.number);
    if (icon_button(ui, key, Icon::more, name)) memory.open = true;
    if (memory.open) show(ui, ui.id(key), std::string(name), std::move(items));
    return chosen;
}

}  // namespace varde::ui
