#include "vault/journal.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace varde::vault {
namespace {

constexpr char format = 1;
constexpr std::size_t store_at = 1;
constexpr std::size_t seq_at = store_at + 16;
constexpr std::size_t previous_at = seq_at + 8;
constexpr std::size_t payload_at = previous_at + hash_bytes;

unsigned nibble(char digit) {
    return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

std::string bytes_of_store(std::string_view hex) {
    std::string out;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        out.push_back(static_cast<char>((nibble(hex[i]) << 4) | nibble(hex[i + 1])));
    return out;
}

std::string_view as_text(const Hash& hash) {
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

std::string associated_data(const JournalHead& head) {
    std::string out(1, format);
    out += bytes_of_store(head.store);
    for (unsigned shift = 0; shift < 64; shift += 8)
        out.push_back(static_cast<char>((head.seq >> shift) & 0xFF));
    out += as_text(head.previous);
    return out;
}

std::uint64_t sequence_of(std::string_view record) {
    std::uint64_t seq = 0;
    for (std::size_t i = 8; i-- > 0;)
        seq = (seq << 8) | static_cast<unsigned char>(record[seq_at + i]);
    return seq;
}

void step_behind(JournalHead& head, std::string_view record) {
    head.previous = hash(record);
    head.seq += 1;
}

/// What can be said about a record without knowing where in its journal it stands.
Result<std::string_view> open_loose(std::string_view record, std::string_view store) {
    if (record.empty()) return fail("journal_missing");
    if (record[0] != format) return fail("journal_too_new");
    if (record.size() < payload_at + hash_bytes) return fail("journal_truncated");
    const std::string_view sealed = record.substr(0, record.size() - hash_bytes);
    if (as_text(hash(sealed)) != record.substr(sealed.size())) return fail("journal_damaged");
    if (record.substr(store_at, seq_at - store_at) != bytes_of_store(store))
        return fail("journal_other_store");
    return sealed.substr(payload_at);
}

}  // namespace

std::string record_key(std::uint64_t seq) {
    std::array<char, 32> out{};
    std::snprintf(out.data(), out.size(), "j/%016llu", static_cast<unsigned long long>(seq));
    return out.data();
}

std::string seal_record(JournalHead& head, std::string_view payload) {
    std::string record = associated_data(head);
    record.reserve(record.size() + payload.size() + hash_bytes);
    record += payload;
    record += as_text(hash(record));
    step_behind(head, record);
    return record;
}

Result<std::string> open_record(std::string_view record, JournalHead& head) {
    VARDE_TRY(payload, open_loose(record, head.store));
    if (sequence_of(record) != head.seq) return fail("journal_order");
    if (record.substr(previous_at, hash_bytes) != as_text(head.previous))
        return fail("journal_chain");
    step_behind(head, record);
    return std::string(payload);
}

Result<LooseRecord> rescue_record(std::string_view record, std::string_view store) {
    VARDE_TRY(payload, open_loose(record, store));
    return LooseRecord{sequence_of(record), std::string(payload)};
}

Journal replay(std::string store, std::span<const std::string> records) {
    Journal journal;
    journal.head.store = std::move(store);
    std::size_t at = 0;
    for (; at < records.size(); ++at) {
        auto payload = open_record(records[at], journal.head);
        if (!payload) {
            journal.refused.push_back({at + 1, payload.error()});
            break;
        }
        journal.payloads.push_back(std::move(*payload));
    }
    for (++at; at < records.size(); ++at)
        journal.refused.push_back({at + 1, Error{"journal_after_refused", {}}});
    return journal;
}

}  // namespace varde::vault
