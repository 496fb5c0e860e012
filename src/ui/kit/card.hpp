// Cards, rows, tags and the small things that stand on them.
#pragma once

#include "ui/kit/icons.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/ui.hpp"

#include <imgui.h>

namespace varde::ui {

/// What a colour says. Every tone is used with a word, never alone.
enum class Tone { neutral, accent, strong, observation, appraisal, attention, danger, good };

struct TonePaint {
    Colour ground, ink;
};
TonePaint paint_of(const Theme& theme, Tone tone);

/// A rounded word, 30 px high.
void tag(Ui& ui, std::string_view key, std::string_view label, Tone tone);

struct RowOptions {
    Icon icon = Icon::none;
    Tone icon_tone = Tone::accent;
    std::string title;
    std::string detail;
    std::string badge;  ///< a word at the right
    Tone badge_tone = Tone::neutral;
    bool chevron = true;
    bool selected = false;
    bool divider = false;  ///< a line above it
    std::string page;      ///< file of a page beside the app: the row is a link to it
};

/// A pressable row of a list, at least 64 px high; true when it was pressed.
bool row(Ui& ui, std::string_view key, const RowOptions& options);

/// A row that only tells.
void fact(Ui& ui, std::string_view key, const RowOptions& options);

/// The status word that always stands at the same place: a dot and a word.
void status_word(Ui& ui, std::string_view key, std::string_view word, Tone tone, float right,
                 float middle);

/// A ground with text and, if `act` is not empty, a button: true when that was pressed.
bool banner(Ui& ui, std::string_view key, Tone tone, Icon icon, std::string_view text,
            std::string_view act = {});

/// Share done, 0 to 1, over the column's width; `name` says it in words.
void progress_bar(Ui& ui, std::string_view key, float share, std::string_view name);

/// A picture-less empty place: what is missing, and what to do about it.
void empty_state(Ui& ui, Icon icon, std::string_view title, std::string_view detail);

/// Paints a card behind what `content` draws, as a group named `name` when it has one.
template <class Content>
void card(Ui& ui, std::string_view key, Tone tone, std::string_view name, Content content);

template <class Content>
void card(Ui& ui, std::string_view key, Content content) {
    card(ui, key, Tone::neutral, {}, content);
}

/// Padding of a card at this width: 22, less on a narrow stage.
float card_padding(const Ui& ui);
void paint_card(const Ui& ui, const Box& box, Tone tone);

template <class Content>
void card(Ui& ui, std::string_view key, Tone tone, std::string_view name, Content content) {
    const float padding = card_padding(ui);
    const Box box = ui.place(ui.width(), 0);
    ui.open({.id = ui.id(key), .role = Role::group, .name = std::string(name)});
    ui.push_scope(key);
    // The ground is painted last but lies below: its height is known only after the content.
    ImDrawListSplitter layers;
    layers.Split(&ui.draw(), 2);
    layers.SetCurrentChannel(&ui.draw(), 1);
    const Box inner = {box.x + padding, box.y + padding, box.width - 2 * padding, 0};
    const float height = column(ui, inner, 12, content) + 2 * padding;
    layers.SetCurrentChannel(&ui.draw(), 0);
    paint_card(ui, {box.x, box.y, box.width, height}, tone);
    layers.Merge(&ui.draw());
    ui.pop_scope();
    ui.close({box.x, box.y, box.width, height});
    ui.space(height);
}

}  // namespace varde::ui
