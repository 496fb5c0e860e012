#include "content/reading/shapes.hpp"

namespace varde::content {

Term read_term(const Json& json, const Place& place, Report& report) {
    ObjectReader term(json, place, report);
    Term read;
    read.id = term.id("id");
    read.word = term.text("word");
    read.explanation = term.text("explanation");
    read.source = term.string("source", Need::optional);
    return read;
}

NeedsCode read_needs_code(const Json& json, const Place& place, Report& report) {
    ObjectReader code(json, place, report);
    NeedsCode read;
    read.code = code.string("code");
    read.parent = code.string("parent", Need::optional);
    read.label = code.text("label");
    read.valid_from = code.date("valid_from");
    read.valid_to = code.date("valid_to");
    read.rare_at_home_visit = code.flag("rare_at_home_visit", false);
    return read;
}

CodeValue read_code_value(const Json& json, const Place& place, Report& report) {
    ObjectReader code(json, place, report);
    CodeValue read;
    read.list = code.string("list");
    read.code = code.string("code");
    read.label = code.text("label");
    read.valid_from = code.date("valid_from");
    read.valid_to = code.date("valid_to");
    return read;
}

UrgentStep read_urgent_step(const Json& json, const Place& place, Report& report) {
    ObjectReader step(json, place, report);
    UrgentStep read;
    read.id = step.id("id");
    read.title = step.text("title");
    read.text = step.text("text");
    read.law = step.list("law", read_law);
    read.sources = step.list("sources", read_source_reference);
    read.needs_check = step.flag("needs_check", false);
    return read;
}

}  // namespace varde::content
