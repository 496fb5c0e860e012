// A template ("mal") for a note: a tree of items, close to a FHIR R4 Questionnaire.
#pragma once

#include "base/text.hpp"
#include "logic/expression.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace varde::content {

/// What an answer to the item looks like. `group` and `display` take none.
enum class ItemType {
    group,
    display,
    text,
    long_text,
    boolean,
    choice,
    multi_choice,
    open_choice,
    integer,
    decimal,
    quantity,
    date,
    time,
    date_time,
    attachment,
};

/// Fact and assessment are kept apart, in colour, word and export.
enum class Content { neutral, observation, appraisal };

struct Option {
    std::string code;
    Text label;
    std::optional<double> score;

    bool operator==(const Option&) const = default;
};

struct Item {
    std::string id;  ///< unique in its template; never reused for something else
    ItemType type = ItemType::text;
    Content content = Content::neutral;
    Text label;
    Text help;
    std::vector<Option> options;
    bool required = false;
    bool repeats = false;
    std::vector<std::string> areas;  ///< codes of the needs model that the answer is about
    std::optional<logic::Expression> enable_when;
    std::vector<Item> items;

    bool operator==(const Item&) const = default;
};

/// A top-level item of type `group` is a section: one page of the note.
struct Template {
    std::string id;
    std::string version;
    Text title;
    Text summary;
    std::vector<std::string> situations;  ///< when it is used, e.g. "hjemmebesøk"
    std::vector<Item> items;

    bool operator==(const Template&) const = default;
};

/// The item with that id anywhere in the tree, or null.
const Item* find_item(const Template& form, const std::string& id);

/// The item with that id in a list of items or anywhere below it, or null.
const Item* find_item(const std::vector<Item>& items, std::string_view id);

}  // namespace varde::content
