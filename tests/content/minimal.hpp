// A small pack without a fault, for tests that break it in one way.
#pragma once

#include "base/json.hpp"
#include "content/reader.hpp"

#include <map>
#include <string>

namespace varde::content::test {

/// The files of a pack as values; broken with a JSON pointer, then read like any other.
struct Draft {
    std::map<std::string, Json> files;

    /// The value at `pointer` in `file`, created when it is missing.
    Json& at(const std::string& file, const std::string& pointer) {
        return files[file][Json::json_pointer(pointer)];
    }

    void remove(const std::string& file, const std::string& pointer, const std::string& key) {
        at(file, pointer).erase(key);
    }

    PackFiles written() const {
        PackFiles pack;
        for (const auto& [name, json] : files) pack.files[name] = write_json(json, 2);
        return pack;
    }
};

/// A pack with one of everything, in which every rule is kept.
inline Draft minimal() {
    const auto text = [](const char* nb, const char* nn) { return Json{{"nb", nb}, {"nn", nn}}; };
    const Json law = Json::array(
        {{{"act", "barnevernsloven"}, {"section", "§ 2-2"}, {"checked", "2026-11-01"}}});
    const Json sources = Json::array({{{"source", "kilde"}, {"locator", "Kapittel 1"}}});
    Draft draft;
    draft.files["pack.json"] = {{"$schema", "../schema/pack.schema.json"},
                                {"format", "varde-pack/1"},
                                {"id", "liten"},
                                {"version", "2026.11.1"},
                                {"status", "demo"},
                                {"title", text("Liten pakke", "Liten pakke")},
                                {"publisher", "Varde-prosjektet"},
                                {"licence", "MIT"},
                                {"languages", {"nb", "nn"}},
                                {"issued", "2026-11-21"},
                                {"levels",
                                 {{{"id", "krav"},
                                   {"rank", 3},
                                   {"label", text("Krav", "Krav")},
                                   {"explanation", text("Følger av lov.", "Følgjer av lov.")}}}},
                                {"sources",
                                 {{{"id", "kilde"},
                                   {"title", "En veileder"},
                                   {"publisher", "Et direktorat"},
                                   {"url", "https://example.org/veileder"},
                                   {"dated", "2025-01-01"},
                                   {"accessed", "2026-11-01"}}}}};
    draft.files["terms.json"]["terms"] = {
        {{"id", "samspill"},
         {"word", text("Samspill", "Samspel")},
         {"explanation",
          text("Det som skjer mellom barn og voksen.", "Det som skjer mellom barn og vaksen.")},
         {"source", "kilde"}}};
    draft.files["needs.json"]["needs"] = {
        {{"code", "2"}, {"label", text("Foreldrenes omsorg", "Omsorga til foreldra")}},
        {{"code", "2.1"},
         {"parent", "2"},
         {"label", text("Grunnleggende omsorg", "Grunnleggjande omsorg")},
         {"valid_from", "2026-01-01"},
         {"valid_to", "2030-01-01"}}};
    draft.files["codes.json"]["codes"] = {
        {{"list", "plantype"}, {"code", "1"}, {"label", text("Tiltaksplan", "Tiltaksplan")}}};
    draft.files["urgent.json"]["urgent"] = {{{"id", "ring"},
                                             {"title", text("Ring", "Ring")},
                                             {"text", text("Ring 113 nå.", "Ring 113 no.")},
                                             {"law", law},
                                             {"sources", sources}}};
    draft.files["templates.json"]["templates"] = {
        {{"id", "besok"},
         {"version", "1"},
         {"title", text("Besøk", "Besøk")},
         {"situations", {"hjemmebesøk"}},
         {"items",
          {{{"id", "del"},
            {"type", "group"},
            {"label", text("Samspill", "Samspel")},
            {"items",
             {{{"id", "til-stede"},
               {"type", "boolean"},
               {"label", text("Var barnet til stede?", "Var barnet til stades?")}},
              {{"id", "alder"},
               {"type", "integer"},
               {"label", text("Alder i måneder", "Alder i månader")}},
              {{"id", "sted"},
               {"type", "choice"},
               {"label", text("Hvor?", "Kvar?")},
               {"options",
                {{{"code", "hjemme"}, {"label", text("Hjemme", "Heime")}},
                 {{"code", "ute"}, {"label", text("Ute", "Ute")}}}}},
              {{"id", "sett"},
               {"type", "long_text"},
               {"content", "observation"},
               {"label", text("Hva så du?", "Kva såg du?")},
               {"areas", {"2.1"}},
               {"enable_when",
                {{"all", {{{"question", "til-stede"}, {"operator", "="}, {"answer", true}}}}}}},
              {{"id", "vurdert"},
               {"type", "long_text"},
               {"content", "appraisal"},
               {"label", text("Hva vurderer du?", "Kva vurderer du?")}}}}}}}}};
    draft.files["recommendations.json"]["recommendations"] = {
        {{"id", "rad.samspill"},
         {"revision", 1},
         {"level", "krav"},
         {"statement", text("Se på samspillet.", "Sjå på samspelet.")},
         {"lead", text("Se på *samspillet* i [[samspill|hverdagen]].",
                       "Sjå på *samspelet* i [[samspill|kvardagen]].")},
         {"practice",
          {{{"kind", "listen_observe"}, {"text", text("- Vent\n- Se", "- Vent\n- Sjå")}}}},
         {"why", text("Fordi barnet trenger det.", "Fordi barnet treng det.")},
         {"law", law},
         {"sources", sources},
         {"reviewed", "2026-11-01"},
         {"next_review", "2027-11-01"},
         {"tracks", {"utredning"}},
         {"places", {"hjemme"}},
         {"topic", "samspill"},
         {"applies_when",
          {"and", {"equals", {"case", "track"}, "utredning"}, {"lessThan", {"age_months"}, 36}}},
         {"links",
          {{"steps", {"utredning/besok"}},
           {"fields", {"besok/sett"}},
           {"areas", {"2.1"}},
           {"see", Json::array()},
           {"terms", {"samspill"}}}},
         {"synonyms", {"kontakt"}}}};
    draft.files["pathways.json"]["pathways"] = {
        {{"id", "utredning"},
         {"revision", 1},
         {"title", text("Utredning", "Utgreiing")},
         {"summary", text("Vår arbeidsmodell.", "Vår arbeidsmodell.")},
         {"track", "utredning"},
         {"places", {"hjemme"}},
         {"sources", sources},
         {"roles", {{{"id", "utreder"}, {"title", text("Utreder", "Utgreiar")}}}},
         {"phases",
          {{{"id", "inn"},
            {"title", text("Innhenting", "Innhenting")},
            {"steps",
             {{{"id", "besok"},
               {"kind", "task"},
               {"title", text("Hjemmebesøk", "Heimebesøk")},
               {"responsible", "utreder"},
               {"participants", Json::array()},
               {"documents", {{{"template", "besok"}, {"required", true}}}},
               {"deadlines",
                {{{"id", "frist"},
                  {"title", text("Undersøkelsen er ferdig", "Undersøkinga er ferdig")},
                  {"anchor", "notification_received"},
                  {"period", {{"weeks", 1}, {"months", 3}}},
                  {"kind", "law"},
                  {"owner", "utreder"},
                  {"law", law},
                  {"extended", {{"weeks", 1}, {"months", 6}}},
                  {"extension_rule", text("Særlige tilfeller.", "Særlege tilfelle.")}}}},
               {"law", law},
               {"recommendations", {"rad.samspill"}},
               {"exit", {"equals", {"answer", "til-stede"}, true}}},
              {{"id", "slutt"},
               {"kind", "decision"},
               {"title", text("Konklusjon", "Konklusjon")},
               {"responsible", "utreder"}}}}}}}}};
    return draft;
}

}  // namespace varde::content::test
