// The page that screens stand on: title, save status, what must be said before all else.
#include "ui/screens/screen.hpp"

#include <algorithm>

namespace varde::ui {
namespace {

void warnings(Ui& ui, const View& view) {
    const app::State& state = view.state;
    if (state.surroundings.second_tab)
        banner(ui, "second_tab", Tone::attention, Icon::info, ui.tr("warning.second_tab"));
    if (state.saving.failure) {
        const bool full = *state.saving.failure == app::StoreFailure::full;
        if (banner(ui, "save_failed", Tone::danger, Icon::warning,
                   ui.tr(full ? "warning.store_full" : "warning.store_failed"),
                   ui.tr("warning.retry")))
            view.send(app::RetrySave{});
    }
    for (const content::Problem& problem : state.pack_problems) {
        banner(ui, "pack_refused", Tone::danger, Icon::warning,
               ui.tr("warning.pack_refused", {problem.file, problem.message}));
        break;
    }
}

void notice(Ui& ui, const View& view) {
    const auto& told = view.state.notice;
    if (!told) return;
    std::vector<std::string_view> arguments(told->arguments.begin(), told->arguments.end());
    arguments.resize(2);
    const std::string key = "notice." + told->key;
    const bool known = ui.strings().has(key);
    const std::string text =
        ui.tr(known ? key : "notice.error_unknown",
              {known ? arguments[0] : std::string_view(told->key), arguments[1]});
    if (!banner(ui, "notice", told->bad ? Tone::danger : Tone::good,
                told->bad ? Icon::warning : Icon::check, text,
                ui.tr(told->undo ? "action.undo" : "action.ok")))
        return;
    if (told->undo) view.send(app::Undo{});
    else view.send(app::DismissNotice{});
}

/// Back, title, save status and the page's own button; on a narrow stage the button comes below.
PageHead head(Ui& ui, const View& view, std::string_view title, const PageOptions& options) {
    PageHead pressed;
    const Box line = ui.place(ui.width(), 0);
    const float status = text_width(ui, Type::label, ui.tr("save.writing")) + 40;
    const float act = options.act.empty() ? 0 : button_width(ui, options.act);
    const bool beside = act > 0 && line.width - status - act > 320 * ui.scale();
    float x = line.x;
    if (!options.back.empty()) {
        column(ui, {line.x - 12, line.y - 7, 48, 48}, 0, [&] {
            pressed.back = icon_button(ui, "back", Icon::chevron_left, options.back);
        });
        x += 40;
    }
    const float taken = status + (beside ? act + 12 : 0);
    const float high = column(ui, {x, line.y, line.right() - x - taken, 0}, 2, [&] {
        heading(ui, 1, title);
        if (!options.subtitle.empty()) paragraph(ui, Type::small, options.subtitle);
    });
    const float status_right = line.right() - (beside ? act + 16 : 0);
    save_word(ui, view.state, status_right, line.y + line_height(ui, Type::page_title) / 2);
    const auto own_button = [&] { pressed.act = button(ui, "act", options.act); };
    if (beside) column(ui, {line.right() - act, line.y - 6, act, 52}, 0, own_button);
    ui.space(std::max(high, 34.0f));
    if (act > 0 && !beside) own_button();
    return pressed;
}

}  // namespace

float page_margin(const Ui& ui) { return ui.stage().width < 480 ? 16.0f : 28.0f; }

void save_word(Ui& ui, const app::State& state, float right, float middle) {
    switch (app::save_status(state)) {
        case app::SaveStatus::saved:
            return status_word(ui, "saved", ui.tr("save.saved"), Tone::good, right, middle);
        case app::SaveStatus::writing:
            return status_word(ui, "saved", ui.tr("save.writing"), Tone::attention, right, middle);
        case app::SaveStatus::failed:
            return status_word(ui, "saved", ui.tr("save.failed"), Tone::danger, right, middle);
    }
}

PageHead page(Ui& ui, const View& view, std::string_view key, std::string_view title,
              const PageOptions& options, const std::function<void()>& content) {
    PageHead pressed;
    const float margin = page_margin(ui);
    const float width = std::min(view.box.width - 2 * margin, options.most_width * ui.scale());
    const Edges padding = {20 + ui.stage().insets.edges.top, view.box.width - width - margin, 40,
                           margin};
    scroll(ui, key, view.box, padding, [&] {
        pressed = head(ui, view, title, options);
        notice(ui, view);
        warnings(ui, view);
        content();
    });
    return pressed;
}

}  // namespace varde::ui
