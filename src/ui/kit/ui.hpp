// The kit's centre: one frame's input, layout cursor, and what is drawn and said.
//
// Widgets are free functions over a Ui. Each places a box, paints it, and pushes its Node. Widgets
// fire only through `clicked`: the shell hands over clicks of the mirrored DOM element, which are
// the same for finger, mouse, key and screen reader, so nothing can fire twice.
#pragma once

#include "base/date.hpp"
#include "base/text.hpp"
#include "ui/kit/scroll.hpp"
#include "ui/kit/semantics.hpp"
#include "ui/lang/strings.hpp"
#include "ui/theme/fonts.hpp"
#include "ui/theme/theme.hpp"
#include "ui/theme/type.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct ImDrawList;

namespace varde::ui {

/// Space kept free at the edges of the stage, in CSS pixels.
struct Insets {
    Edges edges;         ///< notch, rounded corners, home bar
    float keyboard = 0;  ///< height of the soft keyboard over the stage
};

/// What the stage is like: given by the shell, constant during a frame.
struct Stage {
    float width = 0;
    float height = 0;
    Insets insets;
    float text_scale = 1;  ///< 1 to 2
    bool reduced_motion = false;
    float seconds = 0;  ///< since the previous frame
    double now = 0;     ///< seconds on a clock that only goes forward
    Date today;         ///< where the user is
};

/// One report of a finger, a pen or a pressed mouse; there may be several in a frame.
struct Touch {
    enum Kind { down, move, up } kind = down;
    float x = 0, y = 0;
};

/// What the fingers and keys did since the previous frame.
struct Input {
    std::vector<NodeId> clicks;
    std::map<NodeId, std::string> texts;  ///< new content of fields
    std::vector<NodeId> blurs;
    std::vector<Touch> touches;
    std::vector<std::string> keys;  ///< "Escape", "?", "Alt+Digit1"
    NodeId focus = 0;
    bool focus_visible = false;
};

/// What a widget remembers between frames beside what the app knows: each uses what it needs.
struct Memory {
    bool open = false;     ///< unfolded, or its sheet is shown
    bool touched = false;  ///< `text` is newer than what the app knows
    bool done = false;     ///< `text` was chosen and waits to be told
    std::int64_t number = 0;
    double until = 0;  ///< on the clock of Stage::now
    std::string text;
};

/// Where the next widget goes: a column that grows downwards, or a line that wraps.
struct Cursor {
    float x = 0, y = 0, width = 0;
    float gap = 16;
    bool started = false;
    bool flow = false;
    float line_x = 0, line_height = 0;  ///< flow: end and height of the current line
};

/// What a part of a page said when it was drawn last, and how high it was.
struct Memo {
    std::uint64_t stamp = 0;
    float top = 0;
    float height = 0;
    std::vector<Node> nodes;
};

class Ui {
public:
    Ui(const Theme& theme, const Fonts& fonts, const Strings& strings, Language language);

    // A frame. `begin` needs a running ImGui frame.
    void begin(const Stage& stage);
    void end();

    // The look and the words, replaced when the user changes them.
    void set_theme(const Theme& theme) { theme_ = &theme; }
    void set_strings(const Strings& strings, Language language);
    const Theme& theme() const { return *theme_; }
    const Fonts& fonts() const { return fonts_; }
    const Strings& strings() const { return *strings_; }
    Language language() const { return language_; }
    /// The language of what is said now: the interface's, unless a Speaking lives.
    Language spoken() const { return spoken_; }
    void speak(Language language) { spoken_ = language; }
    const std::string& tr(std::string_view key) const { return (*strings_)(key); }
    std::string tr(std::string_view key, std::initializer_list<std::string_view> with) const {
        return (*strings_)(key, with);
    }

    // Stage.
    const Stage& stage() const { return stage_; }
    float scale() const { return stage_.text_scale; }
    bool wide() const;  ///< room for the side rail and for two panes

    // Input. `clicked` and `typed` answer for the widget `id` in this frame.
    Input& input() { return input_; }
    bool clicked(NodeId id) const;
    const std::string* typed(NodeId id) const;
    bool blurred(NodeId id) const;
    bool focused(NodeId id) const { return focus_ == id; }
    bool focus_shown(NodeId id) const { return focus_ == id && focus_visible_; }
    /// Hovered by a mouse, or held down, at `box`; drives only the paint.
    bool hovered(NodeId id, const Box& box);
    bool held(NodeId id) const { return held_ == id; }

    /// Whether a finger has rested on `id` for half a second: true once. The press then clicks not.
    bool long_pressed(NodeId id);
    /// Whether the key was pressed that nothing else had a use for; what lies under a sheet hears
    /// none. Asking is also what makes the page hand the key over.
    bool key(std::string_view name);
    bool wants_key(std::string_view name) const;

    // What outlives a frame.
    Memory& memory(NodeId id) { return memory_[id]; }
    double now() const { return stage_.now; }
    /// Asks for a frame at a time on the clock of Stage::now, though nothing is touched.
    void wake_at(double when);
    /// When the next such frame is due; 0 for never.
    double wakes_at() const { return wakes_at_; }
    /// How far `id` has come on its way in: 0 to 1 within 160 ms after it was first asked for, at
    /// once under reduced motion.
    float entrance(NodeId id);
    /// Runs `content` at the end of the frame, above everything else and outside every scope.
    void overlay(std::function<void()> content) {
        overlays_.push_back({std::move(content), spoken_});
    }

    // Ids: a key is unique among its siblings.
    NodeId id(std::string_view key) const;
    void push_scope(std::string_view key);
    void pop_scope();

    // Semantics. `say` adds a leaf; `open`/`close` nest. The last node can be amended.
    Node& say(Node node);
    NodeId open(Node node);
    void close(const Box& box);
    const Semantics& semantics() const { return semantics_; }
    /// Asks that the DOM focus moves to `id` when a frame is shown.
    void take_focus(NodeId id) { wants_focus_ = id; }
    /// The nodes have been handed over: what is asked for once has been asked for.
    void told() { wants_focus_ = 0; }

    // Layout.
    Cursor& cursor() { return cursor_; }
    float width() const { return cursor_.width; }
    Box place(float width, float height);
    void space(float height);

    // Painting goes to `draw()`, clipped to `clip()`.
    ImDrawList& draw() const { return *draw_; }
    const Box& clip() const { return clip_; }
    bool visible(const Box& box) const;
    void push_clip(const Box& box);
    void pop_clip();

    // Scrolling (scroll.cpp).
    Scrolling& scrolling() { return scrolling_; }

    /// How high the content of a text area measured in the DOM; 0 before it has told.
    float field_height(NodeId id) const;
    void set_field_height(NodeId id, float height);
    std::uint32_t field_heights_revision() const { return field_heights_revision_; }

    // Parts that are kept while they are out of view (memo.hpp).
    Memo& memo(NodeId id) { return memos_[id]; }
    /// Whether something of that height at `top` is in view, or will be after a short scroll.
    bool near_clip(float top, float height) const;
    /// Whether this frame's input, or the focus, is on one of the nodes.
    bool touches(const std::vector<Node>& nodes) const;
    /// Says the nodes again where `box` is now.
    void repeat(const Memo& kept, const Box& box);

    bool scrolling_now() const { return scrolling_.dragging() || scrolling_.moving(); }

    /// Whether another frame should be drawn although nothing was touched.
    bool animating() const { return scrolling_.moving() || entering_; }

private:
    struct Entrance {
        float share = 0;
        bool seen = true;
    };
    struct Overlay {
        std::function<void()> content;
        Language spoken;
    };
    void reveal_focus();
    void draw_overlays();
    void forget_entrances();

    const Theme* theme_;
    Fonts fonts_;
    const Strings* strings_;
    Language language_;
    Language spoken_;
    Stage stage_;
    Input input_;
    NodeId focus_ = 0;
    NodeId held_ = 0;
    NodeId wants_focus_ = 0;
    bool focus_visible_ = false;
    bool reveal_ = false;
    Semantics semantics_;
    std::vector<NodeId> scopes_;
    std::vector<std::size_t> parents_;
    std::vector<Box> clips_;
    Box clip_;
    Cursor cursor_;
    ImDrawList* draw_ = nullptr;
    Scrolling scrolling_;
    std::map<NodeId, float> field_heights_;
    std::map<NodeId, Memory> memory_;
    std::map<NodeId, Entrance> entrances_;
    bool entering_ = false;
    std::vector<Overlay> overlays_;
    bool covered_ = false;  ///< there was an overlay in the previous frame
    bool above_ = false;    ///< it is being drawn now
    std::vector<std::string> wanted_keys_;
    double wakes_at_ = 0;
    double held_since_ = 0;
    NodeId long_pressed_ = 0;  ///< its click is still to come and to be dropped
    std::uint32_t field_heights_revision_ = 0;
    std::unordered_map<NodeId, Memo> memos_;
};

/// While one lives, what is said is in the language that a text of the content is shown in: a
/// screen reader must not read Norwegian aloud as English.
class Speaking {
public:
    Speaking(Ui& ui, const Text& text)
        : Speaking(ui, shown_language(text, ui.language())) {}
    Speaking(Ui& ui, Language language) : ui_(ui), outer_(ui.spoken()) { ui.speak(language); }
    ~Speaking() { ui_.speak(outer_); }
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;

private:
    Ui& ui_;
    Language outer_;
};

/// Runs `content` with the cursor set to a column in `box`; returns how high it became.
template <class Content>
float column(Ui& ui, const Box& box, float gap, Content content) {
    const Cursor outer = ui.cursor();
    ui.cursor() = {.x = box.x, .y = box.y, .width = box.width, .gap = gap};
    content();
    const float height = ui.cursor().y + ui.cursor().line_height - box.y;
    ui.cursor() = outer;
    return height;
}

/// Places what `content` draws from left to right, wrapping at the column's width.
template <class Content>
void flow(Ui& ui, float gap, Content content) {
    const Box start = ui.place(ui.width(), 0);
    const Cursor outer = ui.cursor();
    ui.cursor() = {.x = start.x, .y = start.y, .width = outer.width, .gap = gap, .flow = true};
    content();
    const float bottom = ui.cursor().y + ui.cursor().line_height;
    ui.cursor() = outer;
    ui.cursor().y = bottom;
}

/// Two columns beside each other when `wide`, below each other otherwise.
template <class Left, class Right>
void split(Ui& ui, bool wide, float left_share, float gap, Left left, Right right) {
    if (!wide) {
        left();
        right();
        return;
    }
    const Box line = ui.place(ui.width(), 0);
    const float inner_gap = ui.cursor().gap;
    const float left_width = (line.width - gap) * left_share;
    const float right_width = line.width - gap - left_width;
    const float a = column(ui, {line.x, line.y, left_width, 0}, inner_gap, left);
    const float b =
        column(ui, {line.x + left_width + gap, line.y, right_width, 0}, inner_gap, right);
    ui.cursor().y = line.y + (a > b ? a : b);
}

/// Opens and closes the region behind `scroll`: not for screens.
Box begin_scroll(Ui& ui, std::string_view key, const Box& box, const Edges& padding);
void end_scroll(Ui& ui, std::string_view key, const Box& box, const Edges& padding, float height);

/// Runs `content` in a scrolling column inside `box`, with `padding` around it.
template <class Content>
void scroll(Ui& ui, std::string_view key, const Box& box, const Edges& padding, Content content) {
    const Box inner = begin_scroll(ui, key, box, padding);
    const float height = column(ui, inner, 16, content);
    end_scroll(ui, key, box, padding, height);
}

}  // namespace varde::ui
