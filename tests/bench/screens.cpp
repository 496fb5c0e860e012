// What one frame of each screen costs on the C++ side: laid out, painted and said, not shown.
#include "bench/bench.hpp"
#include "ui/stage.hpp"

#include <string>

namespace varde::bench {
namespace {

constexpr double frame_budget_ms = 2;

void measure(ui::test::Tablet& tablet, const std::string& name) {
    tablet.show();
    const double ms = fastest_ms(40, [&] { tablet.show(1); });
    report(("frame " + name).c_str(), ms, "ms", frame_budget_ms);
    report(("vertices " + name).c_str(),
           static_cast<double>(ImGui::GetDrawData()->TotalVtxCount), "corners");
    report(("nodes " + name).c_str(),
           static_cast<double>(tablet.ui->semantics().nodes().size()), "nodes");
}

}  // namespace

void screens() {
    ui::test::Tablet tablet(1180, 820);
    for (const char* name : {"I dag", "Råd", "Besøk", "Send", "Oppsett", "Akutt"}) {
        tablet.press(ui::Role::button, name);
        measure(tablet, name);
    }
    tablet.press(ui::Role::button, "I dag");
    tablet.press(ui::Role::button, "Start hjemmebesøk");
    measure(tablet, "notat");
    tablet.type(ui::Role::text_field, "Kallenavn på saken", "Blåveis");
    const casework::RecordId note = tablet.world.only_note().id;
    std::string text;
    const double typed = fastest_ms(200, [&] {
        text += 'a';
        tablet.world.act(app::TypeText{note, "samspill_obs", text});
    });
    report("keystroke to state", typed, "ms", 1);
}

}  // namespace varde::bench
