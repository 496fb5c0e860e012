// Scrolling with finger, wheel and keys: slop, drag, inertia, overscroll. ImGui has none of it.
#pragma once

#include "ui/kit/semantics.hpp"

#include <map>
#include <vector>

namespace varde::ui {

class Ui;

/// A scrolling region: what of its content is shown, and how it moves.
struct ScrollRegion {
    Box box;
    float content = 0;   ///< height of the content
    float offset = 0;    ///< how far the content is scrolled up
    float velocity = 0;  ///< CSS pixels a second, for inertia

    float furthest() const { return content > box.height ? content - box.height : 0; }
};

/// All regions of the app. A region keeps its offset while it is not shown, so that going back
/// finds the place again.
class Scrolling {
public:
    /// The region `id`, shown in `box` this frame.
    ScrollRegion& show(NodeId id, const Box& box);
    /// How high the content of `id` came out.
    void fill(NodeId id, float content);

    /// Fingers that begin in `box` do not scroll: there is something else to drag. For one frame.
    void keep_off(const Box& box) { kept_off_.push_back(box); }

    // Pointer input, in stage coordinates and seconds.
    void press(float x, float y, double at);
    /// Returns true while the drag scrolls, so that the shell cancels the tap.
    bool drag(float x, float y, double at);
    void release(double at);
    void cancel();
    void wheel(float x, float y, float delta);

    /// Advances inertia and springs back from overscroll.
    void advance(float seconds, bool reduced_motion);

    /// Forgets which regions were shown: called at the start of a frame.
    void begin_frame();

    /// Scrolls region `id` so that content between `top` and `bottom` (stage coordinates, as now
    /// drawn) can be seen.
    void reveal(NodeId id, float top, float bottom);

    /// The browser scrolled the mirrored element itself: follow it.
    void move(NodeId id, float offset);

    /// Back to the top, e.g. when a page's content is replaced.
    void reset(NodeId id);

    bool moving() const;
    /// The region `id` as it was last shown.
    const ScrollRegion& region(NodeId id) { return regions_[id]; }
    bool dragging() const { return dragging_; }

private:
    ScrollRegion* under(float x, float y);

    std::map<NodeId, ScrollRegion> regions_;
    std::vector<NodeId> shown_;    ///< this frame, outermost first
    std::vector<NodeId> touched_;  ///< shown in the previous frame: what a finger can hit
    std::vector<Box> kept_off_;      ///< this frame
    std::vector<Box> was_kept_off_;  ///< in the previous frame: what a finger can hit
    ScrollRegion* held_ = nullptr;
    bool dragging_ = false;
    float start_y_ = 0;
    float last_y_ = 0;
    double last_at_ = 0;
};

}  // namespace varde::ui
