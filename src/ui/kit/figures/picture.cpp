#include "ui/kit/figures/picture.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace varde::ui {

float snapped(float at) {
    const float ratio = std::max(ImGui::GetIO().DisplayFramebufferScale.x, 1.0f);
    return std::round(at * ratio) / ratio;
}

Box snapped(const Box& box) {
    const float x = snapped(box.x);
    const float y = snapped(box.y);
    return {x, y, snapped(box.right()) - x, snapped(box.bottom()) - y};
}

void say_picture(Ui& ui, std::string_view key, std::string_view name, const Box& box,
                 const std::vector<PictureFact>& facts) {
    ui.open({.id = ui.id(key), .role = Role::group});
    ui.push_scope(key);
    // The list stands beside the image, not in it: what is inside an image is not read.
    ui.say({.id = ui.id("image"), .role = Role::image, .box = box, .name = std::string(name)});
    if (!facts.empty()) {
        ui.open({.id = ui.id("facts"), .role = Role::list});
        for (std::size_t i = 0; i < facts.size(); ++i)
            ui.say({.id = ui.id(std::to_string(i)),
                    .role = Role::list_item,
                    .box = facts[i].box,
                    .name = facts[i].words});
        ui.close(box);
    }
    ui.pop_scope();
    ui.close(box);
}

}  // namespace varde::ui
