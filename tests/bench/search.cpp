// Our search on any corpus, for bench/search.mjs to compare with other engines.
#include "bench/bench.hpp"

#include "base/json.hpp"
#include "content/search/index.hpp"

#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace varde::bench {
namespace {

using namespace content::search;

constexpr std::size_t most = 100;
constexpr int runs = 5;

std::string file_text(const char* path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The ids of the matches, best first, and the time of the fastest of some runs.
Json answer(const Index& index, const std::vector<Document>& documents, const std::string& asked) {
    std::vector<Match> matches;
    // A question is complete: its last word is no beginning of another.
    const std::string complete = asked + " ";
    const double ms =
        fastest_ms(runs, [&] { matches = index.find(index.query(complete), most); });
    Json ids = Json::array();
    for (const Match& match : matches) ids.push_back(documents[match.document].id);
    return {{"ids", std::move(ids)}, {"ms", ms}};
}

}  // namespace

int search_corpus(const char* path) {
    const Json corpus = Json::parse(file_text(path), nullptr, false);
    const Json* docs = member(corpus, "docs");
    const Json* queries = member(corpus, "queries");
    if (docs == nullptr || queries == nullptr) {
        std::cerr << path << " is no corpus {docs: [{id, text}], queries: [{q, gold}]}\n";
        return 2;
    }
    std::vector<Document> documents;
    for (const Json& doc : *docs)
        documents.push_back({content::Kind::term,
                             text_member(doc, "id").value_or(""),
                             {{text_member(doc, "text").value_or("")}}});
    Index index;
    const double build = fastest_ms(1, [&] { index = Index(documents); });
    Json answers = Json::array();
    for (const Json& query : *queries)
        answers.push_back(answer(index, documents, text_member(query, "q").value_or("")));
    std::cout << Json{{"index_ms", build}, {"answers", std::move(answers)}}.dump() << '\n';
    return 0;
}

}  // namespace varde::bench
