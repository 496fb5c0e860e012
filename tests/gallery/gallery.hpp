// Every widget in every state, for developers: `#galleri` in a build for development, and the
// stage of the tests that look at all of them. Its words are samples and stay out of the app.
#pragma once

#include "ui/kit/ui.hpp"

namespace varde::ui {

/// The parts of the gallery, in the order of its tabs.
const std::vector<std::string>& gallery_parts();

/// Draws the gallery over the whole stage; it remembers what was chosen in it.
void draw_gallery(Ui& ui);

}  // namespace varde::ui
