#include "casework/commit_codec.hpp"

#include "casework/bytes.hpp"
#include "casework/change_codec.hpp"

namespace varde::casework {
namespace {

constexpr unsigned commit_format = 1;

}  // namespace

std::string encode_commit(std::span<const Change> changes) {
    std::string out;
    put_byte(out, commit_format);
    put_varint(out, changes.size());
    for (const Change& change : changes) put_text(out, encode(change));
    return out;
}

Result<std::vector<Change>> decode_commit(std::string_view bytes) {
    ByteReader in(bytes);
    if (in.byte() != commit_format)
        return fail(bytes.empty() ? "commit_truncated" : "commit_format");
    const std::size_t count = in.count(1);
    std::vector<Change> changes;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view one = in.take(in.count(1));
        if (!in.ok()) break;
        VARDE_TRY(change, decode(one));
        changes.push_back(std::move(change));
    }
    if (in.problem() == ReadProblem::truncated) return fail("commit_truncated");
    if (!in.ok() || in.left() > 0) return fail("commit_malformed");
    return changes;
}

}  // namespace varde::casework
