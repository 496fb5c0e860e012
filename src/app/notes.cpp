// Writing a visit note: typing, answering, finishing.
#include "app/turn.hpp"

#include "base/utf8.hpp"
#include "casework/privacy.hpp"

namespace varde::app {
namespace {

/// Typing is stored at least this often: a killed browser loses less than a second.
constexpr int commit_after_ms = 700;

constexpr std::string_view note_kind = "note/";

Route writing(const casework::RecordId& note) {
    return {.screen = Screen::visits, .id = note.substr(note_kind.size())};
}

std::vector<PrivateDetail> private_details(const casework::Answers& answers) {
    std::vector<PrivateDetail> details;
    for (const auto& [item, value] : answers) {
        const auto* text = std::get_if<std::string>(&value);
        if (text == nullptr) continue;
        for (const casework::PrivacyFinding& found : casework::find_private(*text))
            details.push_back({item, found, text->substr(found.begin, found.end - found.begin)});
    }
    return details;
}

FinishCheck look_over(const State& state, const casework::RecordId& note) {
    const casework::Answers answers = current_answers(state, note);
    FinishCheck check{note, {}, private_details(answers)};
    const auto head = casework::note_head(state.replica, note);
    const content::Template* form = head ? template_of(state, *head) : nullptr;
    if (form == nullptr) return check;
    for (const content::Item* item :
         casework::missing_required(*form, answers, enabled_by(state, answers)))
        check.missing.push_back(item->id);
    return check;
}

}  // namespace

void commit_draft(Turn& turn) {
    if (!turn.state.draft) return;
    const Draft draft = std::move(*turn.state.draft);
    turn.state.draft.reset();
    commit(turn, [&draft](const casework::Writer& writer) {
        return casework::write_answer(writer, draft.note, draft.item, draft.text);
    });
}

void on(Turn& turn, const StartNote& action) {
    if (!can_write(turn.state)) return;
    const content::Template* form = turn.state.library.form(action.template_id);
    const content::Pack* pack = turn.state.library.home(content::Kind::form, action.template_id);
    if (form == nullptr || pack == nullptr) return;
    commit_draft(turn);
    const casework::NoteStart start{.template_id = form->id,
                                    .template_version = form->version,
                                    .pack_id = pack->id,
                                    .pack_version = pack->version,
                                    .pack_fingerprint = pack->fingerprint};
    casework::RecordId note;
    commit(turn, [&](const casework::Writer& writer) -> Result<std::vector<casework::Change>> {
        std::vector<casework::Change> changes = casework::begin_note(writer, start);
        note = changes.front().record;
        return changes;
    });
    // Asked when there is something to keep: browsers grant it more readily then.
    if (!turn.state.surroundings.persistent) turn.want(AskPersistence{});
    on(turn, Go{writing(note)});
}

void on(Turn& turn, const TypeText& action) {
    State& state = turn.state;
    if (!can_write(state)) return;
    if (state.draft && (state.draft->note != action.note || state.draft->item != action.item))
        commit_draft(turn);
    state.draft = Draft{action.note, action.item, action.text};
    if (state.commit_timer) return;
    state.commit_timer = true;
    turn.want(StartTimer{Timer::commit, commit_after_ms});
}

void on(Turn& turn, const CommitDue&) {
    turn.state.commit_timer = false;
    commit_draft(turn);
}

void on(Turn& turn, const LeaveField&) { commit_draft(turn); }

void on(Turn& turn, const Answer& action) {
    if (!can_write(turn.state)) return;
    commit_draft(turn);
    commit(turn, [&action](const casework::Writer& writer) {
        return casework::write_answer(writer, action.note, action.item, action.value);
    });
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
    commit(turn, [&](const casework::Writer& writer) {
        return casework::write_answer(writer, check.note, detail.item, masked);
    });
    ++state.model_revision;
    state.finishing = look_over(state, check.note);
}

void on(Turn& turn, const Finish&) {
    if (!turn.state.finishing || !turn.state.finishing->missing.empty()) return;
    const casework::RecordId note = turn.state.finishing->note;
    turn.state.finishing.reset();
    const bool done = commit(turn, [&note](const casework::Writer& writer) {
        return casework::write_status(writer, note, casework::NoteStatus::finished);
    });
    if (!done) return;
    Route reading = writing(note);
    on(turn, Go{reading});
    turn.tell("note_finished");
}

void on(Turn& turn, const TypeAddendum& action) {
    turn.state.addendum = Draft{action.note, {}, action.text};
}

void on(Turn& turn, const AddAddendum& action) {
    if (!can_write(turn.state) || action.text.empty()) return;
    const bool done = commit(turn, [&action](const casework::Writer& writer) {
        return casework::write_addendum(writer, action.note, action.text);
    });
    if (!done) return;
    turn.state.addendum.reset();
    ++turn.state.model_revision;
}

}  // namespace varde::app
