// The list of what was found, and the card of one hit.
#pragma once

#include "content/search/excerpt.hpp"
#include "ui/screens/screen.hpp"

#include <string>

namespace varde::ui {

/// A card that is a button: a title and two lines, with the words that were searched for marked.
struct HitCard {
    std::string key;
    std::string kind;  ///< what it is, above the title; empty when the list has only one kind
    content::search::Marked title;
    content::search::Marked detail;
    std::string tag;
    bool selected = false;
};
bool hit_card(Ui& ui, const HitCard& hit);

/// "Ett treff", said when it changes.
void hit_count(Ui& ui, const std::string& words);

/// What the search found, with the choice of kind above it.
void found_list(Ui& ui, const View& view);

}  // namespace varde::ui
