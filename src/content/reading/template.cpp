#include "content/reading/shapes.hpp"
#include "content/template_reader.hpp"
#include "content/words.hpp"

namespace varde::content {
namespace {

template <class Value, std::size_t count>
Value read_word(ObjectReader& reader, std::string_view key, const Words<Value, count>& words,
                Value otherwise, Need need = Need::optional) {
    return reader.word<Value>(key, std::span<const Word<Value>>(words), otherwise, need);
}

Option read_option(const Json& json, const Place& place, Report& report) {
    ObjectReader option(json, place, report);
    Option read;
    read.code = option.string("code");
    read.label = option.text("label");
    read.score = option.number("score");
    read.kind = read_word(option, "kind", option_kinds, OptionKind::coding);
    read.system = option.string("system", Need::optional);
    return read;
}

Unit read_unit(const Json& json, const Place& place, Report& report) {
    ObjectReader unit(json, place, report);
    Unit read;
    read.code = unit.string("code");
    read.label = unit.text("label", Need::optional);
    read.system = unit.string("system", Need::optional);
    return read;
}

Constraint read_constraint(const Json& json, const Place& place, Report& report) {
    ObjectReader constraint(json, place, report);
    Constraint read;
    constraint.member("expression", Need::required);
    if (auto expression = constraint.expression("expression"))
        read.expression = std::move(*expression);
    read.message = constraint.text("message");
    read.severity = read_word(constraint, "severity", severities, Severity::error);
    return read;
}

Literal read_literal(const Json& json, const Place& place, Report& report) {
    if (json.is_boolean()) return json.get<bool>();
    if (json.is_number_integer()) return json.get<std::int64_t>();
    if (json.is_number()) return json.get<double>();
    if (json.is_string()) return json.get<std::string>();
    report.add(place, "wrong-type", "Her skal det stå tekst, et tall, true eller false.");
    return {};
}

std::optional<Literal> read_limit(ObjectReader& item, std::string_view key, const Place& place,
                                  Report& report) {
    const Json* found = item.member(key, Need::optional);
    if (found == nullptr) return std::nullopt;
    return read_literal(*found, place.at(key), report);
}

std::optional<int> read_count(ObjectReader& item, std::string_view key) {
    const int read = item.whole(key, -1);
    return read < 0 ? std::nullopt : std::optional(read);
}

void read_texts(ObjectReader& item, Item& read) {
    read.prefix = item.string("prefix", Need::optional);
    read.label = item.text("label");
    read.help = item.text("help", Need::optional);
    read.placeholder = item.text("placeholder", Need::optional);
    read.invalid = item.text("invalid", Need::optional);
}

void read_flags(ObjectReader& item, Item& read) {
    read.required = item.flag("required", false);
    read.repeats = item.flag("repeats", false);
    read.hidden = item.flag("hidden", false);
    read.read_only = item.flag("read_only", false);
    read.layout = item.flag("layout", false);
}

void read_rules(ObjectReader& item, const Place& place, Report& report, Item& read) {
    read.initial = item.list("initial", read_literal);
    read.initial_expression = item.expression("initial_expression");
    read.calculate = item.expression("calculate");
    read.constraints = item.list("constraints", read_constraint);
    read.min = read_limit(item, "min", place, report);
    read.max = read_limit(item, "max", place, report);
    read.min_length = read_count(item, "min_length");
    read.max_length = read_count(item, "max_length");
    read.decimals = read_count(item, "decimals");
    read.min_rows = read_count(item, "min_rows");
    read.max_rows = read_count(item, "max_rows");
    read.pattern = item.string("pattern", Need::optional);
}

Item read_item(const Json& json, const Place& place, Report& report) {
    ObjectReader item(json, place, report);
    Item read;
    read.id = item.id("id");
    read.link_id = item.string("link_id", Need::optional);
    read.type = read_word(item, "type", item_types, ItemType::text, Need::required);
    read.content = read_word(item, "content", contents, Content::neutral);
    read.privacy = read_word(item, "privacy", privacies, Privacy::none);
    read_texts(item, read);
    read_flags(item, read);
    read.options = item.list("options", read_option);
    read.units = item.list("units", read_unit);
    read.areas = item.strings("areas");
    read_relevance(item, place, report, read);
    read_rules(item, place, report, read);
    read.items = item.list("items", read_item);
    return read;
}

}  // namespace

Template read_template(const Json& json, const Place& place, Report& report) {
    ObjectReader form(json, place, report);
    Template read;
    read.id = form.id("id");
    read.version = form.string("version");
    read.url = form.string("url", Need::optional);
    read.status = read_word(form, "status", template_statuses, TemplateStatus::active);
    read.title = form.text("title");
    read.summary = form.text("summary", Need::optional);
    read.situations = form.strings("situations");
    read.items = form.list("items", read_item, Need::required);
    return read;
}

LoneTemplate read_template(const Json& json) {
    Report report("");
    LoneTemplate read;
    read.form = read_template(json, Place(), report);
    read.problems = report.take();
    return read;
}

}  // namespace varde::content
