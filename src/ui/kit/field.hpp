// Text fields: the canvas draws frame and label, the browser's own element takes the text.
#pragma once

#include "ui/kit/card.hpp"
#include "ui/kit/ui.hpp"

#include <optional>

namespace varde::ui {

struct FieldOptions {
    Role role = Role::text_field;
    std::string placeholder;
    std::string help;
    std::string error;
    std::string tag;  ///< a word before the label: "Observasjon"
    Tone tag_tone = Tone::neutral;
    bool required = false;
    bool read_only = false;
    int rows = 1;                ///< text areas: least number of lines
    std::uint32_t revision = 0;  ///< raise it when the model, not the user, changed the text
    std::string label_hidden;    ///< a name for the screen reader when no label is drawn
    Icon act = Icon::none;       ///< a button in the field's right end
    std::string act_name;
};

/// What the user did to a field with a button in it.
struct FieldChange {
    std::optional<std::string> text;
    bool act = false;
};
FieldChange field_with_act(Ui& ui, std::string_view key, std::string_view label,
                           const std::string& value, const FieldOptions& options);

/// A field with its label above; returns the new text when the user changed it. With the role of
/// a date or a time field, value and answer are ISO 8601 (date_field.hpp).
std::optional<std::string> field(Ui& ui, std::string_view key, std::string_view label,
                                 const std::string& value, const FieldOptions& options = {});

/// A search field with its glass; the label is only said. `revision` as in FieldOptions.
std::optional<std::string> search_field(Ui& ui, std::string_view key, std::string_view label,
                                        const std::string& value, std::uint32_t revision = 0);

}  // namespace varde::ui
