// The functions that the page calls. Texts come through one scratch buffer as UTF-8.
#include "web/shell.hpp"

#include <emscripten.h>

namespace {

varde::web::Shell& shell() {
    // Made at the first call and never destroyed: the page outlives every handler.
    static auto* const instance = new varde::web::Shell();
    return *instance;
}

std::string& scratch() {
    static auto* const buffer = new std::string();
    return *buffer;
}

std::string take_text(std::size_t length) { return scratch().substr(0, length); }

}  // namespace

using varde::web::Asset;
using varde::web::Shell;

extern "C" {

EMSCRIPTEN_KEEPALIVE char* varde_buffer(std::size_t size) {
    scratch().resize(size);
    return scratch().data();
}

EMSCRIPTEN_KEEPALIVE void varde_asset(int kind, std::size_t id_length, std::size_t length) {
    const std::string_view all = scratch();
    shell().give(static_cast<Asset>(kind), all.substr(0, id_length),
                 all.substr(id_length, length));
}

EMSCRIPTEN_KEEPALIVE int varde_start() { return shell().start() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE void varde_resize(double width, double height, double dpr) {
    shell().resize(width, height, dpr);
}

EMSCRIPTEN_KEEPALIVE void varde_insets(float top, float right, float bottom, float left,
                                       float keyboard) {
    shell().set_insets({{top, right, bottom, left}, keyboard});
}

EMSCRIPTEN_KEEPALIVE void varde_media(int dark, int reduced_motion, int more_contrast) {
    shell().set_media(dark != 0, reduced_motion != 0, more_contrast != 0);
}

EMSCRIPTEN_KEEPALIVE void varde_pointer(int kind, int type, float x, float y,
                                        std::uint32_t /*node*/) {
    shell().pointer(static_cast<Shell::PointerKind>(kind), type, x, y);
}

EMSCRIPTEN_KEEPALIVE void varde_wheel(float x, float y, float /*dx*/, float dy) {
    shell().wheel(x, y, dy);
}

EMSCRIPTEN_KEEPALIVE void varde_scroll(std::uint32_t id, float offset) {
    shell().scrolled(id, offset);
}

EMSCRIPTEN_KEEPALIVE int varde_scrolling() { return shell().scrolling() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE void varde_click(std::uint32_t id) { shell().click(id); }

EMSCRIPTEN_KEEPALIVE void varde_focus(std::uint32_t id, int visible) {
    shell().focus(id, visible != 0);
}

EMSCRIPTEN_KEEPALIVE void varde_blur(std::uint32_t id) { shell().blur(id); }

EMSCRIPTEN_KEEPALIVE void varde_input(std::uint32_t id, std::size_t length, int /*composing*/) {
    shell().type(id, take_text(length));
}

EMSCRIPTEN_KEEPALIVE void varde_field_height(std::uint32_t id, float height) {
    shell().field_height(id, height);
}

EMSCRIPTEN_KEEPALIVE int varde_key(std::size_t length, unsigned modifiers) {
    return shell().key(take_text(length), modifiers) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void varde_back() { shell().dispatch(varde::app::Back{}); }

EMSCRIPTEN_KEEPALIVE void varde_open(std::size_t length) { shell().set_route(take_text(length)); }

EMSCRIPTEN_KEEPALIVE void varde_file(std::size_t name, std::size_t mime, std::size_t length) {
    const std::string_view all = scratch();
    shell().dispatch(varde::app::FilePicked{.bytes = std::string(all.substr(name + mime, length)),
                                            .name = std::string(all.substr(0, name)),
                                            .mime = std::string(all.substr(name, mime))});
    scratch().clear();
}

EMSCRIPTEN_KEEPALIVE void varde_file_refused(int megabytes) {
    shell().dispatch(varde::app::FileTooLarge{megabytes});
}

EMSCRIPTEN_KEEPALIVE void varde_shared(int result) {
    using varde::app::ShareResult;
    shell().dispatch(varde::app::FileShared{result == 1   ? ShareResult::done
                                            : result == 0 ? ShareResult::cancelled
                                                          : ShareResult::failed});
}

EMSCRIPTEN_KEEPALIVE void varde_hidden() { shell().dispatch(varde::app::LeaveField{}); }

EMSCRIPTEN_KEEPALIVE void varde_visible() { shell().dispatch(varde::app::Tick{}); }

EMSCRIPTEN_KEEPALIVE void varde_update_ready() { shell().dispatch(varde::app::UpdateReady{}); }

EMSCRIPTEN_KEEPALIVE void varde_persisted(int answer) {
    shell().dispatch(varde::app::PersistenceAnswered{answer == 1});
}

EMSCRIPTEN_KEEPALIVE void varde_second_tab(int second) {
    shell().dispatch(varde::app::SecondTab{second != 0});
}

EMSCRIPTEN_KEEPALIVE void varde_context(int lost) {
    if (lost != 0) shell().context_lost();
    else shell().context_restored();
}

EMSCRIPTEN_KEEPALIVE void varde_timer(std::uint32_t token) { shell().timer(token); }

EMSCRIPTEN_KEEPALIVE std::uint32_t varde_frames() { return shell().frames_drawn(); }

EMSCRIPTEN_KEEPALIVE std::uint32_t varde_vertices() { return shell().vertices(); }

EMSCRIPTEN_KEEPALIVE double varde_frame_ms() { return shell().frame_milliseconds(); }
}

int main() { return 0; }
