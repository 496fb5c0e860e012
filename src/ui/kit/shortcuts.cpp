#include "ui/kit/shortcuts.hpp"

#include "ui/kit/card.hpp"
#include "ui/kit/sheet.hpp"

namespace varde::ui {
namespace {

constexpr std::string_view digit = "Digit";

/// "Alt+Digit1" -> "Alt + 1"
std::string shown_key(const Ui& ui, std::string key) {
    if (const auto at = key.find(digit); at != std::string::npos) key.erase(at, digit.size());
    if (const auto at = key.find('+'); at != std::string::npos && key.size() > 1)
        key.replace(at, 1, " + ");
    return key == "Escape" ? ui.tr("kit.escape") : key;
}

}  // namespace

std::optional<std::size_t> pressed(Ui& ui, const std::vector<Shortcut>& shortcuts) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < shortcuts.size(); ++i)
        if (ui.key(shortcuts[i].key) && !found) found = i;
    return found;
}

void shortcut_help(Ui& ui, const std::vector<Shortcut>& shortcuts, bool by_key) {
    Memory& memory = ui.memory(ui.id("shortcuts"));
    if (by_key && ui.key("?")) memory.open = true;
    if (!memory.open) return;
    std::vector<Shortcut> all = shortcuts;
    all.push_back({"Escape", ui.tr("kit.escape_does")});
    all.push_back({"?", ui.tr("kit.shortcuts_do")});
    ui.overlay([&ui, &memory, all = std::move(all)] {
        const bool close = sheet(ui, "shortcuts", ui.tr("kit.shortcuts"), [&] {
            ui.cursor().gap = 0;
            for (const Shortcut& shortcut : all)
                fact(ui, shortcut.key,
                     {.title = shortcut.words, .badge = shown_key(ui, shortcut.key)});
        });
        if (close) memory.open = false;
    });
}

}  // namespace varde::ui
