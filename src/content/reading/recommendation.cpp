#include "content/reading/shapes.hpp"

namespace varde::content {
namespace {

Practice read_practice(const Json& json, const Place& place, Report& report) {
    ObjectReader practice(json, place, report);
    Practice read;
    read.kind = practice.word<PracticeKind>("kind",
                                            {{"prepare", PracticeKind::prepare},
                                             {"listen_observe", PracticeKind::listen_observe},
                                             {"document_analyse", PracticeKind::document_analyse},
                                             {"talk_about", PracticeKind::talk_about},
                                             {"act", PracticeKind::act}},
                                            PracticeKind::act);
    read.text = practice.text("text");
    return read;
}

RecommendationLinks read_links(ObjectReader& recommendation, const Place& place, Report& report) {
    RecommendationLinks read;
    const Json* found = recommendation.member("links", Need::optional);
    if (found == nullptr) return read;
    const Place here = place.at("links");
    ObjectReader links(*found, here, report);
    read.steps = links.strings("steps");
    read.fields = links.strings("fields");
    read.areas = links.strings("areas");
    read.see = links.strings("see");
    read.terms = links.strings("terms");
    return read;
}

/// The level may be null: the source gives none, and we never make one up.
std::optional<std::string> read_level(ObjectReader& recommendation) {
    const Json* found = recommendation.member("level", Need::required);
    if (found == nullptr || found->is_null()) return std::nullopt;
    return recommendation.string("level");
}

}  // namespace

Recommendation read_recommendation(const Json& json, const Place& place, Report& report) {
    ObjectReader object(json, place, report);
    Recommendation read;
    read.id = object.id("id");
    read.revision = object.whole("revision", 1, 1);
    read.level = read_level(object);
    read.statement = object.text("statement");
    read.lead = object.text("lead", Need::optional);
    read.practice = object.list("practice", read_practice);
    read.why = object.text("why", Need::optional);
    read.law = object.list("law", read_law);
    read.sources = object.list("sources", read_source_reference);
    read.reviewed = object.date("reviewed");
    read.next_review = object.date("next_review");
    read.needs_check = object.flag("needs_check", false);
    read.tracks = object.strings("tracks");
    read.places = object.strings("places");
    read.topic = object.string("topic");
    read.applies_when = object.expression("applies_when");
    read.links = read_links(object, place, report);
    read.synonyms = object.strings("synonyms");
    return read;
}

}  // namespace varde::content
