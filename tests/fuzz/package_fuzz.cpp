// Any bytes as a file that somebody hands over, and as its parts, since no fuzzer guesses a digest.
// What is accepted can be handed on.
#include "exchange/change_json.hpp"
#include "exchange/note_json.hpp"
#include "exchange/package.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace varde;

namespace {

void expect(bool holds) {
    if (!holds) std::abort();
}

void hand_on(const exchange::Import& import) {
    casework::Replica replica;
    for (const casework::Change& change : import.changes) replica.insert(change);
    expect(exchange::read_package(exchange::export_notes(replica, {}, replica.records("note/"),
                                                         {{}, {}, {}, Language::nb})
                                      .value(),
                                  replica)
               .has_value());
    for (const exchange::ReadableNote& note : import.notes) exchange::plain_text(note, {});
}

void check_parts(const Json& json) {
    if (const auto change = exchange::change_from_json(json))
        expect(exchange::change_from_json(exchange::to_json(*change)) == *change);
    if (const auto note = exchange::note_from_json(json)) {
        exchange::plain_text(*note, {});
        expect(exchange::note_from_json(exchange::to_json(*note)).has_value());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (const auto import = exchange::read_package(bytes, {})) hand_on(*import);
    if (const auto json = parse_json(bytes)) check_parts(*json);
    return 0;
}
