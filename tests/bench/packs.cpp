// Our own packs, and made-up ones of 1 000 and 10 000 recommendations: how long until they can be
// looked up, how large they are, what a keystroke of a search and a frame of the list cost.
#include "base/json.hpp"
#include "bench/bench.hpp"
#include "bench/made_up.hpp"
#include "ui/stage.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace varde::bench {
namespace {

constexpr int areas = 57;
constexpr int steps = 40;

Json text(const std::string& nb) { return {{"nb", nb}, {"nn", nb + " (nn)"}}; }

/// As long as our own advice is on average: about 3 KB of JSON.
Json advice(int number, MadeUp& words) {
    const std::string id = std::to_string(number);
    Json practice = Json::array();
    for (const char* kind : {"prepare", "listen_observe", "talk_about", "document_analyse"})
        practice.push_back({{"kind", kind}, {"text", text(words.text(24))}});
    Json law = Json::array({{{"act", "barnevernsloven"},
                             {"section", "§ 2-2"},
                             {"checked", "2026-11-21"},
                             {"formerly", "1992: § 4-3"}}});
    Json links = {{"steps", {"forlop/steg-" + std::to_string(number % steps)}},
                  {"areas", {"1." + std::to_string(number % areas)}},
                  {"see", {"rad." + std::to_string(number / 2)}}};
    return {{"id", "rad." + id},
            {"level", nullptr},
            {"topic", "emne " + std::to_string(number % 20)},
            {"statement", text(words.text(10))},
            {"lead", text(words.text(25))},
            {"practice", std::move(practice)},
            {"why", text(words.text(30))},
            {"law", std::move(law)},
            {"sources", Json::array({{{"source", "kilde"}, {"locator", "Kapittel " + id}}})},
            {"reviewed", "2026-11-21"},
            {"next_review", "2027-11-21"},
            {"tracks", {"utredning"}},
            {"links", std::move(links)},
            {"synonyms", {"ord " + id, "stund"}}};
}

Json pathway(int recommendations) {
    Json all = Json::array();
    for (int i = 0; i < steps; ++i) {
        Json linked = Json::array();
        for (int j = i; j < recommendations; j += steps)
            linked.push_back("rad." + std::to_string(j));
        all.push_back({{"id", "steg-" + std::to_string(i)},
                       {"kind", "task"},
                       {"title", text("Steg")},
                       {"responsible", "ansatt"},
                       {"recommendations", std::move(linked)}});
    }
    Json phases =
        Json::array({{{"id", "fase"}, {"title", text("Fase")}, {"steps", std::move(all)}}});
    return {{"id", "forlop"},
            {"title", text("Forløp")},
            {"track", "utredning"},
            {"roles", Json::array({{{"id", "ansatt"}, {"title", text("Ansatt")}}})},
            {"sources", Json::array({{{"source", "kilde"}}})},
            {"phases", std::move(phases)}};
}

/// The bundle of a pack with so much advice, as the page hands it over.
std::string bundle(int recommendations) {
    MadeUp words;
    Json list = Json::array();
    for (int i = 0; i < recommendations; ++i) list.push_back(advice(i, words));
    const Json source = {{"id", "kilde"},
                         {"title", "En veileder"},
                         {"publisher", "Varde-prosjektet"},
                         {"url", "urn:varde:malt"}};
    const Json info = {{"format", "varde-pack/1"},
                       {"id", "stor"},
                       {"version", "1"},
                       {"status", "demo"},
                       {"title", text("Stor pakke")},
                       {"publisher", "Varde-prosjektet"},
                       {"licence", "MIT"},
                       {"languages", {"nb", "nn"}},
                       {"issued", "2026-11-21"},
                       {"sources", Json::array({source})}};
    const Json files = {{"pack.json", info},
                        {"recommendations.json", {{"recommendations", std::move(list)}}},
                        {"pathways.json", {{"pathways", Json::array({pathway(recommendations)})}}}};
    return write_json({{"format", "varde-bundle/1"}, {"files", files}});
}

/// Every look-up by step, area and "see also" that the screens of one walk through would make.
void look_up_all(const content::Library& library) {
    for (int i = 0; i < steps; ++i)
        static_cast<void>(library.advice_for_step("forlop/steg-" + std::to_string(i)));
    for (int i = 0; i < areas; ++i)
        static_cast<void>(library.advice_for_area("1." + std::to_string(i)));
    for (const content::Recommendation& each : library.packs().back().recommendations)
        static_cast<void>(library.related(each));
}

/// Questions as people type them, some with a slip; each is searched for at every letter.
constexpr auto questions = std::to_array<std::string_view>(
    {"hvordan forberede samvær med foreldrene", "samtykke døgn", "tolk", "barnets stemme",
     "omsorgsvsikt og samspillsvurdernig", "frist for undersøkelsen", "skjult adresse",
     "kan familievernet kalles inn som vitne", "barn tiltak plan møte vedtak", "qwertyuiop",
     "når skal meldinga gjennomgås", "taushetsplikt", "sinte foreldre", "søsken i heimen",
     "hvem betaler", "akutt fare", "midtveismote", "observasjon og vurdering hver for seg"});

/// From the letter to the list of what is found, excerpts and marks included, as in the app.
void keystrokes(app::test::World& world, const std::string& where, double budget_ms) {
    world.act(app::SearchAll{""});
    const double first = fastest_ms(1, [&] { world.act(app::SearchAll{"a"}); });
    std::vector<double> times;
    for (const std::string_view question : questions)
        for (std::size_t size = 1; size <= question.size(); ++size)
            times.push_back(fastest_ms(3, [&] {
                world.act(app::SearchAll{std::string(question.substr(0, size))});
            }));
    report(("first letter, with the index, " + where).c_str(), first, "ms");
    report(("keystroke, median, " + where).c_str(), quantile(times, 0.5), "ms");
    report(("keystroke, 95 of 100, " + where).c_str(), quantile(times, 0.95), "ms", budget_ms);
    report(("keystroke, slowest, " + where).c_str(), quantile(times, 1), "ms");
    world.act(app::ClearSearch{});
}

/// The list of all advice, drawn while a finger moves it.
void scrolling(ui::test::Tablet& tablet, const std::string& where) {
    tablet.press(ui::Role::button, "Råd");
    const double ms = fastest_ms(20, [&] {
        ImGui::GetIO().MouseWheel = -1;
        tablet.show(1);
    });
    report(("frame of the list, " + where).c_str(), ms, "ms", 4);
    report(("nodes of the list, " + where).c_str(),
           static_cast<double>(tablet.ui->semantics().nodes().size()), "nodes");
}

double measure(int recommendations, double load_ms, double keystroke_ms) {
    const std::string where = std::to_string(recommendations) + " recommendations";
    const std::string offered = bundle(recommendations);
    ui::test::Tablet tablet(1180, 820);
    app::test::World& world = tablet.world;
    world.state.library = {};
    report(("size of " + where).c_str(), static_cast<double>(offered.size()) / 1e6, "MB");
    const double before = heap_megabytes();
    const double ms = fastest_ms(3, [&] { world.act(app::PacksArrived{{offered}}); });
    report(("load " + where).c_str(), ms, "ms", load_ms);
    report(("memory of " + where).c_str(), heap_megabytes() - before, "MB", 128);
    for (const content::Problem& problem : world.state.pack_problems)
        std::fprintf(stderr, "refused: %s %s\n", problem.pointer.c_str(), problem.message.c_str());
    report(("look up all of " + where).c_str(),
           fastest_ms(3, [&] { look_up_all(world.state.library); }), "ms");
    keystrokes(world, where, keystroke_ms);
    report(("memory with index of " + where).c_str(), heap_megabytes() - before, "MB", 128);
    scrolling(tablet, where);
    return ms;
}

}  // namespace

void packs() {
    app::test::Disk disk;
    app::test::World world(disk);
    keystrokes(world, "our own packs", 2);
    const double few = measure(1'000, 0, 2);
    const double many = measure(10'000, 1000, 0);
    report("ten times as many load in", many / few, "times", 12);
}

}  // namespace varde::bench
