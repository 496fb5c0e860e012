#include "cli/files.hpp"

#include <array>
#include <memory>

namespace varde::cli {
namespace {

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

Result<std::string> read_all(std::FILE* stream) {
    std::string content;
    std::array<char, 1 << 16> part{};
    while (const std::size_t count = std::fread(part.data(), 1, part.size(), stream))
        content.append(part.data(), count);
    if (std::ferror(stream) != 0) return fail("file_unreadable");
    return content;
}

Result<std::string> read_file(const std::string& path) {
    if (path == "-") return read_all(stdin);
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
    if (!file) return fail("file_unreadable", path);
    auto content = read_all(file.get());
    if (!content) content.error().detail = path;
    return content;
}

void print(std::FILE* stream, std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stream);
}

void print_line(std::FILE* stream, std::string_view text) {
    print(stream, text);
    print(stream, "\n");
}

}  // namespace varde::cli
