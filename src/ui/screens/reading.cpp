// Reading a note that is finished, or whose template is not installed.
#include "ui/screens/screen.hpp"

#include "base/utf8.hpp"
#include "exchange/reading.hpp"

namespace varde::ui {
namespace {

/// The answer in words; yes and no are the interface's own.
std::string words(const Ui& ui, const exchange::ReadableAnswer& answer) {
    if (const bool* yes = std::get_if<bool>(&answer.value))
        return ui.tr(*yes ? "answer.yes" : "answer.no");
    return without_controls(answer.shown);
}

void paint_answer(Ui& ui, const exchange::ReadableAnswer& answer) {
    ui.push_scope(answer.key);
    if (answer.content == content::Content::observation)
        tag(ui, "kind", ui.tr("content.observation"), Tone::observation);
    if (answer.content == content::Content::appraisal)
        tag(ui, "kind", ui.tr("content.appraisal"), Tone::appraisal);
    const float gap = ui.cursor().gap;
    ui.cursor().gap = 4;
    paragraph(ui, Type::label, answer.label);
    paragraph(ui, Type::body, words(ui, answer));
    ui.cursor().gap = 10;
    for (const exchange::OtherValue& other : answer.others)
        banner(ui, other.author + other.shown, Tone::attention, Icon::people,
               ui.tr("reading.other", {other.author, other.shown}));
    ui.cursor().gap = gap;
    ui.pop_scope();
}

void section(Ui& ui, const std::string& title,
             const std::vector<exchange::ReadableAnswer>& answers) {
    if (answers.empty()) return;
    card(ui, title, [&] {
        if (!title.empty()) heading(ui, 2, title);
        ui.cursor().gap = 16;
        for (const auto& each : answers) paint_answer(ui, each);
    });
}

void show_addendum(Ui& ui, const View& view, const casework::Change& added) {
    const auto* text = std::get_if<std::string>(&added.value);
    if (text == nullptr) return;
    card(ui, added.field, [&] {
        heading(ui, 2, ui.tr("reading.addendum"));
        paragraph(ui, Type::body, *text);
        if (!added.reason.empty())
            paragraph(ui, Type::body, ui.tr("reading.reason", {added.reason}));
        paragraph(ui, Type::small, added.author + " " + when_text(ui, view.state, added.at.ms));
    });
}

/// A finished note is not changed: what is added has a reason, a name and a time.
void addendum(Ui& ui, const View& view, const casework::NoteHead& note) {
    card(ui, "addendum", [&] {
        heading(ui, 2, ui.tr("reading.add"));
        app::Addendum draft{note.id, {}, {}};
        if (view.state.addendum && view.state.addendum->note == note.id)
            draft = *view.state.addendum;
        const std::uint32_t revision = view.state.model_revision;
        if (const auto typed = field(ui, "text", ui.tr("reading.add_label"), draft.text,
                                     {.role = Role::text_area,
                                      .help = ui.tr("reading.add_help"),
                                      .rows = 3,
                                      .revision = revision})) {
            draft.text = *typed;
            view.send(app::TypeAddendum{draft});
        }
        if (const auto typed = field(ui, "reason", ui.tr("reading.add_reason"), draft.reason,
                                     {.help = ui.tr("reading.add_reason_help"),
                                      .required = true,
                                      .revision = revision})) {
            draft.reason = *typed;
            view.send(app::TypeAddendum{draft});
        }
        const bool ready = !draft.text.empty() && !draft.reason.empty();
        if (button(ui, "save", ui.tr("reading.add_save"),
                   {.enabled = ready && app::can_write(view.state)}))
            view.send(app::AddAddendum{draft});
    });
}

}  // namespace

void draw_reading(Ui& ui, const View& view, const casework::NoteHead& note) {
    const content::Template* form = app::template_of(view.state, note);
    const exchange::ReadableNote document =
        exchange::readable(view.state.replica, note, form, ui.language());
    const std::string status = ui.tr("status." + std::string(casework::code(note.status)));
    const PageOptions options{
        .back = ui.tr("nav.visits"),
        .subtitle = status + " · " + when_text(ui, view.state, note.changed.ms)};
    const std::string title = document.title + " · " + note_name(ui, view.state, note);
    const PageHead head = page(ui, view, "reading." + note.id, title, options, [&] {
        if (form == nullptr)
            banner(ui, "no_template", Tone::attention, Icon::info, ui.tr("reading.no_template"));
        if (note.status == casework::NoteStatus::finished)
            if (button(ui, "send", ui.tr("reading.send"),
                       {.kind = ButtonKind::primary, .icon = Icon::send})) {
                view.send(app::ChooseNote{note.id, true});
                view.go(app::Screen::send);
            }
        for (const exchange::ReadableSection& part : document.sections) {
            const Speaking as(ui, form == nullptr ? Text() : form->title);
            section(ui, part.title, part.answers);
        }
        section(ui, ui.tr("reading.orphaned"), document.orphaned);
        for (const casework::Change* added : casework::addenda(view.state.replica, note.id))
            show_addendum(ui, view, *added);
        if (note.status != casework::NoteStatus::draft) addendum(ui, view, note);
        paragraph(ui, Type::small,
                  ui.tr("reading.pack", {note.pack_id, note.pack_version}));
    });
    if (head.back) view.go(app::Screen::visits);
}

}  // namespace varde::ui
