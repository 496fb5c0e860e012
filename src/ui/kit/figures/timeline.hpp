// A path through time: its phases as segments of a track, and what happens along it.
#pragma once

#include "ui/kit/ui.hpp"

#include <string>
#include <vector>

namespace varde::ui {

enum class PhaseState { done, now, ahead };

struct TimelineSegment {
    std::string label;
    PhaseState state = PhaseState::ahead;
    float length = 1;   ///< in any unit, e.g. days
    std::string words;  ///< said after the label: "ferdig"
};

/// visit: a dot below the track; milestone: a diamond on it; today and deadline: lines through it;
/// extension: hatched from `at` to `until`, with a dashed line at its end.
enum class MarkKind { visit, milestone, today, deadline, extension };

struct TimelineMark {
    MarkKind kind = MarkKind::visit;
    float at = 0;  ///< in the unit of the segments, from the track's beginning
    float until = 0;
    std::string label;  ///< drawn below today's and a deadline's line
    std::string words;  ///< said; the label when empty
};

struct Timeline {
    std::string name;  ///< the whole picture in one sentence
    std::vector<TimelineSegment> segments;
    std::vector<TimelineMark> marks;
    /// What a kind of mark means, in words below the picture.
    std::vector<std::pair<MarkKind, std::string>> legend;
};

/// Draws and says a timeline over the column's width. Where labels do not fit, segments are
/// numbered and their labels stand in a list below.
void timeline(Ui& ui, std::string_view key, const Timeline& line);

}  // namespace varde::ui
