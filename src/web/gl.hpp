// The canvas: a WebGL2 context with Dear ImGui's renderer in it.
#pragma once

#include <cstdint>

namespace varde::web {

class Gl {
public:
    /// Makes the context on "#canvas" and readies the renderer; false when there is no WebGL2.
    /// Needs an ImGui context.
    bool create();

    /// Canvas size in CSS pixels and device pixels per CSS pixel; takes effect at the next frame.
    void resize(double width, double height, double dpr);

    /// False while the context is lost: skip the frame.
    bool begin_frame();

    /// Clears to 0xRRGGBB and draws what ImGui::Render() has prepared.
    void end_frame(std::uint32_t ground);

    /// The browser took the context away, or gave a new one (the page tells: varde_context).
    void lost();
    void restored();

private:
    void apply_size();

    std::uintptr_t context_ = 0;
    int pixel_width_ = 0;
    int pixel_height_ = 0;
    int drawn_width_ = 0;
    int drawn_height_ = 0;
    bool lost_ = false;
};

}  // namespace varde::web
