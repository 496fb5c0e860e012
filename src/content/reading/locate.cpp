#include "content/reading/locate.hpp"

#include "base/json.hpp"
#include "content/reading/object_reader.hpp"

#include <string>
#include <unordered_map>

namespace varde::content {
namespace {

/// Walks the tokens of a JSON text and knows at each value its pointer and its line.
class Walk {
public:
    Walk(std::string_view text, std::unordered_multimap<std::string, Problem*> wanted)
        : text_(text), wanted_(std::move(wanted)) {}

    void run() {
        skip_space();
        value();
    }

private:
    struct Level {
        char close;
        std::size_t pointer_length;
        std::size_t index = 0;
    };

    bool done() const { return at_ >= text_.size() || wanted_.empty(); }

    void skip_space() {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '\n') ++line_;
            if (c != ' ' && c != '\t' && c != '\r' && c != '\n' && c != ',' && c != ':') return;
            ++at_;
        }
    }

    std::string_view string() {
        const std::size_t begin = at_++;
        while (at_ < text_.size() && text_[at_] != '"')
            at_ += text_[at_] == '\\' ? 2 : 1;
        at_ = std::min(at_ + 1, text_.size());
        return text_.substr(begin, at_ - begin);
    }

    void scalar() {
        if (text_[at_] == '"') {
            string();
            return;
        }
        constexpr std::string_view ends = ",]} \t\r\n";
        while (at_ < text_.size() && ends.find(text_[at_]) == std::string_view::npos)
            ++at_;
    }

    void note_line() {
        const auto [begin, end] = wanted_.equal_range(pointer_);
        for (auto found = begin; found != end; ++found)
            found->second->line = line_;
        wanted_.erase(begin, end);
    }

    void step_into() {
        Level& level = open_.back();
        pointer_.resize(level.pointer_length);
        pointer_ += '/';
        if (level.close == ']') {
            pointer_ += std::to_string(level.index++);
            return;
        }
        const std::string_view raw = string();
        const bool plain = raw.find('\\') == std::string_view::npos && raw.size() >= 2;
        const Json name = plain ? Json() : Json::parse(raw.begin(), raw.end(), nullptr, false);
        const std::string_view key = plain              ? raw.substr(1, raw.size() - 2)
                                     : name.is_string() ? name.get_ref<const std::string&>()
                                                        : std::string_view();
        pointer_ += pointer_segment(key);
        skip_space();
    }

    // A loop with its own stack: a deep file must not exhaust the program's.
    void value() {
        do {
            if (at_ >= text_.size()) return;
            if (!open_.empty()) step_into();
            note_line();
            if (at_ >= text_.size()) return;
            const char c = text_[at_];
            if (c == '{' || c == '[') {
                open_.push_back({c == '{' ? '}' : ']', pointer_.size()});
                ++at_;
            } else {
                scalar();
            }
            skip_space();
            close_ended();
        } while (!open_.empty() && !done());
    }

    void close_ended() {
        while (!open_.empty() && at_ < text_.size() && text_[at_] == open_.back().close) {
            open_.pop_back();
            ++at_;
            skip_space();
        }
    }

    std::string_view text_;
    std::unordered_multimap<std::string, Problem*> wanted_;
    std::string pointer_;
    std::vector<Level> open_;
    std::size_t at_ = 0;
    int line_ = 1;
};

}  // namespace

void locate(std::string_view text, std::vector<Problem*>& problems) {
    std::unordered_multimap<std::string, Problem*> wanted;
    for (Problem* problem : problems)
        if (problem->line == 0) wanted.emplace(problem->pointer, problem);
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (!wanted.empty()) Walk(text, std::move(wanted)).run();
}

}  // namespace varde::content
