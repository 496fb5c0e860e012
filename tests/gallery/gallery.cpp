#include "gallery/gallery.hpp"

#include "ui/kit/amount.hpp"
#include "ui/kit/button.hpp"
#include "ui/kit/card.hpp"
#include "ui/kit/choice.hpp"
#include "ui/kit/date_field.hpp"
#include "ui/kit/disclosure.hpp"
#include "ui/kit/figures/bars.hpp"
#include "ui/kit/figures/dots.hpp"
#include "ui/kit/figures/timeline.hpp"
#include "ui/kit/marks.hpp"
#include "ui/kit/menu.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/sheet.hpp"
#include "ui/kit/signature.hpp"
#include "ui/kit/snackbar.hpp"
#include "ui/kit/table.hpp"
#include "ui/kit/tabs.hpp"
#include "ui/kit/text.hpp"

#include <algorithm>

namespace varde::ui {
namespace {

/// What was done in the gallery.
struct Samples {
    std::size_t part = 0;
    bool on = true, ticked = true, sheet_open = false, told = false;
    std::size_t segment = 0, option = 1, tab = 0;
    int children = 2, share = 40;
    Signature signature{"M120 180L150 90L170 200L190 120L230 190L260 150L300 185M340 120L520 130",
                        ""};
    std::string day = "2026-11-21", time = "13:05", name = "Blåveis", story, search;
};

using Part = void (*)(Ui&, Samples&);

void buttons(Ui& ui, Samples& s) {
    card(ui, "kinds", [&] {
        section_header(ui, "kinds", "Knapper", "Se alle");
        flow(ui, 12, [&] {
            button(ui, "primary", "Start besøk", {.kind = ButtonKind::primary, .icon = Icon::plus});
            button(ui, "secondary", "Les råd først");
            button(ui, "quiet", "Avbryt", {.kind = ButtonKind::quiet});
            button(ui, "danger", "Slett notatet", {.kind = ButtonKind::danger});
            button(ui, "off", "Kan ikke nå", {.enabled = false});
            icon_button(ui, "icon", Icon::undo, "Angre");
            menu_button(ui, "menu", "Flere valg for notatet",
                        {{"Del notatet", Icon::send}, {"Slett notatet", Icon::cross, true}});
        });
        button(ui, "wide", "En knapp med så lang tekst at den må brytes over flere linjer",
               {.fill_width = true});
    });
    card(ui, "switches", [&] {
        if (toggle(ui, "on", "Vis råd ved siden av", "Høyst tre for hver del av notatet.", s.on))
            s.on = !s.on;
        toggle(ui, "off", "Av", "", false);
        s.segment = segmented(ui, "segmented", "Vis", {"Alle", "Utredning", "Hjelpetiltak"},
                              s.segment);
        flow(ui, 8, [&] {
            chip(ui, "chosen", "Helse", {.selected = true});
            chip(ui, "free", "Bolig, økonomi og arbeid");
            chip(ui, "off", "Låst", {.enabled = false});
        });
        radio_group(ui, "radios", "Sted", [&] {
            radio_chip(ui, "home", "Hjemme", true);
            radio_chip(ui, "centre", "På senteret", false);
        });
    });
    card(ui, "more", [&] {
        if (button(ui, "sheet", "Åpne et ark")) s.sheet_open = true;
        if (button(ui, "tell", "Fjern svaret")) s.told = true;
        help(ui, "help", "hvem ser dette", "Bare du og kontoret ser det du skriver.");
    });
}

void choices(Ui& ui, Samples& s) {
    card(ui, "radio", [&] {
        heading(ui, 2, "Hvem var til stede?");
        const std::vector<ChoiceOption> options = {
            {"Mor"},
            {"Far", "Bor et annet sted, og var med på telefon i deler av besøket."},
            {"En annen voksen som barnet kjenner godt og bor sammen med i helgene"},
            {"Ingen", "", false}};
        if (const auto now = radio_list(ui, "who", "Hvem", options, s.option)) s.option = *now;
    });
    card(ui, "check", [&] {
        if (checkbox(ui, "asked", {"Barnet er spurt", "Også uten ord: hva viste barnet?"},
                     s.ticked))
            s.ticked = !s.ticked;
        checkbox(ui, "free", {"Samtykket er gitt"}, false);
        checkbox(ui, "off_on", {"Kan ikke endres", "", false}, true);
        checkbox(ui, "off", {"Kan ikke velges", "", false}, false);
    });
    card(ui, "amounts", [&] {
        if (const auto now = stepper(ui, "children", "Barn i hjemmet", s.children,
                                     {.most = 12, .unit = "barn"}))
            s.children = *now;
        stepper(ui, "off", "Låst antall", 0, {.enabled = false});
        if (const auto now =
                slider(ui, "share", "Andel", s.share, {.most = 100, .step = 5, .unit = "%"}))
            s.share = *now;
    });
    card(ui, "folds", [&] {
        accordion(
            ui, "open", "Barnets utvikling",
            [&] { paragraph(ui, Type::body, "Helse, følelser, barnehage og venner."); },
            {.detail = "4 områder", .open_at_first = true});
        accordion(
            ui, "closed", "Foreldrenes omsorg", [&] { paragraph(ui, Type::body, "Innhold."); },
            {.divider = true});
    });
}

void fields(Ui& ui, Samples& s) {
    card(ui, "fields", [&] {
        ui.cursor().gap = 20;
        if (const auto text = field(ui, "name", "Kallenavn", s.name,
                                    {.help = "Bruk aldri barnets eget navn.", .required = true}))
            s.name = *text;
        field(ui, "wrong", "Kallenavn med feil", "", {.error = "Skriv et kallenavn."});
        field(ui, "locked", "Låst", "Kan ikke endres", {.read_only = true});
        if (const auto text = field(ui, "story", "Hva så og hørte du?", s.story,
                                    {.role = Role::text_area,
                                     .placeholder = "Skriv det du så",
                                     .tag = "Observasjon",
                                     .tag_tone = Tone::observation,
                                     .rows = 3}))
            s.story = *text;
        field(
            ui, "meaning", "Hva kan det bety?", "",
            {.role = Role::text_area, .tag = "Vurdering", .tag_tone = Tone::appraisal, .rows = 2});
        if (const auto iso = date_field(ui, "day", "Dato for besøket", s.day)) s.day = *iso;
        if (const auto iso = time_field(ui, "time", "Klokken", s.time)) s.time = *iso;
        if (const auto now = signature_field(ui, "sign", "Underskrift", s.signature))
            s.signature = *now;
        if (const auto text = search_field(ui, "search", "Søk i galleriet", s.search))
            s.search = *text;
    });
}

void lists(Ui& ui, Samples& s) {
    card(ui, "rows", [&] {
        ui.cursor().gap = 4;
        row(ui, "plain", {.title = "Uten ikon"});
        row(ui, "full",
            {.icon = Icon::pen,
             .title = "Blåveis",
             .detail = "Hjemmebesøk · i går kl. 13.05",
             .badge = "Utkast",
             .badge_tone = Tone::attention,
             .divider = true});
        row(ui, "chosen",
            {.icon = Icon::page,
             .title = "Valgt",
             .detail = "Vises ved siden av",
             .selected = true});
        fact(ui, "fact", {.icon = Icon::lock, .icon_tone = Tone::good, .title = "Bare opplyser"});
    });
    card(ui, "tabs", [&] {
        s.tab = tabs(ui, "tabs", "Visning", {"Råd", "Forløp", "Maler og skjema"}, s.tab);
        table(ui, "table", "Frister", {"Frist", "Dato", "Ansvar"},
              {{"Midtveismøte", "29. desember", "Du"},
               {"Rapport", "29. mars", "Du og barnevernstjenesten sammen"}});
    });
    card(ui, "states", [&] {
        flow(ui, 8, [&] {
            badge(ui, "three", 3, "3 nye råd");
            badge(ui, "many", 120, "120 nye råd");
            tag(ui, "neutral", "nøytral", Tone::neutral);
            tag(ui, "accent", "aksent", Tone::accent);
            tag(ui, "strong", "Krav", Tone::strong);
            tag(ui, "observation", "Observasjon", Tone::observation);
            tag(ui, "appraisal", "Vurdering", Tone::appraisal);
            tag(ui, "attention", "Utkast", Tone::attention);
            tag(ui, "danger", "Mangler", Tone::danger);
            tag(ui, "good", "Ferdig", Tone::good);
        });
        banner(ui, "good", Tone::good, Icon::check, "Notatet er ferdig.", "Greit");
        banner(ui, "danger", Tone::danger, Icon::warning, "Det siste er ikke lagret.");
        banner(ui, "attention", Tone::attention, Icon::info, "Varde er åpen i en annen fane.");
        progress_bar(ui, "progress", 0.4f, "del 4 av 9");
        skeleton(ui, "skeleton", 2);
        empty_state(ui, Icon::page, "Ingen treff", "Prøv et annet ord.");
    });
}

void pictures(Ui& ui, Samples&) {
    card(ui, "timeline", [&] {
        heading(ui, 2, "Forløpet");
        timeline(ui, "path",
                 {.name = "Fase 4 av 7: Innhenting, dag 53 av 92",
                  .segments = {{"Inntak", PhaseState::done, 9, "ferdig"},
                               {"Oppstart", PhaseState::done, 11, "ferdig"},
                               {"Plan", PhaseState::done, 11, "ferdig"},
                               {"Innhenting", PhaseState::now, 31, "pågår"},
                               {"Analyse", PhaseState::ahead, 12, "kommer"},
                               {"Rapport", PhaseState::ahead, 11, "kommer"},
                               {"Slutt", PhaseState::ahead, 7, "kommer"}},
                  .marks = {{MarkKind::visit, 12, 0, "Besøk 1"},
                            {MarkKind::visit, 24, 0, "Besøk 2"},
                            {MarkKind::visit, 40, 0, "Besøk 3"},
                            {MarkKind::milestone, 20, 0, "Oppstartsmøte"},
                            {MarkKind::extension, 78, 90, "Kan forlenges til 29. mars"},
                            {MarkKind::today, 53, 0, "I dag, dag 53"},
                            {MarkKind::deadline, 78, 0, "Frist 29. desember"}},
                  .legend = {{MarkKind::visit, "besøk"},
                             {MarkKind::milestone, "møte"},
                             {MarkKind::deadline, "lovens frist"},
                             {MarkKind::extension, "kan forlenges"}}});
    });
    card(ui, "dots", [&] {
        heading(ui, 2, "Hva er sett på");
        ui.cursor().gap = 4;
        const Tone seen = Tone::observation;
        dot_strip(ui, "health",
                  {"Helse", {seen, seen, Tone::appraisal}, 3, "observert og vurdert"});
        dot_strip(ui, "school", {"Barnehage", {seen, seen}, 3, "observert to ganger"});
        dot_strip(ui, "safety", {"Beskyttelse", {}, 3, "ikke sett på", true});
    });
    card(ui, "bars", [&] {
        heading(ui, 2, "Øvd på");
        bars(ui, "bars", "Øvd på",
             {{"Barnets rett til å uttrykke seg", 6, "6 av 8"},
              {"Samspill", 3, "3 av 8", Tone::observation},
              {"Frister", 0, "0 av 8"}},
             8);
    });
    card(ui, "line", [&] {
        heading(ui, 2, "Besøk i uken");
        line_chart(ui, "line", "Besøk i uken, fra uke 43 til 47",
                   {{"uke 43", 1, "1 besøk"},
                    {"uke 44", 3, "3 besøk"},
                    {"uke 45", 2, "2 besøk"},
                    {"uke 46", 4, "4 besøk"},
                    {"uke 47", 2, "2 besøk"}},
                   4);
        flow(ui, 16, [&] {
            ring(ui, "ring", "Besvart", 0.62f, "62 %");
            ring(ui, "none", "Ikke begynt", 0, "0 %");
            ring(ui, "all", "Ferdig", 1, "9/9");
        });
    });
}

void words(Ui& ui, Samples&) {
    card(ui, "type", [&] {
        heading(ui, 1, "Sidetittel");
        heading(ui, 2, "Overskrift");
        heading(ui, 3, "Mindre overskrift");
        paragraph(ui, Type::lead, "Ingress: æøå ÆØÅ áčđŋšŧž «sitat» – tankestrek … → ✓");
        paragraph(ui, Type::body,
                  "Brødtekst med 60 til 75 tegn på linjen, rolig linjeavstand og god plass rundt. "
                  "Barnet strekker armene mot mor og lager lyd tre ganger.");
        paragraph(ui, Type::small, "Liten tekst til forklaringer.");
        paragraph(ui, Type::statement, "Forklar barnet hva som skjer.");
        rich_text(ui, Type::body, "Et avsnitt med *utheving*.\n\n- ett punkt\n- et punkt til");
    });
    const Theme& theme = ui.theme();
    card(ui, "tokens", [&] {
        heading(ui, 2, "Farger");
        flow(ui, 8, [&] {
            for (const Colour colour :
                 {theme.ground, theme.surface, theme.sunk, theme.line, theme.text,
                  theme.text_second, theme.primary, theme.on_primary, theme.primary_soft,
                  theme.today, theme.observation, theme.observation_ground, theme.appraisal,
                  theme.appraisal_ground, theme.attention, theme.attention_ground, theme.danger,
                  theme.danger_ground, theme.good, theme.good_ground}) {
                const Box box = ui.place(52, 40);
                fill(ui.draw(), box, colour, 8);
                outline(ui.draw(), box, theme.text_second, 8);
            }
        });
    });
}

struct Tab {
    const char* name;
    Part draw;
};

const std::vector<Tab> parts = {{"Knapper", buttons}, {"Valg", choices},   {"Felt", fields},
                                {"Lister", lists},    {"Bilder", pictures}, {"Tekst", words}};

void overlays(Ui& ui, Samples& s) {
    const Box stage = {0, 0, ui.stage().width, ui.stage().height};
    if (s.told && snackbar(ui, "told", stage, "Svaret er fjernet.", "Angre") != SnackbarEnd::none)
        s.told = false;
    if (!s.sheet_open) return;
    ui.overlay([&ui, &s] {
        const bool close = sheet(ui, "sample", "Et ark", [&] {
            paragraph(ui, Type::body, "Et ark stiger opp fra foten av en smal skjerm.");
            if (button(ui, "done", "Ferdig", {.kind = ButtonKind::primary})) s.sheet_open = false;
        });
        if (close) s.sheet_open = false;
    });
}

}  // namespace

const std::vector<std::string>& gallery_parts() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> out;
        for (const Tab& tab : parts) out.emplace_back(tab.name);
        return out;
    }();
    return names;
}

void draw_gallery(Ui& ui) {
    static Samples samples;
    const Stage& stage = ui.stage();
    const Box box = {0, 0, stage.width, stage.height - stage.insets.keyboard};
    const float margin = stage.width < 480 ? 16.0f : 28.0f;
    const float side = std::max(margin, (stage.width - 860 * ui.scale()) / 2);
    ui.open({.id = ui.id("main"), .role = Role::main, .box = box});
    scroll(ui, "gallery/" + std::to_string(samples.part), box, {20, side, 40, side}, [&] {
        heading(ui, 1, "Galleri");
        samples.part = tabs(ui, "parts", "Deler", gallery_parts(), samples.part);
        ui.push_scope(parts[samples.part].name);
        parts[samples.part].draw(ui, samples);
        ui.pop_scope();
    });
    ui.close(box);
    overlays(ui, samples);
}

}  // namespace varde::ui
