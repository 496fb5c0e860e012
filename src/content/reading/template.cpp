#include "content/reading/shapes.hpp"

namespace varde::content {
namespace {

Option read_option(const Json& json, const Place& place, Report& report) {
    ObjectReader option(json, place, report);
    Option read;
    read.code = option.string("code");
    read.label = option.text("label");
    read.score = option.number("score");
    return read;
}

ItemType read_item_type(ObjectReader& item) {
    using enum ItemType;
    return item.word<ItemType>("type",
                               {{"group", group},
                                {"display", display},
                                {"text", text},
                                {"long_text", long_text},
                                {"boolean", boolean},
                                {"choice", choice},
                                {"multi_choice", multi_choice},
                                {"open_choice", open_choice},
                                {"integer", integer},
                                {"decimal", decimal},
                                {"quantity", quantity},
                                {"date", date},
                                {"time", time},
                                {"date_time", date_time},
                                {"attachment", attachment}},
                               text);
}

Content read_content(ObjectReader& item) {
    return item.word<Content>(
        "content", {{"observation", Content::observation}, {"appraisal", Content::appraisal}},
        Content::neutral, Need::optional);
}

Item read_item(const Json& json, const Place& place, Report& report) {
    ObjectReader item(json, place, report);
    Item read;
    read.id = item.id("id");
    read.type = read_item_type(item);
    read.content = read_content(item);
    read.label = item.text("label");
    read.help = item.text("help", Need::optional);
    read.options = item.list("options", read_option);
    read.required = item.flag("required", false);
    read.repeats = item.flag("repeats", false);
    read.areas = item.strings("areas");
    read.enable_when = read_relevance(item, "enable_when", place, report);
    read.items = item.list("items", read_item);
    return read;
}

}  // namespace

Template read_template(const Json& json, const Place& place, Report& report) {
    ObjectReader form(json, place, report);
    Template read;
    read.id = form.id("id");
    read.version = form.string("version");
    read.title = form.text("title");
    read.summary = form.text("summary", Need::optional);
    read.situations = form.strings("situations");
    read.items = form.list("items", read_item, Need::required);
    return read;
}

}  // namespace varde::content
