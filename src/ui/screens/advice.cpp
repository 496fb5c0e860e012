// "Råd": the list and the three-layer page of one recommendation.
#include "ui/screens/hits.hpp"
#include "ui/screens/library.hpp"

#include "app/advice.hpp"
#include "content/markup.hpp"

#include "ui/kit/paint.hpp"

#include <algorithm>
#include <array>
#include <ranges>

namespace varde::ui {
namespace {

using content::Recommendation;

const content::Pack* pack_of(const View& view, const Recommendation& advice) {
    return view.state.library.home(content::Kind::recommendation, advice.id);
}

std::string level_word(const Ui& ui, const View& view, const Recommendation& advice) {
    const content::Pack* pack = pack_of(view, advice);
    const content::Level* level =
        pack && advice.level ? content::find_level(*pack, *advice.level) : nullptr;
    return level == nullptr ? std::string() : shown(level->label, ui.language());
}

bool may_be_outdated(const View& view, const Recommendation& advice) {
    return advice.next_review && *advice.next_review < app::local_now(view.state).date;
}

bool is_demo(const View& view, const Recommendation& advice) {
    const content::Pack* pack = pack_of(view, advice);
    return pack != nullptr && pack->status == content::PackStatus::demo;
}

void listed(Ui& ui, const View& view) {
    track_filter(ui, view);
    const auto all = app::listed_advice(view.state);
    hit_count(ui, ui.strings().counted("advice.hits", static_cast<std::int64_t>(all.size())));
    ui.cursor().gap = 12;
    // A screen reader's list, and a frame, of ten thousand would serve nobody.
    constexpr std::size_t at_once = 200;
    Memory& memory = ui.memory(ui.id("more"));
    const std::size_t most = at_once * (static_cast<std::size_t>(memory.number) + 1);
    for (const Recommendation* advice : all | std::views::take(most))
        if (const Speaking as(ui, advice->statement);
            hit_card(ui, {.key = advice->id,
                          .title = {plain(shown(advice->statement, ui.language())), {}},
                          .detail = {plain(shown(advice->lead, ui.language())), {}},
                          .tag = level_word(ui, view, *advice),
                          .selected = view.state.route.id == advice->id}))
            view.go(app::Screen::advice, advice->id);
    if (all.size() > most &&
        button(ui, "more", ui.tr("library.more"), {.kind = ButtonKind::secondary}))
        ++memory.number;
}

void advice_list(Ui& ui, const View& view) {
    if (!library_search(ui, view, app::Screen::advice)) listed(ui, view);
}

void tags(Ui& ui, const View& view, const Recommendation& advice) {
    flow(ui, 8, [&] {
        if (const std::string level = level_word(ui, view, advice); !level.empty()) {
            const Speaking as(ui, advice.statement);
            tag(ui, "level", level, Tone::strong);
        }
        for (const std::string& track : advice.tracks)
            tag(ui, "track." + track, ui.tr("track." + track), Tone::neutral);
        for (const std::string& place : advice.places)
            tag(ui, "place." + place, ui.tr("place." + place), Tone::neutral);
        if (is_demo(view, advice)) tag(ui, "demo", ui.tr("advice.demo"), Tone::attention);
        if (advice.needs_check) tag(ui, "check", ui.tr("advice.must_check"), Tone::attention);
        if (may_be_outdated(view, advice))
            tag(ui, "outdated", ui.tr("advice.outdated"), Tone::attention);
    });
}

void practice(Ui& ui, const Recommendation& advice) {
    constexpr std::array<const char*, 5> kinds = {"prepare", "listen_observe", "document_analyse",
                                                  "talk_about", "act"};
    card(ui, "practice", [&] {
        heading(ui, 2, ui.tr("advice.practice"));
        for (const content::Practice& point : advice.practice) {
            const char* kind = kinds[static_cast<std::size_t>(point.kind)];
            ui.push_scope(shown(point.text, Language::nb));
            const float gap = ui.cursor().gap;
            paragraph(ui, Type::label, ui.tr(std::string("practice.") + kind),
                      ui.theme().observation);
            ui.cursor().gap = 2;
            rich_text(ui, Type::body, point.text);
            ui.cursor().gap = gap;
            ui.pop_scope();
        }
    });
}

std::string source_detail(const Ui& ui, const content::Source& source, const std::string& locator) {
    std::string text = source.publisher;
    if (!locator.empty()) text += " · " + locator;
    if (source.dated) text += " · " + ui.tr("advice.dated", {short_date(ui, *source.dated)});
    if (source.accessed) text += " · " + ui.tr("advice.read", {short_date(ui, *source.accessed)});
    return text;
}

void sources(Ui& ui, const View& view, const Recommendation& advice) {
    const content::Pack* pack = pack_of(view, advice);
    card(ui, "sources", [&] {
        heading(ui, 2, ui.tr("advice.sources"));
        ui.cursor().gap = 4;
        bool divider = false;
        for (const content::SourceReference& reference : advice.sources) {
            const content::Source* source =
                pack == nullptr ? nullptr : content::find_source(*pack, reference.source);
            if (source == nullptr) continue;
            fact(ui, "source." + source->id + reference.locator,
                 {.icon = Icon::page,
                  .title = source->title,
                  .detail = source_detail(ui, *source, reference.locator),
                  .badge = source->outdated ? ui.tr("advice.outdated") : std::string(),
                  .badge_tone = Tone::attention,
                  .divider = std::exchange(divider, true)});
        }
        for (const content::LawReference& law : advice.law)
            fact(ui, "law." + law.act + law.section,
                 {.icon = Icon::info,
                  .title = law.act + " " + law.section,
                  .detail = law.formerly.empty()
                                ? law_text(ui, law)
                                : law_text(ui, law) + " · " +
                                      ui.tr("advice.formerly", {law.formerly}),
                  .divider = std::exchange(divider, true)});
        if (advice.reviewed)
            paragraph(ui, Type::small,
                      ui.tr("advice.reviewed", {short_date(ui, *advice.reviewed)}));
    });
}

/// The places that the advice is used in: areas, steps, fields, other advice. Each leads there.
void belongs_to(Ui& ui, const View& view, const Recommendation& advice) {
    const content::Library& library = view.state.library;
    const auto related = library.related(advice);
    const content::RecommendationLinks& links = advice.links;
    if (links.areas.empty() && links.steps.empty() && links.fields.empty() && related.empty())
        return;
    card(ui, "belongs", [&] {
        heading(ui, 2, ui.tr("advice.belongs"));
        ui.cursor().gap = 4;
        for (const std::string& code : links.areas) area_row(ui, view, code);
        for (const std::string& path : links.steps) step_row(ui, view, path);
        for (const std::string& path : links.fields) field_row(ui, view, path);
        ui.cursor().gap = 16;
        advice_rows(ui, view, ui.tr("advice.related"), related);
    });
}

/// The ids of the words of the field that the page uses.
std::vector<std::string> terms_of(const Ui& ui, const Recommendation& advice) {
    std::vector<std::string> ids = advice.links.terms;
    const auto collect = [&](const Text& text) {
        for (const std::string_view id : content::term_references(shown(text, ui.language())))
            ids.emplace_back(id);
    };
    collect(advice.statement);
    collect(advice.lead);
    collect(advice.why);
    for (const content::Practice& point : advice.practice) collect(point.text);
    return ids;
}

void detail(Ui& ui, const View& view, const Recommendation& advice) {
    ui.push_scope(advice.id);
    tags(ui, view, advice);
    const std::string statement = plain(shown(advice.statement, ui.language()));
    const Type type = ui.width() < 480 * ui.scale() ? Type::page_title : Type::statement;
    const Box box = ui.place(ui.width(), text_height(ui, type, statement, ui.width()));
    paint_text(ui, type, statement, box, ui.theme().text);
    {
        const Speaking as(ui, advice.statement);
        ui.say({.id = ui.id("statement"),
                .role = Role::heading,
                .box = box,
                .level = 1,
                .name = statement});
    }
    rich_text(ui, Type::lead, advice.lead);
    split(
        ui, ui.width() > 560 * ui.scale(), 0.58f, 16, [&] { practice(ui, advice); },
        [&] {
            card(ui, "why", [&] {
                heading(ui, 2, ui.tr("advice.why"));
                rich_text(ui, Type::body, advice.why);
            });
        });
    sources(ui, view, advice);
    term_chips(ui, view, terms_of(ui, advice));
    belongs_to(ui, view, advice);
    if (button(ui, "print", ui.tr("library.print"), {.icon = Icon::page}))
        view.send(app::Print{});
    ui.pop_scope();
}

}  // namespace

void draw_advice(Ui& ui, const View& view) {
    const Recommendation* advice = view.state.library.recommendation(view.state.route.id);
    library_page(ui, view, app::Screen::advice, advice != nullptr, [&] { advice_list(ui, view); },
                 [&] { detail(ui, view, *advice); });
}

}  // namespace varde::ui
