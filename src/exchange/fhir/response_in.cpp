#include "exchange/fhir/response_in.hpp"

#include "casework/form/attachment.hpp"
#include "casework/form/issues.hpp"
#include "exchange/fhir/element.hpp"
#include "exchange/fhir/response_out.hpp"
#include "logic/number.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace varde::exchange::fhir {
namespace {

using casework::Fault;
using casework::Value;
using content::Item;
using content::ItemType;
using content::Severity;

constexpr std::size_t most_remarks = 1000;

/// Items where FHIR has them: groups that are ours alone are looked through.
void flatten(const std::vector<Item>& items, std::vector<const Item*>& into) {
    for (const Item& item : items) {
        if (item.layout) flatten(item.items, into);
        else into.push_back(&item);
    }
}

const Item* by_link(const std::vector<Item>& items, std::string_view link) {
    for (const Item& item : items) {
        if (!item.layout && content::link_id(item) == link) return &item;
        if (const Item* found = by_link(item.items, link)) return found;
    }
    return nullptr;
}

class ResponseReader {
public:
    ResponseReader(const content::Template& form, ReadResponse& read) : form_(form), read_(read) {}

    void items(const Json& parent, const std::vector<Item>& wanted, const std::string& place,
               const std::string& row) {
        const Json* list = member(parent, "item");
        if (list == nullptr) return;
        const std::string here = at(place, "item");
        if (!list->is_array()) return remark("structure", here, {}, "«item» skal være en liste.");
        std::vector<const Item*> known;
        flatten(wanted, known);
        std::size_t last = 0;
        std::map<const Item*, int> seen;
        for (std::size_t i = 0; i < list->size(); ++i)
            one((*list)[i], known, at(here, i), row, last, seen);
    }

private:
    void remark(std::string code, std::string place, std::string link, std::string message,
                Severity severity = Severity::error) {
        if (read_.remarks.size() >= most_remarks) return;
        read_.remarks.push_back({severity, std::move(code), std::move(place), std::move(link),
                                 std::move(message)});
    }

    void one(const Json& json, const std::vector<const Item*>& known, const std::string& place,
             const std::string& row, std::size_t& last, std::map<const Item*, int>& seen) {
        if (!json.is_object()) return remark("structure", place, {}, "Her skal det stå et objekt.");
        const std::string link = text_member(json, "linkId").value_or("");
        if (link.empty())
            return remark("required", at(place, "linkId"), {}, "Feltet mangler linkId.");
        const auto found = std::ranges::find_if(
            known, [&](const Item* item) { return content::link_id(*item) == link; });
        if (found == known.end()) return misplaced(link, place);
        const auto index = static_cast<std::size_t>(found - known.begin());
        if (index < last)
            remark("structure", place, link, "Feltet står i en annen rekkefølge enn i skjemaet.");
        last = std::max(last, index);
        content_of(json, **found, place, row, ++seen[*found]);
    }

    void misplaced(const std::string& link, const std::string& place) {
        if (by_link(form_.items, link) != nullptr)
            remark("structure", place, link,
                   "Feltet står på feil sted. Felt under et spørsmål skal stå i answer.item, "
                   "felt under en gruppe i item.");
        else remark("not-found", place, link, "Skjemaet har ikke feltet «" + link + "».");
    }

    void content_of(const Json& json, const Item& item, const std::string& place,
                    const std::string& row, int times) {
        const std::string& link = content::link_id(item);
        for (const auto& [key, value] : json.items())
            if (!belongs(key))
                remark("structure", at(place, key), link,
                       "Medlemmet «" + key + "» hører ikke til her.");
        if (item.type == ItemType::group) return group(json, item, place, row, times);
        if (times > 1)
            return remark("structure", place, link,
                          "Feltet står flere ganger. Flere svar skal stå i én «answer».");
        read_.places.emplace(casework::answer_key(item.id, row), place);
        if (json.contains("item"))
            remark("structure", at(place, "item"), link,
                   "Felt under et spørsmål skal stå i answer.item.");
        const Json* answers = member(json, "answer");
        if (answers == nullptr) return;
        if (item.type == ItemType::display)
            return remark("structure", at(place, "answer"), link, "En opplysning har ikke svar.");
        if (!answers->is_array() || answers->empty())
            return remark("structure", at(place, "answer"), link, "«answer» skal være en liste.");
        question(*answers, item, at(place, "answer"), row);
    }

    static bool belongs(std::string_view key) {
        constexpr std::array<std::string_view, 8> members = {
            "linkId", "text", "answer", "item", "id", "_text", "definition", "extension"};
        return std::ranges::find(members, key) != members.end() || key == "_linkId";
    }

    void group(const Json& json, const Item& item, const std::string& place, const std::string& row,
               int times) {
        if (json.contains("answer"))
            remark("structure", at(place, "answer"), content::link_id(item),
                   "En gruppe har ikke svar.");
        if (!item.repeats && times > 1)
            return remark("structure", place, content::link_id(item), "Gruppen kan ikke gjentas.");
        const std::string inner = item.repeats ? next_row(item, row, times) : row;
        read_.places.emplace(casework::answer_key(item.id, inner), place);
        items(json, item.items, place, inner);
    }

    std::string next_row(const Item& item, const std::string& row, int times) {
        std::string name = (row.empty() ? "" : row + ".") + std::to_string(times);
        read_.rows[item.id].push_back(name);
        return name;
    }

    void question(const Json& answers, const Item& item, const std::string& place,
                  const std::string& row) {
        std::vector<std::string> codes;
        const bool list = content::takes_list(item);
        const bool rows = content::has_rows(item);
        if (!list && !rows && answers.size() > 1)
            remark("structure", place, content::link_id(item), "Feltet kan bare ha ett svar.");
        for (std::size_t i = 0; i < answers.size(); ++i) {
            const std::string here = at(place, i);
            const std::string inner = rows ? next_row(item, row, static_cast<int>(i) + 1) : row;
            const std::string key = casework::answer_key(item.id, inner);
            read_.places.insert_or_assign(key, here);
            Value value = answer(answers[i], item, here);
            const auto* text = std::get_if<std::string>(&value);
            if (list && text != nullptr) codes.push_back(*text);
            else if (!list && (rows || i == 0))
                read_.answers.insert_or_assign(key, std::move(value));
            items(answers[i], item.items, here, inner);
        }
        const std::string key = casework::answer_key(item.id, row);
        if (list) read_.places.insert_or_assign(key, place);
        if (list && !codes.empty()) read_.answers.insert_or_assign(key, std::move(codes));
    }

    /// One answer as a value of ours; nothing, and a remark, when its type is not the item's.
    Value answer(const Json& json, const Item& item, const std::string& place) {
        std::string type;
        const Json* value = choice_of(json, "value", type);
        if (value == nullptr) {
            if (!json.is_object() || !json.contains("item"))
                remark("structure", place, content::link_id(item), "Svaret mangler en verdi.");
            return {};
        }
        Value read = read_as(item, *value, type);
        if (!casework::is_answered(read))
            remark("structure", at(place, "value" + type), content::link_id(item),
                   "Et svar av typen «value" + type + "» passer ikke til feltet, eller er tomt.");
        return read;
    }

    Value read_as(const Item& item, const Json& value, std::string_view type) {
        const auto text = [&](std::string_view wanted) -> Value {
            if (type != wanted || !value.is_string()) return {};
            return value.get<std::string>();
        };
        switch (item.type) {
            case ItemType::boolean:
                return type == "Boolean" && value.is_boolean() ? Value(value.get<bool>()) : Value();
            case ItemType::integer:
                return type == "Integer" && value.is_number_integer()
                           ? Value(value.get<std::int64_t>()) : Value();
            case ItemType::decimal:
                return type == "Decimal" && value.is_number() ? Value(value.get<double>())
                                                              : Value();
            case ItemType::date: return text("Date");
            case ItemType::time: return text("Time");
            case ItemType::date_time: return text("DateTime");
            case ItemType::text:
            case ItemType::long_text: return type == "Uri" ? text("Uri") : text("String");
            case ItemType::quantity: return type == "Quantity" ? quantity(item, value) : Value();
            case ItemType::attachment: return type == "Attachment" ? attachment(value) : Value();
            default: return chosen(item, value, type);
        }
    }

    static Value quantity(const Item& item, const Json& json) {
        const Json* number = member(json, "value");
        if (number == nullptr || !number->is_number()) return {};
        const auto figure = number->get<double>();
        const std::string code = text_of(json, "code");
        const std::string unit = code.empty() ? text_of(json, "unit") : code;
        const bool usual =
            unit.empty() || item.units.empty() || item.units[0].code == unit ||
            std::ranges::find(item.units[0].label.in, unit) != item.units[0].label.in.end();
        if (usual) return figure;
        return logic::number_text(figure) + " " + unit;
    }

    static Value attachment(const Json& json) {
        const std::string data = text_of(json, "data");
        const std::string title = text_of(json, "title");
        if (!data.empty())
            return casework::attachment_text(title, text_of(json, "contentType"), data);
        return title.empty() ? text_of(json, "url") : title;
    }

    static Value chosen(const Item& item, const Json& value, std::string_view type) {
        if (type == "Coding") return coding(item, value);
        if (type == "Reference") return text_of(value, "reference");
        if (type == "Integer" && value.is_number_integer())
            return std::to_string(value.get<std::int64_t>());
        const bool text = type == "String" || type == "Date" || type == "Time";
        const bool open = item.type == ItemType::open_choice && type == "String";
        const bool option = std::ranges::any_of(item.options, [](const content::Option& each) {
            return each.kind != content::OptionKind::coding;
        });
        if (!text || !value.is_string() || (!open && !option)) return {};
        return value.get<std::string>();
    }

    /// A code of another system is not the option, although its letters are the same.
    static Value coding(const Item& item, const Json& value) {
        std::string code = text_of(value, "code");
        const std::string system = text_of(value, "system");
        const auto option = std::ranges::find(item.options, code, &content::Option::code);
        if (option == item.options.end() || system.empty() || option->system.empty() ||
            option->system == system)
            return code;
        return system + "|" + code;
    }

    const content::Template& form_;
    ReadResponse& read_;
};

struct FaultWords {
    Fault fault;
    const char* code;
    const char* message;
};
constexpr FaultWords fault_words[] = {
    {Fault::required, "required", "Feltet må ha et svar."},
    {Fault::type, "value", "Svaret er ikke av feltets type."},
    {Fault::option, "code-invalid", "Svaret er ikke blant alternativene."},
    {Fault::too_small, "invariant", "Verdien er for liten."},
    {Fault::too_large, "invariant", "Verdien er for stor."},
    {Fault::too_short, "invariant", "Teksten er for kort."},
    {Fault::too_long, "invariant", "Teksten er for lang."},
    {Fault::decimals, "invariant", "Tallet har for mange desimaler."},
    {Fault::pattern, "invariant", "Teksten passer ikke med mønsteret."},
    {Fault::too_few, "required", "Det er for få svar."},
    {Fault::too_many, "structure", "Det er for mange svar."},
    {Fault::constraint, "invariant", "Et krav i skjemaet er ikke oppfylt."},
};

/// The place of an answer, or of the nearest thing around it.
std::string place_of(const ReadResponse& read, const casework::Plan& plan, const std::string& key) {
    const std::string row(casework::row_of(key));
    for (auto at = plan.find(casework::item_of(key)); at;) {
        const casework::PlanItem& item = plan.items()[*at];
        const std::string_view own = casework::cut_row(row, item.depth);
        for (const std::string_view each : {std::string_view(row), own}) {
            const auto found = read.places.find(casework::answer_key(item.item->id, each));
            if (found != read.places.end()) return found->second;
        }
        if (item.parent == casework::PlanItem::none) break;
        at = item.parent;
    }
    return "QuestionnaireResponse";
}

void judge(const casework::Sheet& sheet, const ReadResponse& read, Remarks& remarks) {
    const bool complete = read.status == "completed" || read.status == "amended";
    for (const casework::NoteIssue& each : casework::note_issues(sheet)) {
        const bool missing =
            each.issue.fault == Fault::required || each.issue.fault == Fault::too_few;
        if (missing && !complete) continue;
        const auto words = std::ranges::find(fault_words, each.issue.fault, &FaultWords::fault);
        const auto at = sheet.plan().find(casework::item_of(each.key));
        const std::string& own = shown(each.issue.message, Language::nb);
        remarks.push_back({each.issue.severity, words->code,
                           place_of(read, sheet.plan(), each.key),
                           at ? content::link_id(*sheet.plan().items()[*at].item) : std::string(),
                           own.empty() ? words->message : std::string(words->message) + " " + own});
    }
}

void judge_hidden(const casework::Sheet& sheet, const ReadResponse& read, Remarks& remarks) {
    for (const auto& [key, value] : read.answers) {
        const auto at = sheet.plan().find(casework::item_of(key));
        if (!at || sheet.shown(*at, casework::row_of(key))) continue;
        remarks.push_back({Severity::error, "business-rule", place_of(read, sheet.plan(), key),
                           content::link_id(*sheet.plan().items()[*at].item),
                           "Feltet skulle ikke vært besvart: vilkåret for det er ikke oppfylt."});
    }
}

void read_head(const Json& response, const content::Template& form, ReadResponse& read) {
    constexpr std::string_view root = "QuestionnaireResponse";
    const auto add = [&](Severity severity, std::string code, std::string_view key,
                         std::string message) {
        read.remarks.push_back({severity, std::move(code), at(root, key), {}, std::move(message)});
    };
    if (text_member(response, "resourceType") != root)
        add(Severity::error, "structure", "resourceType",
            "Filen er ikke en QuestionnaireResponse.");
    constexpr std::array<std::string_view, 5> statuses = {"in-progress", "completed", "amended",
                                                          "entered-in-error", "stopped"};
    read.status = text_of(response, "status");
    if (read.status.empty()) add(Severity::error, "required", "status", "Status mangler.");
    else if (std::ranges::find(statuses, read.status) == statuses.end())
        add(Severity::error, "code-invalid", "status", "Status «" + read.status + "» finnes ikke.");
    const std::string wanted = canonical(form);
    const std::string named = text_of(response, "questionnaire");
    const std::string_view name = std::string_view(named).substr(0, named.find('|'));
    if (!named.empty() && !form.url.empty() && name != form.url)
        add(Severity::error, "invariant", "questionnaire",
            "Svaret hører til et annet skjema: «" + named + "».");
    else if (!named.empty() && !form.url.empty() && name != named && named != wanted)
        add(Severity::warning, "invariant", "questionnaire",
            "Svaret hører til en annen utgave: «" + named + "».");
}

}  // namespace

ReadResponse read_response(const Json& response, const content::Template& form) {
    ReadResponse read;
    read_head(response, form, read);
    ResponseReader(form, read).items(response, form.items, "QuestionnaireResponse", {});
    return read;
}

Remarks validate_response(const Json& response, const content::Template& form,
                          const casework::Circumstances& circumstances) {
    ReadResponse read = read_response(response, form);
    const auto plan = std::make_shared<const casework::Plan>(form);
    const casework::Sheet sheet(plan, circumstances, read.answers, read.rows);
    Remarks remarks = std::move(read.remarks);
    judge(sheet, read, remarks);
    judge_hidden(sheet, read, remarks);
    return remarks;
}

}  // namespace varde::exchange::fhir
