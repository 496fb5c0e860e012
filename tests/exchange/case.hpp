// A note and its template, for tests of reading and handing over.
#pragma once

#include "casework/make.hpp"
#include "casework/note.hpp"
#include "content/template.hpp"
#include "exchange/package.hpp"

#include <string>
#include <utility>
#include <vector>

namespace varde::test {

inline Text both(const std::string& nb, const std::string& nn) {
    Text text;
    text[Language::nb] = nb;
    text[Language::nn] = nn;
    return text;
}

inline content::Item item(std::string id, content::ItemType type, const Text& label) {
    content::Item made;
    made.id = std::move(id);
    made.type = type;
    made.label = label;
    return made;
}

inline content::Item group_of(std::string id, const Text& label, std::vector<content::Item> items) {
    content::Item made = item(std::move(id), content::ItemType::group, label);
    made.items = std::move(items);
    return made;
}

inline content::Template home_visit() {
    using enum content::ItemType;
    content::Item place = item("sted", choice, both("Hvor?", "Kvar?"));
    place.options = {{"hjemme", both("Hjemme", "Heime"), {}}, {"senter", both("Senteret", ""), {}}};
    content::Item there = item("til_stede", multi_choice, both("Hvem?", "Kven?"));
    there.options = {{"mor", both("Mor", "Mor"), {}}, {"far", both("Far", "Far"), {}}};
    content::Item seen = item("obs", long_text, both("Hva så du?", "Kva såg du?"));
    seen.content = content::Content::observation;
    seen.areas = {"2.1"};
    content::Item meaning = item("vurdering", long_text, both("Hva betyr det?", "Kva tyder det?"));
    meaning.content = content::Content::appraisal;
    content::Item agreement =
        group_of("avtale", both("Avtale", "Avtale"),
              {item("hva", text, both("Hva?", "Kva?")), item("naar", date, both("Når?", "Når?"))});
    agreement.repeats = true;
    content::Template form;
    form.id = "hjemmebesok";
    form.version = "1.0.0";
    form.title = both("Hjemmebesøk", "Heimebesøk");
    form.items = {group_of("besoket", both("Om besøket", "Om besøket"),
                        {item("dato", date, both("Dato", "Dato")), place, there,
                         item("barn", boolean, both("Så du barnet?", "Såg du barnet?")),
                         item("vekt", decimal, both("Vekt", "Vekt"))}),
                  group_of("samspill", both("Samspill", "Samspel"), {seen, meaning}),
                  group_of("slutt", both("Avtaler", "Avtalar"), {agreement})};
    return form;
}

/// A tablet that writes visit notes; every step moves the clock by a second.
struct Desk {
    Tablet tablet;
    Instant now = noon;

    explicit Desk(unsigned number) : tablet(number) {}

    casework::Writer writer() {
        now.ms += 1000;
        return {tablet.author, tablet.replica, now, vault::hash_hex};
    }
    void keep(const std::vector<casework::Change>& changes) {
        for (const casework::Change& change : changes) tablet.replica.insert(change);
    }
    casework::RecordId begin() {
        const auto changes = casework::begin_note(
            writer(), {.template_id = "hjemmebesok",
                       .template_version = "1.0.0",
                       .pack_id = "utredning-0-6",
                       .pack_version = "2026.1",
                       .pack_fingerprint = "ab12",
                       .alias = "Furu"});
        keep(changes);
        return changes.front().record;
    }
    void answer(const casework::RecordId& note, std::string_view key, casework::Value value) {
        keep(casework::write_answer(writer(), note, key, std::move(value)).value());
    }
    /// A note with something in every section.
    casework::RecordId full_note() {
        const casework::RecordId note = begin();
        answer(note, "dato", std::string("2026-11-21"));
        answer(note, "sted", std::string("hjemme"));
        answer(note, "til_stede", std::vector<std::string>{"mor", "bestemor"});
        answer(note, "barn", true);
        answer(note, "vekt", 12.5);
        answer(note, "obs", std::string("Barnet sa «nei» og gråt.\nMor løftet det opp."));
        answer(note, "vurdering", std::string("Mor leser signalene."));
        answer(note, "naar/r2", std::string("2026-12-01"));
        answer(note, "hva/r2", std::string("Ringe helsestasjonen"));
        answer(note, "hva/r1", std::string("Nytt besøk"));
        answer(note, "gammel", std::string("fra en eldre mal"));
        keep(casework::write_status(writer(), note, casework::NoteStatus::finished).value());
        keep(casework::write_addendum(writer(), note, "Mor ringte i dag.").value());
        return note;
    }
    exchange::ExportStamp stamp() const {
        return {noon, tablet.author.device, "0.1.0", Language::nb};
    }
    /// The export of some notes, with the template at hand.
    std::string package(const std::vector<casework::RecordId>& notes) const {
        const content::Template form = home_visit();
        const exchange::TemplateLookup lookup = [&](const casework::NoteHead&) { return &form; };
        return exchange::export_notes(tablet.replica, lookup, notes, stamp()).value();
    }
};

}  // namespace varde::test
