// A template ("mal") for a note: a tree of items that maps to and from a FHIR R4 Questionnaire.
#pragma once

#include "base/text.hpp"
#include "logic/condition.hpp"
#include "logic/expression.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace varde::content {

/// What an answer to the item looks like. `group` and `display` take none.
enum class ItemType {
    group,
    display,
    text,
    long_text,
    boolean,
    choice,
    multi_choice,
    open_choice,
    integer,
    decimal,
    quantity,
    date,
    time,
    date_time,
    attachment,
};

/// Fact and assessment are kept apart, in colour, word and export.
enum class Content { neutral, observation, appraisal };

/// How carefully an answer is treated: `personal` points to somebody, `sensitive` is about health,
/// belief, crime and the like.
enum class Privacy { none, personal, sensitive };

/// A value in a template: a start value, a limit. Dates and times are ISO 8601 text.
using Literal = std::variant<bool, std::int64_t, double, std::string>;

/// What an option stands for outside Varde. The answer itself is always the option's code.
enum class OptionKind { coding, text, integer, date, time, reference };

struct Option {
    std::string code;  ///< unique in its item
    Text label;
    std::optional<double> score;
    OptionKind kind = OptionKind::coding;
    std::string system;  ///< of a coding; may be empty

    bool operator==(const Option&) const = default;
};

struct Unit {
    std::string code;  ///< UCUM where there is one: "cm", "kg"
    Text label;
    std::string system;

    bool operator==(const Unit&) const = default;
};

/// When an item is asked for, in rows as an author writes them.
struct Relevance {
    logic::Behaviour behaviour = logic::Behaviour::all;
    std::vector<logic::Condition> rows;

    bool operator==(const Relevance&) const = default;
};

enum class Severity { error, warning, information };

/// What has to hold for an answer. `message` is said when it does not.
struct Constraint {
    logic::Expression expression;
    Text message;
    Severity severity = Severity::error;

    bool operator==(const Constraint&) const = default;
};

/// One question, group or information. Rules for an answer (`min`, `pattern` ...) are applied by
/// casework/validation.hpp and nowhere else.
struct Item {
    std::string id;       ///< unique in its template; never reused for something else
    std::string link_id;  ///< its name in FHIR where that cannot be an id; else empty
    ItemType type = ItemType::text;
    Content content = Content::neutral;
    Privacy privacy = Privacy::none;
    std::string prefix;  ///< "1.2": shown before the label
    Text label;
    Text help;
    Text placeholder;  ///< how an answer looks, such as "dd.mm.åååå"
    std::vector<Option> options;
    std::vector<Unit> units;  ///< of a quantity; a number alone is in the first of them
    bool required = false;
    /// A group or a single answer may be given several times, in rows. An `open_choice` may have
    /// several values in its one answer, as every `multi_choice` has.
    bool repeats = false;
    bool hidden = false;
    bool read_only = false;
    bool layout = false;  ///< a group of ours alone: FHIR has its items in its place
    std::vector<std::string> areas;  ///< codes of the needs model that the answer is about

    std::optional<Relevance> relevance;          ///< rows as written
    std::optional<logic::Expression> enable_if;  ///< what rows cannot say
    /// What is evaluated: `relevance` and `enable_if` in one. Nothing: always asked for.
    std::optional<logic::Expression> enable_when;

    std::vector<Literal> initial;
    std::optional<logic::Expression> initial_expression;  ///< evaluated once, e.g. ["today"]
    std::optional<logic::Expression> calculate;           ///< evaluated whenever its inputs change

    std::vector<Constraint> constraints;
    std::optional<Literal> min;
    std::optional<Literal> max;
    std::optional<int> min_length;  ///< in characters
    std::optional<int> max_length;
    std::optional<int> decimals;  ///< most digits after the point
    std::optional<int> min_rows;
    std::optional<int> max_rows;
    std::string pattern;  ///< regular expression that the whole of a text has to match
    Text invalid;         ///< said when an answer breaks a rule, instead of the app's own words

    std::vector<Item> items;

    bool operator==(const Item&) const = default;
};

/// Whether the item is answered with a number.
inline bool is_number(const Item& item) {
    return item.type == ItemType::integer || item.type == ItemType::decimal ||
           item.type == ItemType::quantity;
}

enum class TemplateStatus { draft, active, retired };

/// A top-level item of type `group` is a section: one page of the note.
struct Template {
    std::string id;
    std::string version;
    std::string url;  ///< its canonical name in FHIR; may be empty
    TemplateStatus status = TemplateStatus::active;
    Text title;
    Text summary;
    std::vector<std::string> situations;  ///< when it is used, e.g. "hjemmebesøk"
    std::vector<Item> items;

    bool operator==(const Template&) const = default;
};

/// Whether the item takes an answer itself: all but groups and information.
bool takes_answer(const Item& item);

/// Whether the item's answer is a list of option codes: `multi_choice`, repeating `open_choice`.
bool takes_list(const Item& item);

/// Whether the item stands in rows: a repeating group, or a repeating single answer.
bool has_rows(const Item& item);

/// The name of the item in FHIR: `link_id`, or else its id.
const std::string& link_id(const Item& item);

/// Puts `relevance` and `enable_if` together in `enable_when`. Fails as logic::compile does.
Result<> compile_relevance(Item& item);

/// The languages that the template's title has.
std::vector<Language> languages(const Template& form);

/// The item with that id anywhere in the tree, or null.
const Item* find_item(const Template& form, const std::string& id);

/// The item with that id in a list of items or anywhere below it, or null.
const Item* find_item(const std::vector<Item>& items, std::string_view id);

}  // namespace varde::content
