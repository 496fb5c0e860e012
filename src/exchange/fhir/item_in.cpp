#include "exchange/fhir/item_in.hpp"

#include "content/words.hpp"
#include "exchange/fhir/names.hpp"

#include <algorithm>
#include <array>

namespace varde::exchange::fhir {
namespace {

using content::Item;
using content::ItemType;
using content::Option;
using content::OptionKind;
using content::Severity;
namespace ext = extension;

/// Known, but of no use on a tablet without a server: said quietly.
constexpr std::array<std::string_view, 14> unused = {
    "http://ehelse.no/fhir/StructureDefinition/repeatstext",
    "http://hl7.org/fhir/StructureDefinition/questionnaire-choiceOrientation",
    "http://hl7.org/fhir/StructureDefinition/questionnaire-sliderStepValue",
    "http://hl7.org/fhir/StructureDefinition/questionnaire-usageMode",
    "http://hl7.org/fhir/StructureDefinition/questionnaire-displayCategory",
    "http://hl7.org/fhir/StructureDefinition/questionnaire-supportLink",
    "http://hl7.org/fhir/StructureDefinition/rendering-style",
    "http://hl7.org/fhir/StructureDefinition/rendering-xhtml",
    "http://hl7.org/fhir/StructureDefinition/translation",
    "http://hl7.org/fhir/StructureDefinition/maxSize",
    "http://hl7.org/fhir/StructureDefinition/mimeType",
    "http://hl7.org/fhir/StructureDefinition/questionnaire-referenceResource",
    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-shortText",
    "http://helsenorge.no/fhir/StructureDefintion/sdf-itemControl-visibility",
};

/// Ways of showing an item that lead to the same answers.
constexpr std::array<std::string_view, 12> plain_controls = {
    "radio-button", "check-box", "drop-down", "autocomplete", "text-box", "highlight",
    "help",         "inline",    "sidebar",   "spinner",      "gtable",   "list"};

bool has(const auto& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

std::string control_of(const Json& json) {
    const Json* value = extension_value(json, ext::item_control);
    if (value == nullptr) return {};
    for (const Json& coding : list_of(*value, "coding")) return text_of(coding, "code");
    return {};
}

/// Markdown without its signs: our texts have a markup of their own.
std::string without_markdown(std::string text) {
    std::string out;
    bool line_start = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool heading = line_start && c == '#';
        const bool twice = i + 1 < text.size() && text[i + 1] == c && (c == '*' || c == '_');
        line_start = c == '\n' || (line_start && (c == '#' || c == ' '));
        if (heading || twice || (i > 0 && text[i - 1] == c && (c == '*' || c == '_'))) continue;
        if (line_start && c == ' ' && (out.empty() || out.back() == '\n')) continue;
        out += c;
    }
    return out;
}

std::string label_of(const Json& json) {
    std::string text = text_of(json, "text");
    if (!text.empty()) return text;
    const Json* more = member(json, "_text");
    const Json* markdown = more == nullptr ? nullptr : extension_value(*more, ext::markdown);
    if (markdown == nullptr || !markdown->is_string()) return {};
    return without_markdown(text_of({{"text", *markdown}}, "text"));
}

class ItemReader {
public:
    ItemReader(const Json& json, const std::string& place, ItemReading& reading)
        : json_(json), place_(place), reading_(reading), control_(control_of(json)) {}

    Item read() {
        name();
        type();
        texts();
        flags();
        options();
        initial();
        children();
        extensions();
        codes();
        if (json_.contains("enableWhen"))
            logic({RawLogic::Kind::enable_when, {}, {}, false, at(place_, "enableWhen"), {},
                   Severity::error, &json_});
        if (control_ == "data-receiver") item_.read_only = true;
        return std::move(item_);
    }

private:
    void remark(Severity severity, std::string code, std::string place, std::string message) {
        reading_.add(severity, std::move(code), std::move(place), content::link_id(item_),
                     std::move(message));
    }
    void logic(RawLogic raw) {
        raw.item = item_.id;
        reading_.logic.push_back(std::move(raw));
    }
    Text text(std::string in) const {
        Text made;
        made[reading_.language] = std::move(in);
        return made;
    }

    void name() {
        const std::string link = text_member(json_, "linkId").value_or("");
        const Json* own = extension_value(json_, ext::item_id);
        const bool named = own != nullptr && own->is_string();
        std::string id = id_from(named ? own->get<std::string>() : link);
        const int earlier = reading_.used[id]++;
        while (earlier > 0 && reading_.used.contains(id + "-" + std::to_string(reading_.used[id])))
            ++reading_.used[id];
        if (earlier > 0) {
            id += "-" + std::to_string(reading_.used[id]);
            ++reading_.used[id];
        }
        item_.id = id;
        if (id != link) item_.link_id = link;
        if (link.empty())
            remark(Severity::error, "required", at(place_, "linkId"), "Feltet mangler linkId.");
        else if (!reading_.ids.emplace(link, id).second)
            remark(
                Severity::error, "value", at(place_, "linkId"),
                "linkId «" + link + "» er brukt før. Det første feltet med den gjelder i regler.");
    }

    void type() {
        struct Word {
            std::string_view theirs;
            ItemType ours;
        };
        constexpr std::array<Word, 16> words = {{{"group", ItemType::group},
                                                 {"display", ItemType::display},
                                                 {"boolean", ItemType::boolean},
                                                 {"decimal", ItemType::decimal},
                                                 {"integer", ItemType::integer},
                                                 {"date", ItemType::date},
                                                 {"dateTime", ItemType::date_time},
                                                 {"time", ItemType::time},
                                                 {"string", ItemType::text},
                                                 {"text", ItemType::long_text},
                                                 {"url", ItemType::text},
                                                 {"choice", ItemType::choice},
                                                 {"coding", ItemType::choice},
                                                 {"open-choice", ItemType::open_choice},
                                                 {"attachment", ItemType::attachment},
                                                 {"quantity", ItemType::quantity}}};
        const std::string type = text_of(json_, "type");
        const auto found = std::ranges::find(words, type, &Word::theirs);
        item_.repeats = flag_member(json_, "repeats");
        if (found == words.end()) {
            const bool parent = json_.contains("item") && type.empty();
            item_.type = parent ? ItemType::group : ItemType::text;
            remark(type.empty() ? Severity::error : Severity::warning, "not-supported",
                   at(place_, "type"),
                   "Typen «" + type + "» finnes ikke her. Feltet blir " +
                       (parent ? "en gruppe." : "en tekst."));
        } else {
            item_.type = found->ours;
        }
        // A text that is only shown: nobody writes in it.
        if (control_ == "inline" || control_ == "sidebar" || control_ == "highlight")
            item_.type = ItemType::display;
        if (item_.type == ItemType::display) item_.repeats = false;
        if (item_.type != ItemType::choice || !item_.repeats) return;
        item_.type = ItemType::multi_choice;
        item_.repeats = false;
    }

    void texts() {
        item_.prefix = text_of(json_, "prefix");
        item_.label = text(label_of(json_));
    }

    void flags() {
        item_.required = flag_member(json_, "required") && content::takes_answer(item_);
        item_.read_only = flag_member(json_, "readOnly");
        if (const auto length = integer_member(json_, "maxLength"))
            item_.max_length = whole(*length);
        if (json_.contains("modifierExtension"))
            remark(
                Severity::warning, "not-supported", at(place_, "modifierExtension"),
                "«modifierExtension» kan endre hva feltet betyr. Varde tar ikke hensyn til den.");
    }

    static int whole(std::int64_t number) {
        return static_cast<int>(std::clamp<std::int64_t>(number, 0, 1'000'000));
    }

    // --- options

    void options() {
        const Json& own = list_of(json_, "answerOption");
        for (std::size_t i = 0; i < own.size(); ++i)
            answer_option(own[i], at(at(place_, "answerOption"), i));
        value_set();
        for (const Json& extension : list_of(json_, "extension"))
            if (text_member(extension, "url") == ext::option_reference)
                reference(extension, at(place_, "extension"));
        const bool choice = item_.type == ItemType::choice || item_.type == ItemType::multi_choice;
        if (choice && item_.options.empty())
            remark(Severity::warning, "not-found", place_,
                   "Valget har ingen alternativer. Feltet blir en tekst.");
        if (choice && item_.options.empty()) item_.type = ItemType::text;
    }

    void add(Option option, const Json& shown, const std::string& place) {
        if (option.code.empty())
            return remark(Severity::warning, "value", place, "Alternativet har ingen verdi.");
        if (std::ranges::find(item_.options, option.code, &Option::code) != item_.options.end())
            return remark(Severity::warning, "value", place,
                          "Alternativet «" + option.code + "» står to ganger.");
        const std::string label = text_of(shown, "display");
        option.label = text(label);  // without words its code is shown, once all languages are read
        for (const std::string_view url : {ext::ordinal_value, ext::item_weight})
            if (const Json* score = extension_value(shown, url);
                score != nullptr && score->is_number())
                option.score = score->get<double>();
        item_.options.push_back(std::move(option));
    }

    void answer_option(const Json& json, const std::string& place) {
        struct Word {
            std::string_view type;
            OptionKind kind;
        };
        constexpr std::array<Word, 6> words = {{{"Coding", OptionKind::coding},
                                                {"String", OptionKind::text},
                                                {"Integer", OptionKind::integer},
                                                {"Date", OptionKind::date},
                                                {"Time", OptionKind::time},
                                                {"Reference", OptionKind::reference}}};
        std::string type;
        const Json* value = choice_of(json, "value", type);
        const auto found = std::ranges::find(words, type, &Word::type);
        if (value == nullptr || found == words.end())
            return remark(Severity::warning, "not-supported", place,
                          "Alternativ av typen «" + type + "» kan ikke brukes.");
        Option option;
        option.kind = found->kind;
        const Json* key = value->is_object()
                              ? member(*value, type == "Coding" ? "code" : "reference") : value;
        if (key != nullptr && key->is_string()) option.code = key->get<std::string>();
        if (key != nullptr && key->is_number_integer())
            option.code = std::to_string(key->get<std::int64_t>());
        option.system = text_of(*value, "system");
        // A coding without a code is known by its words.
        if (type == "Coding" && option.code.empty()) option.code = text_of(*value, "display");
        const std::size_t before = item_.options.size();
        add(option, *value, place);
        if (item_.options.size() == before) return;
        for (const std::string_view url : {ext::ordinal_value, ext::item_weight})
            if (const Json* score = extension_value(json, url);
                score != nullptr && score->is_number())
                item_.options.back().score = score->get<double>();
        if (flag_member(json, "initialSelected")) item_.initial.emplace_back(option.code);
    }

    void reference(const Json& extension, const std::string& place) {
        const Json* value = member(extension, "valueReference");
        if (value == nullptr) return;
        add({text_of(*value, "reference"), {}, {}, OptionKind::reference, {}}, *value, place);
    }

    void value_set() {
        const std::string wanted = text_of(json_, "answerValueSet");
        if (wanted.empty()) return;
        const std::string place = at(place_, "answerValueSet");
        for (const Json& resource : list_of(reading_.questionnaire, "contained")) {
            const bool same = "#" + text_of(resource, "id") == wanted ||
                              (wanted[0] != '#' && text_of(resource, "url") == wanted);
            if (!same) continue;
            const Json* compose = member(resource, "compose");
            const Json* expansion = member(resource, "expansion");
            if (compose != nullptr)
                for (const Json& include : list_of(*compose, "include"))
                    concepts(list_of(include, "concept"), text_of(include, "system"), place);
            if (expansion != nullptr && item_.options.empty())
                concepts(list_of(*expansion, "contains"), {}, place);
            return;
        }
        remark(Severity::warning, "not-found", place,
               "Verdisettet «" + wanted + "» følger ikke med skjemaet.");
    }

    void concepts(const Json& list, const std::string& system, const std::string& place) {
        for (const Json& each : list)
            add({text_of(each, "code"), {}, {}, OptionKind::coding,
                 system.empty() ? text_of(each, "system") : system}, each, place);
    }

    // --- start values and children

    void initial() {
        const Json& list = list_of(json_, "initial");
        for (std::size_t i = 0; i < list.size(); ++i) {
            std::string type;
            const Json* value = choice_of(list[i], "value", type);
            const auto literal = value == nullptr ? std::nullopt : literal_for(item_, *value, type);
            if (literal && content::takes_answer(item_)) item_.initial.push_back(*literal);
        }
    }

    void children() {
        const Json& list = list_of(json_, "item");
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string control = control_of(list[i]);
            if (control != "help" && item_.type != ItemType::display) continue;
            if (!item_.help[reading_.language].empty()) item_.help[reading_.language] += "\n\n";
            item_.help[reading_.language] += label_of(list[i]);
        }
        if (item_.type != ItemType::display) item_.items = read_items(json_, place_, reading_);
    }

    // --- extensions

    void extensions() {
        const Json& list = list_of(json_, "extension");
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string place = at(at(place_, "extension"), i);
            const std::string url = text_of(list[i], "url");
            std::string type;
            const Json* value = choice_of(list[i], "value", type);
            if (value != nullptr && (limit(url, *value, type) || words(url, *value, type) ||
                                     expression(url, *value, place)))
                continue;
            if (url == ext::constraint || url == ext::own_constraint) constraint(list[i], place);
            else not_used(url, place);
        }
        if (!control_.empty() && !has(plain_controls, control_))
            remark(Severity::information, "not-supported", at(place_, "extension"),
                   "Visningen «" + control_ + "» er ikke i bruk her.");
    }

    void not_used(const std::string& url, const std::string& place) {
        remark(has(unused, url) ? Severity::information : Severity::warning, "not-supported", place,
               "Utvidelsen «" + url + "» er ikke i bruk her.");
    }

    bool limit(std::string_view url, const Json& value, std::string_view type) {
        const auto count = [&](std::optional<int>& into) {
            if (value.is_number_integer()) into = whole(value.get<std::int64_t>());
            return true;
        };
        if (url == ext::min_length) return count(item_.min_length);
        if (url == ext::decimals) return count(item_.decimals);
        if (url == ext::min_occurs) return count(item_.min_rows);
        if (url == ext::max_occurs) return count(item_.max_rows);
        if (url == ext::min_value) return item_.min = literal_of(value, type), true;
        if (url == ext::max_value) return item_.max = literal_of(value, type), true;
        if (url == ext::hidden) return item_.hidden = value.is_boolean() && value.get<bool>(), true;
        if (url == ext::regex && value.is_string()) return item_.pattern = value, true;
        return url == ext::item_control || url == ext::option_reference || url == ext::item_id;
    }

    bool words(std::string_view url, const Json& value, std::string_view) {
        if ((url == ext::unit || url == ext::unit_option) && value.is_object()) return unit(value);
        if (!value.is_string()) return false;
        const std::string read = text_of({{"text", value}}, "text");
        if (url == ext::validation_text) item_.invalid = text(read);
        else if (url == ext::entry_format) item_.placeholder = text(read);
        else if (url == ext::help) item_.help = text(read);
        else if (url == ext::area) item_.areas.push_back(read);
        else if (url == ext::content) return word(content::contents, read, item_.content);
        else if (url == ext::privacy) return word(content::privacies, read, item_.privacy);
        else if (url == ext::sublabel) {
            std::string& help = item_.help[reading_.language];
            help = help.empty() ? without_markdown(read) : without_markdown(read) + "\n\n" + help;
        } else return false;
        return true;
    }

    template <class Value, std::size_t count>
    static bool word(const content::Words<Value, count>& all, std::string_view wanted,
                     Value& into) {
        for (const auto& [name, value] : all)
            if (name == wanted) return into = value, true;
        return false;
    }

    bool unit(const Json& coding) {
        content::Unit read{text_of(coding, "code"), text(text_of(coding, "display")),
                           text_of(coding, "system")};
        if (read.code.empty()) read.code = read.label[reading_.language];
        if (!read.code.empty()) item_.units.push_back(std::move(read));
        return true;
    }

    bool expression(std::string_view url, const Json& value, const std::string& place) {
        using enum RawLogic::Kind;
        struct Word {
            std::string_view url;
            RawLogic::Kind kind;
            bool ours = false;
        };
        constexpr std::array<Word, 10> words = {{{ext::enable_when, enable_if},
                                                 {ext::initial_expression, initial},
                                                 {ext::sdf_fhirpath, initial},
                                                 {ext::calculated, calculate},
                                                 {ext::sdf_calculated, calculate},
                                                 {ext::cqf_expression, calculate},
                                                 {ext::sdf_validation, constraint_kind},
                                                 {ext::own_enable_if, enable_if, true},
                                                 {ext::own_initial, initial, true},
                                                 {ext::own_calculated, calculate, true}}};
        if (url == ext::variable) return true;  // read with the expressions that use it
        if (url == ext::sdf_min || url == ext::sdf_max) return edge(url, value, place);
        const auto found = std::ranges::find(words, url, &Word::url);
        if (found == words.end()) return false;
        RawLogic raw{.kind = found->kind, .ours = found->ours, .place = place};
        raw.expression =
            value.is_string() ? value.get<std::string>() : text_of(value, "expression");
        logic(std::move(raw));
        return true;
    }

    /// A limit that is calculated: "not later than today()".
    bool edge(std::string_view url, const Json& value, const std::string& place) {
        if (!value.is_string()) return false;
        const std::string sign = url == ext::sdf_min ? ">= (" : "<= (";
        const std::string path = "$this.empty() or $this " + sign + value.get<std::string>() + ")";
        logic({.kind = RawLogic::Kind::constraint, .expression = path, .place = place});
        return true;
    }

    void constraint(const Json& extension, const std::string& place) {
        RawLogic raw{.kind = RawLogic::Kind::constraint, .place = place};
        raw.ours = text_member(extension, "url") == ext::own_constraint;
        for (const Json& part : list_of(extension, "extension")) {
            std::string type;
            const Json* value = choice_of(part, "value", type);
            if (value == nullptr || !value->is_string()) continue;
            const std::string name = text_of(part, "url");
            if (name == "expression") raw.expression = value->get<std::string>();
            if (name == "human") raw.message = text(text_of({{"text", *value}}, "text"));
            if (name == "severity")
                word(content::severities, value->get<std::string>(), raw.severity);
        }
        logic(std::move(raw));
    }

    void codes() {
        for (const Json& code : list_of(json_, "code"))
            if (text_member(code, "system") == scoring_system && text_of(code, "code") != "QS")
                logic({.kind = RawLogic::Kind::score, .expression = text_of(code, "code"),
                       .place = at(place_, "code")});
    }

    static constexpr RawLogic::Kind constraint_kind = RawLogic::Kind::constraint;

    const Json& json_;
    const std::string& place_;
    ItemReading& reading_;
    std::string control_;
    Item item_;
};

}  // namespace

std::string id_from(std::string_view name) {
    std::string id;
    for (const char c : name) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
        if (c >= 'A' && c <= 'Z') id += static_cast<char>(c - 'A' + 'a');
        else id += kept ? c : '-';
        if (id.size() == 100) break;
    }
    return id.empty() ? "felt" : id;
}

std::vector<Item> read_items(const Json& parent, const std::string& place, ItemReading& reading) {
    std::vector<Item> items;
    const Json& list = list_of(parent, "item");
    for (std::size_t i = 0; i < list.size() && reading.count < most_items; ++i) {
        const std::string here = at(at(place, "item"), i);
        if (!list[i].is_object()) {
            reading.add(Severity::error, "structure", here, {}, "Her skal det stå et felt.");
            continue;
        }
        if (control_of(list[i]) == "help") continue;  // the parent has it as its help text
        ++reading.count;
        items.push_back(ItemReader(list[i], here, reading).read());
    }
    return items;
}

}  // namespace varde::exchange::fhir
