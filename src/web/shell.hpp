// The shell: runs frames on demand, carries out effects, and turns what the page tells into
// actions. The only place with a clock, randomness and storage.
#pragma once

#include "app/action.hpp"
#include "app/effect.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"
#include "web/gl.hpp"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace varde::web {

/// Kinds of files that the page hands over before the start, in the order of /web/main.js.
enum class Asset { font, font_strong, language, pack };

class Shell {
public:
    Shell();

    // Before the start.
    void give(Asset kind, std::string_view id, std::string_view bytes);
    void set_route(std::string_view text);
    /// Brings up canvas and state; false when there is no WebGL2.
    bool start();

    // The stage.
    void resize(double width, double height, double dpr);
    void set_insets(const ui::Insets& insets);
    void set_media(bool dark, bool reduced_motion, bool more_contrast);
    void context_lost();
    void context_restored();

    // Fingers and keys.
    enum class PointerKind { move, down, up, cancel };
    void pointer(PointerKind kind, int type, float x, float y);
    void wheel(float x, float y, float delta);
    void scrolled(ui::NodeId id, float offset);
    bool scrolling() const;
    void click(ui::NodeId id);
    void focus(ui::NodeId id, bool visible);
    void blur(ui::NodeId id);
    void type(ui::NodeId id, std::string text);
    void field_height(ui::NodeId id, float height);
    bool key(std::string_view name, unsigned modifiers);

    /// Does an action and everything that follows from it, and shows the result.
    void dispatch(app::Action action);
    void timer(std::uint32_t token);

    /// Draws frames until at least `frames` have been drawn.
    void wake(int frames = 2);
    /// One animation frame; true when another is wanted.
    bool frame(double milliseconds);

    std::uint32_t frames_drawn() const { return frames_drawn_; }
    /// What the last frame gave to the graphics card.
    std::uint32_t vertices() const { return vertices_; }
    double frame_milliseconds() const { return frame_milliseconds_; }

private:
    void run(const app::Effect& effect);
    void run(const app::LoadJournal& effect);
    void run(const app::StoreRecord& effect);
    void run(const app::StartTimer& effect);
    void run(const app::ShareFile& effect);
    void run(const app::PickFile& effect);
    void run(const app::AskPersistence& effect);
    void run(const app::ShowRoute& effect);
    void run(const app::RestartWithUpdate& effect);
    void run(const app::PrintPage& effect);
    void run(const app::DrawThenWork& effect);
    void apply_settings();
    void apply_theme();
    void apply_title();
    std::vector<app::Action> lay_out();
    void draw();
    void send_semantics();
    void wake_later();

    app::State state_;
    std::deque<app::Action> actions_;
    bool dispatching_ = false;

    Gl gl_;
    std::optional<ui::Ui> ui_;
    std::map<std::string, ui::Strings, std::less<>> languages_;
    std::string font_, font_strong_;
    std::vector<std::string> bundles_;
    app::Route first_route_;
    bool gallery_ = false;  ///< asked for; shown only by a build that has it

    ui::Stage stage_;
    bool prefers_dark_ = false;
    bool prefers_contrast_ = false;

    std::vector<std::uint32_t> words_, sent_words_;
    std::string strings_, sent_strings_;

    int frames_wanted_ = 0;
    bool frame_pending_ = false;
    bool shown_ = false;
    bool work_waits_ = false;  ///< for the next frame
    double last_frame_ = 0;
    bool pressed_ = false;
    double wakes_at_ = 0;  ///< when a frame is due though nothing is touched; 0 for never
    std::uint32_t frames_drawn_ = 0;
    std::uint32_t vertices_ = 0;
    double frame_milliseconds_ = 0;
};

}  // namespace varde::web
