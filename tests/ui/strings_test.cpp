#include "content/files.hpp"
#include "ui/lang/strings.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <string>

using namespace varde::ui;
using varde::content::test::file_text;
using varde::content::test::source_dir;

namespace {

Strings strings_of(const std::string& code) {
    auto strings = Strings::read(file_text(source_dir / "web/lang" / (code + ".json")));
    REQUIRE(strings);
    return *strings;
}

std::size_t slots(const std::string& text) {
    std::size_t count = 0;
    for (char n = '0'; n <= '9'; ++n)
        if (text.find(std::string{'{', n, '}'}) != std::string::npos) ++count;
    return count;
}

/// Every quoted text of the interface's sources, with the file it stands in.
std::vector<std::pair<std::string, std::string>> literals() {
    static const std::regex quoted(R"re("((?:[^"\\]|\\.)*)")re");
    static const std::regex comment(R"(//[^\n]*)");
    std::vector<std::pair<std::string, std::string>> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(source_dir / "src/ui")) {
        if (entry.path().extension() != ".cpp") continue;
        const std::string text = std::regex_replace(file_text(entry.path()), comment, "");
        for (std::sregex_iterator at(text.begin(), text.end(), quoted), end; at != end; ++at)
            found.emplace_back((*at)[1].str(), entry.path().filename().string());
    }
    return found;
}

}  // namespace

TEST_CASE("bokmål and nynorsk have the same keys and the same slots") {
    const Strings nb = strings_of("nb");
    const Strings nn = strings_of("nn");
    CHECK(nb.keys() == nn.keys());
    for (const std::string& key : nb.keys()) {
        CAPTURE(key);
        CHECK(slots(nb(key)) == slots(nn(key)));
        CHECK_FALSE(nn(key).empty());
    }
}

TEST_CASE("English has every text of bokmål, with the same slots") {
    const Strings nb = strings_of("nb");
    const Strings en = strings_of("en");
    for (const std::string& key : nb.keys()) {
        CAPTURE(key);
        CHECK(en.has(key));
        CHECK(slots(nb(key)) == slots(en(key)));
        CHECK_FALSE(en(key).empty());
    }
}

/// Whether the text is a key, one with a count, or ("visits.group_") the beginning of keys.
bool is_known(const Strings& strings, const std::string& text) {
    if (strings.has(text) || strings.has(text + ".one")) return true;
    if (text.back() != '_') return false;
    const std::vector<std::string> keys = strings.keys();
    return std::any_of(keys.begin(), keys.end(),
                       [&](const std::string& key) { return key.starts_with(text); });
}

TEST_CASE("every key that the interface asks for exists") {
    const Strings nb = strings_of("nb");
    static const std::regex key(R"(^[a-z]+(\.[a-z_]+)+$)");
    std::size_t asked = 0;
    for (const auto& [text, file] : literals()) {
        if (!std::regex_match(text, key)) continue;
        CAPTURE(text);
        CAPTURE(file);
        ++asked;
        CHECK(is_known(nb, text));
    }
    CHECK(asked > 80);
}

TEST_CASE("no user-visible text stands in the interface's code") {
    static const std::regex norwegian(R"(æ|ø|å|Æ|Ø|Å)");
    static const std::regex sentence(R"(^[A-Z][a-z]+ [a-zA-Z ]+$)");
    for (const auto& [text, file] : literals()) {
        CAPTURE(file);
        CAPTURE(text);
        CHECK_FALSE(std::regex_search(text, norwegian));
        if (file != "icons.cpp") CHECK_FALSE(std::regex_match(text, sentence));
    }
}

TEST_CASE("slots, counts and missing keys") {
    auto strings =
        Strings::read(R"({"a": {"b": "x {0} y {1}"}, "n": {"one": "ett", "many": "{0} stk"}})");
    REQUIRE(strings);
    CHECK((*strings)("a.b", {"1", "2"}) == "x 1 y 2");
    CHECK((*strings)("a.b", {"1"}) == "x 1 y {1}");
    CHECK(strings->counted("n", 1) == "ett");
    CHECK(strings->counted("n", 7) == "7 stk");
    CHECK((*strings)("finnes.ikke") == "finnes.ikke");
    CHECK_FALSE(Strings::read(R"({"a": 1})"));
    CHECK_FALSE(Strings::read("["));
}
