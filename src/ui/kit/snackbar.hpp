// A short word about what was just done, with a way to undo it.
#pragma once

#include "ui/kit/ui.hpp"

namespace varde::ui {

enum class SnackbarEnd { none, acted, gone };

/// Shows `text` at the foot of `within` for ten seconds, longer while finger, mouse or focus is on
/// it, with the button `act` unless that is empty. Tells once when it has ended: the caller then
/// stops calling. The text is said politely by a screen reader. Call it after what it lies upon.
SnackbarEnd snackbar(Ui& ui, std::string_view key, const Box& within, std::string_view text,
                     std::string_view act = {});

}  // namespace varde::ui
