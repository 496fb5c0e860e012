// The frame around each record of the append-only journal. The payload's bytes are opaque here.
//
// A record is: associated data | payload | integrity, where the associated data is
// format (1 byte) | store id (16) | sequence (8, little-endian) | hash of the previous record (32).
// Integrity is a plain hash today. Encryption replaces payload and integrity by an AEAD box over
// the same associated data, inside seal_record and open_record; nothing else will change.
#pragma once

#include "base/result.hpp"
#include "vault/hash.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace varde::vault {

/// Where a journal will be written next.
struct JournalHead {
    std::string store;      ///< the journal's own id, 32 lower-case hex digits, random at creation
    std::uint64_t seq = 1;  ///< number of the next record
    Hash previous = {};     ///< hash of the record before it, zeros before the first

    bool operator==(const JournalHead&) const = default;
};

/// The storage key of a record: "j/" and 16 decimal digits. It tells nothing about the content.
std::string record_key(std::uint64_t seq);

/// The record that carries `payload` at `head`; advances `head` behind it.
std::string seal_record(JournalHead& head, std::string_view payload);

/// The payload of the record expected at `head`; advances `head` behind it on success. Fails with
/// "journal_missing" (no bytes), "journal_truncated", "journal_too_new" (format), "journal_damaged"
/// (integrity), "journal_other_store", "journal_order" (sequence) or "journal_chain" (previous).
Result<std::string> open_record(std::string_view record, JournalHead& head);

/// One intact record on its own, with no regard to what stood before it.
struct LooseRecord {
    std::uint64_t seq = 0;
    std::string payload;
};

/// Reads a record of a store without its chain, to rescue what stands behind a damaged one: changes
/// are a set, so a later commit is still true. Fails like open_record, except for order and chain.
Result<LooseRecord> rescue_record(std::string_view record, std::string_view store);

/// A record that was not accepted. It stays in the store untouched until a person has decided.
struct Refused {
    std::uint64_t seq = 0;
    Error error;
};

/// What reading a journal gave.
struct Journal {
    std::vector<std::string> payloads;  ///< in order, up to the first missing or invalid record
    JournalHead head;                   ///< where that ended
    std::vector<Refused> refused;       ///< that record, and as "journal_after_refused" all behind
};

/// Reads the records of `store` in order, from number 1. An empty record counts as missing.
Journal replay(std::string store, std::span<const std::string> records);

}  // namespace varde::vault
