#include "ui/kit/calendar.hpp"

#include "ui/kit/button.hpp"
#include "ui/kit/dates.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/press.hpp"
#include "ui/kit/sheet.hpp"
#include "ui/kit/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace varde::ui {
namespace {

constexpr int days_of_week = 7;
constexpr float least_cell = 44;
constexpr float week_column = 40;

std::int64_t month_index(const Date& date) { return date.year * 12 + date.month - 1; }

Date first_of(std::int64_t index) {
    return {static_cast<int>(index / 12), static_cast<int>(index % 12) + 1, 1};
}

std::string month_name(const Ui& ui, const Date& date) {
    return ui.tr("kit.month", {ui.tr("date.months." + std::to_string(date.month)),
                               std::to_string(date.year)});
}

std::string day_name(const Ui& ui, const Date& date) {
    const std::string long_name =
        ui.tr("date.long", {ui.tr("date.weekdays." + std::to_string(weekday(date))),
                            std::to_string(date.day),
                            ui.tr("date.months." + std::to_string(date.month))});
    return ui.tr("kit.day", {long_name, std::to_string(date.year)});
}

/// Widths of a calendar's columns: with little room the week's number stands above its days.
struct Grid {
    float cell, height, weeks;
};

Grid grid_of(const Ui& ui) {
    const bool beside = ui.width() >= week_column * ui.scale() + days_of_week * least_cell;
    const float weeks = beside ? week_column * ui.scale() : 0;
    return {std::floor((ui.width() - weeks) / days_of_week),
            std::max(least_cell, line_height(ui, Type::small) + 20), weeks};
}

void weekday_line(Ui& ui, const Grid& grid) {
    const float high = line_height(ui, Type::small);
    const Box line = ui.place(ui.width(), high);
    for (int day = 0; day < days_of_week; ++day) {
        const std::string& word = ui.tr("kit.weekdays." + std::to_string(day));
        const float x = line.x + grid.weeks + grid.cell * static_cast<float>(day);
        paint_line(ui, Type::small, word,
                   x + (grid.cell - text_width(ui, Type::small, word)) / 2, line.y,
                   ui.theme().text_second);
    }
}

void week_number(Ui& ui, const Grid& grid, const Date& monday) {
    const std::string number = std::to_string(iso_week(monday));
    const std::string name = ui.tr("kit.week", {number});
    const float high = line_height(ui, Type::small);
    if (grid.weeks == 0) {
        const Box line = ui.place(ui.width(), high);
        paint_line(ui, Type::small, name, line.x + 10, line.y, ui.theme().text_second);
        ui.say({.id = ui.id(name), .role = Role::paragraph, .box = line, .name = name});
        return;
    }
    const Box line = ui.place(ui.width(), 0);
    const Box box = {line.x, line.y + (grid.height - high) / 2, grid.weeks, high};
    paint_line(ui, Type::small, number, box.x + 6, box.y, ui.theme().text_second);
    ui.say({.id = ui.id(name), .role = Role::paragraph, .box = box, .name = name});
}

/// One row of days; returns the one that was pressed.
std::optional<Date> week(Ui& ui, const Grid& grid, const Date& monday, int month,
                         const std::optional<Date>& chosen) {
    std::optional<Date> pressed;
    week_number(ui, grid, monday);
    const Box line = ui.place(ui.width(), grid.height);
    for (int i = 0; i < days_of_week; ++i) {
        const Date date = date_from_days(days_since_epoch(monday) + i);
        if (date.month != month) continue;
        const Box box = {line.x + grid.weeks + grid.cell * static_cast<float>(i), line.y,
                         grid.cell, grid.height};
        const bool today = date == ui.stage().today;
        const std::string name =
            today ? ui.tr("kit.today_is", {day_name(ui, date)}) : day_name(ui, date);
        if (grid_cell(ui, to_string(date), box, std::to_string(date.day), name,
                      {.chosen = chosen == date, .marked = today}))
            pressed = date;
    }
    return pressed;
}

std::optional<Date> month(Ui& ui, const Date& first, const std::optional<Date>& chosen) {
    std::optional<Date> pressed;
    const Grid grid = grid_of(ui);
    const Box start = ui.place(ui.width(), 0);
    ui.open({.id = ui.id("days"), .role = Role::radio_group, .name = month_name(ui, first)});
    const float height = column(ui, start, 0, [&] {
        weekday_line(ui, grid);
        const std::int64_t begin = days_since_epoch(first);
        const std::int64_t end = begin + days_in_month(first.year, first.month);
        for (std::int64_t day = begin - weekday(first); day < end; day += days_of_week)
            if (const auto date = week(ui, grid, date_from_days(day), first.month, chosen))
                pressed = date;
    });
    ui.close({start.x, start.y, start.width, height});
    ui.space(height);
    return pressed;
}

/// "‹ november 2026 ›"; returns by how many months to go.
int month_line(Ui& ui, const Date& first) {
    constexpr float side = 48;
    int step = 0;
    const Box line = ui.place(ui.width(), std::max(side, line_height(ui, Type::strong)));
    const std::string name = month_name(ui, first);
    paint_line(ui, Type::strong, name,
               line.x + (line.width - text_width(ui, Type::strong, name)) / 2,
               line.y + (line.height - line_height(ui, Type::strong)) / 2, ui.theme().text);
    column(ui, {line.x, line.y, side, side}, 0, [&] {
        if (icon_button(ui, "before", Icon::chevron_left, ui.tr("kit.month_before"))) step = -1;
    });
    column(ui, {line.right() - side, line.y, side, side}, 0, [&] {
        if (icon_button(ui, "after", Icon::chevron_right, ui.tr("kit.month_after"))) step = 1;
    });
    if (ui.key("PageUp")) step = -1;
    if (ui.key("PageDown")) step = 1;
    return step;
}

/// The buttons at a picker's foot.
void choose_line(Ui& ui, Picked& picked, const std::string& chosen, bool had) {
    flow(ui, 8, [&] {
        if (button(ui, "choose", ui.tr("kit.choose"),
                   {.kind = ButtonKind::primary, .enabled = !chosen.empty()}))
            picked = {true, chosen};
        if (had && button(ui, "remove", ui.tr("kit.remove"))) picked = {true, std::string()};
    });
}

std::string two_digits(int number) {
    std::array<char, 16> out{};
    std::snprintf(out.data(), out.size(), "%02d", number);
    return out.data();
}

/// A labelled grid of numbers 0, step, 2·step ... below `end`; returns the one pressed.
std::optional<int> numbers(Ui& ui, std::string_view key, std::string_view name, int end, int step,
                           int chosen) {
    constexpr int columns = 6;
    std::optional<int> pressed;
    paragraph(ui, Type::label, name);
    const Box start = ui.place(ui.width(), 0);
    const float cell = std::floor(start.width / columns);
    const float high = std::max(least_cell, line_height(ui, Type::small) + 20);
    ui.open({.id = ui.id(key), .role = Role::radio_group, .name = std::string(name)});
    ui.push_scope(key);
    const int count = end / step;
    for (int i = 0; i < count; ++i) {
        const Box box = {start.x + cell * static_cast<float>(i % columns),
                         start.y + high * static_cast<float>(i / columns), cell, high};
        const std::string label = two_digits(i * step);
        if (grid_cell(ui, label, box, label, label, {.chosen = chosen == i * step}))
            pressed = i * step;
    }
    ui.pop_scope();
    const float height = high * static_cast<float>((count + columns - 1) / columns);
    ui.close({start.x, start.y, start.width, height});
    ui.space(height);
    return pressed;
}

}  // namespace

void open_picker(Ui& ui, std::string_view key) { ui.memory(ui.id(key)) = {}; }

Picked calendar(Ui& ui, std::string_view key, std::string_view title, const std::string& value) {
    Picked picked;
    Memory& memory = ui.memory(ui.id(key));
    if (!memory.touched) {
        memory.touched = true;
        memory.text = value;
        memory.number = month_index(parse_date(value).value_or(ui.stage().today));
    }
    const auto content = [&] {
        const Date first = first_of(memory.number);
        memory.number += month_line(ui, first);
        if (const auto date = month(ui, first, parse_date(memory.text)))
            memory.text = to_string(*date);
        const auto chosen = parse_date(memory.text);
        paragraph(ui, Type::label, chosen ? day_name(ui, *chosen) : ui.tr("kit.no_date"));
        if (button(ui, "today", ui.tr("kit.today"))) {
            memory.text = to_string(ui.stage().today);
            memory.number = month_index(ui.stage().today);
        }
        choose_line(ui, picked, memory.text, !value.empty());
    };
    if (sheet(ui, key, title, content)) picked.closed = true;
    return picked;
}

Picked clock_face(Ui& ui, std::string_view key, std::string_view title, const std::string& value) {
    Picked picked;
    Memory& memory = ui.memory(ui.id(key));
    if (!memory.touched) {
        memory.touched = true;
        memory.text = read_time(value).value_or("");
    }
    const auto content = [&] {
        int hour = -1;
        int minute = -1;
        if (memory.text.size() == 5) {
            std::from_chars(memory.text.data(), memory.text.data() + 2, hour);
            std::from_chars(memory.text.data() + 3, memory.text.data() + 5, minute);
        }
        // Both may be pressed in one frame, so each is built upon what is known by then.
        const auto set = [&](int h, int m) {
            hour = h;
            minute = m;
            memory.text = two_digits(h) + ":" + two_digits(m);
        };
        if (const auto h = numbers(ui, "hours", ui.tr("kit.hours"), 24, 1, hour))
            set(*h, std::max(minute, 0));
        if (const auto m = numbers(ui, "minutes", ui.tr("kit.minutes"), 60, 5, minute))
            set(hour < 0 ? 12 : hour, *m);
        choose_line(ui, picked, memory.text, !value.empty());
    };
    if (sheet(ui, key, title, content)) picked.closed = true;
    return picked;
}

}  // namespace varde::ui
