// "Oppsett": language, look, text size, what the tablet keeps, and what this app is.
#include "ui/screens/screen.hpp"

#include "base/version.hpp"

#include <algorithm>
#include <array>

namespace varde::ui {
namespace {

constexpr std::array<Language, 3> languages = {Language::nb, Language::nn, Language::en};
constexpr std::array<app::ThemeChoice, 4> themes = {
    app::ThemeChoice::system, app::ThemeChoice::light, app::ThemeChoice::dark,
    app::ThemeChoice::contrast};
constexpr std::array<int, 5> text_sizes = {100, 125, 150, 175, 200};

template <class Value, std::size_t Count>
std::size_t index_of(const std::array<Value, Count>& values, const Value& value) {
    const auto found = std::find(values.begin(), values.end(), value);
    return static_cast<std::size_t>(found - values.begin());
}

void look(Ui& ui, const View& view) {
    const app::Settings& settings = view.state.settings;
    card(ui, "look", [&] {
        heading(ui, 2, ui.tr("setup.language"));
        const std::size_t language = index_of(languages, settings.language);
        const std::size_t spoken =
            segmented(ui, "language", ui.tr("setup.language"),
                      {ui.tr("setup.nb"), ui.tr("setup.nn"), ui.tr("setup.en")}, language);
        if (spoken != language) view.send(app::SetLanguage{languages[spoken]});
        heading(ui, 2, ui.tr("setup.theme"));
        const std::size_t theme = index_of(themes, settings.theme);
        const std::size_t seen =
            segmented(ui, "theme", ui.tr("setup.theme"),
                      {ui.tr("setup.theme_system"), ui.tr("setup.theme_light"),
                       ui.tr("setup.theme_dark"), ui.tr("setup.theme_contrast")},
                      theme);
        if (seen != theme) view.send(app::SetTheme{themes[seen]});
        heading(ui, 2, ui.tr("setup.text_size"));
        std::vector<std::string> sizes;
        for (const int percent : text_sizes) sizes.push_back(std::to_string(percent) + " %");
        const std::size_t size = index_of(text_sizes, settings.text_percent);
        const std::size_t read = segmented(ui, "size", ui.tr("setup.text_size"), sizes, size);
        if (read != size) view.send(app::SetTextPercent{text_sizes[read]});
    });
}

void writer(Ui& ui, const View& view) {
    card(ui, "writer", [&] {
        heading(ui, 2, ui.tr("setup.writer_title"));
        const auto typed = field(ui, "name", ui.tr("setup.writer"), view.state.settings.writer,
                                 {.help = ui.tr("setup.writer_help")});
        if (typed) view.send(app::SetWriter{*typed});
        if (ui.blurred(ui.id("name"))) view.send(app::LeaveField{});
    });
}

void keyboard(Ui& ui, const View& view) {
    const bool on = view.state.settings.help_key;
    card(ui, "keyboard", [&] {
        heading(ui, 2, ui.tr("setup.keyboard"));
        if (toggle(ui, "help_key", ui.tr("setup.help_key"), ui.tr("setup.help_key_detail"), on))
            view.send(app::SetHelpKey{!on});
    });
}

void storage(Ui& ui, const View& view) {
    const auto& kept = view.state.surroundings.persistent;
    card(ui, "storage", [&] {
        heading(ui, 2, ui.tr("setup.storage"));
        ui.cursor().gap = 4;
        fact(ui, "persistent",
             {.icon = Icon::lock,
              .icon_tone = kept.value_or(false) ? Tone::good : Tone::attention,
              .title = ui.tr(!kept    ? "setup.persist_unknown"
                             : *kept ? "setup.persist_yes"
                                     : "setup.persist_no"),
              .detail = ui.tr(kept.value_or(false) ? "setup.persist_yes_detail"
                                                   : "setup.persist_no_detail")});
        fact(ui, "changes",
             {.icon = Icon::check,
              .title = ui.strings().counted(
                  "setup.changes", static_cast<std::int64_t>(view.state.replica.size())),
              .detail = ui.tr("setup.changes_detail"),
              .divider = true});
        fact(ui, "encryption",
             {.icon = Icon::warning,
              .icon_tone = Tone::attention,
              .title = ui.tr("setup.not_encrypted"),
              .detail = ui.tr("warning.not_encrypted"),
              .divider = true});
    });
}

void about(Ui& ui, const View& view) {
    card(ui, "about", [&] {
        heading(ui, 2, ui.tr("setup.about"));
        paragraph(ui, Type::body, ui.tr("setup.about_text"));
        if (view.state.surroundings.update_ready &&
            button(ui, "update", ui.tr("update.apply"), {.kind = ButtonKind::primary}))
            view.send(app::ApplyUpdate{});
        ui.cursor().gap = 4;
        bool divider = false;
        for (const content::Pack& pack : view.state.library.packs()) {
            const Speaking as(ui, pack.title);
            fact(ui, pack.id,
                 {.icon = Icon::page,
                  .title = shown(pack.title, ui.language()),
                  .detail = ui.tr("setup.pack", {pack.version, pack.publisher}),
                  .badge = pack.status == content::PackStatus::demo ? ui.tr("setup.demo")
                                                                    : std::string(),
                  .badge_tone = Tone::attention,
                  .divider = divider});
            divider = true;
        }
        if (row(ui, "tour", {.icon = Icon::info, .title = ui.tr("tour.again"), .divider = true}))
            view.send(app::ShowTour{});
        if (row(ui, "news", {.icon = Icon::sun, .title = ui.tr("news.title"), .divider = true}))
            view.go(app::Screen::news);
        row(ui, "accessibility",
            {.icon = Icon::people,
             .title = ui.tr("setup.accessibility"),
             .divider = true,
             .page = ui.tr("setup.accessibility_page")});
        paragraph(ui, Type::small, ui.tr("setup.version", {version}));
    });
}

}  // namespace

void draw_setup(Ui& ui, const View& view) {
    page(ui, view, "setup", ui.tr("nav.setup"), {}, [&] {
        look(ui, view);
        writer(ui, view);
        keyboard(ui, view);
        storage(ui, view);
        about(ui, view);
    });
}

}  // namespace varde::ui
