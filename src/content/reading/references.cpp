#include "content/reading/shapes.hpp"

namespace varde::content {

LawReference read_law(const Json& json, const Place& place, Report& report) {
    ObjectReader law(json, place, report);
    LawReference read;
    read.act = law.string("act");
    read.section = law.string("section");
    read.checked = law.date("checked");
    read.needs_check = law.flag("needs_check", false);
    read.formerly = law.string("formerly", Need::optional);
    return read;
}

SourceReference read_source_reference(const Json& json, const Place& place, Report& report) {
    ObjectReader reference(json, place, report);
    SourceReference read;
    read.source = reference.string("source");
    read.locator = reference.string("locator", Need::optional);
    return read;
}

}  // namespace varde::content
