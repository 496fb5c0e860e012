// Bokmål, nynorsk and English: days, clock, counts, and what stays Norwegian.
#include "ui/stage.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::ui;
using namespace varde::ui::test;

namespace {

Strings language(std::string_view code) {
    auto strings =
        Strings::read(file_text(source_dir / "web/lang" / (std::string(code) + ".json")));
    REQUIRE(strings);
    return *strings;
}

}  // namespace

TEST_CASE("days and the clock are written as each language writes them") {
    Tablet tablet;
    const Date day{2026, 11, 21};
    const LocalTime time{day, 9, 5};
    const Strings norwegian = language("nb");  // the interface keeps a pointer
    const auto words = [&](Language spoken) {
        const Strings strings = language(code(spoken));
        tablet.ui->set_strings(strings, spoken);
        const std::string text = long_date(*tablet.ui, day) + ", " + clock_text(*tablet.ui, time);
        tablet.ui->set_strings(norwegian, Language::nb);
        return text;
    };
    CHECK(words(Language::nb) == "Lørdag 21. november, kl. 09.05");
    CHECK(words(Language::nn) == "Laurdag 21. november, kl. 09.05");
    CHECK(words(Language::en) == "Saturday 21 November, 09:05");
}

TEST_CASE("one and many are told apart in each language") {
    for (const char* spoken : {"nb", "nn", "en"}) {
        CAPTURE(spoken);
        const Strings strings = language(spoken);
        for (const std::string& key : strings.keys()) {
            if (!key.ends_with(".one")) continue;
            CAPTURE(key);
            const std::string counted = key.substr(0, key.size() - 4);
            CHECK(strings.counted(counted, 1) != strings.counted(counted, 2));
            CHECK(strings.counted(counted, 17).find("17") != std::string::npos);
        }
    }
    CHECK(language("nb").counted("setup.changes", 0) == "0 endringer er lagret");
    CHECK(language("nn").counted("setup.changes", 2) == "2 endringar er lagra");
    CHECK(language("en").counted("setup.changes", 1) == "One change is saved");
}

/// The language of the first node whose name holds `words`.
std::string spoken(const Tablet& tablet, std::string_view words) {
    for (const Node& node : tablet.ui->semantics().nodes())
        if (node.name.find(words) != std::string::npos) return std::string(code(node.language));
    return "not said";
}

TEST_CASE("in English the interface is English, and the content says that it is bokmål") {
    Tablet tablet;
    const Strings english = language("en");
    tablet.ui->set_strings(english, Language::en);
    tablet.show();
    REQUIRE(tablet.press(Role::button, "Settings"));
    CHECK(spoken(tablet, "Text size") == "en");
    REQUIRE(tablet.press(Role::radio, "English"));
    CHECK(tablet.world.state.settings.language == Language::en);
    REQUIRE(tablet.press(Role::button, "Urgent"));
    CHECK(spoken(tablet, "Er noen i livsfare?") == "nb");
    CHECK(spoken(tablet, "Read from the top.") == "en");
    tablet.world.act(app::SearchAll{"samspill"});
    REQUIRE(tablet.press(Role::button, "Advice"));
    REQUIRE_FALSE(tablet.world.state.search.found.empty());
    CHECK(spoken(tablet, tablet.world.state.search.found[0].title.text) == "nb");
    CHECK(spoken(tablet, " hits") == "en");
}

TEST_CASE("what is missing in nynorsk is said in bokmål, and no more than that") {
    Tablet tablet;
    const Strings nynorsk = language("nn");
    tablet.ui->set_strings(nynorsk, Language::nn);
    Text only;
    only[Language::nb] = "Bare på bokmål";
    Text both = only;
    both[Language::nn] = "På nynorsk òg";
    tablet.content = [&](Ui& ui) {
        heading(ui, 1, only);
        rich_text(ui, Type::body, both);
        paragraph(ui, Type::body, ui.tr("save.saved"));
        ui.overlay([&ui] { paragraph(ui, Type::body, ui.tr("action.ok")); });
        const Speaking as(ui, only);
        ui.overlay([&ui, &only] { paragraph(ui, Type::small, shown(only, Language::nb)); });
    };
    tablet.show();
    CHECK(spoken(tablet, "Bare på bokmål") == "nb");
    CHECK(spoken(tablet, "På nynorsk òg") == "nn");
    CHECK(spoken(tablet, "Lagra") == "nn");
    CHECK(spoken(tablet, nynorsk("action.ok")) == "nn");
    CHECK(code(tablet.ui->semantics().nodes().back().language) == "nb");
}
