// The journal's place in the browser: records under string keys in IndexedDB.
//
// A callback that reports success runs only after the browser has finished the transaction, so
// "lagret" may be shown. The bytes are opaque here.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace varde::web {

enum class StoreOutcome {
    ok,
    full,      ///< no room left: the person must free some or export
    conflict,  ///< a journal record with this key is there already, with other bytes
    closed,    ///< the browser took the connection away, and a new one did not help
    absent,    ///< nothing is stored under this key
    failed,    ///< anything else
};

struct StoreResult {
    StoreOutcome outcome = StoreOutcome::ok;
    std::string name;  ///< the browser's name of the error ("QuotaExceededError"), for logs

    bool ok() const { return outcome == StoreOutcome::ok; }
};

struct StoredRecord {
    std::string key;
    std::string bytes;
};

struct LoadResult {
    StoreResult result;
    std::vector<StoredRecord> records;  ///< in the order of the keys
};

using StoreCallback = std::function<void(StoreResult)>;
using LoadCallback = std::function<void(LoadResult)>;

/// Stores bytes under a key. Keys that start with "j/" are written once and never replaced.
void store_record(std::string_view key, std::string_view bytes, StoreCallback done);

/// Stores many records, all of them or none: for an import, since each transaction has its price.
void store_records(const std::vector<StoredRecord>& records, StoreCallback done);

/// Loads one record; `absent` when there is none.
void load_record(std::string_view key, LoadCallback done);

/// Loads all records whose keys start with a prefix, as they were at one moment.
void load_all(std::string_view prefix, LoadCallback done);

/// Removes one record; also succeeds when there was none.
void delete_record(std::string_view key, StoreCallback done);

/// What an error name of IndexedDB means for a person.
StoreOutcome outcome_of(std::string_view error_name);

}  // namespace varde::web
