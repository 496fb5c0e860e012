// A pathway's deadlines, conditions and roles in words.
#include "ui/screens/library.hpp"

#include "logic/function.hpp"
#include "logic/infix.hpp"

#include <array>

namespace varde::ui {
namespace {

using logic::Call;
using logic::Expression;

std::string joined(const Ui& ui, const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += i + 1 == parts.size() ? " " + ui.tr("list.and") + " " : ", ";
        text += parts[i];
    }
    return text;
}

bool calls(const Call& call, std::string_view name) {
    return call.function != nullptr && call.function->name == name;
}

/// The id in ["answer", "id"], or null.
const std::string* answered_item(const Expression& expression) {
    const Call* call = expression.call();
    if (call == nullptr || !calls(*call, "answer") || call->arguments.empty()) return nullptr;
    const logic::Value* id = call->arguments[0].literal();
    return id == nullptr ? nullptr : std::get_if<std::string>(&id->data);
}

const content::Item* item_of_step(const View& view, const content::Step& step,
                                  const std::string& id) {
    const content::Library& library = view.state.library;
    for (const content::StepDocument& document : step.documents)
        if (const auto* item = library.item(document.form + "/" + id)) return item;
    for (const content::Pack& pack : library.packs())
        for (const content::Template& form : pack.templates)
            if (const auto* item = content::find_item(form, id)) return item;
    return nullptr;
}

/// The words of an answer: an option's label, yes or no, or the text as it stands.
std::string answer_words(const Ui& ui, const content::Item& item, const logic::Value& value) {
    if (const bool* truth = std::get_if<bool>(&value.data))
        return ui.tr(*truth ? "answer.yes" : "answer.no");
    const auto* text = std::get_if<std::string>(&value.data);
    if (text == nullptr) return {};
    for (const content::Option& option : item.options)
        if (option.code == *text) return shown(option.label, ui.language());
    return *text;
}

/// The condition in words, or empty when it is of another kind.
std::string usual_words(const Ui& ui, const View& view, const content::Step& step,
                        const Expression& condition) {
    const Call* call = condition.call();
    if (call == nullptr || call->arguments.empty()) return {};
    if (calls(*call, "and")) {
        std::vector<std::string> parts;
        for (const Expression& each : call->arguments) {
            parts.push_back(usual_words(ui, view, step, each));
            if (parts.back().empty()) return {};
        }
        return joined(ui, parts);
    }
    const std::string* id = answered_item(call->arguments[0]);
    const content::Item* item = id == nullptr ? nullptr : item_of_step(view, step, *id);
    if (item == nullptr) return {};
    const std::string& question = shown(item->label, ui.language());
    if (calls(*call, "known")) return ui.tr("pathway.is_answered", {question});
    const logic::Value* wanted =
        call->arguments.size() == 2 ? call->arguments[1].literal() : nullptr;
    if (wanted == nullptr || !calls(*call, "equals")) return {};
    const std::string answer = answer_words(ui, *item, *wanted);
    return answer.empty() ? answer : ui.tr("pathway.is_answered_with", {question, answer});
}

}  // namespace

std::string period_text(const Ui& ui, const content::Period& period) {
    std::vector<std::string> parts;
    const std::array<std::pair<int, const char*>, 4> units = {{{period.weeks, "period.weeks"},
                                                               {period.months, "period.months"},
                                                               {period.days, "period.days"},
                                                               {period.working_days,
                                                                "period.working_days"}}};
    for (const auto& [count, key] : units)
        if (count != 0) parts.push_back(ui.strings().counted(key, count));
    return joined(ui, parts);
}

std::string deadline_text(const Ui& ui, const content::Deadline& deadline) {
    const std::string key = "anchor." + deadline.anchor;
    const std::string anchor = ui.strings().has(key) ? ui.tr(key) : deadline.anchor;
    return ui.tr("pathway.within", {period_text(ui, deadline.period), anchor});
}

std::string condition_text(const Ui& ui, const View& view, const content::Step& step,
                           const logic::Expression& condition) {
    const std::string words = usual_words(ui, view, step, condition);
    return words.empty() ? logic::to_infix(condition) : words;
}

std::string role_name(const Ui& ui, const content::Pathway& pathway, const std::string& role) {
    for (const content::Role& each : pathway.roles)
        if (each.id == role) return shown(each.title, ui.language());
    return role;
}

}  // namespace varde::ui
