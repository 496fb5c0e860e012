#include "ui/audit.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>

#ifdef IMGUI_ENABLE_TEST_ENGINE

namespace {

/// What Dear ImGui was given in the frame being drawn.
std::vector<varde::ui::Box>* submitted = nullptr;

}  // namespace

// Dear ImGui's own hooks, which it expects from its test engine.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID, const ImRect& box,
                                 const ImGuiLastItemData*) {
    // Dear ImGui has a window of its own in every frame, which is never shown.
    if (submitted == nullptr || std::strcmp(context->CurrentWindow->Name, "stage") != 0) return;
    submitted->push_back({box.Min.x, box.Min.y, box.GetWidth(), box.GetHeight()});
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

namespace varde::ui::test {
namespace {

bool is_pressed(Role role) {
    switch (role) {
        case Role::button:
        case Role::file_button:
        case Role::checkbox:
        case Role::toggle:
        case Role::radio:
        case Role::tab:
        case Role::link: return true;
        default: return false;
    }
}

bool is_field(Role role) {
    switch (role) {
        case Role::text_field:
        case Role::text_area:
        case Role::search_field:
        case Role::date_field:
        case Role::time_field:
        case Role::number_field:
        case Role::slider: return true;
        default: return false;
    }
}

bool is_words(Role role) {
    return role == Role::heading || role == Role::paragraph || role == Role::status ||
           role == Role::alert;
}

bool near(const Box& a, const Box& b) {
    constexpr float slack = 0.6f;
    return std::abs(a.x - b.x) < slack && std::abs(a.y - b.y) < slack &&
           std::abs(a.width - b.width) < slack && std::abs(a.height - b.height) < slack;
}

bool overlap(const Box& a, const Box& b) {
    constexpr float slack = 1.5f;
    return std::min(a.right(), b.right()) - std::max(a.x, b.x) > slack &&
           std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y) > slack;
}

std::string told(const char* what, const Node& node) {
    char place[96];
    std::snprintf(place, sizeof place, " (%.0f %.0f %.0f x %.0f)", node.box.x, node.box.y,
                  node.box.width, node.box.height);
    return std::string(what) + ": \"" + node.name + "\"" + place;
}

class Audit {
public:
    Audit(Tablet& tablet, std::vector<Box> items)
        : semantics_(tablet.ui->semantics()), items_(std::move(items)),
          stage_(tablet.ui->stage()) {
        for (const Node& node : semantics_.nodes())
            if (node.role == Role::dialog) dialog_ = &node;
    }

    std::vector<std::string> run() {
        for (const Box& item : items_) item_has_node(item);
        for (const Node& node : semantics_.nodes()) {
            if (out_of_reach(node)) continue;
            if (is_pressed(node.role) || is_field(node.role)) target(node);
            if (is_words(node.role)) inside_stage(node);
            if (is_pressed(node.role) && in_view(node)) drawn(node);
        }
        pairs();
        return std::move(problems_);
    }

private:
    bool out_of_reach(const Node& node) const {
        return dialog_ != nullptr && !holds(*dialog_, node);
    }

    void item_has_node(const Box& item) {
        if (near(item, {0, 0, stage_.width, stage_.height})) return;  // the stage itself
        const auto is_it = [&](const Node& node) {
            return is_pressed(node.role) && near(node.box, item);
        };
        const auto& nodes = semantics_.nodes();
        if (std::any_of(nodes.begin(), nodes.end(), is_it)) return;
        problems_.push_back(told("pressable, but no node says so", {.box = item}));
    }

    /// What is out of view may be said without being drawn (kit/memo.hpp).
    bool is_far(const Node& node) const {
        return node.box.bottom() < 0 || node.box.y > stage_.height;
    }

    void target(const Node& node) {
        if (node.name.empty()) problems_.push_back(told("has no name", node));
        if (node.box.width < 44 || node.box.height < 44)
            problems_.push_back(told("is too small for a finger", node));
        inside_stage(node);
        const auto is_it = [&](const Box& item) { return near(node.box, item); };
        if (is_pressed(node.role) && !is_far(node) &&
            std::none_of(items_.begin(), items_.end(), is_it))
            problems_.push_back(told("says it can be pressed, but nothing is drawn there", node));
    }

    void inside_stage(const Node& node) {
        if (node.box.x < -0.5f || node.box.right() > stage_.width + 0.5f)
            problems_.push_back(told("is cut off at the side", node));
    }

    NodeId region_of(const Node& node) const {
        const Node* at = semantics_.find(node.parent);
        while (at != nullptr && at->role != Role::scroll && at->role != Role::dialog)
            at = semantics_.find(at->parent);
        return at == nullptr ? 0 : at->id;
    }

    bool in_view(const Node& node) const {
        const Node* region = semantics_.find(region_of(node));
        const Box view = region == nullptr ? Box{0, 0, stage_.width, stage_.height} : region->box;
        return node.box.y >= view.y && node.box.bottom() <= view.bottom();
    }

    /// Something was painted inside the rectangle: its label at the least.
    void drawn(const Node& node) {
        constexpr int least_corners = 4;
        int corners = 0;
        const ImDrawData& data = *ImGui::GetDrawData();
        for (const ImDrawList* list : data.CmdLists)
            for (const ImDrawVert& corner : list->VtxBuffer)
                if (node.box.contains(corner.pos.x, corner.pos.y) && ++corners >= least_corners)
                    return;
        problems_.push_back(told("is said, but not painted", node));
    }

    bool holds(const Node& outer, const Node& inner) const {
        for (const Node* at = semantics_.find(inner.parent); at; at = semantics_.find(at->parent))
            if (at->id == outer.id) return true;
        return false;
    }

    void pairs() {
        std::vector<const Node*> leaves;
        for (const Node& node : semantics_.nodes())
            if (!out_of_reach(node) &&
                (is_pressed(node.role) || is_field(node.role) || is_words(node.role)))
                leaves.push_back(&node);
        for (std::size_t i = 0; i < leaves.size(); ++i)
            for (std::size_t j = i + 1; j < leaves.size() && j < i + 40; ++j) {
                const Node& a = *leaves[i];
                const Node& b = *leaves[j];
                if (region_of(a) != region_of(b) || holds(a, b)) continue;
                if (overlap(a.box, b.box))
                    problems_.push_back(told("lies on", a) + told(" the other", b));
            }
    }

    const Semantics& semantics_;
    std::vector<Box> items_;
    Stage stage_;
    const Node* dialog_ = nullptr;
    std::vector<std::string> problems_;
};

}  // namespace

std::vector<std::string> audit(Tablet& tablet) {
    std::vector<Box> items;
    ImGui::GetCurrentContext()->TestEngineHookItems = true;
    submitted = &items;
    tablet.show(1);
    submitted = nullptr;
    ImGui::GetCurrentContext()->TestEngineHookItems = false;
    return Audit(tablet, std::move(items)).run();
}

}  // namespace varde::ui::test

#endif
