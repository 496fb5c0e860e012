#include "ui/kit/date_field.hpp"

#include "ui/kit/calendar.hpp"
#include "ui/kit/dates.hpp"

namespace varde::ui {
namespace {

/// In what a date and a time differ.
struct Kind {
    Role role;
    Icon icon;
    std::string (*written)(const std::string& iso);
    std::optional<std::string> (*read)(std::string_view typed);
    Picked (*picker)(Ui&, std::string_view, std::string_view, const std::string&);
    const char* hint;
    const char* wrong;
    const char* pick;
};

const Kind date_kind = {
    .role = Role::date_field,
    .icon = Icon::calendar,
    .written = [](const std::string& iso) {
        const auto date = parse_date(iso);
        return date ? written_date(*date) : iso;
    },
    .read = [](std::string_view typed) -> std::optional<std::string> {
        const auto date = read_date(typed);
        return date ? std::optional(to_string(*date)) : std::nullopt;
    },
    .picker = calendar,
    .hint = "kit.date_hint",
    .wrong = "kit.date_wrong",
    .pick = "kit.pick_date",
};

const Kind time_kind = {
    .role = Role::time_field,
    .icon = Icon::clock,
    .written = [](const std::string& iso) { return written_time(iso); },
    .read = read_time,
    .picker = clock_face,
    .hint = "kit.time_hint",
    .wrong = "kit.time_wrong",
    .pick = "kit.pick_time",
};

/// Draws the sheet while it is open; what it chose waits in the field's memory for its next frame.
void show_picker(Ui& ui, const Kind& kind, NodeId id, std::string title, std::string iso) {
    ui.overlay([&ui, &kind, id, title = std::move(title), iso = std::move(iso)] {
        const std::string key = "picker/" + std::to_string(id);
        const Picked picked = kind.picker(ui, key, title, iso);
        if (!picked.closed) return;
        Memory& memory = ui.memory(id);
        memory.open = false;
        open_picker(ui, key);
        if (!picked.value) return;
        memory.text = *picked.value;
        memory.done = true;
        ui.wake_at(ui.now());
    });
}

std::optional<std::string> typed_or_picked(Ui& ui, std::string_view key, std::string_view label,
                                           const std::string& iso, FieldOptions options,
                                           const Kind& kind) {
    const NodeId id = ui.id(key);
    const std::string word = label.empty() ? options.label_hidden : std::string(label);
    Memory& memory = ui.memory(id);
    std::optional<std::string> changed;
    if (memory.done) {
        if (memory.text != iso) changed = memory.text;
        memory = {.number = memory.number + 1};
    }
    // First what is typed: in a slow frame the last letter and the leaving come together.
    if (const std::string* typed = ui.typed(id)) {
        memory.touched = true;
        memory.text = *typed;
        const auto read = kind.read(memory.text);
        if (memory.text.empty() && !iso.empty()) changed = std::string();
        else if (read && *read != iso) changed = *read;
    }
    if (memory.touched && ui.blurred(id)) {
        memory.touched = false;  // from now on as we write it, not as it was typed
        ++memory.number;
        // What cannot be read is kept as it was typed, so that nothing vanishes.
        if (memory.text != iso && !memory.text.empty() && !kind.read(memory.text))
            changed = memory.text;
    }
    const std::string& now = changed ? *changed : iso;
    const bool wrong =
        !memory.touched && !now.empty() && !ui.focused(id) && !kind.read(now);
    if (wrong) options.error = ui.tr(kind.wrong);  // says more than that the answer does not fit
    options.role = kind.role;
    if (options.placeholder.empty()) options.placeholder = ui.tr(kind.hint);
    options.revision += static_cast<std::uint32_t>(memory.number);
    options.act = options.read_only ? Icon::none : kind.icon;
    options.act_name = ui.tr(kind.pick, {word});
    const FieldChange change = field_with_act(
        ui, key, label, memory.touched ? memory.text : kind.written(now), options);
    if (change.act) memory.open = true;
    if (memory.open) show_picker(ui, kind, id, word, now);
    return changed;
}

}  // namespace

std::optional<std::string> date_field(Ui& ui, std::string_view key, std::string_view label,
                                      const std::string& iso, const FieldOptions& options) {
    return typed_or_picked(ui, key, label, iso, options, date_kind);
}

std::optional<std::string> time_field(Ui& ui, std::string_view key, std::string_view label,
                                      const std::string& iso, const FieldOptions& options) {
    return typed_or_picked(ui, key, label, iso, options, time_kind);
}

}  // namespace varde::ui
