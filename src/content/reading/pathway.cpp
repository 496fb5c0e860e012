#include "content/reading/shapes.hpp"

namespace varde::content {
namespace {

Period read_period(const Json& json, const Place& place, Report& report) {
    ObjectReader period(json, place, report);
    Period read;
    read.months = period.whole("months", 0);
    read.weeks = period.whole("weeks", 0);
    read.days = period.whole("days", 0);
    read.working_days = period.whole("working_days", 0);
    return read;
}

Deadline read_deadline(const Json& json, const Place& place, Report& report) {
    ObjectReader deadline(json, place, report);
    Deadline read;
    read.id = deadline.id("id");
    read.title = deadline.text("title");
    read.anchor = deadline.string("anchor");
    if (const Json* period = deadline.member("period", Need::required))
        read.period = read_period(*period, place.at("period"), report);
    read.kind = deadline.word<DeadlineKind>(
        "kind",
        {{"law", DeadlineKind::law}, {"norm", DeadlineKind::norm}, {"local", DeadlineKind::local}},
        DeadlineKind::local);
    read.owner = deadline.string("owner");
    read.law = deadline.list("law", read_law);
    if (const Json* extended = deadline.member("extended", Need::optional))
        read.extended = read_period(*extended, place.at("extended"), report);
    read.extension_rule = deadline.text("extension_rule", Need::optional);
    return read;
}

StepDocument read_document(const Json& json, const Place& place, Report& report) {
    ObjectReader document(json, place, report);
    StepDocument read;
    read.form = document.string("template");
    read.required = document.flag("required", false);
    return read;
}

StepKind read_step_kind(ObjectReader& step) {
    using enum StepKind;
    return step.word<StepKind>("kind",
                               {{"task", task},
                                {"meeting", meeting},
                                {"document", document},
                                {"decision", decision},
                                {"milestone", milestone},
                                {"wait", wait}},
                               task);
}

Step read_step(const Json& json, const Place& place, Report& report) {
    ObjectReader step(json, place, report);
    Step read;
    read.id = step.id("id");
    read.kind = read_step_kind(step);
    read.title = step.text("title");
    read.purpose = step.text("purpose", Need::optional);
    read.responsible = step.string("responsible");
    read.participants = step.strings("participants");
    read.documents = step.list("documents", read_document);
    read.deadlines = step.list("deadlines", read_deadline);
    read.law = step.list("law", read_law);
    read.recommendations = step.strings("recommendations");
    read.required = step.flag("required", true);
    read.needs_check = step.flag("needs_check", false);
    read.entry = step.expression("entry");
    read.exit = step.expression("exit");
    return read;
}

Phase read_phase(const Json& json, const Place& place, Report& report) {
    ObjectReader phase(json, place, report);
    Phase read;
    read.id = phase.id("id");
    read.title = phase.text("title");
    read.purpose = phase.text("purpose", Need::optional);
    read.steps = phase.list("steps", read_step, Need::required);
    return read;
}

Role read_role(const Json& json, const Place& place, Report& report) {
    ObjectReader role(json, place, report);
    Role read;
    read.id = role.id("id");
    read.title = role.text("title");
    return read;
}

}  // namespace

Pathway read_pathway(const Json& json, const Place& place, Report& report) {
    ObjectReader pathway(json, place, report);
    Pathway read;
    read.id = pathway.id("id");
    read.revision = pathway.whole("revision", 1, 1);
    read.title = pathway.text("title");
    read.summary = pathway.text("summary", Need::optional);
    read.track = pathway.string("track");
    read.places = pathway.strings("places");
    read.roles = pathway.list("roles", read_role, Need::required);
    read.sources = pathway.list("sources", read_source_reference);
    read.phases = pathway.list("phases", read_phase, Need::required);
    return read;
}

}  // namespace varde::content
