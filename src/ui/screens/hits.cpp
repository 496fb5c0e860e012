#include "ui/screens/hits.hpp"

#include "ui/kit/paint.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace varde::ui {
namespace {

using content::Kind;
using content::search::Marked;
using content::search::Span;

constexpr float padding = 16;
constexpr float tag_height = 30;

constexpr std::array<std::pair<Kind, const char*>, 4> hit_kinds = {{
    {Kind::recommendation, "advice"},
    {Kind::pathway, "pathways"},
    {Kind::form, "templates"},
    {Kind::term, "words"},
}};

std::vector<Mark> marks_in(const std::vector<Span>& spans, const Line& line) {
    std::vector<Mark> marks;
    for (const Span& span : spans)
        if (span.begin < line.end && span.end > line.begin)
            marks.push_back({std::max(span.begin, line.begin) - line.begin,
                             std::min(span.end, line.end) - line.begin});
    return marks;
}

/// Some lines of a text, the last one with "…" when there are more.
void paint_lines(Ui& ui, const Marked& detail, const std::vector<Line>& lines, std::size_t count,
                 Box box) {
    for (std::size_t i = 0; i < count; ++i) {
        const bool cut = i + 1 == count && lines.size() > count;
        const std::size_t end = cut ? detail.text.size() : lines[i].end;
        const std::string part = detail.text.substr(lines[i].begin, end - lines[i].begin);
        paint_marked(ui, Type::small, fitted(ui, Type::small, part, box.width),
                     marks_in(detail.marks, lines[i]), {box.x, box.y, box.width + padding, 0},
                     ui.theme().text_second);
        box.y += line_height(ui, Type::small);
    }
}

void paint_tag(Ui& ui, const std::string& tag, float x, float y) {
    const TonePaint paint = paint_of(ui.theme(), Tone::strong);
    const Box at = {x, y, text_width(ui, Type::label, tag) + 24, tag_height};
    fill(ui.draw(), at, paint.ground, tag_height / 2);
    paint_line(ui, Type::label, tag, x + 12, y + (tag_height - line_height(ui, Type::label)) / 2,
               paint.ink);
}

void paint_ground(Ui& ui, const Box& box, bool selected, bool hover) {
    const Theme& theme = ui.theme();
    fill(ui.draw(), box, selected ? theme.primary_soft : hover ? theme.sunk : theme.surface, 16);
    if (!selected) outline(ui.draw(), box, theme.line, 16);
}

std::vector<Mark> all_marks(const Marked& marked) {
    return marks_in(marked.marks, {0, marked.text.size()});
}

/// What a screen reader says: the title first, as it is read.
std::string spoken(const HitCard& hit) {
    std::string name = hit.title.text;
    if (!hit.tag.empty()) name += " " + hit.tag;
    if (!hit.kind.empty()) name += " (" + hit.kind + ")";
    return name;
}

std::string kind_of(const Ui& ui, const app::Found& found) {
    if (found.id.find('/') != std::string::npos) return ui.tr("search.step");
    for (const auto& [kind, key] : hit_kinds)
        if (kind == found.kind) return ui.tr(std::string("search.one_") + key);
    return {};
}

/// The text that the hit's title is taken from.
const Text* title_of(const content::Library& library, const app::Found& found) {
    const auto title = [](const auto* entry) { return entry ? &entry->title : nullptr; };
    switch (found.kind) {
        case Kind::form: return title(library.form(found.id));
        case Kind::pathway:
            return found.id.find('/') == std::string::npos ? title(library.pathway(found.id))
                                                           : title(library.step(found.id));
        case Kind::term:
            if (const content::Term* term = library.term(found.id)) return &term->word;
            return nullptr;
        case Kind::recommendation:
            if (const auto* advice = library.recommendation(found.id)) return &advice->statement;
            return nullptr;
    }
    return nullptr;
}

void open(const View& view, const app::Found& found) {
    const std::size_t slash = found.id.find('/');
    switch (found.kind) {
        case Kind::recommendation: return view.go(app::Screen::advice, found.id);
        case Kind::form: return view.go(app::Screen::templates, found.id);
        case Kind::term: return view.send(app::ExplainTerm{found.id});
        case Kind::pathway:
            return view.go(app::Screen::pathways, found.id.substr(0, slash),
                           slash == std::string::npos ? "" : found.id.substr(slash + 1));
    }
}

void choose_kind(Ui& ui, const View& view) {
    const std::optional<Kind> now = view.state.search.kind;
    radio_group(ui, "kind", ui.tr("search.kind"), [&] {
        if (radio_chip(ui, "all", ui.tr("search.all"), !now)) view.send(app::ChooseKind{});
        for (const auto& [kind, key] : hit_kinds)
            if (radio_chip(ui, key, ui.tr(std::string("search.") + key), now == kind))
                view.send(app::ChooseKind{kind});
    });
}

void nothing_found(Ui& ui, const View& view) {
    const app::State& state = view.state;
    const bool narrowed = state.search.kind || state.filter != app::LibraryFilter{};
    empty_state(ui, Icon::search, ui.tr("search.none"),
                ui.tr(narrowed ? "search.none_narrowed" : "search.none_detail"));
    if (button(ui, "clear", ui.tr("search.clear"), {.kind = ButtonKind::secondary}))
        view.send(app::ClearSearch{});
}

}  // namespace

bool hit_card(Ui& ui, const HitCard& hit) {
    const NodeId id = ui.id(hit.key);
    const float room = ui.width() - 2 * padding;
    const float kind = hit.kind.empty() ? 0 : line_height(ui, Type::label) + 2;
    const float title = text_height(ui, Type::strong, hit.title.text, room);
    const std::vector<Line> lines = wrap(ui, Type::small, hit.detail.text, room);
    const std::size_t count = hit.detail.text.empty() ? 0 : std::min<std::size_t>(lines.size(), 2);
    const float detail = static_cast<float>(count) * line_height(ui, Type::small);
    const float tag = hit.tag.empty() ? 0 : tag_height + 8;
    const Box box = ui.place(ui.width(), kind + title + detail + tag + 34);
    const bool hover = ui.hovered(id, box);
    if (ui.visible(box)) {
        paint_ground(ui, box, hit.selected, hover);
        Box at = {box.x + padding, box.y + 15, room, 0};
        if (kind > 0) paint_line(ui, Type::label, hit.kind, at.x, at.y, ui.theme().primary);
        at.y += kind;
        at.y += paint_marked(ui, Type::strong, hit.title.text, all_marks(hit.title), at,
                             ui.theme().text);
        paint_lines(ui, hit.detail, lines, count, at);
        if (tag > 0) paint_tag(ui, hit.tag, at.x, at.y + detail + 8);
        if (ui.focus_shown(id)) focus_ring(ui.draw(), box, ui.theme(), 16);
    }
    ui.say({.id = id,
            .role = Role::button,
            .state = hit.selected ? std::uint32_t{is::current} : 0u,
            .box = box,
            .name = spoken(hit)});
    return ui.clicked(id);
}

void hit_count(Ui& ui, const std::string& words) {
    const Box box = ui.place(ui.width(), line_height(ui, Type::small));
    paint_line(ui, Type::small, words, box.x, box.y, ui.theme().text_second);
    ui.say({.id = ui.id("count"), .role = Role::status, .box = box, .name = words});
}

void found_list(Ui& ui, const View& view) {
    const auto& found = view.state.search.found;
    const std::size_t hits = view.state.search.hits;
    choose_kind(ui, view);
    hit_count(ui, ui.strings().counted("search.hits", static_cast<std::int64_t>(hits)));
    if (found.empty()) return nothing_found(ui, view);
    ui.cursor().gap = 12;
    for (const app::Found& each : found) {
        const Text* title = title_of(view.state.library, each);
        if (const Speaking as(ui, title ? *title : Text{});
            hit_card(ui, {.key = "found." + each.id,
                          .kind = kind_of(ui, each),
                          .title = each.title,
                          .detail = each.detail,
                          .selected = view.state.route.id == each.id}))
            open(view, each);
    }
    if (found.size() < hits && button(ui, "more", ui.tr("library.more")))
        view.send(app::ShowMoreFound{});
}

}  // namespace varde::ui
