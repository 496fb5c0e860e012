#include "ui/kit/text.hpp"

#include "ui/kit/paint.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace varde::ui {
namespace {

ImFont* font_of(const Ui& ui, Type type) {
    return style_of(type).strong ? ui.fonts().strong : ui.fonts().regular;
}

float imgui_size(const Ui& ui, Type type) {
    return style_of(type).size * ui.scale() * ui.fonts().size_per_em;
}

std::string_view slice(std::string_view text, const Line& line) {
    return text.substr(line.begin, line.end - line.begin);
}

/// "[[term|word]]" -> "word", "*word*" -> "word".
std::string without_marks(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at, 2) == "[[") {
            const std::size_t end = text.find("]]", at);
            if (end == std::string_view::npos) break;
            std::string_view inner = text.substr(at + 2, end - at - 2);
            if (const auto bar = inner.find('|'); bar != std::string_view::npos)
                inner.remove_prefix(bar + 1);
            out += inner;
            at = end + 1;
        } else if (text[at] != '*') {
            out += text[at];
        }
    }
    return out;
}

void list_item(Ui& ui, Type type, const std::string& text) {
    const float indent = 20 * ui.scale();
    const float height = text_height(ui, type, text, ui.width() - indent);
    const Box box = ui.place(ui.width(), height);
    const float middle = box.y + line_height(ui, type) / 2;
    dot(ui.draw(), box.x + 6 * ui.scale(), middle, 2.5f * ui.scale(), ui.theme().text);
    paint_text(ui, type, text, {box.x + indent, box.y, box.width - indent, height},
               ui.theme().text);
    ui.say({.id = ui.id(text), .role = Role::list_item, .box = box, .name = text});
}

}  // namespace

float line_height(const Ui& ui, Type type) { return std::round(style_of(type).line * ui.scale()); }

std::vector<Line> wrap(const Ui& ui, Type type, std::string_view text, float width) {
    ImFont* font = font_of(ui, type);
    const float size = imgui_size(ui, type);
    std::vector<Line> lines;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t newline = std::min(text.find('\n', at), text.size());
        const char* end = font->CalcWordWrapPosition(size, text.data() + at,
                                                     text.data() + newline, std::max(width, 1.0f));
        auto stop = static_cast<std::size_t>(end - text.data());
        if (stop <= at && newline > at) stop = at + 1;  // never stand still in a narrow column
        std::size_t shown = stop;
        while (shown > at && text[shown - 1] == ' ') --shown;
        lines.push_back({at, shown});
        at = stop;
        if (at == newline) ++at;
        else while (at < text.size() && text[at] == ' ') ++at;
    }
    if (lines.empty()) lines.push_back({});
    return lines;
}

float text_width(const Ui& ui, Type type, std::string_view text) {
    return font_of(ui, type)
        ->CalcTextSizeA(imgui_size(ui, type), 1e9f, 0, text.data(), text.data() + text.size())
        .x;
}

float text_height(const Ui& ui, Type type, std::string_view text, float width) {
    return static_cast<float>(wrap(ui, type, text, width).size()) * line_height(ui, type);
}

void paint_line(const Ui& ui, Type type, std::string_view text, float x, float y, Colour colour) {
    const float line = line_height(ui, type);
    if (text.empty() || !ui.visible({x, y, 1e6f, line})) return;
    const float size = imgui_size(ui, type);
    ui.draw().AddText(font_of(ui, type), size, {x, std::round(y + (line - size) / 2)},
                      packed(colour), text.data(), text.data() + text.size());
}

float paint_text(const Ui& ui, Type type, std::string_view text, const Box& box, Colour colour) {
    float y = box.y;
    for (const Line& line : wrap(ui, type, text, box.width)) {
        paint_line(ui, type, slice(text, line), box.x, y, colour);
        y += line_height(ui, type);
    }
    return y - box.y;
}

float paint_marked(const Ui& ui, Type type, std::string_view text, const std::vector<Mark>& marks,
                   const Box& box, Colour colour) {
    const float height = line_height(ui, type);
    float y = box.y;
    for (const Line& line : wrap(ui, type, text, box.width)) {
        for (const Mark& mark : marks) {
            const std::size_t begin = std::max(mark.begin, line.begin);
            const std::size_t end = std::min(mark.end, line.end);
            if (begin >= end) continue;
            const float x = text_width(ui, type, text.substr(line.begin, begin - line.begin));
            const float width = text_width(ui, type, text.substr(begin, end - begin));
            fill(ui.draw(), {box.x + x - 2, y + 1, width + 4, height - 2},
                 ui.theme().attention_ground, 4);
        }
        paint_line(ui, type, slice(text, line), box.x, y, colour);
        y += height;
    }
    return y - box.y;
}

std::string fitted(const Ui& ui, Type type, std::string_view text, float width) {
    if (text_width(ui, type, text) <= width) return std::string(text);
    const std::vector<Line> lines = wrap(ui, type, text, width - text_width(ui, type, "…"));
    return std::string(slice(text, lines.front())) + "…";
}

void heading(Ui& ui, int level, std::string_view text) {
    const Type type = level == 1 ? Type::page_title : level == 2 ? Type::heading : Type::strong;
    const Box box = ui.place(ui.width(), text_height(ui, type, text, ui.width()));
    paint_text(ui, type, text, box, ui.theme().text);
    ui.say({.id = ui.id(text),
            .role = Role::heading,
            .box = box,
            .level = static_cast<std::uint32_t>(level),
            .name = std::string(text)});
}

void heading(Ui& ui, int level, const Text& text) {
    const Speaking as(ui, text);
    heading(ui, level, shown(text, ui.language()));
}

void paragraph(Ui& ui, Type type, std::string_view text, Colour colour) {
    const Box box = ui.place(ui.width(), text_height(ui, type, text, ui.width()));
    paint_text(ui, type, text, box, colour);
    ui.say({.id = ui.id(text), .role = Role::paragraph, .box = box, .name = std::string(text)});
}

void paragraph(Ui& ui, Type type, std::string_view text) {
    const bool second = type == Type::small || type == Type::navigation;
    paragraph(ui, type, text, second ? ui.theme().text_second : ui.theme().text);
}

void rich_text(Ui& ui, Type type, std::string_view text) {
    std::string pending;
    bool in_list = false;
    const auto flush = [&] {
        if (!pending.empty()) paragraph(ui, type, without_marks(pending));
        pending.clear();
    };
    const auto end_list = [&] {
        if (in_list) ui.close({});
        in_list = false;
    };
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view row = text.substr(at, end - at);
        at = end + 1;
        if (row.starts_with("- ")) {
            flush();
            if (!in_list) ui.open({.id = ui.id(row), .role = Role::list});
            in_list = true;
            list_item(ui, type, without_marks(row.substr(2)));
            continue;
        }
        end_list();
        if (row.empty()) flush();
        else pending += (pending.empty() ? "" : " ") + std::string(row);
    }
    end_list();
    flush();
}

void rich_text(Ui& ui, Type type, const Text& text) {
    const Speaking as(ui, text);
    rich_text(ui, type, shown(text, ui.language()));
}

std::string plain(std::string_view text) {
    std::string out = without_marks(text);
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

}  // namespace varde::ui
