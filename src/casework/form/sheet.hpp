// A note being filled in: its answers, and what follows from them. After an answer only what
// depends on it is evaluated again, so a keystroke costs the same in a form of any size.
//
// Calculated values stand here and nowhere else while a note is written: they follow from the
// answers, so two tablets cannot disagree about them and a merge has nothing to merge.
#pragma once

#include "casework/form/plan.hpp"
#include "casework/form/rows.hpp"
#include "casework/note.hpp"
#include "logic/environment.hpp"
#include "logic/trace.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace varde::casework {

/// What expressions can read beside the answers.
struct Circumstances {
    std::optional<Date> today;
    Language language = Language::nb;
    std::optional<int> age_months;
    std::map<std::string, logic::Value, std::less<>> facts;  ///< of the case; "writer"

    bool operator==(const Circumstances&) const = default;
};

class Sheet {
public:
    Sheet(std::shared_ptr<const Plan> plan, Circumstances circumstances, Answers answers,
          Rows rows);

    const Plan& plan() const { return *plan_; }

    /// Takes an answer by its key, also one that the template does not ask for.
    void set(std::string_view key, Value value);

    /// Takes all rows anew.
    void set_rows(Rows rows);

    void set_circumstances(Circumstances circumstances);

    /// All answers by key, calculated ones left out.
    const Answers& answers() const { return answers_; }

    /// The calculated values by key.
    const Answers& calculated() const { return calculated_; }

    /// What an item shows in a row: its calculated value, or the answer; null when there is none.
    const Value* value(std::size_t item, std::string_view row) const;

    /// Whether an item is asked for in a row.
    bool shown(std::size_t item, std::string_view row) const;

    /// The rows of a repeating item inside the row `outer`.
    std::vector<std::string> rows(std::size_t item, std::string_view outer) const;

    /// Calls `visit` with everything that is shown, each in each of its rows, from `item` on and
    /// inside it, in the template's order.
    void each_shown(std::size_t item, std::string_view row,
                    const std::function<void(std::size_t item, std::string_view row)>& visit) const;

    /// Progress of each section. It counts the questions that are shown and not calculated.
    const std::vector<SectionProgress>& progress() const { return progress_; }

    /// The numbers of an item's constraints that do not hold in a row.
    std::vector<std::size_t> broken(std::size_t item, std::string_view row) const;

    /// Why an item is shown or hidden: the trace of the nearest condition, its own or that of
    /// something it stands in. Nothing when there is none, or it cannot be evaluated.
    std::optional<logic::Trace> why_shown(std::size_t item, std::string_view row) const;

    /// Why a calculated item has its value.
    std::optional<logic::Trace> why_value(std::size_t item, std::string_view row) const;

    /// The environment of an expression that stands at an item in a row. It refers to the sheet.
    logic::Environment environment(std::size_t item, std::string_view row) const;

    /// A number that is another one whenever what an item, or anything inside it, shows is another.
    std::uint64_t stamp(std::size_t item) const;

    /// Expressions evaluated so far: for tests of what a change costs.
    std::size_t evaluations() const { return evaluations_; }

private:
    std::vector<std::string> all_rows(std::size_t item) const;
    logic::Value read(std::string_view question, std::size_t item, std::string_view row) const;
    logic::Value read_cell(std::size_t question, std::string_view row) const;
    std::size_t show_depth(std::size_t item) const;
    bool run(const PlanTask& task);
    bool run_show(std::size_t item);
    bool run_calculate(std::size_t item);
    void run_constraint(const PlanTask& task);
    void run_all();
    void follow(const logic::Input& changed);
    void recount(std::size_t section);
    void recount_dirty();

    std::shared_ptr<const Plan> plan_;
    Circumstances circumstances_;
    Answers answers_;
    Answers calculated_;
    Rows rows_;
    std::set<std::string, std::less<>> hidden_;
    std::map<std::string, std::set<std::size_t>, std::less<>> broken_;
    std::vector<SectionProgress> progress_;
    std::set<std::size_t> dirty_;  ///< sections to be counted again
    std::vector<std::uint32_t> stamps_;  ///< by item
    std::uint64_t all_stamp_ = 0;        ///< raised when everything may be another
    std::size_t evaluations_ = 0;
};

/// The value as expressions see it: blank text and nothing are null.
logic::Value logic_value(const Value& value);

/// An expression's value as an answer to the item: whole numbers for an integer.
Value answer_value(const logic::Value& value, const content::Item& item);

}  // namespace varde::casework
