// Which items a note asks for, given its answers.
#include "app/state.hpp"
#include "logic/evaluate.hpp"

#include <memory>

namespace varde::app {
namespace {

logic::Value logic_value(const casework::Value& value) {
    struct Convert {
        logic::Value operator()(std::monostate) const { return {}; }
        logic::Value operator()(bool truth) const { return truth; }
        logic::Value operator()(std::int64_t number) const { return static_cast<double>(number); }
        logic::Value operator()(double number) const { return number; }
        logic::Value operator()(const std::string& text) const {
            return text.empty() ? logic::Value() : logic::Value(text);
        }
        logic::Value operator()(const std::vector<std::string>& codes) const {
            return logic::Value(logic::List(codes.begin(), codes.end()));
        }
    };
    return std::visit(Convert{}, value);
}

logic::Environment environment(const State& state, const casework::Answers& answers) {
    // Shared, because a std::function is copied: an answer may be a long text.
    auto known = std::make_shared<const casework::Answers>(answers);
    logic::Environment environment;
    environment.answer = [known](std::string_view question) {
        const auto found = known->find(question);
        return found == known->end() ? logic::Value() : logic_value(found->second);
    };
    environment.today = local_now(state).date;
    environment.language = state.settings.language;
    return environment;
}

}  // namespace

casework::IsEnabled enabled_by(const State& state, const casework::Answers& answers) {
    return [environment = environment(state, answers)](const content::Item& item) {
        if (!item.enable_when) return true;
        // An item whose rule cannot be evaluated is shown: hiding it could hide a question.
        return logic::evaluate_condition(*item.enable_when, environment).value_or(true);
    };
}

}  // namespace varde::app
