#include "casework/privacy.hpp"

#include "base/ascii.hpp"
#include "base/date.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace varde::casework {
namespace {

using Found = std::optional<PrivacyFinding>;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
int number(std::string_view two) { return (two[0] - '0') * 10 + (two[1] - '0'); }

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || is_upper(c); }

/// In addresses of the net every byte above ASCII counts as a letter.
bool is_word(char c) {
    return is_ascii_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

char at(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '\0'; }
char before(std::string_view text, std::size_t i) { return i > 0 ? text[i - 1] : '\0'; }

/// Whether two bytes are a letter of Latin-1 or Latin Extended-A: å, ø, and the Sámi letters.
bool is_wide_letter(char lead, char next) {
    const auto low = static_cast<unsigned char>(next);
    return lead >= '\xC3' && lead <= '\xC5' && low >= 0x80 && low <= 0xBF;
}

std::size_t letter_at(std::string_view text, std::size_t i) {
    if (is_ascii_letter(at(text, i))) return 1;
    return is_wide_letter(at(text, i), at(text, i + 1)) ? 2 : 0;
}

std::size_t letter_before(std::string_view text, std::size_t end) {
    if (is_ascii_letter(before(text, end))) return 1;
    return end > 1 && is_wide_letter(text[end - 2], text[end - 1]) ? 2 : 0;
}

/// Length of a space (also the no-break space, C2 A0) at `i`, or 0.
std::size_t space_length(std::string_view text, std::size_t i) {
    if (at(text, i) == ' ') return 1;
    return text.substr(i).starts_with("\u00A0") ? 2 : 0;
}

/// A run of digits, written together or in groups.
struct Digits {
    std::string digits;
    std::vector<std::size_t> groups;  // lengths
    std::size_t end = 0;
    bool only_spaces = true;  // between groups, rather than dots or hyphens
};

/// Digits from `i` on, at most `most`, groups parted by one space, dot or hyphen.
Digits digits_at(std::string_view text, std::size_t i, std::size_t most) {
    Digits run;
    std::size_t group = 0;
    while (run.digits.size() < most && is_digit(at(text, i))) {
        run.digits.push_back(text[i]);
        run.end = ++i;
        ++group;
        const bool mark = at(text, i) == '.' || at(text, i) == '-';
        const std::size_t gap = mark ? 1 : space_length(text, i);
        if (gap == 0 || !is_digit(at(text, i + gap)) || run.digits.size() == most) continue;
        run.only_spaces = run.only_spaces && !mark;
        run.groups.push_back(group);
        group = 0;
        i += gap;
    }
    run.groups.push_back(group);
    return run;
}

int weighted_sum(std::string_view digits, const std::array<int, 11>& weights) {
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) sum += (digits[i] - '0') * weights[i];
    return sum;
}

bool has_check_digits(std::string_view digits) {
    constexpr std::array<int, 11> first = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0};
    constexpr std::array<int, 11> second = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    return weighted_sum(digits, first) % 11 <= 3 && weighted_sum(digits, second) % 11 == 0;
}

bool has_birth_date(std::string_view digits) {
    const int day = number(digits.substr(0, 2)) % 40;
    const int shifted = number(digits.substr(2, 2));
    const int month = shifted > 65 && shifted <= 77 ? shifted - 65 : shifted % 20;
    // The century is not in the number any more from 2032 on: a leap day is accepted in all.
    return month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(2000, month);
}

Found identity_at(std::string_view text, std::size_t i) {
    const Digits run = digits_at(text, i, 11);
    if (run.digits.size() != 11 || is_digit(at(text, run.end))) return std::nullopt;
    if (!is_identity_number(run.digits)) return std::nullopt;
    return PrivacyFinding{PrivacyKind::identity_number, i, run.end};
}

/// How Norwegian numbers are written: 22 22 22 22, 912 34 567, 912 345 67, 12345678.
bool is_telephone_grouping(const std::vector<std::size_t>& groups) {
    using Groups = std::vector<std::size_t>;
    return groups == Groups{8} || groups == Groups{2, 2, 2, 2} || groups == Groups{3, 2, 3} ||
           groups == Groups{3, 3, 2} || groups == Groups{4, 4};
}

bool is_compact_date(std::string_view digits) {
    const std::string iso = std::string(digits.substr(0, 4)) + "-" +
                            std::string(digits.substr(4, 2)) + "-" + std::string(digits.substr(6));
    return (iso.starts_with("19") || iso.starts_with("20")) && parse_date(iso).has_value();
}

Found national_telephone_at(std::string_view text, std::size_t i) {
    const Digits run = digits_at(text, i, 8);
    if (run.digits.size() != 8 || is_word(at(text, run.end))) return std::nullopt;
    if (at(text, run.end) == '@') return std::nullopt;  // a mailbox, found at its "@"
    if (!run.only_spaces || !is_telephone_grouping(run.groups)) return std::nullopt;
    const bool dialled = run.digits[0] >= '2';  // no subscriber's number begins with 0 or 1
    if (!dialled || is_compact_date(run.digits)) return std::nullopt;
    return PrivacyFinding{PrivacyKind::telephone, i, run.end};
}

/// "+46 70 123 45 67" and "0047 912 34 567": a country code and 7 to 15 digits in all (E.164).
Found international_telephone_at(std::string_view text, std::size_t i) {
    const bool plus = at(text, i) == '+';
    if (!plus && !text.substr(i).starts_with("00")) return std::nullopt;
    const std::size_t from = plus ? i + 1 : i + 2;
    const Digits run = digits_at(text, from, 15);
    if (run.digits.size() < 8 || run.digits[0] == '0') return std::nullopt;
    return PrivacyFinding{PrivacyKind::telephone, i, run.end};
}

Found telephone_at(std::string_view text, std::size_t i) {
    if (Found found = international_telephone_at(text, i)) return found;
    return is_digit(text[i]) ? national_telephone_at(text, i) : std::nullopt;
}

bool is_mailbox(char c) {
    return is_word(c) || std::string_view("._%+-").find(c) != std::string_view::npos;
}

/// The address whose "@" stands at `i`.
Found email_at(std::string_view text, std::size_t i) {
    std::size_t begin = i;
    while (begin > 0 && is_mailbox(text[begin - 1])) --begin;
    std::size_t end = i + 1;
    while (end < text.size() && (is_word(text[end]) || text[end] == '.' || text[end] == '-')) ++end;
    while (end > i + 1 && !is_word(text[end - 1])) --end;  // the full stop of the sentence
    const std::string_view host = text.substr(i + 1, end - i - 1);
    const std::size_t dot = host.rfind('.');
    if (begin == i || dot == std::string_view::npos || dot == 0) return std::nullopt;
    if (host.size() - dot < 3 || is_digit(host[dot + 1])) return std::nullopt;
    return PrivacyFinding{PrivacyKind::email, begin, end};
}

/// Endings that make any word a street: "storgata 5".
constexpr std::array<std::string_view, 5> street_endings = {"gata", "gaten", "gate", "veien",
                                                            "vegen"};
/// Endings of words of every day too, which count in a capitalised word only: "Solbakken 3".
constexpr std::array<std::string_view, 16> capital_endings = {
    "vei",     "veg",    "allé",  "alléen", "alleen", "plass",  "plassen", "stien",
    "svingen", "bakken", "tunet", "ringen", "kroken", "toppen", "åsen",    "haugen"};
/// Words that stand apart behind a capitalised name: "Karl Johans gate 5".
constexpr std::array<std::string_view, 9> street_words = {"gate", "gata", "vei",   "veien", "veg",
                                                          "allé", "alle", "plass", "torg"};

/// Words that stand before a street's name and belong to it: "Øvre Slottsgate 3".
constexpr std::array<std::string_view, 12> street_sides = {"Øvre",  "Nedre",  "Midtre", "Indre",
                                                           "Ytre",  "Nordre", "Søndre", "Vestre",
                                                           "Østre", "Gamle",  "Store",  "Lille"};

template <std::size_t N>
bool is_any(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

template <std::size_t N>
bool ends_with_any(std::string_view word, const std::array<std::string_view, N>& endings) {
    const auto longer = [&](std::string_view ending) {
        return word.size() > ending.size() && word.ends_with(ending);
    };
    return std::any_of(endings.begin(), endings.end(), longer);
}

/// Where the word that ends before `end` begins.
std::size_t word_begin(std::string_view text, std::size_t end) {
    while (const std::size_t length = letter_before(text, end)) end -= length;
    return end;
}

bool begins_upper(std::string_view text, std::size_t i) {
    if (at(text, i) != '\xC3') return is_upper(at(text, i));
    return static_cast<unsigned char>(at(text, i + 1)) <= 0x9E;  // Æ Ø Å Á É
}

/// "Karl Johans" before "gate": up to three capitalised words that end before `end`.
std::size_t street_name_begin(std::string_view text, std::size_t end) {
    for (int words = 0; words < 3 && before(text, end) == ' '; ++words) {
        const std::size_t earlier = word_begin(text, end - 1);
        if (earlier == end - 1 || !begins_upper(text, earlier)) break;
        end = earlier;
    }
    return end;
}

/// "Øvre" before the word that begins at `begin`.
std::size_t with_side(std::string_view text, std::size_t begin) {
    if (before(text, begin) != ' ') return begin;
    const std::size_t earlier = word_begin(text, begin - 1);
    const bool side = is_any(text.substr(earlier, begin - 1 - earlier), street_sides);
    return side ? earlier : begin;
}

/// Begin of the street name that ends before `end`, if the word there is one.
std::optional<std::size_t> street_begin(std::string_view text, std::size_t end) {
    const std::size_t begin = word_begin(text, end);
    const std::string_view word = text.substr(begin, end - begin);
    const bool capital = begins_upper(text, begin) && ends_with_any(word, capital_endings);
    if (capital || ends_with_any(word, street_endings)) return with_side(text, begin);
    const std::size_t name = is_any(word, street_words) ? street_name_begin(text, begin) : begin;
    return name < begin ? std::optional(name) : std::nullopt;
}

/// A house number at `i`: one to four digits and perhaps a letter. Its end, or nothing.
std::optional<std::size_t> house_number_end(std::string_view text, std::size_t i) {
    const std::size_t begin = i;
    while (i - begin < 4 && is_digit(at(text, i))) ++i;
    if (i == begin || is_digit(at(text, i))) return std::nullopt;
    const std::size_t letter = i + space_length(text, i);
    const bool entrance = letter == i ? is_ascii_letter(at(text, i)) : is_upper(at(text, letter));
    if (entrance && !is_word(at(text, letter + 1))) return letter + 1;
    if (letter_at(text, i) > 0) return std::nullopt;
    return i;
}

/// ", 0150 Oslo" behind a house number belongs to the address.
std::size_t with_post_town(std::string_view text, std::size_t end) {
    std::size_t i = end + (at(text, end) == ',' ? 1 : 0);
    i += space_length(text, i);
    const std::size_t code = i;
    while (i - code < 4 && is_digit(at(text, i))) ++i;
    const bool town = at(text, i) == ' ' && begins_upper(text, i + 1);
    if (code == end || i - code != 4 || !town) return end;
    ++i;
    while (const std::size_t length = letter_at(text, i)) i += length;
    return i;
}

/// The address whose house number begins at `i`.
Found address_at(std::string_view text, std::size_t i) {
    if (before(text, i) != ' ') return std::nullopt;
    const auto begin = street_begin(text, i - 1);
    const auto end = house_number_end(text, i);
    if (!begin || !end) return std::nullopt;
    return PrivacyFinding{PrivacyKind::address, *begin, with_post_town(text, *end)};
}

Found finding_at(std::string_view text, std::size_t i) {
    if (text[i] == '@') return email_at(text, i);
    if (!is_digit(text[i]) && text[i] != '+') return std::nullopt;
    if (is_digit(before(text, i))) return std::nullopt;  // inside a longer number
    if (Found found = identity_at(text, i)) return found;
    if (Found found = telephone_at(text, i)) return found;
    return address_at(text, i);
}

}  // namespace

bool is_identity_number(std::string_view digits) {
    const bool eleven = digits.size() == 11 && std::all_of(digits.begin(), digits.end(), is_digit);
    if (!eleven || !has_check_digits(digits)) return false;
    const bool without_date = digits[0] == '8' || digits[0] == '9';
    return without_date || has_birth_date(digits);
}

std::vector<PrivacyFinding> find_private(std::string_view text) {
    std::vector<PrivacyFinding> list;
    for (std::size_t i = 0; i < text.size();) {
        const Found found = finding_at(text, i);
        if (!found || (!list.empty() && found->begin < list.back().end)) {
            ++i;
            continue;
        }
        list.push_back(*found);
        i = found->end;
    }
    return list;
}

std::string masked(std::string_view text, const PrivacyFinding& finding, std::string_view cover) {
    std::string out(text.substr(0, finding.begin));
    out += cover;
    out += text.substr(std::min(finding.end, text.size()));
    return out;
}

}  // namespace varde::casework
