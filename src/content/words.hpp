// The words of the template format and what they stand for: one table for reader and writer.
#pragma once

#include "content/template.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace varde::content {

template <class Value, std::size_t count>
using Words = std::array<std::pair<std::string_view, Value>, count>;

inline constexpr Words<ItemType, 15> item_types = {{
    {"group", ItemType::group},
    {"display", ItemType::display},
    {"text", ItemType::text},
    {"long_text", ItemType::long_text},
    {"boolean", ItemType::boolean},
    {"choice", ItemType::choice},
    {"multi_choice", ItemType::multi_choice},
    {"open_choice", ItemType::open_choice},
    {"integer", ItemType::integer},
    {"decimal", ItemType::decimal},
    {"quantity", ItemType::quantity},
    {"date", ItemType::date},
    {"time", ItemType::time},
    {"date_time", ItemType::date_time},
    {"attachment", ItemType::attachment},
}};

inline constexpr Words<Content, 3> contents = {{
    {"neutral", Content::neutral},
    {"observation", Content::observation},
    {"appraisal", Content::appraisal},
}};

inline constexpr Words<Privacy, 3> privacies = {{
    {"none", Privacy::none},
    {"personal", Privacy::personal},
    {"sensitive", Privacy::sensitive},
}};

inline constexpr Words<OptionKind, 6> option_kinds = {{
    {"coding", OptionKind::coding},
    {"text", OptionKind::text},
    {"integer", OptionKind::integer},
    {"date", OptionKind::date},
    {"time", OptionKind::time},
    {"reference", OptionKind::reference},
}};

inline constexpr Words<Severity, 3> severities = {{
    {"error", Severity::error},
    {"warning", Severity::warning},
    {"information", Severity::information},
}};

inline constexpr Words<TemplateStatus, 3> template_statuses = {{
    {"draft", TemplateStatus::draft},
    {"active", TemplateStatus::active},
    {"retired", TemplateStatus::retired},
}};

/// The word that stands for `value`.
template <class Value, std::size_t count>
constexpr std::string_view word_for(const Words<Value, count>& words, Value value) {
    for (const auto& [word, meaning] : words)
        if (meaning == value) return word;
    return {};
}

}  // namespace varde::content
