// Search: on any corpus for comparison with other engines, and against the budget of a keystroke.
#include "bench/bench.hpp"

#include "base/json.hpp"
#include "content/search/index.hpp"

#include <cstdint>
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

/// A made-up pack: as many words, and as unevenly used, as texts of the field have.
std::vector<Document> made_up(std::size_t count) {
    static const std::vector<std::string> parts = {
        "barn",   "omsorg", "svikt", "foreldre", "samspill", "utredning", "tiltak", "samvær",
        "plan",   "møte",   "vern",  "tolk",     "samtykke", "vedtak",    "melding", "trygghet",
        "skole",  "hjelp",  "rus",   "vold",     "språk",    "søvn",      "rutine",  "besøk",
        "frist",  "notat",  "råd",   "lek",      "helse",    "familie",   "plikt",   "vurdering"};
    static const std::vector<std::string> endings = {"", "en", "er", "ene", "et", "s"};
    std::uint32_t state = 1;
    const auto next = [&state](std::size_t below) {
        state = state * 1664525u + 1013904223u;
        return static_cast<std::size_t>(state >> 8) % below;
    };
    const auto word = [&] {
        const std::size_t common = next(parts.size()) * next(parts.size()) / parts.size();
        std::string made = parts[common];
        if (next(3) == 0) made += "s" + parts[next(parts.size())];
        if (next(6) == 0) made += parts[next(parts.size())] + static_cast<char>('a' + next(26));
        return made + endings[next(endings.size())];
    };
    const auto words = [&](std::size_t many) {
        std::string text;
        for (std::size_t i = 0; i < many; ++i) text += word() + (next(9) == 0 ? ". " : " ");
        return text;
    };
    std::vector<Document> documents;
    for (std::size_t i = 0; i < count; ++i)
        documents.push_back({content::Kind::recommendation,
                             std::to_string(i),
                             {{words(10), 3}, {words(4), 2}, {words(30), 1.5}, {words(110), 1}}});
    return documents;
}

/// Every beginning of a typed question, as the keys are pressed; some with a slip.
void keystrokes(std::size_t count, double budget_ms) {
    const std::vector<Document> documents = made_up(count);
    Index index;
    const double build = fastest_ms(1, [&] { index = Index(documents); });
    double slowest = 0;
    for (const std::string typed :
         {"hvordan forberede samvær med foreldrene", "omsorgsvsikt og samspillsvurdernig",
          "barn tiltak plan møte vedtak", "qwertyuiop"})
        for (std::size_t size = 1; size <= typed.size(); ++size) {
            const std::string part = typed.substr(0, size);
            slowest = std::max(slowest, fastest_ms(runs, [&] {
                                   (void)index.find(index.query(part), 50);
                               }));
        }
    const std::string what = std::to_string(count) + " recommendations";
    report(("index of " + what).c_str(), build, "ms");
    report(("slowest keystroke in " + what).c_str(), slowest, "ms", budget_ms);
}

}  // namespace

void search() {
    keystrokes(1000, 2);
    keystrokes(10'000, 0);
}

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
