#include "cli/packs.hpp"

#include "cli/files.hpp"
#include "content/lint.hpp"
#include "exchange/fhir/pack_form.hpp"

#include <algorithm>
#include <array>

namespace varde::cli {
namespace {

namespace fs = std::filesystem;

Result<std::vector<fs::path>> entries(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> paths;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        paths.push_back(at->path());
    if (error) return fail("folder_unreadable", folder.string());
    std::ranges::sort(paths);
    return paths;
}

bool is_pack(const fs::path& path) {
    std::error_code error;
    return fs::is_regular_file(path / "pack.json", error);
}

Result<PackFolder> read_folder(const fs::path& folder) {
    PackFolder read{folder, {}, {}};
    VARDE_TRY(paths, entries(folder));
    for (const fs::path& path : paths) {
        if (path.extension() != ".json") continue;
        VARDE_TRY(text, read_file(path.string()));
        read.files.files.emplace(path.filename().string(), std::move(text));
    }
    read.read = content::read_pack(read.files, exchange::fhir::read_pack_form);
    return read;
}

/// The folder itself when it is a pack, else the packs right below it.
Result<std::vector<fs::path>> pack_paths(const fs::path& folder) {
    VARDE_TRY(paths, entries(folder));
    if (is_pack(folder)) return std::vector{folder};
    std::erase_if(paths, [](const fs::path& path) { return !is_pack(path); });
    if (paths.empty()) return fail("folder_without_pack", folder.string());
    return std::move(paths);
}

bool cannot_be_judged(const content::Problem& problem) {
    return problem.rule.starts_with("json_") || problem.rule == "missing-file";
}

/// Rules that speak about what stands elsewhere, perhaps in a file that could not be read.
bool is_about_links(const content::Problem& problem) {
    constexpr std::array<std::string_view, 5> rules = {
        "unknown-link", "one-way-link", "unknown-term", "unknown-input", "unknown-source"};
    return std::ranges::find(rules, problem.rule) != rules.end();
}

void check_name(PackFolder& folder, const std::vector<PackFolder>& all) {
    std::error_code error;
    const std::string name = fs::canonical(folder.path, error).filename().string();
    if (!error && !folder.read.pack.id.empty() && folder.read.pack.id != name)
        folder.read.problems.push_back(
            {"pack.json", "/id", "Mappen skal hete det samme som pakken: " + folder.read.pack.id, 0,
             "folder-name"});
    const auto same = [&](const PackFolder& other) {
        return &other != &folder && other.read.pack.id == folder.read.pack.id;
    };
    if (!folder.read.pack.id.empty() && std::ranges::any_of(all, same))
        folder.read.problems.push_back(
            {"pack.json", "/id", "To pakker har samme id.", 0, "duplicate-id"});
}

}  // namespace

Result<std::vector<PackFolder>> read_folders(std::span<const std::string_view> folders) {
    std::vector<PackFolder> all;
    for (const std::string_view folder : folders) {
        VARDE_TRY(paths, pack_paths(folder));
        for (const fs::path& path : paths) {
            VARDE_TRY(read, read_folder(path));
            all.push_back(std::move(read));
        }
    }
    return all;
}

void lint_folders(std::vector<PackFolder>& folders) {
    std::vector<content::Pack> packs;
    for (const PackFolder& folder : folders) packs.push_back(folder.read.pack);
    const content::Library library(std::move(packs));
    const bool whole = std::ranges::none_of(folders, [](const PackFolder& folder) {
        return std::ranges::any_of(folder.read.problems, cannot_be_judged);
    });
    for (std::size_t i = 0; i < folders.size(); ++i) {
        content::ReadPack& read = folders[i].read;
        auto linted = content::lint(library.packs()[i], library);
        if (!whole) std::erase_if(linted, is_about_links);
        read.problems = content::all_problems(read.problems, linted);
        check_name(folders[i], folders);
        content::add_lines(folders[i].files, read.problems);
    }
}

}  // namespace varde::cli
