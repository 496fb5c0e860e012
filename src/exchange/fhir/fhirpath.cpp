#include "exchange/fhir/fhirpath.hpp"

#include "base/json.hpp"
#include "exchange/fhir/path_tree.hpp"
#include "logic/number.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace varde::exchange::fhir {
namespace {

using content::Item;
using content::ItemType;
using Kind = PathNode::Kind;

constexpr std::size_t largest_code = 4000;

enum class Type { any, text, number, date, truth };

/// One element of a FHIRPath collection, as an expression that is null where the collection lacks
/// it. `several`: the expression itself gives a list.
struct Part {
    Json json;
    std::size_t size = 1;
    const Item* item = nullptr;  ///< whose answer it is
    Type type = Type::any;
    bool several = false;
    bool certain = false;  ///< never null
};
using Parts = std::vector<Part>;

/// What a FHIRPath stands for: the response or its items, before an answer is asked for; or values.
struct Meaning {
    bool is_form = false;
    std::vector<const Item*> items;
    Parts parts;
};

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

Type type_of(const Item& item) {
    switch (item.type) {
        case ItemType::boolean: return Type::truth;
        case ItemType::integer:
        case ItemType::decimal:
        case ItemType::quantity: return Type::number;
        case ItemType::date:
        case ItemType::date_time: return Type::date;
        default: return Type::text;
    }
}

std::unexpected<Error> unsupported(std::string_view name) {
    return fail("fhirpath_unsupported", std::string(name));
}

class Compiler {
public:
    explicit Compiler(const PathContext& context) : context_(context) {}

    Result<logic::Expression> compile(const PathNode& node) {
        VARDE_TRY(found, single(node, nullptr));
        if (too_large_) return fail("fhirpath_size");
        return logic::parse_expression(found.json);
    }

private:
    using This = const Part*;

    // --- making expressions

    Part call(std::string_view name, Parts arguments, Type type = Type::any) {
        Part made{Json::array({name}), 1, nullptr, type, false};
        for (const Part& argument : arguments) made.size += argument.size;
        if (made.size > largest_code) {
            too_large_ = true;
            return {};
        }
        for (Part& argument : arguments) made.json.push_back(std::move(argument.json));
        return made;
    }
    static Part literal(Json value, Type type) {
        return {std::move(value), 1, nullptr, type, false, true};
    }
    Part known(const Part& part) { return call("known", {part}, Type::truth); }
    Part any_known(const Parts& parts) {
        if (parts.size() == 1) return known(parts[0]);
        Parts all;
        for (const Part& part : parts) all.push_back(known(part));
        return all.empty() ? literal(false, Type::truth) : call("or", std::move(all), Type::truth);
    }
    Part list(const Parts& parts) {
        return parts.size() == 1 && parts[0].several ? parts[0] : call("list", parts);
    }
    Part if_else(Part condition, Part then, Part otherwise, Type type) {
        return call("if", {std::move(condition), std::move(then), literal("else", Type::text),
                           std::move(otherwise)}, type);
    }
    Part answer(const Item& item) {
        Part part = call("answer", {literal(item.id, Type::text)}, type_of(item));
        part.item = &item;
        part.several = content::takes_list(item) || content::has_rows(item);
        return part;
    }

    // --- collections

    Result<Parts> parts_of(Meaning meaning) {
        if (meaning.is_form) return unsupported("QuestionnaireResponse");
        for (const Item* item : meaning.items) {
            if (!content::takes_answer(*item)) return unsupported(content::link_id(*item));
            meaning.parts.push_back(answer(*item));
        }
        return std::move(meaning.parts);
    }
    Result<Parts> values(const PathNode& node, This self) {
        VARDE_TRY(meaning, mean(node, self));
        return parts_of(std::move(meaning));
    }
    /// The one value that an operator or function wants; an empty collection is null.
    Result<Part> single(const PathNode& node, This self) {
        VARDE_TRY(parts, values(node, self));
        return first(parts);
    }
    Part first(const Parts& parts) {
        if (parts.empty()) return {};
        Part found = parts.back();
        for (std::size_t i = parts.size() - 1; i-- > 0;)
            found = if_else(known(parts[i]), parts[i], std::move(found), parts[i].type);
        return found;
    }
    static Meaning one(Part part) { return {false, {}, {std::move(part)}}; }

    // --- nodes

    Result<Meaning> mean(const PathNode& node, This self) {
        switch (node.kind) {
            case Kind::empty: return Meaning{};
            case Kind::text: return one(literal(node.text, Type::text));
            case Kind::date: return one(literal(node.text, Type::date));
            case Kind::truth: return one(literal(node.text == "true", Type::truth));
            case Kind::number: return number(node);
            case Kind::variable: return variable(node);
            case Kind::name: return member(node, self);
            case Kind::call: return function(node, self);
            case Kind::operation: return operation(node, self);
        }
        return Meaning{};
    }

    Result<Meaning> number(const PathNode& node) {
        const auto read = logic::parse_number(node.text);
        if (!read) return fail("fhirpath_syntax", node.text);
        return one(literal(*read, Type::number));
    }

    Result<Meaning> variable(const PathNode& node) {
        if (is_one_of(node.text, {"resource", "questionnaireResponse", "context"})) {
            if (node.text == "context" && context_.self != nullptr)
                return one(answer(*context_.self));
            return Meaning{true, {}, {}};
        }
        const auto found = context_.variables.find(node.text);
        if (found == context_.variables.end()) return unsupported("%" + node.text);
        Part part{logic::to_json(found->second), 1, nullptr, Type::any, false};
        part.size = write_json(part.json).size() / 4 + 1;
        return one(std::move(part));
    }

    Result<Meaning> member(const PathNode& node, This self) {
        const bool start = node.on.empty();
        if (start && is_one_of(node.text, {"$this", "this"})) {
            if (self != nullptr) return one(*self);
            if (context_.self != nullptr) return one(answer(*context_.self));
            return unsupported(node.text);
        }
        if (start && self != nullptr && is_one_of(node.text, {"value", "code"})) return one(*self);
        if (start && is_one_of(node.text, {"QuestionnaireResponse", "item"}))
            return Meaning{true, {}, {}};
        if (start) return unsupported(node.text);
        VARDE_TRY(on, mean(node.on[0], self));
        if (node.text == "item") return Meaning{true, {}, {}};
        if (node.text == "answer" && !on.is_form) {
            VARDE_TRY(parts, parts_of(std::move(on)));
            return Meaning{false, {}, std::move(parts)};
        }
        const bool values = !on.is_form && on.items.empty();
        if (values && is_one_of(node.text, {"value", "code", "coding"})) return std::move(on);
        return unsupported(node.text);
    }

    // --- functions

    Result<Meaning> function(const PathNode& node, This self) {
        const std::string_view name = node.text;
        if (name == "today" || name == "now") return one(call("today", {}, Type::date));
        if (name == "iif") return choose(node, self);
        if (is_one_of(name, {"descendants", "children", "repeat"}))
            return node.on.empty() ? Meaning{true, {}, {}} : inside(node, self);
        if (node.on.empty()) return unsupported(name);
        VARDE_TRY(on, mean(node.on[0], self));
        if (name == "where" && (on.is_form || !on.items.empty())) return pick(node, std::move(on));
        VARDE_TRY(parts, parts_of(std::move(on)));
        if (is_one_of(name,
                      {"where", "select", "all", "exists", "empty", "count", "hasValue", "not"}))
            return over(node, std::move(parts), self);
        if (is_one_of(name, {"sum", "first", "last", "single", "combine", "union", "join", "take",
                             "distinct", "weight", "ordinal"}))
            return gather(node, std::move(parts), self);
        return convert(node, std::move(parts), self);
    }

    Result<Meaning> inside(const PathNode& node, This self) {
        VARDE_TRY(on, mean(node.on[0], self));
        if (!on.is_form && on.items.empty()) return unsupported(node.text);
        return Meaning{true, {}, {}};
    }

    Result<Meaning> choose(const PathNode& node, This self) {
        const auto& arguments = node.arguments;
        if (arguments.size() < 2 || arguments.size() > 3) return unsupported("iif");
        VARDE_TRY(condition, single(arguments[0], self));
        VARDE_TRY(then, single(arguments[1], self));
        if (arguments.size() == 2)
            return one(call("if", {std::move(condition), then}, then.type));
        VARDE_TRY(otherwise, single(arguments[2], self));
        return one(if_else(std::move(condition), then, std::move(otherwise), then.type));
    }

    /// Items by their linkId: "linkId = 'a'", several joined with "or", or "linkId in ('a' | 'b')".
    Result<Meaning> pick(const PathNode& node, Meaning on) {
        if (node.arguments.size() != 1) return unsupported("where");
        std::vector<std::string> wanted;
        if (!link_ids(node.arguments[0], wanted)) return unsupported("where");
        Meaning picked;
        for (const std::string& id : wanted) {
            const Item* item = context_.item ? context_.item(id) : nullptr;
            if (item == nullptr) return fail("fhirpath_unknown_item", id);
            if (on.is_form || std::ranges::find(on.items, item) != on.items.end())
                picked.items.push_back(item);
        }
        return picked;
    }

    static bool link_ids(const PathNode& node, std::vector<std::string>& wanted) {
        if (node.kind == Kind::text) return wanted.push_back(node.text), true;
        if (node.kind != Kind::operation) return false;
        if (is_one_of(node.text, {"or", "|"}))
            return std::ranges::all_of(
                node.arguments, [&](const PathNode& each) { return link_ids(each, wanted); });
        const auto is_name = [](const PathNode& each) {
            return each.kind == Kind::name && each.text == "linkId";
        };
        if (node.text == "=" && is_name(node.arguments[1]))
            return link_ids(node.arguments[0], wanted);
        return is_one_of(node.text, {"=", "in"}) && is_name(node.arguments[0]) &&
               link_ids(node.arguments[1], wanted);
    }

    /// Functions with a criterion for each element.
    Result<Meaning> over(const PathNode& node, Parts parts, This self) {
        const std::string_view name = node.text;
        if (name == "select") return each(node, parts);
        if (!node.arguments.empty()) {
            VARDE_TRY(kept, filtered(node.arguments[0], parts));
            if (name == "all") return one(all_of(parts, kept));
            parts = std::move(kept);
        }
        (void)self;
        if (name == "where") return Meaning{false, {}, std::move(parts)};
        if (name == "empty") return one(call("not", {any_known(parts)}, Type::truth));
        if (name == "exists" || name == "hasValue") return one(any_known(parts));
        if (name == "not") return one(call("not", {first(parts)}, Type::truth));
        if (name == "count") return one(count(parts));
        return unsupported(name);
    }

    Result<Meaning> each(const PathNode& node, const Parts& parts) {
        if (node.arguments.size() != 1) return unsupported("select");
        Meaning chosen;
        for (const Part& part : parts) {
            VARDE_TRY(more, values(node.arguments[0], &part));
            std::ranges::move(more, std::back_inserter(chosen.parts));
            if (chosen.parts.size() > largest_code) return fail("fhirpath_size");
        }
        return chosen;
    }

    Result<Parts> filtered(const PathNode& criterion, const Parts& parts) {
        Parts kept;
        for (const Part& part : parts) {
            VARDE_TRY(condition, single(criterion, &part));
            Part held = call("if", {std::move(condition), part}, part.type);
            held.item = part.item;
            kept.push_back(std::move(held));
        }
        return kept;
    }

    /// Every element that is there is also among those kept.
    Part all_of(const Parts& parts, const Parts& kept) {
        Parts conditions;
        for (std::size_t i = 0; i < parts.size(); ++i)
            conditions.push_back(call(
                "or", {call("not", {known(parts[i])}, Type::truth), known(kept[i])}, Type::truth));
        if (conditions.empty()) return literal(true, Type::truth);
        return call("and", std::move(conditions), Type::truth);
    }

    Part count(const Parts& parts) {
        if (parts.size() == 1 && parts[0].several) return call("count", parts, Type::number);
        Parts ones;
        for (const Part& part : parts)
            ones.push_back(call("if", {known(part), literal(1, Type::number)}, Type::number));
        return call("sum", {call("list", std::move(ones))}, Type::number);
    }

    Result<Meaning> gather(const PathNode& node, Parts parts, This self) {
        const std::string_view name = node.text;
        const bool several = std::ranges::any_of(parts, &Part::several);
        if (name == "sum" && (!several || parts.size() == 1))
            return one(call("sum", {list(parts)}, Type::number));
        if (name == "weight" || name == "ordinal") return scores(parts, name);
        if (name == "combine" || name == "union") return joined(node, std::move(parts), self);
        if (name == "distinct") return Meaning{false, {}, std::move(parts)};
        if (several) return unsupported(name);
        if (name == "first" || name == "single") return one(first(parts));
        if (name == "last") {
            std::ranges::reverse(parts);
            return one(first(parts));
        }
        // Of one element at most, joining it with others or taking the first ones is itself.
        if (parts.size() <= 1 && is_one_of(name, {"join", "take"}))
            return Meaning{false, {}, std::move(parts)};
        return unsupported(name);
    }

    Result<Meaning> joined(const PathNode& node, Parts parts, This self) {
        for (const PathNode& argument : node.arguments) {
            VARDE_TRY(more, values(argument, self));
            std::ranges::move(more, std::back_inserter(parts));
        }
        return Meaning{false, {}, std::move(parts)};
    }

    /// What the chosen options of a choice count.
    Result<Meaning> scores(const Parts& parts, std::string_view name) {
        Meaning found;
        for (const Part& part : parts) {
            if (part.item == nullptr) return unsupported(name);
            Parts ways;
            for (const content::Option& option : part.item->options)
                if (option.score)
                    ways.push_back(
                        call("if",
                             {call("equals", {part, literal(option.code, Type::text)}, Type::truth),
                              literal(*option.score, Type::number)},
                             Type::number));
            found.parts.push_back(call("sum", {call("list", std::move(ways))}, Type::number));
        }
        return found;
    }

    /// Functions of one value, which is left as it is by those that only change its type.
    Result<Meaning> convert(const PathNode& node, Parts parts, This self) {
        const std::string_view name = node.text;
        Parts arguments = {first(parts)};
        for (const PathNode& argument : node.arguments) {
            VARDE_TRY(value, single(argument, self));
            arguments.push_back(std::move(value));
        }
        if (is_one_of(name,
                      {"toString", "toInteger", "toDecimal", "toQuantity", "toBoolean", "toDate"}))
            return one(std::move(arguments[0]));
        if (name == "round")
            // A number again: Varde's own `round` gives text.
            return one(call("plus", {call("round", std::move(arguments)), literal(0, Type::number)},
                            Type::number));
        if (name == "substring" && arguments.size() == 3)
            arguments[2] = call("plus", {arguments[1], arguments[2]}, Type::number);
        struct Same {
            std::string_view theirs, ours;
            Type type;
        };
        constexpr std::array<Same, 9> same = {{{"contains", "contains", Type::truth},
                                               {"startsWith", "startsWith", Type::truth},
                                               {"endsWith", "endsWith", Type::truth},
                                               {"matches", "matches", Type::truth},
                                               {"length", "stringLength", Type::number},
                                               {"upper", "upperCase", Type::text},
                                               {"lower", "lowerCase", Type::text},
                                               {"replace", "stringReplace", Type::text},
                                               {"substring", "stringSlice", Type::text}}};
        for (const Same& each : same)
            if (each.theirs == name) return one(call(each.ours, std::move(arguments), each.type));
        return unsupported(name);
    }

    // --- operators

    Result<Meaning> operation(const PathNode& node, This self) {
        const std::string_view name = node.text;
        if (name == "|") return joined(node, {}, self);
        if (name == "in") return membership(node.arguments[0], node.arguments[1], self);
        if (name == "contains") return membership(node.arguments[1], node.arguments[0], self);
        if (is_one_of(name, {"+", "-"}) && node.arguments[1].kind == Kind::number &&
            !node.arguments[1].arguments.empty() && node.arguments.size() == 2)
            return moved(node, self);
        Parts values;
        for (const PathNode& argument : node.arguments) {
            VARDE_TRY(value, single(argument, self));
            values.push_back(std::move(value));
        }
        if (is_one_of(name, {"and", "or"})) return one(call(name, std::move(values), Type::truth));
        if (name == "xor") return one(call("notEquals", truths(std::move(values)), Type::truth));
        if (name == "implies")
            return one(call("or", {call("not", {values[0]}, Type::truth), values[1]}, Type::truth));
        if (is_one_of(name, {"=", "~", "!=", "!~", "<", ">", "<=", ">="}))
            return compared(name, values);
        return calculated(name, std::move(values));
    }

    Parts truths(Parts values) {
        for (Part& value : values) value = call("and", {std::move(value)}, Type::truth);
        return values;
    }

    Result<Meaning> membership(const PathNode& one_node, const PathNode& all, This self) {
        VARDE_TRY(wanted, single(one_node, self));
        VARDE_TRY(parts, values(all, self));
        Parts ways;
        for (const Part& part : parts) ways.push_back(call("equals", {part, wanted}, Type::truth));
        if (ways.empty()) return one(literal(false, Type::truth));
        return one(call("or", std::move(ways), Type::truth));
    }

    /// A day moved by a span: "today() - 18 years".
    Result<Meaning> moved(const PathNode& node, This self) {
        VARDE_TRY(day, single(node.arguments[0], self));
        const PathNode& span = node.arguments[1];
        const auto amount = logic::parse_number(span.text);
        const std::string_view unit = span.arguments[0].text;
        if (!amount) return fail("fhirpath_syntax", span.text);
        const double sign = node.text == "-" ? -1 : 1;
        const bool months = unit.starts_with("year") || unit.starts_with("month");
        const double times = unit.starts_with("year") ? 12 : unit.starts_with("week") ? 7 : 1;
        if (!months && !unit.starts_with("week") && !unit.starts_with("day"))
            return unsupported(unit);
        return one(call(months ? "add_months" : "add_days",
                        {std::move(day), literal(sign * times * *amount, Type::number)},
                        Type::date));
    }

    /// What is missing compares as false in FHIRPath, also for "!=".
    Result<Meaning> compared(std::string_view name, const Parts& values) {
        const Part& a = values[0];
        const Part& b = values[1];
        if (name == "=" || name == "~") return one(call("equals", {a, b}, Type::truth));
        if (name == "!=" || name == "!~")
            return one(differs(a, b));
        const bool dates = a.type == Type::date || b.type == Type::date;
        const auto pick = [&](std::string_view date, std::string_view number) {
            if (dates) return call("compare", {a, literal(date, Type::text), b}, Type::truth);
            return call(number, {a, b}, Type::truth);
        };
        if (name == "<") return one(pick("isBefore", "lessThan"));
        if (name == "<=") return one(pick("isBeforeEq", "lessThanEq"));
        if (name == ">") return one(pick("isAfter", "greaterThan"));
        return one(pick("isAfterEq", "greaterThanEq"));
    }

    Part differs(const Part& a, const Part& b) {
        Parts all;
        for (const Part& each : {a, b})
            if (!each.certain) all.push_back(known(each));
        all.push_back(call("notEquals", {a, b}, Type::truth));
        return all.size() == 1 ? all[0] : call("and", std::move(all), Type::truth);
    }

    /// Arithmetic. What is missing makes all of it missing, where Varde's functions would count 0.
    Result<Meaning> calculated(std::string_view name, Parts values) {
        const bool texts = std::ranges::any_of(values, [](const Part& value) {
            return value.type == Type::text &&
                   (value.item == nullptr || value.item->options.empty());
        });
        if (name == "&" || (name == "+" && texts))
            return one(call("concat", std::move(values), Type::text));
        struct Same {
            std::string_view theirs, ours;
        };
        constexpr std::array<Same, 4> same = {
            {{"+", "plus"}, {"-", "minus"}, {"*", "multiply"}, {"/", "divide"}}};
        for (const Same& each : same) {
            if (each.theirs != name) continue;
            Parts needed;
            for (const Part& value : values)
                if (!value.certain) needed.push_back(known(value));
            Part result = call(each.ours, std::move(values), Type::number);
            result.certain = needed.empty();
            if (result.certain) return one(std::move(result));
            Part all = needed.size() == 1 ? needed[0] : call("and", std::move(needed), Type::truth);
            return one(call("if", {std::move(all), std::move(result)}, Type::number));
        }
        return unsupported(name);
    }

    const PathContext& context_;
    bool too_large_ = false;
};

}  // namespace

Result<logic::Expression> compile_fhirpath(std::string_view text, const PathContext& context) {
    VARDE_TRY(tree, parse_fhirpath(text));
    return Compiler(context).compile(tree);
}

}  // namespace varde::exchange::fhir
