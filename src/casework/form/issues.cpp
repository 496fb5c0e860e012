#include "casework/form/issues.hpp"

#include <utility>

namespace varde::casework {
namespace {

bool has_answer(const Sheet& sheet, std::size_t item, std::string_view row) {
    const Value* value = sheet.value(item, row);
    return value != nullptr && is_answered(*value);
}

bool is_question(const content::Item& item) {
    return content::takes_answer(item) && !item.calculate && !item.hidden;
}

/// Adds to what an earlier section gave.
class Collector {
public:
    Collector(const Sheet& sheet, std::vector<NoteIssue>& issues)
        : sheet_(sheet), issues_(issues) {}

    void section(std::size_t from) {
        for (std::size_t i = from; i < items()[from].end; ++i)
            if (items()[i].rows == i && items()[i].depth == 1 && sheet_.shown(i, {})) rows(i);
        sheet_.each_shown(from, {}, [&](std::size_t at, std::string_view row) { cell(at, row); });
    }

private:
    const std::vector<PlanItem>& items() const { return sheet_.plan().items(); }

    void add(const std::string& key, std::vector<Issue> found) {
        for (Issue& issue : found) issues_.push_back({key, std::move(issue)});
    }
    /// An item without any row is not visited itself.
    void rows(std::size_t at) {
        const content::Item& item = *items()[at].item;
        const std::size_t count = sheet_.rows(at, {}).size();
        if (item.required && count == 0 && !item.min_rows)
            issues_.push_back({item.id, {.fault = Fault::too_few}});
        add(item.id, check_rows(item, count));
    }
    void cell(std::size_t at, std::string_view row) {
        const content::Item& item = *items()[at].item;
        const std::string key = answer_key(item.id, row);
        if (item.required && is_question(item) && !has_answer(sheet_, at, row))
            issues_.push_back({key, {.fault = Fault::required}});
        add(key, answer_issues(sheet_, at, row));
    }

    const Sheet& sheet_;
    std::vector<NoteIssue>& issues_;
};

}  // namespace

std::vector<Issue> answer_issues(const Sheet& sheet, std::size_t at, std::string_view row) {
    std::vector<Issue> issues;
    const content::Item& item = *sheet.plan().items()[at].item;
    const Value* value = content::takes_answer(item) ? sheet.value(at, row) : nullptr;
    if (value != nullptr && !item.calculate) issues = check_answer(item, *value);
    for (const std::size_t n : sheet.broken(at, row))
        issues.push_back({.fault = Fault::constraint,
                          .message = item.constraints[n].message,
                          .severity = item.constraints[n].severity});
    return issues;
}

std::vector<NoteIssue> section_issues(const Sheet& sheet, std::size_t section) {
    std::vector<NoteIssue> issues;
    Collector(sheet, issues).section(sheet.plan().sections()[section]);
    return issues;
}

std::vector<NoteIssue> note_issues(const Sheet& sheet) {
    std::vector<NoteIssue> issues;
    for (const std::size_t section : sheet.plan().sections())
        Collector(sheet, issues).section(section);
    return issues;
}

std::string next_unanswered(const Sheet& sheet, std::string_view key) {
    std::string first;
    std::string next;
    bool passed = false;
    for (const std::size_t section : sheet.plan().sections())
        sheet.each_shown(section, {}, [&](std::size_t at, std::string_view row) {
            const content::Item& item = *sheet.plan().items()[at].item;
            if (!is_question(item)) return;
            std::string own = answer_key(item.id, row);
            if (own == key) passed = true;
            else if (has_answer(sheet, at, row)) return;
            else if (first.empty() && !passed) first = std::move(own);
            else if (next.empty() && passed) next = std::move(own);
        });
    return next.empty() ? first : next;
}

}  // namespace varde::casework
