#include "content/search/letters.hpp"

#include "base/utf8.hpp"

namespace varde::content::search {
namespace {

constexpr char aa = '\xE5';  // å
constexpr char ae = '\xE6';  // æ
constexpr char oe = '\xF8';  // ø

constexpr char32_t ring = 0x30A;      // combining, as in å of two code points
constexpr char32_t diaeresis = 0x308;

bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

/// Letters that differ from a base letter only by an accent. ä and ö are other spellings of æ, ø.
struct Accents {
    char base;
    std::u32string_view letters;
};
constexpr Accents accents[] = {
    {'a', U"àáâãāăą"}, {'c', U"çćĉċč"},      {'d', U"ďđð"}, {'e', U"èéêëēĕėęě"},
    {'g', U"ĝğġģǥǧ"},  {'i', U"ìíîïĩīĭįı"},  {'k', U"ķǩ"},  {'l', U"ĺļľŀł"},
    {'n', U"ñńņňŋ"},   {'o', U"òóôõōŏő"},    {'r', U"ŕŗř"}, {'s', U"śŝşšș"},
    {'t', U"ţťŧț"},    {'u', U"ùúûüũūŭůűų"}, {'y', U"ýÿŷ"}, {'z', U"źżžǯʒ"},
    {ae, U"æä"},       {oe, U"øö"},          {aa, U"å"},
};

char32_t small(char32_t c) {
    if (is_between(c, U'A', U'Z')) return c + 32;
    if (is_between(c, 0xC0, 0xDE) && c != 0xD7) return c + 32;
    if (is_between(c, 0x391, 0x3A9) || is_between(c, 0x410, 0x42F)) return c + 32;
    const bool odd_is_small = is_between(c, 0x100, 0x137) || is_between(c, 0x14A, 0x177) ||
                              is_between(c, 0x1DE, 0x1EF) || is_between(c, 0x1E00, 0x1EFF);
    if (odd_is_small && c % 2 == 0) return c + 1;
    const bool even_is_small = is_between(c, 0x139, 0x148) || is_between(c, 0x179, 0x17E);
    return even_is_small && c % 2 == 1 ? c + 1 : c;
}

char letter_of(char32_t c) {
    if (c < 0x80) return static_cast<char>(c);
    for (const Accents& group : accents)
        if (group.letters.find(c) != std::u32string_view::npos) return group.base;
    return static_cast<char>(0x80 | (c & 0x3F));
}

void put_on_top(Letters& letters, char32_t mark) {
    if (letters.empty()) return;
    char& last = letters.back();
    if (mark == ring && last == 'a') last = aa;
    else if (mark == diaeresis && last == 'a') last = ae;
    else if (mark == diaeresis && last == 'o') last = oe;
}

/// The one letter that "aa", "ae" or "oe" stands for, or 0.
char pair(char first, char second) {
    if (first == 'a' && second == 'a') return aa;
    if (first == 'a' && second == 'e') return ae;
    return first == 'o' && second == 'e' ? oe : '\0';
}

}  // namespace

bool is_word_letter(char32_t c) {
    if (c < 0x80)
        return is_between(c, U'a', U'z') || is_between(c, U'A', U'Z') || is_between(c, U'0', U'9');
    if (c < 0xC0 || c == 0xD7 || c == 0xF7 || c == 0xFFFD || is_combining(c)) return false;
    // Punctuation and symbols; CJK punctuation; private use and presentation forms.
    return !is_between(c, 0x2000, 0x2BFF) && !is_between(c, 0x3000, 0x303F) &&
           !is_between(c, 0xE000, 0xF8FF) && !is_between(c, 0xFE00, 0xFE0F) &&
           !is_between(c, 0x1F000, 0x1FAFF);
}

bool is_combining(char32_t c) { return is_between(c, 0x300, 0x36F); }

Letters letters_of(std::string_view word) {
    Letters letters;
    letters.reserve(word.size());
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint point = code_point_at(word, at);
        at += point.bytes;
        if (is_combining(point.value)) put_on_top(letters, point.value);
        else letters += letter_of(small(point.value));
    }
    return letters;
}

Letters folded(std::string_view letters) {
    Letters out;
    out.reserve(letters.size());
    for (const char letter : letters) {
        const char both = out.empty() ? '\0' : pair(out.back(), letter);
        if (both != '\0') out.back() = both;
        else out += letter;
    }
    return out;
}

}  // namespace varde::content::search
