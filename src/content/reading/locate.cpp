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
        : m_text(text), m_wanted(std::move(wanted)) {}

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

    bool done() const { return m_at >= m_text.size() || m_wanted.empty(); }

    void skip_space() {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '\n') ++m_line;
            if (c != ' ' && c != '\t' && c != '\r' && c != '\n' && c != ',' && c != ':') return;
            ++m_at;
        }
    }

    std::string_view string() {
        const std::size_t begin = m_at++;
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        m_at = std::min(m_at + 1, m_text.size());
        return m_text.substr(begin, m_at - begin);
    }

    void scalar() {
        if (m_text[m_at] == '"') {
            string();
            return;
        }
        constexpr std::string_view ends = ",]} \t\r\n";
        while (m_at < m_text.size() && ends.find(m_text[m_at]) == std::string_view::npos)
            ++m_at;
    }

    void note_line() {
        const auto [begin, end] = m_wanted.equal_range(m_pointer);
        for (auto found = begin; found != end; ++found)
            found->second->line = m_line;
        m_wanted.erase(begin, end);
    }

    void step_into() {
        Level& level = m_open.back();
        m_pointer.resize(level.pointer_length);
        m_pointer += '/';
        if (level.close == ']') {
            m_pointer += std::to_string(level.index++);
            return;
        }
        const std::string_view raw = string();
        const bool plain = raw.find('\\') == std::string_view::npos && raw.size() >= 2;
        const Json name = plain ? Json() : Json::parse(raw.begin(), raw.end(), nullptr, false);
        const std::string_view key = plain              ? raw.substr(1, raw.size() - 2)
                                     : name.is_string() ? name.get_ref<const std::string&>()
                                                        : std::string_view();
        m_pointer += pointer_segment(key);
        skip_space();
    }

    // A loop with its own stack: a deep file must not exhaust the program's.
    void value() {
        do {
            if (m_at >= m_text.size()) return;
            if (!m_open.empty()) step_into();
            note_line();
            if (m_at >= m_text.size()) return;
            const char c = m_text[m_at];
            if (c == '{' || c == '[') {
                m_open.push_back({c == '{' ? '}' : ']', m_pointer.size()});
                ++m_at;
            } else {
                scalar();
            }
            skip_space();
            close_ended();
        } while (!m_open.empty() && !done());
    }

    void close_ended() {
        while (!m_open.empty() && m_at < m_text.size() && m_text[m_at] == m_open.back().close) {
            m_open.pop_back();
            ++m_at;
            skip_space();
        }
    }

    std::string_view m_text;
    std::unordered_multimap<std::string, Problem*> m_wanted;
    std::string m_pointer;
    std::vector<Level> m_open;
    std::size_t m_at = 0;
    int m_line = 1;
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
