#include "content/search/letters.hpp"

#include "base/utf8.hpp"

namespace varde::content::search {
namespace {

/// Letters that differ from a base letter only by an accent. ä and ö are other spellings of æ, ø.
struct Accents {
    char32_t base;
    std::u32string_view letters;
};
constexpr Accents accents[] = {
    {U'a', U"àáâãāăą"}, {U'c', U"çćĉċč"},      {U'd', U"ďđð"}, {U'e', U"èéêëēĕėęě"},
    {U'g', U"ĝğġģǥǧ"},  {U'i', U"ìíîïĩīĭįı"},  {U'k', U"ķǩ"},  {U'l', U"ĺļľŀł"},
    {U'n', U"ñńņňŋ"},   {U'o', U"òóôõōŏő"},    {U'r', U"ŕŗř"}, {U's', U"śŝşšș"},
    {U't', U"ţťŧț"},    {U'u', U"ùúûüũūŭůűų"}, {U'y', U"ýÿŷ"}, {U'z', U"źżžǯʒ"},
    {U'æ', U"ä"},       {U'ø', U"ö"},
};

char32_t without_accent(char32_t c) {
    if (c < 0xC0 || c == U'å' || c == U'æ' || c == U'ø') return c;
    for (const Accents& group : accents)
        if (group.letters.find(c) != std::u32string_view::npos) return group.base;
    return c;
}

/// The one letter that "aa", "ae" or "oe" stands for, or 0.
char32_t pair(char32_t first, char32_t second) {
    if (first == U'a' && second == U'a') return U'å';
    if (first == U'a' && second == U'e') return U'æ';
    return first == U'o' && second == U'e' ? U'ø' : U'\0';
}

}  // namespace

bool is_word_letter(char32_t c) {
    if (c < 0x80)
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
    return (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x250 && c <= 0x2AF) ||
           (c >= 0x1E00 && c <= 0x1EFF);
}

char32_t small(char32_t c) {
    if (c >= U'A' && c <= U'Z') return c + 32;
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
    const bool odd_is_small = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) ||
                              (c >= 0x1DE && c <= 0x1EF) || (c >= 0x1E00 && c <= 0x1EFF);
    if (odd_is_small && c % 2 == 0) return c + 1;
    const bool even_is_small = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    return even_is_small && c % 2 == 1 ? c + 1 : c;
}

std::u32string folded(std::string_view word) {
    std::u32string out;
    out.reserve(word.size());
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint point = code_point_at(word, at);
        at += point.bytes;
        const char32_t letter = without_accent(small(point.value));
        const char32_t both = out.empty() ? U'\0' : pair(out.back(), letter);
        if (both != U'\0') out.back() = both;
        else out += letter;
    }
    return out;
}

std::string utf8(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) append_utf8(out, c);
    return out;
}

}  // namespace varde::content::search
