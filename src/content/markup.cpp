#include "content/markup.hpp"

#include <algorithm>

namespace varde::content {
namespace {

/// What stands between [[ and ]]: an id and perhaps a word to show.
struct TermReference {
    std::string_view id;
    std::string_view shown;
    std::size_t bytes;  ///< of the whole, brackets included; 0 when it has no end
};

TermReference term_at(std::string_view text, std::size_t at) {
    const std::size_t end = text.find("]]", at + 2);
    if (end == std::string_view::npos) return {{}, {}, 0};
    const std::string_view inside = text.substr(at + 2, end - at - 2);
    const std::size_t bar = inside.find('|');
    const std::string_view id = inside.substr(0, bar);
    return {id, bar == std::string_view::npos ? id : inside.substr(bar + 1), end + 2 - at};
}

bool starts_term(std::string_view text, std::size_t at) { return text.substr(at, 2) == "[["; }

bool is_even(std::ptrdiff_t number) { return number % 2 == 0; }

}  // namespace

std::string plain_text(std::string_view marked) {
    std::string out;
    out.reserve(marked.size());
    for (std::size_t at = 0; at < marked.size();) {
        const TermReference term = starts_term(marked, at) ? term_at(marked, at) : TermReference{};
        if (term.bytes == 0 && marked[at] != '*') out += marked[at];
        out += term.shown;
        at += std::max<std::size_t>(term.bytes, 1);
    }
    return out;
}

std::vector<std::string_view> term_references(std::string_view marked) {
    std::vector<std::string_view> ids;
    for (std::size_t at = marked.find("[["); at < marked.size(); at = marked.find("[[", at)) {
        const TermReference term = term_at(marked, at);
        if (term.bytes == 0) break;
        ids.push_back(term.id);
        at += term.bytes;
    }
    return ids;
}

bool is_well_marked(std::string_view marked) {
    for (std::size_t at = 0; at < marked.size();) {
        const bool term_begins = starts_term(marked, at);
        const TermReference term = term_begins ? term_at(marked, at) : TermReference{};
        if (term_begins && (term.bytes == 0 || term.id.empty() || term.shown.empty())) return false;
        if (term_begins && term.id.find("[[") != std::string_view::npos) return false;
        if (!term_begins && marked.substr(at, 2) == "]]") return false;
        at += std::max<std::size_t>(term.bytes, 1);
    }
    for (std::size_t begin = 0; begin <= marked.size();) {
        const std::size_t end = std::min(marked.find("\n\n", begin), marked.size());
        if (!is_even(std::ranges::count(marked.substr(begin, end - begin), '*'))) return false;
        begin = end + 2;
    }
    return true;
}

}  // namespace varde::content
