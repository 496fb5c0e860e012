#include "logic/date_words.hpp"

namespace varde::logic {
namespace {

using Months = std::array<std::string_view, 12>;
using Days = std::array<std::string_view, 7>;

struct Words {
    std::array<Months, 3> months;  ///< indexed by NameLength, as are the others
    std::array<Days, 3> days;
    std::array<std::string_view, 3> after_christ;
    std::array<std::string_view, 3> before_christ;
    std::array<std::string_view, 2> day_halves;
};

constexpr Months norwegian_short_months = {"jan", "feb", "mar", "apr", "mai", "jun",
                                           "jul", "aug", "sep", "okt", "nov", "des"};
constexpr Months norwegian_months = {"januar", "februar", "mars",      "april",   "mai",
                                     "juni",   "juli",    "august",    "september", "oktober",
                                     "november", "desember"};
constexpr Months month_letters = {"J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"};
constexpr Days norwegian_day_letters = {"M", "T", "O", "T", "F", "L", "S"};
constexpr std::array<std::string_view, 3> norwegian_after = {"e.Kr.", "etter Kristus", "e.Kr."};
constexpr std::array<std::string_view, 3> norwegian_before = {"f.Kr.", "før Kristus", "f.Kr."};

constexpr Words bokmaal = {
    {{norwegian_short_months, norwegian_months, month_letters}},
    {{{"man", "tir", "ons", "tor", "fre", "lør", "søn"},
      {"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"},
      norwegian_day_letters}},
    norwegian_after,
    norwegian_before,
    {"a.m.", "p.m."},
};

constexpr Words nynorsk = {
    {{norwegian_short_months, norwegian_months, month_letters}},
    {{{"mån", "tys", "ons", "tor", "fre", "lau", "søn"},
      {"måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"},
      norwegian_day_letters}},
    norwegian_after,
    norwegian_before,
    {"AM", "PM"},
};

constexpr Words english = {
    {{{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
      {"January", "February", "March", "April", "May", "June", "July", "August", "September",
       "October", "November", "December"},
      month_letters}},
    {{{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"},
      {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
      {"M", "T", "W", "T", "F", "S", "S"}}},
    {"AD", "Anno Domini", "A"},
    {"BC", "Before Christ", "B"},
    {"AM", "PM"},
};

constexpr Words northern_sami = {
    {{{"ođđj", "guov", "njuk", "cuo", "mies", "geas", "suoi", "borg", "čakč", "golg", "skáb",
       "juov"},
      {"ođđajagemánnu", "guovvamánnu", "njukčamánnu", "cuoŋománnu", "miessemánnu", "geassemánnu",
       "suoidnemánnu", "borgemánnu", "čakčamánnu", "golggotmánnu", "skábmamánnu", "juovlamánnu"},
      {"O", "G", "N", "C", "M", "G", "S", "B", "Č", "G", "S", "J"}}},
    {{{"vuos", "maŋ", "gask", "duor", "bear", "láv", "sotn"},
      {"vuossárga", "maŋŋebárga", "gaskavahkku", "duorasdat", "bearjadat", "lávvardat",
       "sotnabeaivi"},
      {"V", "M", "G", "D", "B", "L", "S"}}},
    {"m.Kr.", "maŋŋel Kristtusa", "m.Kr."},
    {"o.Kr.", "ovdal Kristtusa", "o.Kr."},
    {"AM", "PM"},
};

const Words& words(Language language) {
    switch (language) {
        case Language::nn: return nynorsk;
        case Language::en: return english;
        case Language::se: return northern_sami;
        case Language::nb: break;
    }
    return bokmaal;
}

std::size_t index(NameLength length) { return static_cast<std::size_t>(length); }

}  // namespace

std::string_view month_name(int month, NameLength length, Language language) {
    return words(language).months[index(length)][static_cast<std::size_t>(month - 1)];
}

std::string_view day_name(int weekday, NameLength length, Language language) {
    return words(language).days[index(length)][static_cast<std::size_t>(weekday)];
}

std::string_view era_name(bool before_christ, NameLength length, Language language) {
    const Words& in = words(language);
    return (before_christ ? in.before_christ : in.after_christ)[index(length)];
}

std::string_view day_half_name(bool afternoon, Language language) {
    return words(language).day_halves[afternoon ? 1 : 0];
}

}  // namespace varde::logic
