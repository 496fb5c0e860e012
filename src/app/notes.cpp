// Writing a visit note: typing, answering, finishing.
#include "app/turn.hpp"

#include "casework/form/start.hpp"
#include "casework/form/typed.hpp"
#include "casework/form/attachment.hpp"
#include "casework/privacy.hpp"

#include <algorithm>

namespace varde::app {
namespace {

/// Typing is stored this often: a killed browser loses less than a second.
constexpr int commit_after_ms = 700;

/// A change holds the whole text, so a long one is stored less often while it is typed on without
/// a pause: at 10 bytes a millisecond, which keeps the journal's growth the same at any length.
constexpr std::int64_t bytes_per_ms = 10;
constexpr std::int64_t longest_wait_ms = 5000;
constexpr int pause_ms = 400;

bool can_wait(const Draft& draft, Instant now) {
    const auto bytes = static_cast<std::int64_t>(draft.text.size());
    const std::int64_t patience = std::min(bytes / bytes_per_ms, longest_wait_ms);
    return now.ms - draft.typed.ms < pause_ms && now.ms - draft.begun.ms < patience;
}

Route writing(const casework::RecordId& note) {
    return {.screen = Screen::visits, .id = note.substr(note_kind.size())};
}

std::vector<PrivateDetail> private_details(const casework::Answers& answers) {
    std::vector<PrivateDetail> details;
    for (const auto& [item, value] : answers) {
        const auto* text = std::get_if<std::string>(&value);
        if (text == nullptr || casework::read_attachment(*text)) continue;
        for (const casework::PrivacyFinding& found : casework::find_private(*text))
            details.push_back({item, found, text->substr(found.begin, found.end - found.begin)});
    }
    return details;
}

FinishCheck look_over(State& state, const casework::RecordId& note) {
    const OpenNote* open = open_note(state, note);
    if (open == nullptr)
        return {note, {}, {}, private_details(casework::answers(state.replica, note))};
    FinishCheck check{note, {}, {}, private_details(open->sheet.answers())};
    for (casework::NoteIssue& found : casework::note_issues(open->sheet)) {
        if (found.issue.fault == casework::Fault::required)
            check.missing.push_back(std::move(found.key));
        else check.invalid.push_back(std::move(found));
    }
    return check;
}

/// The item that a key of a note names, or null. In the open note it is found without a search:
/// it is asked for at every key press.
const content::Item* item_at(const State& state, const casework::RecordId& note,
                             std::string_view key) {
    if (state.open && state.open->note == note) {
        const casework::Plan& plan = state.open->sheet.plan();
        const auto item = plan.find(casework::item_of(key));
        return item ? plan.items()[*item].item : nullptr;
    }
    const auto head = casework::note_head(state.replica, note);
    const content::Template* form = head ? template_of(state, *head) : nullptr;
    return form == nullptr ? nullptr : content::find_item(form->items, casework::item_of(key));
}

casework::Value value_of_text(const State& state, const casework::RecordId& note,
                              std::string_view key, const std::string& text) {
    const content::Item* item = item_at(state, note, key);
    return item == nullptr ? casework::Value(text) : casework::typed_value(*item, text);
}

/// Nothing to store: the writer is back at what the field holds.
bool is_unchanged(const State& state, const casework::RecordId& note, std::string_view key,
                  const casework::Value& value) {
    const std::string field = casework::answer_field(key);
    const casework::Value* now = state.replica.value(note, field);
    if (state.replica.conflicted(note, field)) return false;
    return now == nullptr ? !casework::is_answered(value) : *now == value;
}

}  // namespace

void commit_soon(Turn& turn) {
    if (turn.state.commit_timer) return;
    turn.state.commit_timer = true;
    turn.want(StartTimer{Timer::commit, commit_after_ms});
}

void commit_draft(Turn& turn) {
    commit_writer(turn);
    if (!turn.state.draft) return;
    const Draft draft = std::move(*turn.state.draft);
    turn.state.draft.reset();
    casework::Value value = value_of_text(turn.state, draft.note, draft.item, draft.text);
    if (is_unchanged(turn.state, draft.note, draft.item, value)) return;
    const auto write = [&](const casework::Writer& writer) {
        return casework::write_answer(writer, draft.note, draft.item, std::move(value));
    };
    edit(turn, draft.note, write, true);
}

void on(Turn& turn, const StartNote& action) {
    State& state = turn.state;
    if (!can_write(state)) return;
    const content::Template* form = state.library.form(action.template_id);
    const content::Pack* pack = state.library.home(content::Kind::form, action.template_id);
    if (form == nullptr || pack == nullptr) return;
    commit_draft(turn);
    const auto plan = std::make_shared<const casework::Plan>(*form);
    casework::RecordId note;
    commit(turn, [&](const casework::Writer& writer) -> Result<std::vector<casework::Change>> {
        auto changes = casework::begin_note(writer, edition_of(*form, *pack));
        note = changes.front().record;
        for (casework::Change& change :
             casework::prefill(writer, note, plan, circumstances(state)))
            changes.push_back(std::move(change));
        return changes;
    });
    // Asked when there is something to keep: browsers grant it more readily then.
    if (!state.surroundings.persistent) turn.want(AskPersistence{});
    on(turn, Go{writing(note)});
}

void on(Turn& turn, const TypeText& action) {
    State& state = turn.state;
    if (!can_write(state)) return;
    if (state.draft && (state.draft->note != action.note || state.draft->item != action.item))
        commit_draft(turn);
    const Instant begun = state.draft ? state.draft->begun : state.now;
    state.draft = Draft{action.note, action.item, action.text, begun, state.now};
    if (OpenNote* open = open_note(state, action.note))
        open->sheet.set(action.item, value_of_text(state, action.note, action.item, action.text));
    commit_soon(turn);
}

void on(Turn& turn, const CommitDue&) {
    State& state = turn.state;
    state.commit_timer = state.draft && can_wait(*state.draft, state.now);
    if (state.commit_timer) turn.want(StartTimer{Timer::commit, pause_ms});
    else commit_draft(turn);
}

void on(Turn& turn, const LeaveField&) {
    commit_draft(turn);
    if (turn.state.open) turn.state.open->typing = false;
}

void on(Turn& turn, const Answer& action) {
    if (!can_write(turn.state)) return;
    commit_draft(turn);
    open_note(turn.state, action.note);
    edit(turn, action.note, [&action](const casework::Writer& writer) {
        return casework::write_answer(writer, action.note, action.item, action.value);
    });
}

void on(Turn& turn, const PickAttachment& action) {
    if (!can_write(turn.state)) return;
    turn.state.attaching = Attaching{action.note, action.item};
    turn.want(PickFile{.any = true});
}

void attach(Turn& turn, const FilePicked& file) {
    const Attaching to = std::move(*turn.state.attaching);
    turn.state.attaching.reset();
    const std::string text =
        casework::attachment_text(file.name, file.mime, casework::base64(file.bytes));
    if (text.size() > casework::ChangeLimits::text_bytes)
        return turn.tell("attachment_too_large", {}, true);
    on(turn, Answer{to.note, to.item, text});
}

void on(Turn& turn, const AskFinish& action) {
    commit_draft(turn);
    turn.state.finishing = look_over(turn.state, action.note);
}

void on(Turn& turn, const CancelFinish&) { turn.state.finishing.reset(); }

void on(Turn& turn, const MaskDetail& action) {
    State& state = turn.state;
    if (!state.finishing || action.index >= state.finishing->details.size()) return;
    const FinishCheck check = *state.finishing;
    const PrivateDetail& detail = check.details[action.index];
    const casework::Value* value = casework::answer(state.replica, check.note, detail.item);
    const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(value);
    if (text == nullptr) return;
    const std::string masked = casework::masked(*text, detail.finding);
    edit(turn, check.note, [&](const casework::Writer& writer) {
        return casework::write_answer(writer, check.note, detail.item, masked);
    });
    ++state.model_revision;
    state.finishing = look_over(state, check.note);
}

void on(Turn& turn, const Finish&) {
    State& state = turn.state;
    if (!state.finishing || !can_finish(*state.finishing)) return;
    const casework::RecordId note = state.finishing->note;
    state.finishing.reset();
    const OpenNote* open = open_note(state, note);
    const casework::Answers calculated = open == nullptr ? casework::Answers()
                                                         : open->sheet.calculated();
    const bool done = commit(turn, [&](const casework::Writer& writer) {
        auto changes = casework::write_status(writer, note, casework::NoteStatus::finished);
        if (changes)
            for (casework::Change& change : casework::freeze_calculated(writer, note, calculated))
                changes->push_back(std::move(change));
        return changes;
    });
    if (!done) return;
    on(turn, Go{writing(note)});
    turn.tell("note_finished");
}

void on(Turn& turn, const TypeAddendum& action) { turn.state.addendum = action.addendum; }

void on(Turn& turn, const AddAddendum& action) {
    const Addendum& addendum = action.addendum;
    if (!can_write(turn.state) || addendum.text.empty() || addendum.reason.empty()) return;
    const bool done = commit(turn, [&](const casework::Writer& writer) {
        return casework::write_addendum(writer, addendum.note, addendum.text, addendum.reason);
    });
    if (!done) return;
    turn.state.addendum.reset();
    ++turn.state.model_revision;
}

}  // namespace varde::app
