// Content packs from the disk.
#pragma once

#include "content/reader.hpp"

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace varde::cli {

/// A pack folder and what could be read of it.
struct PackFolder {
    std::filesystem::path path;
    content::PackFiles files;
    content::ReadPack read;
};

/// The packs in these folders, each of which is one or holds some, in the order of their names.
/// Fails with "folder_unreadable" or "folder_without_pack"; the detail is the path.
Result<std::vector<PackFolder>> read_folders(std::span<const std::string_view> folders);

/// Adds to each pack's problems what the linter finds when they all stand beside each other.
void lint_folders(std::vector<PackFolder>& folders);

}  // namespace varde::cli
