// A pretend world for update(): it does what the shell would do, in memory and at once.
#pragma once

#include "app/update.hpp"
#include "content/files.hpp"
#include "vault/journal.hpp"

#include <map>
#include <string>
#include <vector>

namespace varde::app::test {

inline constexpr std::string_view device = "00112233445566778899aabbccddeeff";

/// Stored records, shared by several sessions: what survives a killed browser.
using Disk = std::map<std::string, std::string>;

inline content::Library guidelines() {
    std::vector<content::Pack> packs;
    for (const auto& folder : content::test::real_packs())
        packs.push_back(content::read_pack(content::test::pack_files(folder)).pack);
    return content::Library(std::move(packs));
}

class World {
public:
    explicit World(Disk& disk, std::string id = std::string(device)) : disk_(disk) {
        state.library = guidelines();
        act(Begin{std::move(id), {}});
    }

    /// Does an action, and then everything that follows from it, except what is held back.
    void act(const Action& action) {
        now.ms += 1000;
        Step step = update(std::move(state), action, {now, 60});
        state = std::move(step.state);
        for (const Effect& effect : step.effects)
            std::visit([this](const auto& wanted) { run(wanted); }, effect);
    }

    /// Answers the store request that was held back.
    void store_held() {
        hold_store = false;
        const StoreRecord record = held.front();
        held.erase(held.begin());
        run(record);
    }

    casework::NoteHead only_note() const { return casework::list_notes(state.replica).at(0); }

    State state;
    Instant now{1'795'000'000'000};
    bool hold_store = false;
    std::optional<StoreFailure> refuse;
    std::vector<StoreRecord> held;
    std::vector<ShareFile> shared;
    std::vector<StartTimer> timers;
    std::vector<std::string> routes;
    int picks = 0;
    int restarts = 0;
    int prints = 0;
    int pieces = 0;  ///< of long work
    bool hold_work = false;

private:
    void run(const LoadJournal&) {
        JournalLoaded loaded;
        for (const auto& [key, bytes] : disk_) loaded.records.emplace_back(key, bytes);
        act(loaded);
    }
    void run(const StoreRecord& record) {
        if (hold_store) return held.push_back(record);
        if (refuse) return act(RecordRefused{record.key, *refuse});
        if (!disk_.emplace(record.key, record.bytes).second)
            return act(RecordRefused{record.key, StoreFailure::conflict});
        act(RecordStored{record.key});
    }
    void run(const StartTimer& timer) { timers.push_back(timer); }
    void run(const ShareFile& file) { shared.push_back(file); }
    void run(const PickFile&) { ++picks; }
    void run(const AskPersistence&) { act(PersistenceAnswered{true}); }
    void run(const ShowRoute& route) { routes.push_back(route.text); }
    void run(const RestartWithUpdate&) { ++restarts; }
    void run(const PrintPage&) { ++prints; }
    void run(const DrawThenWork&) {
        ++pieces;
        // Making an index at every start would take most of the tests' time.
        if (state.reading && !hold_work) act(WorkDue{});
    }

    Disk& disk_;
};

/// Answers everything that a home visit must have.
inline void fill_in(World& world, const casework::RecordId& note) {
    world.act(TypeText{note, "sak", "Blåveis"});
    world.act(Answer{note, "dato", std::string("2026-11-20")});
    world.act(TypeText{note, "samspill_obs", "Mor tar øyekontakt. Áŋŋa smiler."});
    world.act(Answer{note, "medvirkning_kode", std::string("1.3")});
    world.act(TypeText{note, "neste_steg", "Ringe helsestasjonen."});
    world.act(LeaveField{});
}

}  // namespace varde::app::test
