#include "web/gl.hpp"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>
#include <emscripten/html5_webgl.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <cmath>

namespace varde::web {
namespace {

constexpr const char* canvas = "#canvas";
constexpr const char* shader_version = "#version 300 es";

float channel(std::uint32_t rgb, unsigned shift) {
    return static_cast<float>((rgb >> shift) & 0xFFu) / 255.0f;
}

}  // namespace

bool Gl::create() {
    EmscriptenWebGLContextAttributes wanted;
    emscripten_webgl_init_context_attributes(&wanted);
    wanted.majorVersion = 2;
    wanted.alpha = false;
    wanted.depth = false;
    wanted.stencil = false;
    wanted.antialias = false;  // ImGui smooths its own edges
    wanted.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context =
        emscripten_webgl_create_context(canvas, &wanted);
    if (context <= 0) return false;
    context_ = static_cast<std::uintptr_t>(context);
    emscripten_webgl_make_context_current(context);
    return ImGui_ImplOpenGL3_Init(shader_version);
}

void Gl::resize(double width, double height, double dpr) {
    pixel_width_ = static_cast<int>(std::lround(width * dpr));
    pixel_height_ = static_cast<int>(std::lround(height * dpr));
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
    io.DisplayFramebufferScale = ImVec2(static_cast<float>(dpr), static_cast<float>(dpr));
}

bool Gl::begin_frame() {
    if (lost_) return false;
    apply_size();
    ImGui_ImplOpenGL3_NewFrame();
    return true;
}

void Gl::end_frame(std::uint32_t ground) {
    glViewport(0, 0, drawn_width_, drawn_height_);
    glClearColor(channel(ground, 16), channel(ground, 8), channel(ground, 0), 1.0f);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void Gl::lost() { lost_ = true; }

void Gl::restored() {
    emscripten_webgl_make_context_current(static_cast<EMSCRIPTEN_WEBGL_CONTEXT_HANDLE>(context_));
    // Everything on the card is gone. ImGui uploads its textures again after a new start; the few
    // INVALID_OPERATION warnings come from deleting what no longer exists.
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplOpenGL3_Init(shader_version);
    lost_ = false;
}

/// Sets the size right before drawing: setting it clears the canvas, and an empty canvas must
/// never be seen.
void Gl::apply_size() {
    if (pixel_width_ == drawn_width_ && pixel_height_ == drawn_height_) return;
    emscripten_set_canvas_element_size(canvas, pixel_width_, pixel_height_);
    drawn_width_ = pixel_width_;
    drawn_height_ = pixel_height_;
}

}  // namespace varde::web
