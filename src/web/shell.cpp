#include "web/shell.hpp"

#include "app/update.hpp"
#include "ui/screens/screen.hpp"
#include "web/host.hpp"
#include "web/store.hpp"

#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>

#ifdef VARDE_GALLERY
#include "gallery/gallery.hpp"
#endif

#include <algorithm>
#include <array>
#include <cfloat>
#include <utility>

namespace varde::web {
namespace {

constexpr const char* journal_prefix = "j/";
constexpr float longest_step = 0.1f;  // a frame after a pause does not jump
constexpr float shortest_step = 0.001f;
constexpr std::size_t most_touches = 256;  // a pen reports 240 a second
constexpr std::uint32_t commit_token = 1;
constexpr std::uint32_t retry_token = 2;
constexpr std::uint32_t wake_token = 3;
constexpr std::uint32_t work_token = 4;

std::span<const std::uint8_t> bytes_of(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string random_id() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<unsigned char, 16> bytes{};
    host_random(bytes.data(), bytes.size());
    std::string id;
    for (const unsigned char byte : bytes) {
        id += digits[byte >> 4];
        id += digits[byte & 15u];
    }
    return id;
}

app::Moment moment() {
    const double now = host_now();
    return {Instant{static_cast<std::int64_t>(now)}, host_utc_offset()};
}

app::StoreFailure failure_of(StoreOutcome outcome) {
    switch (outcome) {
        case StoreOutcome::full: return app::StoreFailure::full;
        case StoreOutcome::conflict: return app::StoreFailure::conflict;
        case StoreOutcome::closed: return app::StoreFailure::closed;
        default: return app::StoreFailure::failed;
    }
}

bool on_frame(double milliseconds, void* shell) {
    // Asking again from inside keeps the frames apart: a loop would run while nothing changes.
    static_cast<Shell*>(shell)->frame(milliseconds);
    return false;
}

}  // namespace

Shell::Shell() {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // a blinking caret would draw frames for ever
}

void Shell::give(Asset kind, std::string_view id, std::string_view bytes) {
    switch (kind) {
        case Asset::font: font_ = bytes; break;
        case Asset::font_strong: font_strong_ = bytes; break;
        case Asset::language:
            if (auto strings = ui::Strings::read(bytes))
                languages_.emplace(std::string(id), std::move(*strings));
            break;
        case Asset::pack: bundles_.emplace_back(bytes); break;
    }
}

void Shell::set_route(std::string_view text) {
    gallery_ = text == "galleri";
    first_route_ = app::parse_route(text);
    if (ui_) dispatch(app::Go{first_route_});
}

bool Shell::start() {
    if (!gl_.create()) return false;
    const ui::Fonts fonts = ui::add_fonts(bytes_of(font_), bytes_of(font_strong_));
    ui_.emplace(ui::theme(ui::ThemeName::light), fonts, languages_["nb"], Language::nb);
    dispatch(app::PacksArrived{std::exchange(bundles_, {})});
    dispatch(app::Begin{random_id(), first_route_});
    apply_theme();
    return true;
}

// --- the stage

void Shell::resize(double width, double height, double dpr) {
    stage_.width = static_cast<float>(width);
    stage_.height = static_cast<float>(height);
    gl_.resize(width, height, dpr);
    if (!ui_) return;
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {stage_.width, stage_.height};
    io.DisplayFramebufferScale = {static_cast<float>(dpr), static_cast<float>(dpr)};
    wake();
}

void Shell::set_insets(const ui::Insets& insets) {
    stage_.insets = insets;
    wake();
}

void Shell::set_media(bool dark, bool reduced_motion, bool more_contrast) {
    prefers_dark_ = dark;
    prefers_contrast_ = more_contrast;
    stage_.reduced_motion = reduced_motion;
    if (ui_) apply_theme();
    wake();
}

void Shell::context_lost() { gl_.lost(); }

void Shell::context_restored() {
    gl_.restored();
    wake();
}

// --- fingers and keys

void Shell::pointer(PointerKind kind, int type, float x, float y) {
    constexpr std::array sources = {ImGuiMouseSource_Mouse, ImGuiMouseSource_TouchScreen,
                                    ImGuiMouseSource_Pen};
    ImGuiIO& io = ImGui::GetIO();
    const bool finger = type != 0;
    const double now = emscripten_get_now() / 1000;
    ui::Scrolling& scrolling = ui_->scrolling();
    io.AddMouseSourceEvent(sources[static_cast<std::size_t>(std::clamp(type, 0, 2))]);
    io.AddMousePosEvent(x, y);
    if (ui_->input().touches.size() < most_touches && (kind != PointerKind::move || pressed_)) {
        using ui::Touch;
        ui_->input().touches.push_back({kind == PointerKind::move   ? Touch::move
                                        : kind == PointerKind::down ? Touch::down
                                                                    : Touch::up,
                                        x, y});
    }
    if (kind != PointerKind::move) pressed_ = kind == PointerKind::down;
    switch (kind) {
        case PointerKind::move:
            if (finger) scrolling.drag(x, y, now);
            break;
        case PointerKind::down:
            io.AddMouseButtonEvent(0, true);
            // A mouse selects and points; only a finger or pen drags the page.
            if (finger) scrolling.press(x, y, now);
            break;
        case PointerKind::up:
        case PointerKind::cancel:
            io.AddMouseButtonEvent(0, false);
            if (kind == PointerKind::cancel) scrolling.cancel();
            else if (finger) scrolling.release(now);
            // A finger that has left hovers over nothing.
            if (finger) io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
            break;
    }
    // What a press begins shows in the frame after it; what is only passed over, at once.
    wake(kind == PointerKind::move && !pressed_ ? 1 : 2);
}

void Shell::wheel(float x, float y, float delta) {
    ui_->scrolling().wheel(x, y, delta);
    wake();
}

void Shell::scrolled(ui::NodeId id, float offset) {
    ui_->scrolling().move(id, offset);
    wake();
}

bool Shell::scrolling() const { return ui_ && ui_->scrolling_now(); }

void Shell::click(ui::NodeId id) {
    ui_->input().clicks.push_back(id);
    wake();
}

void Shell::focus(ui::NodeId id, bool visible) {
    ui_->input().focus = id;
    ui_->input().focus_visible = visible;
    wake();
}

void Shell::blur(ui::NodeId id) {
    ui_->input().blurs.push_back(id);
    if (ui_->input().focus == id) ui_->input().focus = 0;
    wake();
}

void Shell::type(ui::NodeId id, std::string text) {
    ui_->input().texts[id] = std::move(text);
    wake(1);
}

void Shell::field_height(ui::NodeId id, float height) {
    ui_->set_field_height(id, height);
    wake();
}

bool Shell::key(std::string_view name, unsigned modifiers) {
    constexpr unsigned command = 1;
    constexpr unsigned alt = 4;
    const std::string pressed = ((modifiers & command) != 0 ? "Ctrl+" : "") +
                                std::string((modifiers & alt) != 0 ? "Alt+" : "") +
                                std::string(name);
    if (ui_ && ui_->wants_key(pressed)) {
        ui_->input().keys.push_back(pressed);
        wake();
        return true;
    }
    if (name != "Escape") return false;
    if (state_.finishing) dispatch(app::CancelFinish{});
    else if (state_.import || state_.reading) dispatch(app::CancelImport{});
    else return false;
    return true;
}

void Shell::timer(std::uint32_t token) {
    if (token == commit_token) dispatch(app::CommitDue{});
    if (token == retry_token) dispatch(app::RetryDue{});
    if (token == work_token) dispatch(app::WorkDue{});
    if (token == wake_token) {
        wakes_at_ = 0;
        wake(1);
    }
}

// --- actions and effects

void Shell::dispatch(app::Action action) {
    actions_.push_back(std::move(action));
    if (dispatching_) return;  // an effect answered at once: its turn comes
    dispatching_ = true;
    while (!actions_.empty()) {
        const app::Action next = std::move(actions_.front());
        actions_.pop_front();
        app::Step step = app::update(std::move(state_), next, moment());
        state_ = std::move(step.state);
        for (const app::Effect& effect : step.effects) run(effect);
    }
    dispatching_ = false;
    apply_settings();
    wake();
}

void Shell::run(const app::Effect& effect) {
    std::visit([this](const auto& wanted) { run(wanted); }, effect);
}

void Shell::run(const app::LoadJournal&) {
    load_all(journal_prefix, [this](LoadResult loaded) {
        if (!loaded.result.ok()) return dispatch(app::JournalUnreadable{loaded.result.name});
        app::JournalLoaded journal;
        for (StoredRecord& record : loaded.records)
            journal.records.emplace_back(std::move(record.key), std::move(record.bytes));
        dispatch(std::move(journal));
    });
}

void Shell::run(const app::StoreRecord& effect) {
    store_record(effect.key, effect.bytes, [this, key = effect.key](const StoreResult& result) {
        if (result.ok()) dispatch(app::RecordStored{key});
        else dispatch(app::RecordRefused{key, failure_of(result.outcome)});
    });
}

void Shell::run(const app::StartTimer& effect) {
    const bool commit = effect.timer == app::Timer::commit;
    host_timer(effect.milliseconds, commit ? commit_token : retry_token);
}

void Shell::run(const app::ShareFile& effect) {
    host_share_file(effect.name.data(), effect.name.size(), effect.mime.data(),
                    effect.mime.size(), effect.bytes.data(), effect.bytes.size());
}

void Shell::run(const app::PickFile& effect) { host_pick_file(effect.any); }

void Shell::run(const app::AskPersistence&) { host_persist(); }

void Shell::run(const app::ShowRoute& effect) {
    host_route(effect.text.data(), effect.text.size());
    apply_title();
}

void Shell::run(const app::RestartWithUpdate&) { host_apply_update(); }

void Shell::run(const app::PrintPage&) { host_print(); }

void Shell::run(const app::DrawThenWork&) { work_waits_ = true; }

// --- what the user chose

void Shell::apply_settings() {
    if (!ui_) return;
    const app::Settings& settings = state_.settings;
    const std::string code(varde::code(settings.language));
    if (ui_->language() != settings.language && languages_.contains(code)) {
        ui_->set_strings(languages_.find(code)->second, settings.language);
        host_lang(code.data(), code.size());
        apply_title();
    }
    const float scale = static_cast<float>(settings.text_percent) / 100;
    if (stage_.text_scale != scale) {
        stage_.text_scale = scale;
        host_text_scale(settings.text_percent);
    }
    apply_theme();
}

void Shell::apply_theme() {
    using app::ThemeChoice;
    const ThemeChoice choice = state_.settings.theme;
    const bool dark = choice == ThemeChoice::dark ||
                      (choice != ThemeChoice::light && prefers_dark_);
    const bool contrast =
        choice == ThemeChoice::contrast || (choice == ThemeChoice::system && prefers_contrast_);
    const ui::ThemeName name = contrast ? (dark ? ui::ThemeName::contrast_dark
                                                : ui::ThemeName::contrast_light)
                                        : (dark ? ui::ThemeName::dark : ui::ThemeName::light);
    const ui::Theme& theme = ui::theme(name);
    if (&theme == &ui_->theme() && shown_) return;
    ui_->set_theme(theme);
    host_theme(theme.ground.rgb, theme.dark);
}

void Shell::apply_title() {
    const std::string title = ui::screen_name(*ui_, state_.route.screen) + " – Varde";
    host_title(title.data(), title.size());
}

// --- frames

void Shell::wake(int frames) {
    frames_wanted_ = std::max(frames_wanted_, frames);
    if (frame_pending_ || !ui_) return;
    frame_pending_ = true;
    emscripten_request_animation_frame(on_frame, this);
}

bool Shell::frame(double milliseconds) {
    const double elapsed = last_frame_ > 0 ? (milliseconds - last_frame_) / 1000 : 1.0 / 60;
    stage_.seconds = std::clamp(static_cast<float>(elapsed), shortest_step, longest_step);
    stage_.now = milliseconds / 1000;
    stage_.today = app::local_now(state_).date;
    last_frame_ = milliseconds;
    if (!gl_.begin_frame()) return frame_pending_ = false;
    const double before = emscripten_get_now();
    draw();
    send_semantics();
    frame_pending_ = false;
    frame_milliseconds_ = emscripten_get_now() - before;
    ++frames_drawn_;
    if (!shown_ && state_.phase != app::Phase::starting) {
        shown_ = true;
        host_ready(state_.pack_problems.empty());
    }
    if (std::exchange(work_waits_, false)) host_timer(0, work_token);
    --frames_wanted_;
    if (ui_->animating()) wake(1);
    else if (frames_wanted_ > 0) wake(frames_wanted_);
    else last_frame_ = 0;
    wake_later();
    return frame_pending_;
}

/// One timer is enough: when it rings, the frame says what it waits for now.
void Shell::wake_later() {
    const double due = ui_->wakes_at();
    if (due == 0 || (wakes_at_ != 0 && wakes_at_ <= due)) return;
    wakes_at_ = due;
    host_timer(std::max((due - stage_.now) * 1000, 0.0) + 1, wake_token);
}

std::vector<app::Action> Shell::lay_out() {
    ImGuiIO& io = ImGui::GetIO();
    io.DeltaTime = stage_.seconds;
    io.DisplaySize = {stage_.width, stage_.height};
    std::vector<app::Action> actions;
    ImGui::NewFrame();
    ui_->begin(stage_);
#ifdef VARDE_GALLERY
    if (gallery_) ui::draw_gallery(*ui_);
    else
#endif
    if (state_.phase != app::Phase::starting)
        ui::draw_app(*ui_, state_, actions);
    ui_->end();
    return actions;
}

/// What a person did changes the state, and so the screen: it is laid out again at once. Only the
/// result is drawn and told, a frame sooner than it would be otherwise.
void Shell::draw() {
    std::vector<app::Action> actions = lay_out();
    if (!actions.empty()) {
        for (app::Action& action : std::exchange(actions, {})) dispatch(std::move(action));
        ImGui::EndFrame();
        stage_.seconds = shortest_step;
        actions = lay_out();
        frames_wanted_ = 1;
    }
    ImGui::Render();
    vertices_ = static_cast<std::uint32_t>(ImGui::GetDrawData()->TotalVtxCount);
    gl_.end_frame(ui_->theme().ground.rgb);
    for (app::Action& action : actions) dispatch(std::move(action));
}

void Shell::send_semantics() {
    ui_->semantics().pack(words_, strings_);
    ui_->told();
    if (words_ == sent_words_ && strings_ == sent_strings_) return;
    host_semantics(words_.data(), words_.size(), strings_.data(), strings_.size());
    std::swap(words_, sent_words_);
    std::swap(strings_, sent_strings_);
}

}  // namespace varde::web
