// Starting, and the way of a change from the replica into the store.
#include "app/turn.hpp"

#include "casework/commit_codec.hpp"
#include "content/adopt.hpp"
#include "exchange/fhir/pack_form.hpp"
#include "vault/hash.hpp"
#include "vault/journal.hpp"
#include "vault/store_id.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace varde::app {
namespace {

constexpr int retry_after_ms = 3000;

void insert_payload(State& state, std::string_view payload) {
    const auto changes = casework::decode_commit(payload);
    if (!changes) {
        ++state.unreadable_records;
        return;
    }
    for (const casework::Change& change : *changes)
        if (state.replica.insert(change) == casework::Inserted::contradicts)
            ++state.unreadable_records;
}

/// Behind a damaged record the chain is broken, but changes are a set: what can be read is kept.
void rescue(State& state, const std::vector<std::string>& records, const vault::Journal& journal) {
    for (const vault::Refused& refused : journal.refused) {
        const std::string& bytes = records[static_cast<std::size_t>(refused.seq - 1)];
        if (const auto loose = vault::rescue_record(bytes, journal.head.store))
            insert_payload(state, loose->payload);
        else
            ++state.unreadable_records;
    }
}

/// Records by number; a key that is missing in between becomes an empty record.
std::vector<std::string> by_number(const JournalLoaded& loaded) {
    std::vector<std::string> records;
    for (const auto& [key, bytes] : loaded.records) {
        while (vault::record_key(records.size() + 1) < key) records.emplace_back();
        records.push_back(bytes);
    }
    return records;
}

/// What could not be stored before the journal was read anew is written again, after all that the
/// journal holds: its numbers may have been taken by another tab.
void write_again(Turn& turn, const std::deque<Unsaved>& unsaved) {
    for (const Unsaved& record : unsaved)
        commit(turn, [&](const casework::Writer& writer) -> Result<std::vector<casework::Change>> {
            std::vector<casework::Change> again;
            for (const casework::Change& change : record.changes)
                again.push_back(casework::next_change(writer, change.record, change.field,
                                                      change.value, change.reason));
            return again;
        });
}

void store_next(Turn& turn) {
    Saving& saving = turn.state.saving;
    if (saving.waiting || saving.queue.empty()) return;
    saving.waiting = true;
    turn.want(StoreRecord{saving.queue.front().key, saving.queue.front().bytes});
}

void retry(Turn& turn) {
    if (!turn.state.saving.failure) return;
    turn.state.saving.failure.reset();
    turn.state.saving.waiting = false;
    store_next(turn);
}

}  // namespace

void on(Turn& turn, const Begin& action) {
    turn.state.author.device = action.device;
    turn.state.route = action.route;
    turn.want(LoadJournal{});
}

void on(Turn& turn, const PacksArrived& action) {
    std::vector<content::ReadPack> offered;
    for (const std::string& bundle : action.bundles)
        offered.push_back(content::read_bundle(bundle, exchange::fhir::read_pack_form));
    State& state = turn.state;
    const std::vector<content::Pack>& all = state.library.packs();
    const content::Library of_app(
        {all.begin() + static_cast<std::ptrdiff_t>(state.fetched_packs), all.end()});
    content::Adoption adoption = content::adopt_shipped(of_app, std::move(offered));
    state.pack_problems.clear();
    for (content::Refusal& refusal : adoption.refused)
        std::ranges::move(refusal.problems, std::back_inserter(state.pack_problems));
    set_packs(state, adoption.library.packs());
}

void on(Turn& turn, const JournalLoaded& action) {
    State& state = turn.state;
    const std::vector<std::string> records = by_number(action);
    const auto stored = std::find_if(records.begin(), records.end(),
                                     [](const std::string& bytes) { return !bytes.empty(); });
    // One installation has one journal: its id is the device's id.
    if (stored != records.end())
        if (const auto store = vault::record_store(*stored)) state.author.device = *store;
    const vault::Journal journal = vault::replay(state.author.device, records);
    state.replica = {};
    state.open.reset();
    state.unreadable_records = 0;
    for (const std::string& payload : journal.payloads) insert_payload(state, payload);
    rescue(state, records, journal);
    state.journal = journal.head;
    state.journal.seq = records.size() + 1;
    take_forms(state);
    state.settings = read_settings(state.replica);
    state.author = casework::resume_author(state.replica, state.author.device,
                                           state.settings.writer, state.now, vault::hash_hex);
    state.phase = Phase::ready;
    turn.want(DrawThenWork{});  // ready for a search before anybody asks for one
    const std::deque<Unsaved> unsaved = std::exchange(state.saving, {}).queue;
    write_again(turn, unsaved);
    if (state.unreadable_records > 0)
        turn.tell("records_unreadable", {std::to_string(state.unreadable_records)}, true);
}

void on(Turn& turn, const JournalUnreadable& action) {
    turn.state.phase = Phase::unreadable;
    turn.tell("journal_unreadable", {action.reason}, true);
}

void store_changes(Turn& turn, std::vector<casework::Change> changes) {
    if (changes.empty()) return;
    State& state = turn.state;
    const std::string key = vault::record_key(state.journal.seq);
    const std::string payload = casework::encode_commit(changes);
    state.saving.queue.push_back({key, vault::seal_record(state.journal, payload), changes});
    std::map<casework::RecordId, std::vector<std::string>> written;
    for (casework::Change& change : changes) {
        written[change.record].push_back(change.field);
        state.replica.insert(std::move(change));
    }
    for (const auto& [record, fields] : written) follow_fields(state, record, fields);
    store_next(turn);
}

void on(Turn& turn, const RecordStored& action) {
    Saving& saving = turn.state.saving;
    if (saving.queue.empty() || saving.queue.front().key != action.key) return;
    saving.queue.pop_front();
    saving.waiting = false;
    saving.failure.reset();
    store_next(turn);
}

void on(Turn& turn, const RecordRefused& action) {
    Saving& saving = turn.state.saving;
    if (saving.queue.empty() || saving.queue.front().key != action.key) return;
    saving.waiting = false;
    saving.failure = action.failure;
    // Another tab wrote under the same number: retrying cannot help, only reading again.
    if (action.failure == StoreFailure::conflict) turn.want(LoadJournal{});
    else turn.want(StartTimer{Timer::retry, retry_after_ms});
}

void on(Turn& turn, const RetryDue&) { retry(turn); }

void on(Turn& turn, const RetrySave&) { retry(turn); }

}  // namespace varde::app
