// One area of the needs model: what it holds, the advice about it, and the questions that ask of
// it.
#include "ui/screens/library.hpp"

#include <algorithm>

namespace varde::ui {
namespace {

using content::NeedsCode;

std::vector<const NeedsCode*> below(const content::Library& library, const std::string& code) {
    std::vector<const NeedsCode*> codes;
    for (const content::Pack& pack : library.packs())
        for (const NeedsCode& each : pack.needs)
            if (each.parent == code) codes.push_back(&each);
    return codes;
}

void collect(const std::vector<content::Item>& items, const std::string& form,
             const std::string& code, std::vector<std::string>& paths) {
    for (const content::Item& item : items) {
        if (std::ranges::find(item.areas, code) != item.areas.end())
            paths.push_back(form + "/" + item.id);
        collect(item.items, form, code, paths);
    }
}

std::vector<std::string> fields_of(const content::Library& library, const std::string& code) {
    std::vector<std::string> paths;
    for (const content::Pack& pack : library.packs())
        for (const content::Template& form : pack.templates)
            collect(form.items, form.id, code, paths);
    return paths;
}

void rows_of(Ui& ui, const View& view, const std::string& key,
             const std::vector<const NeedsCode*>& codes) {
    if (codes.empty()) return;
    titled_card(ui, key, ui.tr("area." + key), [&] {
        for (const NeedsCode* each : codes) area_row(ui, view, each->code);
    });
}

void detail(Ui& ui, const View& view, const NeedsCode& area) {
    const content::Library& library = view.state.library;
    ui.push_scope(area.code);
    paragraph(ui, Type::label, code_name(ui, area.code), ui.theme().primary);
    heading(ui, 1, area.label);
    rows_of(ui, view, "topics", below(library, area.code));
    if (const auto advice = library.advice_for_area(area.code); !advice.empty())
        card(ui, "advice", [&] { advice_rows(ui, view, ui.tr("library.advice"), advice); });
    const auto fields = fields_of(library, area.code);
    if (!fields.empty())
        titled_card(ui, "fields", ui.tr("area.fields"), [&] {
            for (const std::string& path : fields) field_row(ui, view, path);
        });
    ui.pop_scope();
}

}  // namespace

void draw_area(Ui& ui, const View& view) {
    const NeedsCode* area = view.state.library.need(view.state.route.id);
    library_page(ui, view, app::Screen::area, area != nullptr,
                 [&] { rows_of(ui, view, "dimensions", below(view.state.library, {})); },
                 [&] { detail(ui, view, *area); });
}

}  // namespace varde::ui
