// A stage without a screen: Dear ImGui with no renderer, the real fonts and the real packs.
#pragma once

#include "app/world.hpp"
#include "ui/screens/screen.hpp"

#include <imgui.h>

#include <functional>
#include <memory>
#include <vector>

namespace varde::ui::test {

using content::test::file_text;
using content::test::source_dir;

inline std::span<const std::uint8_t> bytes(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

/// One tablet with the app on it. Frames are drawn by `show`, taps are done by role and name.
class Tablet {
public:
    explicit Tablet(float width = 820, float height = 1180, float text_scale = 1)
        : world(disk_), stage_{.width = width, .height = height, .text_scale = text_scale} {
        ImGui::SetCurrentContext(ImGui::CreateContext());
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        const auto folder = source_dir / ".toolchain/deps/fonts";
        regular_ = file_text(folder / "Inter-Regular.otf");
        strong_ = file_text(folder / "Inter-SemiBold.otf");
        auto strings = Strings::read(file_text(source_dir / "web/lang/nb.json"));
        strings_ = *strings;
        ui.emplace(theme(ThemeName::light), add_fonts(bytes(regular_), bytes(strong_)), strings_,
                   Language::nb);
        show();
    }
    ~Tablet() { ImGui::DestroyContext(); }
    Tablet(const Tablet&) = delete;
    Tablet& operator=(const Tablet&) = delete;

    /// Draws until nothing changes any more.
    void show(int frames = 3) {
        for (int i = 0; i < frames; ++i) draw();
    }

    const Node* find(Role role, std::string_view name) const {
        for (const Node& node : ui->semantics().nodes())
            if (node.role == role && node.name == name) return &node;
        return nullptr;
    }

    /// Presses what a person would find by role and name; false when there is none.
    bool press(Role role, std::string_view name) {
        const Node* node = find(role, name);
        if (node == nullptr) return false;
        ui->input().clicks.push_back(node->id);
        show();
        return true;
    }

    void dress(ThemeName name) {
        ui->set_theme(theme(name));
        show();
    }

    /// Moves the clock on, as a timer would.
    void wait(double seconds) {
        stage_.now += seconds;
        show();
    }

    bool type(Role role, std::string_view name, std::string text) {
        const Node* node = find(role, name);
        if (node == nullptr) return false;
        ui->input().texts[node->id] = std::move(text);
        show();
        return true;
    }

private:
    app::test::Disk disk_;

public:
    app::test::World world;
    std::optional<Ui> ui;
    std::function<void(Ui&)> content;  ///< drawn instead of the app

private:
    void draw() {
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = {stage_.width, stage_.height};
        io.DeltaTime = stage_.seconds = 1.0f / 60;
        stage_.now += stage_.seconds;
        stage_.today = app::local_now(world.state).date;
        std::vector<app::Action> actions;
        ImGui::NewFrame();
        ui->begin(stage_);
        if (content) content(*ui);
        else draw_app(*ui, world.state, actions);
        ui->end();
        ui->told();
        ImGui::Render();
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
        for (const app::Action& action : actions) world.act(action);
    }

    Stage stage_;
    std::string regular_, strong_;
    Strings strings_;
};

}  // namespace varde::ui::test
