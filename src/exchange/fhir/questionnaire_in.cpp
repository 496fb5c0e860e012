#include "exchange/fhir/questionnaire_in.hpp"

#include "content/words.hpp"
#include "exchange/fhir/fhirpath.hpp"
#include "exchange/fhir/item_in.hpp"
#include "exchange/fhir/names.hpp"
#include "logic/graph.hpp"

#include <algorithm>

namespace varde::exchange::fhir {
namespace {

using content::Item;
using content::ItemType;
using content::Severity;
using content::Template;
namespace ext = extension;
using ItemsById = std::map<std::string, Item*, std::less<>>;

std::optional<Language> language_of(const Json& questionnaire) {
    const std::string code = text_of(questionnaire, "language");
    if (code.empty() || code.starts_with("no")) return Language::nb;
    return language_from_code(std::string_view(code).substr(0, 2));
}

std::string first_of(std::initializer_list<std::string> texts) {
    for (const std::string& text : texts)
        if (!text.empty()) return text;
    return {};
}

void index(std::vector<Item>& items, ItemsById& by_id) {
    for (Item& item : items) {
        by_id.emplace(item.id, &item);
        index(item.items, by_id);
    }
}

/// Turns the logic that the items carry into expressions, now that all of them are known.
class LogicReader {
public:
    LogicReader(Template& form, ItemReading& reading) : form_(form), reading_(reading) {
        index(form.items, by_id_);
        context_.item = [this](std::string_view link) -> const Item* {
            const auto id = reading_.ids.find(link);
            return id == reading_.ids.end() ? nullptr : by_id_.find(id->second)->second;
        };
    }

    void read() {
        variables();
        for (const RawLogic& raw : reading_.logic) {
            Item& item = *by_id_.find(raw.item)->second;
            if (raw.kind == RawLogic::Kind::enable_when) rows(raw, item);
            else if (raw.kind == RawLogic::Kind::score) score(raw, item);
            else expression(raw, item);
        }
        for (auto& [id, item] : by_id_) static_cast<void>(content::compile_relevance(*item));
    }

private:
    void remark(const RawLogic& raw, std::string place, std::string code, std::string message) {
        const Item& item = *by_id_.find(raw.item)->second;
        reading_.add(Severity::warning, std::move(code), std::move(place), content::link_id(item),
                     std::move(message));
    }

    void variables() {
        for (const Json& extension : list_of(reading_.questionnaire, "extension")) {
            const Json* value = member(extension, "valueExpression");
            if (value == nullptr || text_of(extension, "url") != ext::variable) continue;
            if (auto read = compile_fhirpath(text_of(*value, "expression"), context_))
                context_.variables.emplace(text_of(*value, "name"), std::move(*read));
        }
    }

    // --- rows

    void rows(const RawLogic& raw, Item& item) {
        const Json& list = list_of(*raw.rows, "enableWhen");
        content::Relevance relevance;
        const std::string behaviour = text_of(*raw.rows, "enableBehavior");
        if (behaviour == "any" || (behaviour.empty() && list.size() > 1))
            relevance.behaviour = logic::Behaviour::any;
        for (std::size_t i = 0; i < list.size(); ++i)
            row(raw, list[i], at(raw.place, i), relevance);
        if (!relevance.rows.empty()) item.relevance = std::move(relevance);
    }

    void row(const RawLogic& raw, const Json& json, const std::string& place,
             content::Relevance& relevance) {
        const std::string link = text_member(json, "question").value_or("");
        const Item* question = context_.item(link);
        if (question == nullptr)
            return remark(raw, at(place, "question"), "not-found",
                          "Vilkåret spør etter «" + link + "», som ikke finnes.");
        const auto op = logic::condition_operator(text_of(json, "operator"));
        std::string type;
        const Json* answer = choice_of(json, "answer", type);
        const auto literal =
            answer == nullptr ? std::nullopt : literal_for(*question, *answer, type);
        if (!op || !literal)
            return remark(raw, place, "not-supported",
                          "Vilkåret «" + text_of(json, "operator") + " answer" + type +
                              "» kan ikke brukes.");
        logic::Condition made{question->id, *op, logic_value(*literal)};
        if (!logic::compile(std::span(&made, 1), logic::Behaviour::all))
            return remark(raw, place, "value", "Svaret i vilkåret passer ikke til operatoren.");
        relevance.rows.push_back(std::move(made));
    }

    static logic::Value logic_value(const content::Literal& literal) {
        if (const auto* whole = std::get_if<std::int64_t>(&literal))
            return static_cast<double>(*whole);
        if (const auto* broken = std::get_if<double>(&literal)) return *broken;
        if (const auto* truth = std::get_if<bool>(&literal)) return *truth;
        return std::get<std::string>(literal);
    }

    // --- expressions

    Result<logic::Expression> compile(const RawLogic& raw, const Item& item) {
        if (raw.ours) {
            VARDE_TRY(json, parse_json(raw.expression));
            return logic::parse_expression(json);
        }
        context_.self = content::takes_answer(item) ? &item : nullptr;
        return compile_fhirpath(raw.expression, context_);
    }

    void expression(const RawLogic& raw, Item& item) {
        auto compiled = compile(raw, item);
        if (!compiled) return refuse(raw, item, compiled.error());
        using enum RawLogic::Kind;
        if (raw.kind == enable_if) item.enable_if = std::move(*compiled);
        if (raw.kind == initial) item.initial_expression = std::move(*compiled);
        if (raw.kind == calculate) item.calculate = std::move(*compiled);
        if (raw.kind == constraint)
            item.constraints.push_back({std::move(*compiled),
                                        raw.message == Text() ? item.invalid : raw.message,
                                        raw.severity});
    }

    void refuse(const RawLogic& raw, Item& item, const Error& error) {
        remark(raw, raw.place, "not-supported",
               "Uttrykket kan ikke brukes (" + error.code +
                   (error.detail.empty() ? "" : ": " + error.detail) + "): " +
                   raw.expression.substr(0, 200));
        // What should have filled in a read-only field cannot: now a person has to.
        const bool fills =
            raw.kind == RawLogic::Kind::initial || raw.kind == RawLogic::Kind::calculate;
        if (fills) item.read_only = false;
    }

    // --- scores

    void score(const RawLogic& raw, Item& item) {
        if (raw.expression != "SS" && raw.expression != "TS")
            return remark(raw, raw.place, "not-supported",
                          "Skåring «" + raw.expression + "» er ikke i bruk her.");
        const bool whole = raw.expression == "TS";
        Json parts = Json::array({"list"});
        if (whole) add_scores(form_.items, parts);
        else if (const Item* around = parent_of(form_.items, item))
            add_scores(around->items, parts);
        auto sum = logic::parse_expression(Json::array({"sum", std::move(parts)}));
        if (sum) item.calculate = std::move(*sum);
        item.read_only = true;
    }

    static void add_scores(const std::vector<Item>& items, Json& parts) {
        for (const Item& item : items) {
            for (const content::Option& option : item.options)
                if (option.score)
                    parts.push_back({"if", {"equals", {"answer", item.id}, option.code},
                                     *option.score});
            add_scores(item.items, parts);
        }
    }

    static const Item* parent_of(const std::vector<Item>& items, const Item& wanted) {
        for (const Item& item : items) {
            for (const Item& inner : item.items)
                if (&inner == &wanted) return &item;
            if (const Item* found = parent_of(item.items, wanted)) return found;
        }
        return nullptr;
    }

    Template& form_;
    ItemReading& reading_;
    ItemsById by_id_;
    PathContext context_;
};

// --- one Questionnaire

void read_form_extensions(ItemReading& reading, Template& form) {
    const Json& list = list_of(reading.questionnaire, "extension");
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string url = text_of(list[i], "url");
        const std::string value = text_of(list[i], "valueString");
        if (url == ext::template_id) form.id = id_from(value);
        else if (url == ext::situation) form.situations.push_back(value);
        else if (url != ext::variable)
            reading.add(Severity::information, "not-supported",
                        at(at("Questionnaire", "extension"), i), {},
                        "Utvidelsen «" + url + "» er ikke i bruk her.");
    }
}

Template read_form(ItemReading& reading) {
    const Json& json = reading.questionnaire;
    Template form;
    form.url = text_of(json, "url");
    if (form.url.starts_with(template_urn)) form.url.clear();
    const std::string name = form.url.substr(form.url.rfind('/') + 1);
    form.id = id_from(first_of({name, text_of(json, "name"), text_of(json, "id"), "skjema"}));
    form.version = first_of({text_of(json, "version"), text_of(json, "date"), "1"});
    const std::string status = text_of(json, "status");
    form.status = content::TemplateStatus::draft;
    for (const auto& [word, value] : content::template_statuses)
        if (word == status) form.status = value;
    form.title[reading.language] =
        first_of({text_of(json, "title"), text_of(json, "name"), text_of(json, "id"), form.id});
    form.summary[reading.language] = text_of(json, "description");
    read_form_extensions(reading, form);
    form.items = read_items(json, "Questionnaire", reading);
    return form;
}

// --- several languages

void take(Text& into, const Text& from, Language language) {
    if (!from[language].empty()) into[language] = from[language];
}

void merge_item(Item& into, const Item& from, Language language) {
    take(into.label, from.label, language);
    take(into.help, from.help, language);
    take(into.placeholder, from.placeholder, language);
    take(into.invalid, from.invalid, language);
    for (content::Option& option : into.options) {
        const auto same = std::ranges::find(from.options, option.code, &content::Option::code);
        if (same != from.options.end()) take(option.label, same->label, language);
    }
    for (std::size_t i = 0; i < std::min(into.units.size(), from.units.size()); ++i)
        take(into.units[i].label, from.units[i].label, language);
    for (std::size_t i = 0; i < std::min(into.constraints.size(), from.constraints.size()); ++i)
        take(into.constraints[i].message, from.constraints[i].message, language);
}

/// Takes the texts of a translation over; false when it is another form.
bool merge(Template& into, Template from, Language language) {
    ItemsById ours;
    ItemsById theirs;
    index(into.items, ours);
    index(from.items, theirs);
    const auto shared = std::ranges::count_if(
        ours, [&](const auto& each) { return theirs.contains(each.first); });
    if (static_cast<std::size_t>(shared) * 2 < ours.size()) return false;
    take(into.title, from.title, language);
    take(into.summary, from.summary, language);
    for (auto& [id, item] : ours)
        if (const auto same = theirs.find(id); same != theirs.end())
            merge_item(*item, *same->second, language);
    return true;
}

// --- what our templates want besides

/// Every text has bokmål, because all else is optional here.
void complete(Text& text, const std::string& otherwise = {}) {
    if (!text[Language::nb].empty()) return;
    text[Language::nb] = shown(text, Language::nb);
    if (text[Language::nb].empty()) text[Language::nb] = otherwise;
}

void complete(std::vector<Item>& items) {
    for (Item& item : items) {
        complete(item.label, first_of({item.prefix, content::link_id(item)}));
        for (Text* text : {&item.help, &item.placeholder, &item.invalid}) complete(*text);
        for (content::Option& option : item.options) complete(option.label, option.code);
        for (content::Unit& unit : item.units) complete(unit.label);
        for (content::Constraint& each : item.constraints)
            complete(each.message,
                     first_of({item.invalid[Language::nb], item.label[Language::nb]}));
        complete(item.items);
    }
}

/// Our sections are groups: what stands loose at the top gets one of its own.
void make_sections(Template& form) {
    std::vector<Item> sections;
    for (Item& item : form.items) {
        const bool section = item.type == ItemType::group && !item.repeats;
        if (section) {
            sections.push_back(std::move(item));
            continue;
        }
        if (sections.empty() || !sections.back().layout) {
            Item made;
            made.id = "seksjon-" + std::to_string(sections.size() + 1);
            while (content::find_item(form.items, made.id) != nullptr) made.id += "x";
            made.type = ItemType::group;
            made.layout = true;
            made.label = form.title;
            sections.push_back(std::move(made));
        }
        sections.back().items.push_back(std::move(item));
    }
    form.items = std::move(sections);
}

void collect(const std::vector<Item>& items, std::vector<logic::Node>& nodes) {
    for (const Item& item : items) {
        if (item.calculate)
            nodes.push_back({"calculate " + item.id, *item.calculate, logic::answer_to(item.id)});
        collect(item.items, nodes);
    }
}

void find_cycles(const Template& form, Remarks& remarks) {
    std::vector<logic::Node> nodes;
    collect(form.items, nodes);
    const auto graph = logic::Graph::create(std::move(nodes));
    if (!graph)
        remarks.push_back({Severity::error, "invariant", "Questionnaire", {},
                           "Utregninger venter på hverandre: " + graph.error().detail});
}

struct OneLanguage {
    Template form;
    Remarks remarks;
};

Result<OneLanguage> read_one(const Json& json, Language language) {
    ItemReading reading{.questionnaire = json, .language = language};
    Template form = read_form(reading);
    if (reading.count >= most_items) return fail("fhir_too_many_items", std::to_string(most_items));
    LogicReader(form, reading).read();
    return OneLanguage{std::move(form), std::move(reading.remarks)};
}

std::vector<const Json*> questionnaires(const Json& json) {
    std::vector<const Json*> found;
    const auto add = [&](const Json& resource) {
        if (text_member(resource, "resourceType") == "Questionnaire") found.push_back(&resource);
    };
    add(json);
    for (const Json& entry : list_of(json, "entry"))
        if (const Json* resource = member(entry, "resource")) add(*resource);
    // Bokmål first: the others are its translations.
    std::ranges::stable_sort(found, {}, [](const Json* each) {
        return language_of(*each).value_or(Language::se);
    });
    return found;
}

void add_translations(const std::vector<const Json*>& all, ImportedForm& made) {
    for (std::size_t i = 1; i < all.size(); ++i) {
        const auto language = language_of(*all[i]);
        const std::string name = text_of(*all[i], "language");
        auto one = language ? read_one(*all[i], *language) : fail("fhir_language");
        if (!one || !merge(made.form, std::move(one->form), *language))
            made.remarks.push_back({Severity::warning,
                                    "not-supported",
                                    "Bundle.entry[" + std::to_string(i) + "]",
                                    {},
                                    "Skjemaet på «" + name +
                                        "» er ikke tatt med: språket er ukjent, "
                                        "eller det er et annet skjema."});
    }
}

}  // namespace

Result<ImportedForm> import_questionnaire(const Json& json) {
    const auto all = questionnaires(json);
    if (all.empty())
        return fail("fhir_resource", "Questionnaire, Bundle");
    VARDE_TRY(first, read_one(*all[0], language_of(*all[0]).value_or(Language::nb)));
    ImportedForm made{std::move(first.form), std::move(first.remarks)};
    add_translations(all, made);
    complete(made.form.title, made.form.id);
    complete(made.form.summary);
    complete(made.form.items);
    make_sections(made.form);
    find_cycles(made.form, made.remarks);
    return made;
}

Result<ImportedForm> import_questionnaire(std::string_view text) {
    VARDE_TRY(json, parse_json(text));
    return import_questionnaire(json);
}

}  // namespace varde::exchange::fhir
