// How each kind of content is read from its JSON object (format varde-pack/1).
#pragma once

#include "content/pack.hpp"
#include "content/reading/object_reader.hpp"

namespace varde::content {

/// An act and its section, with the day it was checked.
LawReference read_law(const Json& json, const Place& place, Report& report);

/// A source of the pack and the place in it.
SourceReference read_source_reference(const Json& json, const Place& place, Report& report);

/// One recommendation of recommendations.json.
Recommendation read_recommendation(const Json& json, const Place& place, Report& report);

/// One template of templates.json (content/writer.hpp has its shape and writes it).
Template read_template(const Json& json, const Place& place, Report& report);

/// One pathway of pathways.json.
Pathway read_pathway(const Json& json, const Place& place, Report& report);

/// One term of terms.json.
Term read_term(const Json& json, const Place& place, Report& report);

/// One dimension, area or topic of needs.json.
NeedsCode read_needs_code(const Json& json, const Place& place, Report& report);

/// One value of codes.json.
CodeValue read_code_value(const Json& json, const Place& place, Report& report);

/// One step of urgent.json.
UrgentStep read_urgent_step(const Json& json, const Place& place, Report& report);

/// Everything in pack.json itself.
void read_pack_info(const Json& json, const Place& place, Report& report, Pack& pack);

/// When a template item is asked for: its members "enable_when" and "enable_if".
void read_relevance(ObjectReader& reader, const Place& place, Report& report, Item& item);

}  // namespace varde::content
