#include "ui/kit/icons.hpp"

#include "ui/kit/paint.hpp"

#include <imgui.h>

#include <cstdlib>
#include <string_view>

namespace varde::ui {
namespace {

constexpr float grid = 24;
constexpr float stroke_width = 1.9f;

/// The drawing language: M x y, L x y, C (cubic), Z close; O cx cy r circle; D cx cy r dot;
/// R x y w h r rounded rectangle. Numbers are separated by spaces.
std::string_view strokes(Icon icon) {
    switch (icon) {
        case Icon::none: return "";
        case Icon::calendar:
            return "R 4 5.5 16 15 2 M 4 10.5 L 20 10.5 M 8 3 L 8 7.5 M 16 3 L 16 7.5";
        case Icon::page:
            return "M 13.5 3 L 7 3 C 5.9 3 5 3.9 5 5 L 5 19 C 5 20.1 5.9 21 7 21 L 17 21 "
                   "C 18.1 21 19 20.1 19 19 L 19 8.5 L 13.5 3 L 13.5 8.5 L 19 8.5 "
                   "M 8.5 13 L 15.5 13 M 8.5 17 L 13 17";
        case Icon::folder:
            return "M 3.5 18 L 3.5 6.5 C 3.5 5.7 4.2 5 5 5 L 9.2 5 L 11.6 7.8 L 19 7.8 "
                   "C 19.8 7.8 20.5 8.5 20.5 9.3 L 20.5 18 C 20.5 18.8 19.8 19.5 19 19.5 "
                   "L 5 19.5 C 4.2 19.5 3.5 18.8 3.5 18 Z";
        case Icon::home:
            return "M 4 11.2 L 12 3.8 L 20 11.2 L 20 18.5 C 20 19.6 19.1 20.5 18 20.5 L 6 20.5 "
                   "C 4.9 20.5 4 19.6 4 18.5 Z M 9.5 20.5 L 9.5 14 L 14.5 14 L 14.5 20.5";
        case Icon::cap:
            return "M 12 4.5 L 22 9.5 L 12 14.5 L 2 9.5 Z M 6.2 11.8 L 6.2 16.8 "
                   "C 9.5 19.6 14.5 19.6 17.8 16.8 L 17.8 11.8";
        case Icon::send: return "M 21 3 L 10.6 13.4 M 21 3 L 14.4 21 L 10.6 13.4 L 3 9.6 Z";
        case Icon::sun:
            return "O 12 12 3.8 M 12 2.8 L 12 5 M 12 19 L 12 21.2 M 2.8 12 L 5 12 M 19 12 L 21.2 "
                   "12 "
                   "M 5.5 5.5 L 7 7 M 17 17 L 18.5 18.5 M 5.5 18.5 L 7 17 M 17 7 L 18.5 5.5";
        case Icon::warning:
            return "M 12 3.8 L 22 20.2 L 2 20.2 Z M 12 10 L 12 14.2 D 12 17.2 1.15";
        case Icon::search: return "O 10.5 10.5 6 M 15 15 L 20 20";
        case Icon::chevron_right: return "M 9.5 5.5 L 15.5 12 L 9.5 18.5";
        case Icon::chevron_left: return "M 14.5 5.5 L 8.5 12 L 14.5 18.5";
        case Icon::chevron_down: return "M 6 9.5 L 12 15 L 18 9.5";
        case Icon::chevron_up: return "M 6 14.5 L 12 9 L 18 14.5";
        case Icon::clock: return "O 12 12 8.5 M 12 7 L 12 12.2 L 15.4 14.2";
        case Icon::check: return "M 5 12.8 L 10 17.5 L 19.5 7";
        case Icon::cross: return "M 6 6 L 18 18 M 18 6 L 6 18";
        case Icon::plus: return "M 12 5 L 12 19 M 5 12 L 19 12";
        case Icon::minus: return "M 5 12 L 19 12";
        case Icon::lock:
            return "R 5 10.5 14 10 2 M 8 10.5 L 8 8 C 8 2.6 16 2.6 16 8 L 16 10.5 D 12 15.5 1.2";
        case Icon::import:
            return "M 12 3.5 L 12 15 M 7.5 10.5 L 12 15 L 16.5 10.5 M 4 15.5 L 4 20 L 20 20 L 20 "
                   "15.5";
        case Icon::pen:
            return "M 4 20 L 5.2 15.2 L 16.2 4.2 L 19.8 7.8 L 8.8 18.8 Z M 13.8 6.6 L 17.4 10.2";
        case Icon::people:
            return "O 9 8.5 3.3 M 2.8 20 C 2.8 12.5 15.2 12.5 15.2 20 "
                   "M 15.5 5.5 C 19 5.7 19 11.2 15.8 11.5 M 17.5 14.3 C 20 15.2 21.2 17 21.2 20";
        case Icon::child:
            return "O 12 7.5 4 M 5.5 20.5 C 5.5 11.5 18.5 11.5 18.5 20.5 D 10.6 7.4 0.8 D 13.4 7.4 "
                   "0.8";
        case Icon::path:
            return "O 6 18.5 2.3 O 18 5.5 2.3 M 8.3 18.5 L 15 18.5 C 19.5 18.5 19.5 12 15 12 "
                   "L 9 12 C 4.5 12 4.5 5.5 9 5.5 L 15.7 5.5";
        case Icon::info: return "O 12 12 8.5 M 12 11 L 12 16.5 D 12 7.8 1.15";
        case Icon::more: return "D 5.5 12 1.6 D 12 12 1.6 D 18.5 12 1.6";
        case Icon::undo:
            return "M 8.5 5 L 4.5 9 L 8.5 13 M 4.5 9 L 14 9 C 21.5 9 21.5 19.5 14 19.5 L 9 19.5";
        case Icon::speech:
            return "M 4 6.5 C 4 5.4 4.9 4.5 6 4.5 L 18 4.5 C 19.1 4.5 20 5.4 20 6.5 L 20 14 "
                   "C 20 15.1 19.1 16 18 16 L 11 16 L 6.5 20 L 6.5 16 L 6 16 C 4.9 16 4 15.1 4 14 "
                   "Z";
    }
    return "";
}

/// Reads the drawing language and strokes it. Strokes end round, which ImGui does not do itself.
class Pencil {
public:
    Pencil(ImDrawList& draw, const Box& box, Colour colour)
        : draw_(draw), box_(box), unit_(box.width / grid), colour_(packed(colour)) {}

    void run(std::string_view text) {
        text_ = text;
        while (const char command = next_command()) obey(command);
        finish(false);
    }

private:
    char next_command() {
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
        return at_ < text_.size() ? text_[at_++] : '\0';
    }
    float number() {
        char* end = nullptr;
        const float value = std::strtof(text_.data() + at_, &end);
        at_ = static_cast<std::size_t>(end - text_.data());
        return value;
    }
    ImVec2 point() {
        const float x = number();
        const float y = number();
        return {box_.x + x * unit_, box_.y + y * unit_};
    }
    void obey(char command) {
        switch (command) {
            case 'M':
                finish(false);
                draw_.PathLineTo(point());
                break;
            case 'L': draw_.PathLineTo(point()); break;
            case 'C': {
                const ImVec2 a = point();
                const ImVec2 b = point();
                draw_.PathBezierCubicCurveTo(a, b, point());
                break;
            }
            case 'Z': finish(true); break;
            case 'O': {
                finish(false);
                const ImVec2 centre = point();
                draw_.AddCircle(centre, number() * unit_, colour_, 0, stroke_width * unit_);
                break;
            }
            case 'D': {
                finish(false);
                const ImVec2 centre = point();
                draw_.AddCircleFilled(centre, number() * unit_, colour_);
                break;
            }
            case 'R': {
                finish(false);
                const ImVec2 corner = point();
                const float width = number() * unit_;
                const float height = number() * unit_;
                draw_.AddRect(corner, {corner.x + width, corner.y + height}, colour_,
                              number() * unit_, 0, stroke_width * unit_);
                break;
            }
            default: break;
        }
    }
    void finish(bool closed) {
        if (draw_._Path.Size == 0) return;
        const ImVec2 first = draw_._Path.front();
        const ImVec2 last = draw_._Path.back();
        draw_.PathStroke(colour_, closed ? ImDrawFlags_Closed : 0, stroke_width * unit_);
        if (closed) return;
        draw_.AddCircleFilled(first, stroke_width * unit_ / 2, colour_);
        draw_.AddCircleFilled(last, stroke_width * unit_ / 2, colour_);
    }

    ImDrawList& draw_;
    Box box_;
    float unit_;
    unsigned colour_;
    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

void draw_icon(ImDrawList& draw, Icon icon, const Box& box, Colour colour) {
    Pencil(draw, box, colour).run(strokes(icon));
}

}  // namespace varde::ui
