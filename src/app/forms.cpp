// Forms that were fetched from a file. The file itself is kept, as a change of a record that never
// leaves the tablet, and is read again at each start: a later Varde may understand more of it.
#include "app/turn.hpp"

#include "exchange/fhir/pack_form.hpp"

#include <algorithm>
#include <iterator>

namespace varde::app {
namespace {

namespace fhir = exchange::fhir;

constexpr const char* forms_record = "device/forms";
constexpr std::string_view field_prefix = "form/";

/// Each as a pack of its own. They stand before the app's packs, so that a newer edition of one of
/// the app's templates takes its place.
std::vector<content::Pack> fetched_forms(const casework::Replica& replica) {
    std::vector<content::Pack> packs;
    for (const std::string& field : replica.fields(forms_record, field_prefix)) {
        const casework::Value* value = replica.value(forms_record, field);
        const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(value);
        if (text == nullptr) continue;
        if (const auto read = fhir::import_questionnaire(*text))
            packs.push_back(fhir::pack_of(read->form, *text));
    }
    return packs;
}

}  // namespace

bool looks_like_form(std::string_view bytes) {
    if (exchange::begins_as_package(bytes)) return false;  // and may be long to look through
    // In a package of notes these words would stand inside a text, where quotes are escaped.
    return bytes.find("\"resourceType\"") != std::string_view::npos &&
           bytes.find("\"Questionnaire\"") != std::string_view::npos;
}

void offer_form(Turn& turn, const std::string& bytes) {
    if (bytes.size() > casework::ChangeLimits::text_bytes)
        return turn.tell("form_too_large", {}, true);
    auto read = fhir::import_questionnaire(bytes);
    if (!read) return turn.tell("form_unreadable", {fhir::unreadable(read.error()).message}, true);
    turn.state.fetched = FetchedForm{bytes, std::move(*read)};
}

void keep_form(Turn& turn) {
    const FetchedForm fetched = std::move(*turn.state.fetched);
    turn.state.fetched.reset();
    const content::Template& form = fetched.read.form;
    using Changes = std::vector<casework::Change>;
    const bool done = commit(turn, [&](const casework::Writer& writer) -> Result<Changes> {
        casework::Change change = casework::next_change(
            writer, forms_record, std::string(field_prefix).append(form.id), fetched.text);
        // What check() refuses could not be read again from the journal.
        if (const auto sound = casework::check(change); !sound)
            return std::unexpected(sound.error());
        return Changes{std::move(change)};
    });
    if (!done) return;
    take_forms(turn.state);
    turn.tell("form_fetched", {shown(form.title, turn.state.settings.language)});
}

void take_forms(State& state) {
    if (state.fetched_packs == 0 && state.replica.fields(forms_record, field_prefix).empty())
        return;
    const std::vector<content::Pack>& all = state.library.packs();
    set_packs(state, {all.begin() + static_cast<std::ptrdiff_t>(state.fetched_packs), all.end()});
}

void set_packs(State& state, std::vector<content::Pack> of_app) {
    std::vector<content::Pack> packs = fetched_forms(state.replica);
    state.fetched_packs = packs.size();
    std::ranges::move(of_app, std::back_inserter(packs));
    state.library = content::Library(std::move(packs));
    state.open.reset();
    state.search.searchable.reset();
    refresh_search(state);
}

}  // namespace varde::app
