#include "content/lint/rules.hpp"

#include <algorithm>
#include <array>

namespace varde::content::lint_rules {
namespace {

// Names from reference/domain.md 5.2: none of them may be embedded without a licence. Pointing to
// one is fine ("spør teamet om ..."), so only what a person answers is looked at.
constexpr std::array<std::string_view, 40> instruments = {
    "AAI",        "AAPI",     "ADBB",    "ADOS",    "ASQ", "ASQ:SE",  "Bayley",   "BVC",
    "CARE-Index", "CBCL",     "Crowell", "DC:0-5",  "EAS", "ECBI",    "EPDS",     "FEAS",
    "Kvello",     "Marschak", "MIM",     "NBAS",    "NBO", "NCAST",   "ORS",      "PAPA",
    "PCERA",      "PCIT",     "PSI",     "PSI-SF",  "SDQ", "SRS",     "Vineland", "WMCI",
    "WPPSI",      "HOME",     "KIPS",    "PICCOLO", "FIT", "CORE-OM", "SCL-90",   "HADS"};

bool is_word_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool has_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at < text.size(); at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool starts = at == 0 || !is_word_character(text[at - 1]);
        const bool ends = end == text.size() || !is_word_character(text[end]);
        if (starts && ends) return true;
    }
    return false;
}

bool is_choice(ItemType type) {
    return type == ItemType::choice || type == ItemType::multi_choice ||
           type == ItemType::open_choice;
}

bool holds(const Item& item, Content content) {
    return item.content == content || std::ranges::any_of(item.items, [&](const Item& below) {
               return holds(below, content);
           });
}

Content other_than(Content content) {
    return content == Content::observation ? Content::appraisal : Content::observation;
}

void check_shape(const ItemAt& at, Findings& findings) {
    const Item& item = *at.item;
    const bool group = item.type == ItemType::group;
    if (at.parent == nullptr && !group)
        findings.add(at.where.at("type"), "section-missing",
                     "Det øverste nivået i en mal er seksjoner: «group».");
    if (group && item.items.empty())
        findings.add(at.where, "empty-group", "Gruppen har ingen spørsmål.");
    if (item.type == ItemType::display && !item.items.empty())
        findings.add(at.where.at("items"), "display-with-items",
                     "En opplysning kan ikke ha spørsmål under seg.");
    if (is_choice(item.type) && item.options.size() < 2)
        findings.add(at.where, "options-missing", "Et valg trenger minst to alternativer.");
    if (!is_choice(item.type) && !item.options.empty())
        findings.add(at.where.at("options"), "options-unused",
                     "Bare «choice», «multi_choice» og «open_choice» har alternativer.");
}

}  // namespace

void item_shapes(const Subject& subject, Findings& findings) {
    for (const ItemAt& at : subject.items) check_shape(at, findings);
}

void observation_beside_appraisal(const Subject& subject, Findings& findings) {
    const auto& forms = subject.pack.templates;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const auto has = [&](Content content) {
            return std::ranges::any_of(forms[i].items,
                                       [&](const Item& item) { return holds(item, content); });
        };
        if (has(Content::appraisal) && !has(Content::observation))
            findings.add(Where{file::templates, "/templates"}.at(i), "appraisal-alone",
                         "Malen ber om vurdering, men har ikke noe felt for observasjon.");
    }
    for (const ItemAt& at : subject.items) {
        if (at.item->content == Content::neutral) continue;
        for (const Item& below : at.item->items)
            if (holds(below, other_than(at.item->content)))
                findings.add(at.where, "mixed-content",
                             "Observasjon og vurdering kan ikke ligge inni hverandre.");
    }
}

void no_licensed_instruments(const Subject& subject, Findings& findings) {
    const auto check = [&](const Where& where, const Text& text) {
        for (const Language language : all_languages)
            for (const std::string_view name : instruments)
                if (has_word(text[language], name))
                    findings.add(where.at(code(language)), "licensed-instrument",
                                 in_quotes(name) +
                                     " er et verktøy med rettigheter og kan ikke "
                                     "være et spørsmål i en mal.");
    };
    for (const ItemAt& at : subject.items) {
        if (at.item->type == ItemType::display) continue;
        check(at.where.at("label"), at.item->label);
        for (std::size_t i = 0; i < at.item->options.size(); ++i)
            check(at.where.at("options").at(i).at("label"), at.item->options[i].label);
    }
}

}  // namespace varde::content::lint_rules
