// Writing a visit note, one section at a time.
#include "ui/screens/note/note_view.hpp"

#include "ui/kit/memo.hpp"

#include <algorithm>
#include <charconv>

namespace varde::ui {
namespace {

std::size_t section_index(const NoteView& note) {
    std::size_t index = 0;
    const std::string& part = note.view.state.route.part;
    std::from_chars(part.data(), part.data() + part.size(), index);
    return index >= 1 && index <= note.plan().sections().size() ? index - 1 : 0;
}

void go_to(const NoteView& note, std::size_t section) {
    note.view.go(app::Screen::visits, note_key(note.note), std::to_string(section + 1));
}

void steps(const NoteView& note, std::size_t section) {
    Ui& ui = note.ui;
    const bool last = section + 1 == note.plan().sections().size();
    flow(ui, 12, [&] {
        if (section > 0 && button(ui, "previous", ui.tr("note.previous")))
            go_to(note, section - 1);
        if (last) {
            if (button(ui, "finish", ui.tr("note.finish"),
                       {.kind = ButtonKind::primary,
                        .icon = Icon::check,
                        .enabled = note.can_write()}))
                note.view.send(app::AskFinish{note.note.id});
            return;
        }
        const std::string next = note.label(note.item(note.plan().sections()[section + 1]));
        if (button(ui, "next", ui.tr("note.next", {next}), {.kind = ButtonKind::primary}))
            go_to(note, section + 1);
    });
}

void advice_card(const NoteView& note, const content::Recommendation& advice) {
    Ui& ui = note.ui;
    const Speaking as(ui, advice.statement);
    const std::string statement = plain(shown(advice.statement, ui.language()));
    if (row(ui, advice.id,
            {.icon = Icon::info, .title = statement, .detail = ui.tr("note.read_more")}))
        note.view.go(app::Screen::advice, advice.id);
}

/// At most three, so that they help and do not disturb (design: promise 5).
void advice_beside(const NoteView& note, std::size_t section) {
    constexpr std::size_t most = 3;
    std::vector<const content::Recommendation*> found;
    const auto& items = note.plan().items();
    const std::string& form = note.plan().form().id;
    for (std::size_t i = section; i < items[section].end && found.size() < most; ++i)
        for (const auto* advice :
             note.view.state.library.advice_for_field(form + "/" + items[i].item->id))
            if (std::find(found.begin(), found.end(), advice) == found.end())
                found.push_back(advice);
    if (found.empty()) return;
    found.resize(std::min(found.size(), most));
    card(note.ui, "advice", Tone::neutral, note.ui.tr("note.advice"), [&] {
        heading(note.ui, 2, note.ui.tr("note.advice"));
        note.ui.cursor().gap = 4;
        for (const auto* advice : found) advice_card(note, *advice);
    });
}

/// What the drawing of an item and all in it depends on beside the theme and the width.
std::uint64_t stamp_of(const NoteView& note, std::size_t at) {
    const app::State& state = note.view.state;
    const auto& items = note.plan().items();
    std::uint64_t stamp = note.sheet().stamp(at);
    for (const std::uint64_t more :
         {std::uint64_t{state.model_revision}, std::uint64_t{note.can_write()},
          std::uint64_t{note.note.conflicted},
          std::uint64_t{note.open.left.contains(items[at].section)},
          static_cast<std::uint64_t>(state.settings.language)})
        stamp = stamp * 1099511628211u + more;
    return stamp;
}

void section_items(const NoteView& note, std::size_t section) {
    const auto& items = note.plan().items();
    for (std::size_t i = section + 1; i < items[section].end; i = items[i].end) {
        const bool wanted = !note.open.focus.empty();
        memo(note.ui, items[i].item->id, stamp_of(note, i), !wanted,
             [&] { draw_item(note, i, {}); });
    }
}

void section_page(const NoteView& note, std::size_t index) {
    Ui& ui = note.ui;
    const std::size_t at = note.plan().sections()[index];
    const content::Item& section = note.item(at);
    const std::size_t total = note.plan().sections().size();
    const bool wide = ui.width() > 860 * ui.scale();
    progress_bar(ui, "progress", static_cast<float>(index + 1) / static_cast<float>(total),
                 ui.tr("note.place", {std::to_string(index + 1), std::to_string(total)}));
    draw_tools(note);
    ui.push_scope(section.id);
    split(
        ui, wide, 0.66f, 24,
        [&] {
            if (section.type == content::ItemType::group && !content::has_rows(section)) {
                const Speaking as(ui, section.label);
                heading(ui, 2, note.label(section));
                if (const std::string help = plain(shown(section.help, ui.language()));
                    !help.empty())
                    paragraph(ui, Type::small, help);
                ui.cursor().gap = 24;
                section_items(note, at);
            } else {
                ui.cursor().gap = 24;
                draw_item(note, at, {});
            }
            steps(note, index);
        },
        [&] { advice_beside(note, at); });
    ui.pop_scope();
}

}  // namespace

void draw_note(Ui& ui, const View& view, const casework::NoteHead& head) {
    const auto& open = view.state.open;
    if (!open || open->note != head.id) return draw_reading(ui, view, head);
    const NoteView note{ui, view, head, *open};
    const bool parts = view.state.route.part == "deler";
    const std::size_t index = section_index(note);
    const std::string title =
        shown(note.plan().form().title, ui.language()) + " · " + note_name(ui, view.state, head);
    const std::string place =
        ui.tr("note.place",
              {std::to_string(index + 1), std::to_string(note.plan().sections().size())});
    const std::string begun = ui.tr("note.begun", {when_text(ui, view.state, head.created.ms)});
    const PageOptions options{.back = ui.tr("nav.visits"),
                              .subtitle = parts ? begun : begun + " · " + place,
                              .act = parts ? std::string() : ui.tr("note.parts"),
                              .most_width = 1020};
    const std::string key = "note." + head.id + (parts ? "/deler" : "/" + std::to_string(index));
    const PageHead pressed = page(ui, view, key, title, options, [&] {
        draw_migration_banner(note);
        if (parts || note.plan().sections().empty()) draw_overview(note);
        else section_page(note, index);
    });
    if (pressed.back) view.go(app::Screen::visits);
    if (pressed.act) view.go(app::Screen::visits, note_key(head), "deler");
}

}  // namespace varde::ui
