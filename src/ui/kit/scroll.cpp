#include "ui/kit/scroll.hpp"

#include "ui/kit/ui.hpp"

#include <algorithm>
#include <cmath>

namespace varde::ui {
namespace {

constexpr float slop = 8;                 // a finger moves less than this in a tap
constexpr float friction = 3.2f;          // share of the speed lost each second, as an exponent
constexpr float slowest = 12;             // below this many pixels a second it has stopped
constexpr float fastest = 6000;
constexpr float spring = 14;              // how fast overscroll returns
constexpr float overscroll_share = 0.35f; // how much of a drag beyond the end is followed
constexpr float reveal_margin = 24;

float clamped(const ScrollRegion& region, float offset) {
    return std::clamp(offset, 0.0f, region.furthest());
}

}  // namespace

ScrollRegion& Scrolling::show(NodeId id, const Box& box) {
    ScrollRegion& region = regions_[id];
    region.box = box;
    shown_.push_back(id);
    return region;
}

void Scrolling::fill(NodeId id, float content) { regions_[id].content = content; }

void Scrolling::begin_frame() {
    touched_ = std::move(shown_);
    shown_.clear();
    was_kept_off_ = std::move(kept_off_);
    kept_off_.clear();
}

ScrollRegion* Scrolling::under(float x, float y) {
    for (const std::vector<NodeId>* ids : {&shown_, &touched_})
        for (auto id = ids->rbegin(); id != ids->rend(); ++id)
            if (ScrollRegion& region = regions_[*id]; region.box.contains(x, y)) return &region;
    return nullptr;
}

void Scrolling::press(float x, float y, double at) {
    held_ = under(x, y);
    for (const std::vector<Box>* boxes : {&kept_off_, &was_kept_off_})
        for (const Box& box : *boxes)
            if (box.contains(x, y)) held_ = nullptr;
    dragging_ = false;
    start_y_ = last_y_ = y;
    last_at_ = at;
    if (held_ != nullptr) held_->velocity = 0;
}

bool Scrolling::drag(float /*x*/, float y, double at) {
    if (held_ == nullptr) return false;
    if (!dragging_ && std::abs(y - start_y_) < slop) return false;
    dragging_ = true;
    const float moved = last_y_ - y;
    const bool beyond = held_->offset + moved != clamped(*held_, held_->offset + moved);
    held_->offset += moved * (beyond ? overscroll_share : 1.0f);
    const auto elapsed = static_cast<float>(std::max(at - last_at_, 0.001));
    const float speed = std::clamp(moved / elapsed, -fastest, fastest);
    held_->velocity = 0.6f * speed + 0.4f * held_->velocity;
    last_y_ = y;
    last_at_ = at;
    return true;
}

void Scrolling::release(double at) {
    constexpr double rest = 0.08;  // a finger that lay still before lifting does not throw
    if (held_ != nullptr && (!dragging_ || at - last_at_ > rest)) held_->velocity = 0;
    held_ = nullptr;
    dragging_ = false;
}

void Scrolling::cancel() {
    if (held_ != nullptr) held_->velocity = 0;
    held_ = nullptr;
    dragging_ = false;
}

void Scrolling::wheel(float x, float y, float delta) {
    ScrollRegion* region = under(x, y);
    if (region == nullptr) return;
    region->velocity = 0;
    region->offset = clamped(*region, region->offset + delta);
}

void Scrolling::advance(float seconds, bool reduced_motion) {
    for (auto& [id, region] : regions_) {
        if (&region == held_) continue;
        if (reduced_motion) {
            region.velocity = 0;
            region.offset = clamped(region, region.offset);
            continue;
        }
        region.offset += region.velocity * seconds;
        region.velocity *= std::exp(-friction * seconds);
        const float target = clamped(region, region.offset);
        const float beyond = region.offset - target;
        if (std::abs(beyond) > 0.5f) {
            region.offset = target + beyond * std::exp(-spring * seconds);
            region.velocity *= std::exp(-spring * seconds);
        } else {
            region.offset = target;
        }
        if (std::abs(region.velocity) < slowest) region.velocity = 0;
    }
}

bool Scrolling::moving() const {
    return std::any_of(regions_.begin(), regions_.end(), [](const auto& entry) {
        const ScrollRegion& region = entry.second;
        return region.velocity != 0 || region.offset != clamped(region, region.offset);
    });
}

void Scrolling::reveal(NodeId id, float top, float bottom) {
    const auto found = regions_.find(id);
    if (found == regions_.end()) return;
    ScrollRegion& region = found->second;
    const float above = region.box.y + reveal_margin - top;
    const float below = bottom - (region.box.bottom() - reveal_margin);
    if (above > 0)
        region.offset = clamped(region, region.offset - above);
    else if (below > 0)
        region.offset = clamped(region, region.offset + std::min(below, -above));
    region.velocity = 0;
}

void Scrolling::move(NodeId id, float offset) {
    ScrollRegion& region = regions_[id];
    region.offset = clamped(region, offset);
    region.velocity = 0;
}

void Scrolling::reset(NodeId id) {
    if (const auto found = regions_.find(id); found != regions_.end())
        found->second.offset = found->second.velocity = 0;
}

Box begin_scroll(Ui& ui, std::string_view key, const Box& box, const Edges& padding) {
    const NodeId id = ui.id(key);
    const ScrollRegion& region = ui.scrolling().show(id, box);
    ui.open({.id = id, .role = Role::scroll, .box = box, .scroll_y = region.offset});
    ui.push_scope(key);
    ui.push_clip(box);
    Box content = inside(box, padding);
    content.y -= region.offset;
    return content;
}

void end_scroll(Ui& ui, std::string_view key, const Box& box, const Edges& padding, float height) {
    ui.pop_clip();
    ui.pop_scope();
    ui.close(box);
    ui.scrolling().fill(ui.id(key), height + padding.top + padding.bottom);
}

}  // namespace varde::ui
