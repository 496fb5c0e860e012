// Any bytes as a change, as a commit and as a journal record: what is accepted is canonical.
#include "casework/change_codec.hpp"
#include "casework/commit_codec.hpp"
#include "casework/privacy.hpp"
#include "casework/replica.hpp"
#include "vault/journal.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace varde;

namespace {

void expect(bool holds) {
    if (!holds) std::abort();
}

/// Whatever changes say, nothing vanishes and every field has a head.
void check_replica(const std::vector<casework::Change>& changes) {
    casework::Replica replica;
    std::size_t added = 0;
    for (const casework::Change& change : changes)
        added += replica.insert(change) == casework::Inserted::added ? 1u : 0u;
    std::size_t kept = 0;
    for (const casework::RecordId& record : replica.records())
        for (const std::string& field : replica.fields(record)) {
            kept += replica.history(record, field).size();
            expect(!replica.heads(record, field).empty());
            expect(replica.value(record, field) == &replica.heads(record, field)[0]->value);
        }
    expect(kept == added && added == replica.size());
}

void check_privacy(std::string_view text) {
    std::size_t end = 0;
    for (const casework::PrivacyFinding& found : casework::find_private(text)) {
        expect(found.begin >= end && found.begin < found.end && found.end <= text.size());
        end = found.end;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (const auto change = casework::decode(bytes)) expect(casework::encode(*change) == bytes);
    if (const auto changes = casework::decode_commit(bytes)) {
        expect(casework::encode_commit(*changes) == bytes);
        check_replica(*changes);
    }
    vault::JournalHead head{.store = std::string(32, '0'), .seq = 1, .previous = {}};
    vault::JournalHead same = head;
    const auto payload = vault::open_record(bytes, head);
    if (payload) expect(vault::seal_record(same, *payload) == bytes && same == head);
    else expect(same == head);
    check_privacy(bytes);
    return 0;
}
