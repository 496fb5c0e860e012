// What all pictures share: edges on whole device pixels, and the same content in words.
#pragma once

#include "ui/kit/ui.hpp"

#include <string>
#include <vector>

namespace varde::ui {

/// The nearest edge between two device pixels, so that straight edges are crisp.
float snapped(float at);

/// A box whose four edges are snapped.
Box snapped(const Box& box);

/// A fact of a picture in words, and where it is drawn.
struct PictureFact {
    std::string words;
    Box box;
};

/// Says a picture: an image named `name`, then its facts as a list.
void say_picture(Ui& ui, std::string_view key, std::string_view name, const Box& box,
                 const std::vector<PictureFact>& facts);

}  // namespace varde::ui
