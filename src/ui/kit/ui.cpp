#include "ui/kit/ui.hpp"

#include <imgui.h>

#include <algorithm>
#include <utility>

namespace varde::ui {
namespace {

constexpr float rail_from_width = 900;
constexpr float entrance_seconds = 0.16f;
constexpr double long_press_seconds = 0.5;

Box overlap(const Box& a, const Box& b) {
    const float x = std::max(a.x, b.x);
    const float y = std::max(a.y, b.y);
    const float right = std::min(a.right(), b.right());
    const float bottom = std::min(a.bottom(), b.bottom());
    return {x, y, std::max(right - x, 0.0f), std::max(bottom - y, 0.0f)};
}

void open_stage(const Stage& stage) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({stage.width, stage.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::Begin("stage", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav);
}

}  // namespace

Ui::Ui(const Theme& theme, const Fonts& fonts, const Strings& strings, Language language)
    : theme_(&theme), fonts_(fonts), strings_(&strings), language_(language), spoken_(language) {}

void Ui::set_strings(const Strings& strings, Language language) {
    strings_ = &strings;
    language_ = spoken_ = language;
}

void Ui::begin(const Stage& stage) {
    stage_ = stage;
    // The click of a long press comes at once or never: keys and readers click soon again.
    constexpr double click_follows = 0.4;
    if (held_ != long_pressed_ && stage.now > held_since_ + click_follows) long_pressed_ = 0;
    if (input_.focus != focus_) reveal_ = input_.focus != 0;
    focus_ = input_.focus;
    focus_visible_ = input_.focus_visible;
    semantics_.clear();
    scopes_ = {0};
    parents_.clear();
    wanted_keys_.clear();
    wakes_at_ = 0;
    forget_entrances();
    scrolling_.begin_frame();
    scrolling_.advance(stage.seconds, stage.reduced_motion);
    open_stage(stage);
    draw_ = ImGui::GetWindowDrawList();
    clip_ = {0, 0, stage.width, stage.height};
    clips_.clear();
    cursor_ = {.x = 0, .y = 0, .width = stage.width};
}

void Ui::end() {
    draw_overlays();
    ImGui::End();
    ImGui::PopStyleVar(2);
    reveal_focus();
    input_.clicks.clear();
    input_.texts.clear();
    input_.blurs.clear();
    input_.touches.clear();
    input_.keys.clear();
}

void Ui::draw_overlays() {
    above_ = true;
    const std::vector<Overlay> now = std::exchange(overlays_, {});
    for (const Overlay& overlay : now) {
        const Speaking as(*this, overlay.spoken);
        scopes_ = {0};
        cursor_ = {.x = 0, .y = 0, .width = stage_.width};
        overlay.content();
    }
    above_ = false;
    covered_ = !now.empty();
}

void Ui::forget_entrances() {
    entering_ = false;
    std::erase_if(entrances_, [](const auto& entry) { return !entry.second.seen; });
    for (auto& [id, entrance] : entrances_) entrance.seen = false;
}

float Ui::entrance(NodeId id) {
    Entrance& entrance = entrances_[id];
    if (!entrance.seen) entrance.share += stage_.seconds / entrance_seconds;
    if (entrance.share >= 1 || stage_.reduced_motion) entrance.share = 1;
    else entering_ = true;
    entrance.seen = true;
    const float left = 1 - entrance.share;
    return 1 - left * left * left;
}

void Ui::wake_at(double when) {
    if (wakes_at_ == 0 || when < wakes_at_) wakes_at_ = when;
}

bool Ui::key(std::string_view name) {
    if (covered_ && !above_) return false;
    wanted_keys_.emplace_back(name);
    return std::find(input_.keys.begin(), input_.keys.end(), name) != input_.keys.end();
}

bool Ui::wants_key(std::string_view name) const {
    return std::find(wanted_keys_.begin(), wanted_keys_.end(), name) != wanted_keys_.end();
}

bool Ui::wide() const { return stage_.width >= rail_from_width * std::min(scale(), 1.25f); }

bool Ui::clicked(NodeId id) const {
    if (id == long_pressed_) return false;
    return std::find(input_.clicks.begin(), input_.clicks.end(), id) != input_.clicks.end();
}

const std::string* Ui::typed(NodeId id) const {
    const auto found = input_.texts.find(id);
    return found == input_.texts.end() ? nullptr : &found->second;
}

bool Ui::blurred(NodeId id) const {
    return std::find(input_.blurs.begin(), input_.blurs.end(), id) != input_.blurs.end();
}

float Ui::field_height(NodeId id) const {
    const auto found = field_heights_.find(id);
    return found == field_heights_.end() ? 0 : found->second;
}

void Ui::set_field_height(NodeId id, float height) {
    float& known = field_heights_[id];
    if (known == height) return;
    known = height;
    ++field_heights_revision_;
}

bool Ui::near_clip(float top, float height) const {
    const float margin = stage_.height / 2;
    return top + height > clip_.y - margin && top < clip_.bottom() + margin;
}

bool Ui::touches(const std::vector<Node>& nodes) const {
    if (input_.clicks.empty() && input_.texts.empty() && input_.blurs.empty() && focus_ == 0)
        return false;
    return std::any_of(nodes.begin(), nodes.end(), [this](const Node& node) {
        return node.id == focus_ || clicked(node.id) || blurred(node.id) ||
               typed(node.id) != nullptr;
    });
}

void Ui::repeat(const Memo& kept, const Box& box) {
    for (Node node : kept.nodes) {
        node.box.y += box.y - kept.top;
        node.state &= ~std::uint32_t{is::wants_focus};
        semantics_.add(std::move(node));
    }
}

bool Ui::hovered(NodeId id, const Box& box) {
    if (box.width <= 0 || box.height <= 0) return false;
    if (covered_ && !above_) {  // by a sheet: it must not look as if it could be pressed
        if (held_ == id) held_ = 0;
        return false;
    }
    ImGui::SetCursorScreenPos({box.x, box.y});
    ImGui::PushID(static_cast<int>(id));
    ImGui::InvisibleButton("##", {box.width, box.height});
    ImGui::PopID();
    if (ImGui::IsItemActive() && !scrolling_.dragging()) {
        if (held_ != id) held_since_ = now();
        if (ImGui::IsItemActivated()) long_pressed_ = 0;
        held_ = id;
    } else if (held_ == id) {
        held_ = 0;
        held_since_ = now();
    }
    return ImGui::IsItemHovered() && ImGui::GetIO().MouseSource == ImGuiMouseSource_Mouse;
}

bool Ui::long_pressed(NodeId id) {
    if (held_ != id || long_pressed_ == id) return false;
    const double due = held_since_ + long_press_seconds;
    if (now() < due) {
        wake_at(due);
        return false;
    }
    long_pressed_ = id;
    return true;
}

NodeId Ui::id(std::string_view key) const { return node_id(scopes_.back(), key); }

void Ui::push_scope(std::string_view key) { scopes_.push_back(id(key)); }

void Ui::pop_scope() { scopes_.pop_back(); }

Node& Ui::say(Node node) {
    node.parent = parents_.empty() ? 0 : semantics_.nodes()[parents_.back()].id;
    node.language = spoken_;
    if (wants_focus_ == node.id) node.state |= is::wants_focus;
    return semantics_.add(std::move(node));
}

NodeId Ui::open(Node node) {
    const NodeId id = say(std::move(node)).id;
    parents_.push_back(semantics_.nodes().size() - 1);
    return id;
}

void Ui::close(const Box& box) {
    semantics_.at(parents_.back()).box = box;
    parents_.pop_back();
}

Box Ui::place(float width, float height) {
    Cursor& c = cursor_;
    if (!c.flow) {
        if (c.started) c.y += c.gap;
        c.started = true;
        const Box box = {c.x, c.y, width, height};
        c.y += height;
        return box;
    }
    const bool wraps = c.started && c.line_x + c.gap + width > c.x + c.width;
    if (wraps) {
        c.y += c.line_height + c.gap;
        c.line_height = 0;
        c.started = false;
    }
    const float x = c.started ? c.line_x + c.gap : c.x;
    c.started = true;
    c.line_x = x + width;
    c.line_height = std::max(c.line_height, height);
    return {x, c.y, width, height};
}

void Ui::space(float height) { cursor_.y += height; }

bool Ui::visible(const Box& box) const {
    return box.bottom() > clip_.y && box.y < clip_.bottom() && box.right() > clip_.x &&
           box.x < clip_.right();
}

void Ui::push_clip(const Box& box) {
    clips_.push_back(clip_);
    clip_ = overlap(clip_, box);
    ImGui::PushClipRect({clip_.x, clip_.y}, {clip_.right(), clip_.bottom()}, false);
}

void Ui::pop_clip() {
    ImGui::PopClipRect();
    clip_ = clips_.back();
    clips_.pop_back();
}

/// Keyboard and screen reader move the focus to rows that are scrolled away: bring them into view.
void Ui::reveal_focus() {
    if (!reveal_) return;
    reveal_ = false;
    const Node* node = semantics_.find(focus_);
    if (node == nullptr) return;
    const Box box = node->box;
    while (node != nullptr && node->role != Role::scroll) node = semantics_.find(node->parent);
    if (node != nullptr) scrolling_.reveal(node->id, box.y, box.bottom());
}

}  // namespace varde::ui
