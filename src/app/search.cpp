#include "app/search.hpp"

#include "app/filter.hpp"
#include "app/state.hpp"
#include "app/turn.hpp"
#include "content/search/documents.hpp"
#include "content/search/index.hpp"

#include <algorithm>

namespace varde::app {

struct Searchable {
    Language language = Language::nb;
    std::vector<content::search::Document> documents;
    content::search::Index index;
};

namespace {

using content::Kind;
using content::search::Document;
using content::search::Marked;
using content::search::Query;

constexpr std::size_t shown_at_once = 20;
constexpr std::size_t most_ranked = 400;  // before the filter of track and place
constexpr std::size_t excerpt_bytes = 140;

std::shared_ptr<const Searchable> made_from(const content::Library& library, Language language) {
    auto made = std::make_shared<Searchable>();
    made->language = language;
    made->documents = content::search::documents_of(library, language);
    made->index = content::search::Index(made->documents);
    return made;
}

bool passes(const State& state, const Document& document) {
    if (document.kind == Kind::recommendation) {
        const auto* advice = state.library.recommendation(document.id);
        return advice != nullptr && fits(state.filter, advice->tracks, advice->places);
    }
    if (document.kind != Kind::pathway) return true;
    const auto* pathway = state.library.pathway(document.id.substr(0, document.id.find('/')));
    return pathway != nullptr && fits(state.filter, {pathway->track}, pathway->places);
}

/// The summary, or what follows it when only that says what was asked for.
Marked detail_of(const Searchable& searchable, const Query& query, const Document& document) {
    Marked best;
    for (const std::size_t field : {2u, 3u}) {
        const std::string& text = document.fields[field].text;
        Marked part = content::search::excerpt(text, searchable.index.highlights(query, text),
                                               excerpt_bytes);
        if (best.text.empty() || !part.marks.empty()) best = std::move(part);
        if (!best.marks.empty()) break;  // looking through a long text is what a search costs
    }
    return best;
}

Found found_in(const Searchable& searchable, const Query& query, const Document& document) {
    const std::string& title = document.fields[0].text;
    return {document.kind, document.id, {title, searchable.index.highlights(query, title)},
            detail_of(searchable, query, document)};
}

}  // namespace

bool is_searching(const Search& search) {
    return !content::search::words_of(search.query).empty();
}

void make_searchable(State& state) {
    Search& search = state.search;
    const Language language = state.settings.language;
    if (!search.searchable || search.searchable->language != language)
        search.searchable = made_from(state.library, language);
}

void refresh_search(State& state) {
    Search& search = state.search;
    search.found.clear();
    search.hits = 0;
    if (!is_searching(search)) return;
    make_searchable(state);
    const Searchable& searchable = *search.searchable;
    const Query query = searchable.index.query(search.query);
    for (const auto& match : searchable.index.find(query, most_ranked, search.kind)) {
        const Document& document = searchable.documents[match.document];
        if (!passes(state, document)) continue;
        if (++search.hits <= search.shown)
            search.found.push_back(found_in(searchable, query, document));
    }
}

void on(Turn& turn, const SearchAll& action) {
    turn.state.search.query = action.query;
    turn.state.search.shown = shown_at_once;
    refresh_search(turn.state);
}

void on(Turn& turn, const ChooseKind& action) {
    turn.state.search.kind = action.kind;
    turn.state.search.shown = shown_at_once;
    refresh_search(turn.state);
}

void on(Turn& turn, const ShowMoreFound&) {
    turn.state.search.shown += shown_at_once;
    refresh_search(turn.state);
}

void on(Turn& turn, const ClearSearch&) {
    turn.state.search.query.clear();
    turn.state.search.kind.reset();
    turn.state.filter = {};
    ++turn.state.model_revision;
    refresh_search(turn.state);
}

}  // namespace varde::app
