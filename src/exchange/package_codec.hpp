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

#include <string>
#include <string_view>
#include <vector>

namespace varde::exchange {

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

/// Fails as read_package does, except that it finds no contradiction.
Result<PackageFile> parse_package(std::string_view bytes);

}  // namespace varde::exchange
