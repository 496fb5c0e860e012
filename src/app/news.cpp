#include "app/news.hpp"

#include <charconv>
#include <map>

namespace varde::app {
namespace {

std::map<std::string_view, int> revisions_in(std::string_view seen) {
    std::map<std::string_view, int> revisions;
    while (!seen.empty()) {
        const std::size_t end = std::min(seen.find('\n'), seen.size());
        const std::string_view line = seen.substr(0, end);
        seen.remove_prefix(std::min(end + 1, seen.size()));
        const std::size_t space = line.find(' ');
        if (space == std::string_view::npos) continue;
        int revision = 0;
        std::from_chars(line.data() + space + 1, line.data() + line.size(), revision);
        revisions[line.substr(0, space)] = revision;
    }
    return revisions;
}

}  // namespace

std::string seen_text(const content::Library& library) {
    std::string text;
    for (const content::Pack& pack : library.packs())
        for (const content::Recommendation& each : pack.recommendations)
            text += each.id + " " + std::to_string(each.revision) + "\n";
    return text;
}

News news_since(const content::Library& library, std::string_view seen) {
    News news;
    if (seen.empty()) return news;
    const auto revisions = revisions_in(seen);
    for (const content::Pack& pack : library.packs())
        for (const content::Recommendation& each : pack.recommendations) {
            const auto found = revisions.find(each.id);
            if (found == revisions.end()) news.added.push_back(&each);
            else if (found->second < each.revision) news.changed.push_back(&each);
        }
    return news;
}

}  // namespace varde::app
