// The note on the screen: opening it, moving about in it, asking about it.
#include "app/turn.hpp"

#include "base/json.hpp"
#include "content/reading/fingerprint.hpp"
#include "content/writer.hpp"

#include <charconv>

namespace varde::app {
namespace {

constexpr std::string_view answer_kind = "answer/";

/// Whether the template is another edition than the one that the note was begun with.
bool is_other_edition(const casework::NoteHead& note, const content::Template& form,
                      const content::Pack* pack) {
    // The same pack, byte for byte, has the same template.
    if (pack == nullptr || pack->fingerprint == note.pack_fingerprint) return false;
    if (note.template_hash.empty()) return note.template_version != form.version;
    return note.template_hash != edition_of(form, *pack).template_hash;
}

std::optional<OpenNote> opened(const State& state, const casework::RecordId& note) {
    const auto head = casework::note_head(state.replica, note);
    if (!head || head->status != casework::NoteStatus::draft) return std::nullopt;
    const content::Template* form = template_of(state, *head);
    if (form == nullptr) return std::nullopt;
    const auto plan = std::make_shared<const casework::Plan>(*form);
    OpenNote open{.note = note,
                  .sheet = casework::Sheet(plan, circumstances(state),
                                           casework::answers(state.replica, note),
                                           casework::rows_of_note(state.replica, note, *plan))};
    const content::Pack* pack = state.library.home(content::Kind::form, form->id);
    if (is_other_edition(*head, *form, pack))
        open.migration = casework::migration(
            *head, casework::template_outline(state.replica, note), *plan, open.sheet.answers());
    return open;
}

std::optional<casework::RecordId> routed_note(const Route& route) {
    if (route.screen != Screen::visits || route.id.empty()) return std::nullopt;
    return std::string(note_kind).append(route.id);
}

/// The section in a note's route, counted from 0.
std::optional<std::size_t> routed_section(const Route& route) {
    std::size_t number = 0;
    const std::string& part = route.part;
    const auto read = std::from_chars(part.data(), part.data() + part.size(), number);
    if (!part.empty() && (read.ec != std::errc() || number == 0)) return std::nullopt;
    return part.empty() ? 0 : number - 1;
}

bool is_row_new(const casework::Sheet& sheet, std::string_view key) {
    const auto item = sheet.plan().find(casework::item_of(key));
    if (!item || casework::row_of(key).empty()) return false;
    const std::size_t rows = sheet.plan().items()[*item].rows;
    if (rows == casework::PlanItem::none) return false;
    for (const std::string& row : sheet.rows(rows, {}))
        if (row == casework::row_of(key)) return false;
    return true;
}

}  // namespace

casework::NoteStart edition_of(const content::Template& form, const content::Pack& pack) {
    content::Fingerprint fingerprint;
    fingerprint.add(write_json(content::to_json(form)));
    return {.template_id = form.id,
            .template_version = form.version,
            .template_hash = fingerprint.finish(),
            .template_outline = casework::outline(form),
            .pack_id = pack.id,
            .pack_version = pack.version,
            .pack_fingerprint = pack.fingerprint};
}

OpenNote* open_note(State& state, const casework::RecordId& note) {
    if (!state.open || state.open->note != note)
        if (auto open = opened(state, note)) {
            if (state.draft && state.draft->note == note)
                open->sheet.set(state.draft->item, casework::Value(state.draft->text));
            state.open = std::move(open);
        }
    return state.open && state.open->note == note ? &*state.open : nullptr;
}

void follow_route(State& state) {
    if (const auto note = routed_note(state.route)) open_note(state, *note);
    if (state.open) state.open->sheet.set_circumstances(circumstances(state));
}

void follow_fields(State& state, const casework::RecordId& note,
                   const std::vector<std::string>& fields) {
    if (!state.open || state.open->note != note) return;
    casework::Sheet& sheet = state.open->sheet;
    bool rows = false;
    for (const std::string& field : fields) {
        // Finished, or moved to another edition: everything is another thing.
        if (field.starts_with("meta/")) return state.open.reset();
        rows = rows || casework::is_row_field(field);
        if (!field.starts_with(answer_kind)) continue;
        const std::string_view key = std::string_view(field).substr(answer_kind.size());
        sheet.set(key, *state.replica.value(note, field));
        rows = rows || is_row_new(sheet, key);
    }
    if (rows) sheet.set_rows(casework::rows_of_note(state.replica, note, sheet.plan()));
}

void leave_section(State& state) {
    const auto note = routed_note(state.route);
    if (!note || !state.open || state.open->note != *note) return;
    state.open->focus.clear();
    const auto section = routed_section(state.route);
    if (section && *section < state.open->sheet.progress().size())
        state.open->left.insert(*section);
}

void on(Turn& turn, const ShowField& action) {
    State& state = turn.state;
    if (!state.open) return;
    const casework::Plan& plan = state.open->sheet.plan();
    const auto item = plan.find(casework::item_of(action.key));
    if (!item) return;
    const std::string key = action.key;  // the action may stand in what is changed now
    const casework::RecordId note = state.open->note;
    const Route route{Screen::visits, note.substr(note_kind.size()),
                      std::to_string(plan.items()[*item].section + 1)};
    state.finishing.reset();
    state.open->about.clear();
    if (state.route != route) on(turn, Go{route});
    if (OpenNote* open = open_note(state, note)) open->focus = key;
}

void on(Turn& turn, const FieldShown&) {
    if (turn.state.open) turn.state.open->focus.clear();
}

void on(Turn& turn, const NextUnanswered&) {
    State& state = turn.state;
    if (!state.open) return;
    commit_draft(turn);
    const auto section = routed_section(state.route);
    const casework::Sheet& sheet = state.open->sheet;
    // From where the writer is: what stands before the section on the screen comes last.
    std::string from;
    if (section && *section < sheet.plan().sections().size() && *section > 0) {
        const std::size_t first = sheet.plan().sections()[*section];
        for (std::size_t i = 0; i < first; ++i)
            if (content::takes_answer(*sheet.plan().items()[i].item) &&
                sheet.plan().items()[i].depth == 0 && sheet.shown(i, {}))
                from = sheet.plan().items()[i].item->id;
    }
    const std::string next = casework::next_unanswered(sheet, from);
    if (next.empty()) return turn.tell("all_answered");
    on(turn, ShowField{next});
}

void on(Turn& turn, const AskAbout& action) {
    if (!turn.state.open) return;
    commit_draft(turn);
    if (turn.state.open) turn.state.open->about = action.key;
}

void on(Turn& turn, const CloseAbout&) {
    if (turn.state.open) turn.state.open->about.clear();
}

void on(Turn& turn, const ShowMigration& action) {
    if (turn.state.open) turn.state.open->migration_shown = action.shown;
}

void on(Turn& turn, const UseNewTemplate&) {
    State& state = turn.state;
    if (!state.open || !can_write(state)) return;
    const casework::RecordId note = state.open->note;
    const content::Template& form = state.open->sheet.plan().form();
    const content::Pack* pack = state.library.home(content::Kind::form, form.id);
    if (pack == nullptr) return;
    const casework::NoteStart edition = edition_of(form, *pack);
    commit_draft(turn);
    commit(turn, [&](const casework::Writer& writer) {
        return casework::write_template(writer, note, edition);
    });
    ++state.model_revision;
}

}  // namespace varde::app
