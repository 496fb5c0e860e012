#include "app/state.hpp"

namespace varde::app {

SaveStatus save_status(const State& state) {
    if (state.saving.failure) return SaveStatus::failed;
    return state.draft || !state.saving.queue.empty() ? SaveStatus::writing : SaveStatus::saved;
}

LocalTime local_now(const State& state) {
    return local_time(state.now, state.utc_offset_minutes);
}

bool can_write(const State& state) {
    return state.phase == Phase::ready && !state.surroundings.second_tab;
}

casework::Answers current_answers(const State& state, const casework::RecordId& note) {
    casework::Answers answers = casework::answers(state.replica, note);
    if (state.draft && state.draft->note == note)
        answers[state.draft->item] = casework::Value(state.draft->text);
    return answers;
}

const content::Template* template_of(const State& state, const casework::NoteHead& note) {
    return state.library.form(note.template_id);
}

}  // namespace varde::app
