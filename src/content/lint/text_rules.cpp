#include "base/utf8.hpp"
#include "base/ascii.hpp"
#include "content/lint/rules.hpp"
#include "content/markup.hpp"

#include <algorithm>
#include <array>

namespace varde::content::lint_rules {
namespace {

/// Calls `look(where, text, use)` for every text in every language.
template <class Look>
void each_language(const Subject& subject, Look look) {
    for (const TextAt& at : subject.texts)
        for (const Language language : all_languages)
            if (const std::string& text = (*at.text)[language]; !text.empty())
                look(at.where.at(code(language)), std::string_view(text), at.use);
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool tag_at(std::string_view text, std::size_t at) {
    if (text[at] != '<' || at + 1 == text.size()) return false;
    const char next = text[at + 1];
    return is_letter(next) || next == '/' || next == '!' || next == '?';
}

/// "&nbsp;", "&#229;": a short name between & and ;.
bool entity_at(std::string_view text, std::size_t at) {
    if (text[at] != '&') return false;
    std::size_t end = at + 1;
    while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]) || text[end] == '#'))
        ++end;
    return end > at + 1 && end < at + 12 && end < text.size() && text[end] == ';';
}

bool has_html(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (tag_at(text, at) || entity_at(text, at)) return true;
    return false;
}

bool has_address(std::string_view text) {
    constexpr std::array<std::string_view, 5> starts = {"://", "www.",
                                                        "mailto:", "javascript:", "tel:"};
    for (const std::string_view start : starts)
        if (text.find(start) != std::string_view::npos) return true;
    for (std::size_t at = text.find("data:"); at < text.size(); at = text.find("data:", at + 5))
        if (at + 5 < text.size() && is_letter(text[at + 5])) return true;
    return false;
}

std::size_t longest(TextUse use) {
    switch (use) {
        case TextUse::statement: return 140;
        case TextUse::title: return 120;
        case TextUse::label: return 300;
        case TextUse::paragraph: return 2000;
    }
    return 0;
}

bool has_strange_character(std::string_view text) {
    if (without_controls(text).size() != text.size()) return true;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        const char32_t c = point.value;
        const bool combining = c >= 0x300 && c <= 0x36F;
        const bool invisible = c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060;
        const bool no_character = c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || c == 0xFFFE;
        if (combining || invisible || no_character) return true;
        at += point.bytes;
    }
    return false;
}

}  // namespace

void languages_of_pack(const Subject& subject, Findings& findings) {
    for (const Language needed : {Language::nb, Language::nn})
        if (std::ranges::find(subject.pack.languages, needed) == subject.pack.languages.end())
            findings.add({file::pack, "/languages"}, "language-not-listed",
                         "Pakken må ha både bokmål (nb) og nynorsk (nn).");
}

void languages_of_texts(const Subject& subject, Findings& findings) {
    for (const TextAt& at : subject.texts)
        for (const Language language : subject.pack.languages)
            if ((*at.text)[language].empty())
                findings.add(at.where, "language-missing",
                             "Teksten mangler på " + in_quotes(code(language)) + ".");
}

void no_html(const Subject& subject, Findings& findings) {
    each_language(subject, [&](const Where& where, std::string_view text, TextUse) {
        if (has_html(text))
            findings.add(where, "html", "Teksten har HTML. Skriv ren tekst med *utheving*.");
    });
}

void no_addresses(const Subject& subject, Findings& findings) {
    each_language(subject, [&](const Where& where, std::string_view text, TextUse) {
        if (has_address(text))
            findings.add(where, "address-in-text",
                         "Teksten har en nettadresse. Legg adressen i en kilde i pack.json.");
    });
}

void lengths(const Subject& subject, Findings& findings) {
    each_language(subject, [&](const Where& where, std::string_view text, TextUse use) {
        const std::size_t length = text.size() > longest(use) ? code_point_count(text) : 0;
        if (length > longest(use))
            findings.add(where, "too-long",
                         "Teksten har " + std::to_string(length) + " tegn. Det er plass til " +
                             std::to_string(longest(use)) + ".");
    });
}

void closed_markup(const Subject& subject, Findings& findings) {
    each_language(subject, [&](const Where& where, std::string_view text, TextUse) {
        if (!is_well_marked(text))
            findings.add(
                where, "markup",
                "En stjerne eller en hakeparentes mangler makkeren sin: *ord*, [[begrep]].");
    });
}

void clean_characters(const Subject& subject, Findings& findings) {
    each_language(subject, [&](const Where& where, std::string_view text, TextUse) {
        if (has_strange_character(text))
            findings.add(where, "strange-character",
                         "Teksten har usynlige tegn eller løse aksenter. Skriv den inn på nytt.");
    });
}

}  // namespace varde::content::lint_rules
