// One item of a Questionnaire and what belongs to it alone: texts, options, limits.
#pragma once

#include "exchange/fhir/element.hpp"

#include <map>
#include <string>
#include <vector>

namespace varde::exchange::fhir {

/// Logic that an item carries. It is compiled when all items are known.
struct RawLogic {
    enum class Kind { enable_when, enable_if, initial, calculate, constraint, score };
    Kind kind = Kind::calculate;
    std::string item;        ///< id
    std::string expression;  ///< FHIRPath, or JSON of ours; of a score its formula
    bool ours = false;
    std::string place;
    Text message;  ///< of a constraint
    content::Severity severity = content::Severity::error;
    const Json* rows = nullptr;  ///< of enable_when: the item
};

/// What reading the items of one Questionnaire shares.
struct ItemReading {
    const Json& questionnaire;
    Language language = Language::nb;
    Remarks remarks;
    std::vector<RawLogic> logic;
    std::map<std::string, std::string, std::less<>> ids;  ///< by linkId
    std::map<std::string, int, std::less<>> used;         ///< ids given, and how often wanted
    std::size_t count = 0;

    void add(content::Severity severity, std::string code, std::string place, std::string link_id,
             std::string message) {
        remarks.push_back({severity, std::move(code), std::move(place), std::move(link_id),
                           std::move(message)});
    }
};

inline constexpr std::size_t most_items = 20'000;

/// The items of `parent` (a Questionnaire or an item), read with all that is in them.
std::vector<content::Item> read_items(const Json& parent, const std::string& place,
                                      ItemReading& reading);

/// `name` as an id of ours: small letters, digits, dot, hyphen and underscore.
std::string id_from(std::string_view name);

}  // namespace varde::exchange::fhir
