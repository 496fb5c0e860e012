#include "cli/check.hpp"

#include "cli/files.hpp"
#include "cli/packs.hpp"
#include "content/diff.hpp"

#include <algorithm>
#include <cstdio>
#include <string>

namespace varde::cli {
namespace {

using content::ChangeKind;
using content::EntryChange;

int check_usage() {
    print_line(stderr, "Bruk: varde check MAPPE...\n      varde check --diff GAMMEL NY");
    return 2;
}

int cannot_read(const Error& error) {
    const bool empty = error.code == "folder_without_pack";
    print_line(stderr,
          error.detail + (empty ? ": her er det ingen pakke (pack.json)" : ": kan ikke leses"));
    return 2;
}

std::string counted(std::size_t number, const char* one, const char* many) {
    return std::to_string(number) + " " + (number == 1 ? one : many);
}

std::size_t print_problems(const PackFolder& folder) {
    auto problems = folder.read.problems;
    std::ranges::stable_sort(problems, {},
                             [](const content::Problem& p) { return std::pair(p.file, p.line); });
    for (const content::Problem& problem : problems) {
        const auto path = problem.file.empty() ? folder.path : folder.path / problem.file;
        print_line(stdout, path.string() + ":" + std::to_string(std::max(problem.line, 1)) + ": " +
                          problem.pointer + ": " + problem.message + " [" + problem.rule + "]");
    }
    return problems.size();
}

int check(std::span<const std::string_view> arguments) {
    auto folders = read_folders(arguments);
    if (!folders) return cannot_read(folders.error());
    lint_folders(*folders);
    std::size_t problems = 0;
    for (const PackFolder& folder : *folders) problems += print_problems(folder);
    print_line(stdout, "check: " + counted(folders->size(), "pakke", "pakker") + ", " +
                      (problems == 0 ? "ingen feil" : counted(problems, "feil", "feil")));
    return problems == 0 ? 0 : 1;
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
}

void print_change(const EntryChange& change) {
    const char* words[] = {"ny", "fjernet", "endret: "};
    print_line(stdout, change.file + ": " + change.id + ": " +
                      words[static_cast<std::size_t>(change.kind)] + joined(change.members));
}

/// The list that training starts from: which advice asks for something else than before.
std::size_t print_relearn(const std::vector<EntryChange>& changes, const content::Pack& pack) {
    std::size_t count = 0;
    for (const EntryChange& change : changes) {
        if (!change.relearn) continue;
        const auto advice =
            std::ranges::find(pack.recommendations, change.id, &content::Recommendation::id);
        print_line(stdout, "må læres på nytt: " + change.id + ": " +
                               advice->statement[Language::nb] +
                               (change.revision_forgotten ? " (husk å øke «revision»)" : ""));
        ++count;
    }
    return count;
}

using Folders = std::vector<PackFolder>;

const content::Pack* find_pack(const Folders& folders, const std::string& id) {
    for (const PackFolder& folder : folders)
        if (folder.read.pack.id == id) return &folder.read.pack;
    return nullptr;
}

/// Prints the differences pack by pack; the packs have been read without a fault.
void print_differences(const Folders& before, const Folders& after) {
    std::size_t changed = 0;
    std::size_t relearn = 0;
    for (const PackFolder& folder : after) {
        const content::Pack& pack = folder.read.pack;
        const content::Pack* old = find_pack(before, pack.id);
        const auto changes = differences(old == nullptr ? content::Pack() : *old, pack);
        for (const EntryChange& change : changes) print_change(change);
        changed += changes.size();
        relearn += print_relearn(changes, pack);
    }
    for (const PackFolder& folder : before) {
        if (find_pack(after, folder.read.pack.id) != nullptr) continue;
        print_line(stdout, "pack.json: " + folder.read.pack.id + ": fjernet");
        ++changed;
    }
    print_line(stdout, "diff: " + counted(changed, "endring", "endringer") + ", " +
                      counted(relearn, "råd", "råd") + " må læres på nytt");
}

int diff(std::string_view old_path, std::string_view new_path) {
    const auto before = read_folders(std::span(&old_path, 1));
    if (!before) return cannot_read(before.error());
    const auto after = read_folders(std::span(&new_path, 1));
    if (!after) return cannot_read(after.error());
    std::size_t problems = 0;
    for (const Folders* folders : {&*before, &*after})
        for (const PackFolder& folder : *folders) problems += print_problems(folder);
    if (problems == 0) print_differences(*before, *after);
    return problems == 0 ? 0 : 1;
}

}  // namespace

int run_check(std::span<const std::string_view> arguments) {
    if (arguments.empty()) return check_usage();
    if (arguments[0] == "--diff")
        return arguments.size() == 3 ? diff(arguments[1], arguments[2]) : check_usage();
    if (arguments[0].starts_with("-")) return check_usage();
    return check(arguments);
}

}  // namespace varde::cli
