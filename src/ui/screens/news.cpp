// What is new in the content since last time.
#include "ui/screens/library.hpp"

#include "app/news.hpp"

#include <utility>

namespace varde::ui {
namespace {

void group(Ui& ui, const View& view, const std::string& key,
           const std::vector<const content::Recommendation*>& advice) {
    if (advice.empty()) return;
    titled_card(ui, key, ui.tr("news." + key), [&] {
        bool divider = false;
        for (const content::Recommendation* each : advice)
            if (const Speaking as(ui, each->statement);
                row(ui, each->id,
                    {.icon = Icon::info,
                     .title = plain(shown(each->statement, ui.language())),
                     .divider = std::exchange(divider, true)}))
                view.go(app::Screen::advice, each->id);
    });
}

}  // namespace

void draw_news(Ui& ui, const View& view) {
    const app::News news = app::news_since(view.state.library, view.state.settings.seen);
    const PageHead head =
        page(ui, view, "news", ui.tr("news.title"), {.back = ui.tr("nav.today")}, [&] {
            if (news.size() == 0)
                return empty_state(ui, Icon::check, ui.tr("news.none"), ui.tr("news.none_detail"));
            group(ui, view, "added", news.added);
            group(ui, view, "changed", news.changed);
            if (button(ui, "seen", ui.tr("news.seen"),
                       {.kind = ButtonKind::primary,
                        .icon = Icon::check,
                        .enabled = app::can_write(view.state)}))
                view.send(app::MarkSeen{});
        });
    if (head.back) view.go(app::Screen::today);
}

}  // namespace varde::ui
