#include "base/text.hpp"

namespace varde {

std::string_view code(Language language) {
    constexpr std::array<std::string_view, all_languages.size()> codes = {"nb", "nn", "en", "se"};
    return codes[static_cast<std::size_t>(language)];
}

std::optional<Language> language_from_code(std::string_view wanted) {
    for (const Language language : all_languages)
        if (code(language) == wanted) return language;
    return std::nullopt;
}

Language shown_language(const Text& text, Language wanted) {
    if (!text[wanted].empty()) return wanted;
    for (const Language language : all_languages)
        if (!text[language].empty()) return language;
    return wanted;
}

const std::string& shown(const Text& text, Language wanted) {
    return text[shown_language(text, wanted)];
}

}  // namespace varde
