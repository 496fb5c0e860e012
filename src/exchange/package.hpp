// Handing notes over as a file: what an export holds, and what reading one would do.
#pragma once

#include "casework/note.hpp"
#include "casework/replica.hpp"
#include "exchange/reading.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace varde::exchange {

/// A larger file is refused before it is parsed, and never written.
inline constexpr std::size_t largest_package = 64u << 20;

/// The template that a note was written with, or null when it is not installed.
using TemplateLookup = std::function<const content::Template*(const casework::NoteHead&)>;

/// What an export says about itself.
struct ExportStamp {
    Instant now;
    casework::DeviceId device;
    std::string app;  ///< version of the app
    Language language = Language::nb;
};

/// The file that hands over these notes, with all their history and nothing else; any other kind of
/// record, the device's settings above all, counts as unknown. Fails with "export_empty",
/// "export_unknown_note" or "export_too_large".
Result<std::string> export_notes(const casework::Replica& replica, const TemplateLookup& lookup,
                                 std::span<const casework::RecordId> notes,
                                 const ExportStamp& stamp);

/// "varde-2026-11-21-<8 hex>.json": the day where the user is, and a piece of the file's hash. It
/// names nobody and no case.
std::string export_name(const Date& today, std::string_view package);

/// What an import would do.
struct ImportCounts {
    std::size_t added = 0;      ///< changes that are new here
    std::size_t known = 0;      ///< changes that are here already
    std::size_t conflicts = 0;  ///< fields that would newly hold two differing values
    std::size_t awaited = 0;    ///< changes that these notes build on and that would be missing
};

struct PackReference {
    std::string id;
    std::string version;
    std::string fingerprint;
};

/// A package that was read in full and found sound. Nothing is stored yet.
struct Import {
    Instant created;
    casework::DeviceId device;
    std::string app;
    std::vector<PackReference> packs;
    std::vector<ReadableNote> notes;        ///< as the sender saw them
    std::vector<casework::Change> changes;  ///< those that are new here, to be stored
    ImportCounts counts;
};

/// Reads a package against what is known here, and changes nothing. Fails with "import_too_large",
/// "import_truncated", "import_hostile_text" (no UTF-8, or a NUL), "import_not_ours",
/// "import_too_new", "import_damaged" (digest, or text that disagrees with the changes) or
/// "import_contradiction" (a cloned or set-back tablet; the detail names device and number). The
/// digest finds accidents, not forgers: it is not a signature.
Result<Import> read_package(std::string_view bytes, const casework::Replica& replica);

}  // namespace varde::exchange
