// How dates, laws and notes are put into words.
#include "ui/screens/screen.hpp"

#include <array>
#include <cstdio>

namespace varde::ui {
namespace {

constexpr std::string_view note_kind = "note/";

Tone tone_of(casework::NoteStatus status) {
    switch (status) {
        case casework::NoteStatus::draft: return Tone::attention;
        case casework::NoteStatus::finished: return Tone::accent;
        default: return Tone::good;
    }
}

std::string two_digits(int number) {
    std::array<char, 16> out{};
    std::snprintf(out.data(), out.size(), "%02d", number);
    return out.data();
}

}  // namespace

std::string long_date(const Ui& ui, const Date& date) {
    const std::string day = ui.tr("date.weekdays." + std::to_string(weekday(date)));
    const std::string month = ui.tr("date.months." + std::to_string(date.month));
    return ui.tr("date.long", {day, std::to_string(date.day), month});
}

std::string short_date(const Ui& ui, const Date& date) {
    return ui.tr("date.short",
                 {two_digits(date.day), two_digits(date.month), std::to_string(date.year)});
}

std::string clock_text(const Ui& ui, const LocalTime& time) {
    return ui.tr("date.clock", {two_digits(time.hour), two_digits(time.minute)});
}

std::string when_text(const Ui& ui, const app::State& state, std::int64_t ms) {
    const LocalTime time = local_time(Instant{ms}, state.utc_offset_minutes);
    const Date today = app::local_now(state).date;
    const std::string clock = clock_text(ui, time);
    const std::int64_t ago = days_since_epoch(today) - days_since_epoch(time.date);
    if (ago == 0) return ui.tr("date.today_at", {clock});
    if (ago == 1) return ui.tr("date.yesterday_at", {clock});
    return short_date(ui, time.date) + " " + clock;
}

std::string law_text(const Ui& ui, const content::LawReference& law) {
    std::string text = law.act + " " + law.section;
    if (law.checked) text += " · " + ui.tr("advice.checked", {short_date(ui, *law.checked)});
    if (law.needs_check) text += " · " + ui.tr("advice.must_check");
    return text;
}

std::string note_name(const Ui& ui, const app::State& state, const casework::NoteHead& note) {
    if (std::string alias = app::shown_text(state, note.id, "sak"); !alias.empty()) return alias;
    return note.alias.empty() ? ui.tr("visits.unnamed") : note.alias;
}

std::string note_key(const casework::NoteHead& note) { return note.id.substr(note_kind.size()); }

bool note_row(Ui& ui, const View& view, const casework::NoteHead& note, bool divider) {
    const content::Template* form = app::template_of(view.state, note);
    const std::string what =
        form == nullptr ? note.template_id : shown(form->title, ui.language());
    RowOptions options{
        .icon = note.status == casework::NoteStatus::draft ? Icon::pen : Icon::page,
        .title = note_name(ui, view.state, note),
        .detail = what + " · " + when_text(ui, view.state, note.changed.ms),
        .badge = ui.tr("status." + std::string(casework::code(note.status))),
        .badge_tone = tone_of(note.status),
        .divider = divider};
    if (note.conflicted) {
        options.badge = ui.tr("status.conflict");
        options.badge_tone = Tone::danger;
    }
    return row(ui, note.id, options);
}

}  // namespace varde::ui
