// A name under a text: drawn with pen, finger or mouse, or typed by who cannot draw.
#pragma once

#include "ui/kit/ui.hpp"

namespace varde::ui {

/// What stands under a text. Either may be empty.
struct Signature {
    /// Strokes as a path of SVG on a grid of 1000 by 300 units: "M12 40L15 42L20 47M90 31L…".
    std::string strokes;
    std::string name;

    bool operator==(const Signature&) const = default;
    bool empty() const { return strokes.empty() && name.empty(); }
};

struct SignatureOptions {
    bool read_only = false;
    std::uint32_t revision = 0;  ///< as in FieldOptions
};

/// The ground to draw on with its label, undo, clear, and the field for the name; returns the new
/// signature when it was changed. A stroke is told when it ends; the longest signature has 12 KB.
std::optional<Signature> signature_field(Ui& ui, std::string_view key, std::string_view label,
                                         const Signature& value,
                                         const SignatureOptions& options = {});

/// Strokes without the last one.
std::string without_last_stroke(std::string_view strokes);

}  // namespace varde::ui
