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

}  // namespace

float page_margin(const Ui& ui) { return ui.stage().width < 480 ? 16.0f : 28.0f; }

AppBar with_save_status(const Ui& ui, const app::State& state, AppBar bar) {
    switch (app::save_status(state)) {
        case app::SaveStatus::saved:
            bar.status = ui.tr("save.saved");
            bar.status_tone = Tone::good;
            break;
        case app::SaveStatus::writing:
            bar.status = ui.tr("save.writing");
            bar.status_tone = Tone::attention;
            break;
        case app::SaveStatus::failed:
            bar.status = ui.tr("save.failed");
            bar.status_tone = Tone::danger;
            break;
    }
    return bar;
}

PageHead page(Ui& ui, const View& view, std::string_view key, std::string_view title,
              const PageOptions& options, const std::function<void()>& content) {
    PageHead pressed;
    const float margin = page_margin(ui);
    const float width = std::min(view.box.width - 2 * margin, options.most_width * ui.scale());
    const Edges padding = {20 + ui.stage().insets.edges.top, view.box.width - width - margin, 40,
                           margin};
    scroll(ui, key, view.box, padding, [&] {
        pressed = app_bar(ui, with_save_status(ui, view.state,
                                               {.title = std::string(title),
                                                .subtitle = options.subtitle,
                                                .back = options.back,
                                                .act = options.act}));
        notice(ui, view);
        warnings(ui, view);
        content();
    });
    return pressed;
}

}  // namespace varde::ui
