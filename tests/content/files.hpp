// Packs from the disk, for tests only: the content layer itself reads no files.
#pragma once

#include "content/reader.hpp"

#include "source_dir.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace varde::content::test {

inline const std::filesystem::path source_dir = varde::test::source_dir;

inline std::string file_text(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline PackFiles pack_files(const std::filesystem::path& folder) {
    PackFiles pack;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".json")
            pack.files[entry.path().filename().string()] = file_text(entry.path());
    return pack;
}

/// Folders of guidelines/ that hold a pack, sorted by name.
inline std::vector<std::filesystem::path> real_packs() {
    std::vector<std::filesystem::path> folders;
    for (const auto& entry : std::filesystem::directory_iterator(source_dir / "guidelines"))
        if (std::filesystem::exists(entry.path() / "pack.json")) folders.push_back(entry.path());
    std::ranges::sort(folders);
    return folders;
}

}  // namespace varde::content::test
