// "varde-notes/1": the JSON file that hands notes over.
//
//   format     "varde-notes/1", the first member, so that a cut file is still known as ours
//   created    ISO 8601 in UTC; device, app: who made it
//   packs      [{id, version, fingerprint}] that the notes were written with
//   notes      for reading: title, sections, labels, answers, kind (observation, appraisal), areas
//   changes    for merging: every change of these notes, sorted by device and number, lossless
//   digest     BLAKE2b-256 over the canonical bytes of the changes
#pragma once

#include "exchange/package.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace varde::exchange {

/// What stands under "format": the family, and the one version of it that is known.
inline constexpr std::string_view package_family = "varde-notes/";
inline constexpr std::string_view package_version = "1";

/// What the file says, before anything is compared with what is known here.
struct PackageFile {
    Instant created;
    casework::DeviceId device;
    std::string app;
    std::vector<PackReference> packs;
    std::vector<ReadableNote> notes;
    std::vector<casework::Change> changes;  ///< sorted by id, each once
};

std::string write_package(const PackageFile& file);

/// Lower-case hex of the digest that stands in a file.
std::string package_digest(std::span<const casework::Change> changes);

/// Gives a note of a file its head. Fails with "import_damaged" when what stands for reading is not
/// what the file's changes say: a receiver who reads the one and files the other would be misled.
Result<> match_note(ReadableNote& note, const casework::Replica& changes);

/// What taking in a file would do here; `incoming` are its changes. Fails with
/// "import_contradiction".
Result<Import> compare_package(PackageFile file, const casework::Replica& incoming,
                               const casework::Replica& replica);

}  // namespace varde::exchange
