#include "web/store.hpp"

#include "web/host.hpp"

#include <emscripten.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <utility>

namespace varde::web {
namespace {

constexpr const char* database = "varde";

/// What waits for the browser's answer; travels through C as the callback's argument.
struct PendingStore {
    StoreCallback done;
};

struct PendingLoad {
    LoadCallback done;
    std::string key;
    LoadResult loaded;
};

/// Takes back what was handed to the browser. Each operation answers exactly once.
template <class Pending>
std::unique_ptr<Pending> reclaim(void* argument) {
    return std::unique_ptr<Pending>(static_cast<Pending*>(argument));
}

StoreResult failure() {
    std::array<char, 64> name{};
    host_idb_error_name(name.data(), name.size());
    return {outcome_of(name.data()), name.data()};
}

void on_stored(void* argument) { reclaim<PendingStore>(argument)->done({}); }
void on_store_failed(void* argument) { reclaim<PendingStore>(argument)->done(failure()); }

void on_loaded(void* argument, void* bytes, int size) {
    auto pending = reclaim<PendingLoad>(argument);
    pending->loaded.records.push_back(
        {std::move(pending->key),
         std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size))});
    pending->done(std::move(pending->loaded));
}

void on_load_failed(void* argument) {
    auto pending = reclaim<PendingLoad>(argument);
    pending->done({failure(), {}});
}

std::string_view take(const char*& at) {
    std::uint32_t size = 0;
    std::memcpy(&size, at, sizeof size);
    const std::string_view part(at + sizeof size, size);
    at += sizeof size + size;
    return part;
}

void append(std::string& packed, std::string_view part) {
    const auto size = static_cast<std::uint32_t>(part.size());
    packed.append(reinterpret_cast<const char*>(&size), sizeof size);
    packed += part;
}

void on_batch(void* argument, const char* batch, std::size_t, int count) {
    auto& records = static_cast<PendingLoad*>(argument)->loaded.records;
    for (int i = 0; i < count; ++i) {
        const std::string_view key = take(batch);
        const std::string_view bytes = take(batch);
        records.push_back({std::string(key), std::string(bytes)});
    }
}

void on_all_loaded(void* argument) {
    auto pending = reclaim<PendingLoad>(argument);
    pending->done(std::move(pending->loaded));
}

}  // namespace

void store_record(std::string_view key, std::string_view bytes, StoreCallback done) {
    // Emscripten copies the bytes before it returns; its parameter merely lacks the const.
    emscripten_idb_async_store(database, std::string(key).c_str(),
                               const_cast<char*>(bytes.data()), static_cast<int>(bytes.size()),
                               new PendingStore{std::move(done)}, on_stored, on_store_failed);
}

void store_records(const std::vector<StoredRecord>& records, StoreCallback done) {
    std::string packed;
    for (const auto& [key, bytes] : records) {
        append(packed, key);
        append(packed, bytes);
    }
    host_idb_store_all(database, packed.data(), packed.size(), new PendingStore{std::move(done)},
                       on_stored, on_store_failed);
}

void load_record(std::string_view key, LoadCallback done) {
    emscripten_idb_async_load(database, std::string(key).c_str(),
                              new PendingLoad{std::move(done), std::string(key), {}}, on_loaded,
                              on_load_failed);
}

void load_all(std::string_view prefix, LoadCallback done) {
    host_idb_load_all(database, std::string(prefix).c_str(),
                      new PendingLoad{std::move(done), {}, {}}, on_batch, on_all_loaded,
                      on_load_failed);
}

void delete_record(std::string_view key, StoreCallback done) {
    emscripten_idb_async_delete(database, std::string(key).c_str(),
                                new PendingStore{std::move(done)}, on_stored, on_store_failed);
}

StoreOutcome outcome_of(std::string_view error_name) {
    if (error_name.empty()) return StoreOutcome::ok;
    if (error_name == "QuotaExceededError") return StoreOutcome::full;
    if (error_name == "ConstraintError") return StoreOutcome::conflict;
    if (error_name == "NotFoundError") return StoreOutcome::absent;
    if (error_name == "InvalidStateError" || error_name == "AbortError" ||
        error_name == "UnknownError")
        return StoreOutcome::closed;
    return StoreOutcome::failed;
}

}  // namespace varde::web
