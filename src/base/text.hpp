// A text in the languages of the app, and which of them is wanted.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace varde {

/// Languages of content and interface: bokmaal, nynorsk, English, Northern Sami.
enum class Language { nb, nn, en, se };

inline constexpr std::array<Language, 4> all_languages = {Language::nb, Language::nn, Language::en,
                                                          Language::se};

/// The language's BCP 47 code ("nb", "nn", "en", "se").
std::string_view code(Language language);

/// The language with that code, or nothing.
std::optional<Language> language_from_code(std::string_view code);

/// One text in several languages. An absent language is an empty string.
struct Text {
    std::array<std::string, all_languages.size()> in;

    std::string& operator[](Language language) { return in[static_cast<std::size_t>(language)]; }
    const std::string& operator[](Language language) const {
        return in[static_cast<std::size_t>(language)];
    }
    bool operator==(const Text&) const = default;
};

/// The language in which `text` will be shown to a reader of `wanted`: that one if present, else
/// the first present of nb, nn, en, se (nb is required in packs).
Language shown_language(const Text& text, Language wanted);

/// The text itself in `shown_language`.
const std::string& shown(const Text& text, Language wanted);

}  // namespace varde
