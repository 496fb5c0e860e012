// What update() wants done in the world, as data. The shell does it and reports with an Action.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace varde::app {

/// Answered by JournalLoaded or JournalUnreadable.
struct LoadJournal {};
/// Answered by RecordStored or RecordRefused, only after the store's transaction is complete.
struct StoreRecord {
    std::string key;
    std::string bytes;
};
enum class Timer { commit, retry };
/// Answered by CommitDue or RetryDue.
struct StartTimer {
    Timer timer = Timer::commit;
    int milliseconds = 0;
};
/// Answered by FileShared.
struct ShareFile {
    std::string name;
    std::string mime;
    std::string bytes;
};
/// Answered by FilePicked or FileTooLarge, or by nothing when the person changed their mind.
struct PickFile {
    bool any = false;  ///< not only JSON
};
/// Answered by PersistenceAnswered.
struct AskPersistence {};
struct ShowRoute {
    std::string text;
};
struct RestartWithUpdate {};
struct PrintPage {};
/// Answered by WorkDue once another frame has been drawn: long work goes on in small pieces.
struct DrawThenWork {};

using Effect = std::variant<LoadJournal, StoreRecord, StartTimer, ShareFile, PickFile,
                            AskPersistence, ShowRoute, RestartWithUpdate, PrintPage,
                            DrawThenWork>;

}  // namespace varde::app
