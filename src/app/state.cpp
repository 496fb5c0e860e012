#include "app/state.hpp"

#include "casework/form/typed.hpp"

#include <algorithm>

namespace varde::app {

SaveStatus save_status(const State& state) {
    if (state.saving.failure) return SaveStatus::failed;
    const bool typing = state.draft || state.writer_typed;
    return typing || !state.saving.queue.empty() ? SaveStatus::writing : SaveStatus::saved;
}

LocalTime local_now(const State& state) {
    return local_time(state.now, state.utc_offset_minutes);
}

bool can_finish(const FinishCheck& check) {
    const auto wrong = [](const casework::NoteIssue& found) { return found.is_error(); };
    return check.missing.empty() &&
           std::none_of(check.invalid.begin(), check.invalid.end(), wrong);
}

bool can_write(const State& state) {
    return state.phase == Phase::ready && !state.surroundings.second_tab;
}

std::string shown_text(const State& state, const casework::RecordId& note, std::string_view key) {
    if (state.draft && state.draft->note == note && state.draft->item == key)
        return state.draft->text;
    const casework::Value* value = casework::answer(state.replica, note, key);
    return value == nullptr ? std::string()
                            : casework::typed_text(*value, state.settings.language);
}

casework::Circumstances circumstances(const State& state) {
    casework::Circumstances now{.today = local_now(state).date,
                                .language = state.settings.language};
    now.facts.emplace("writer", state.settings.writer.empty()
                                    ? logic::Value()
                                    : logic::Value(state.settings.writer));
    return now;
}

const content::Template* template_of(const State& state, const casework::NoteHead& note) {
    return state.library.form(note.template_id);
}

}  // namespace varde::app
