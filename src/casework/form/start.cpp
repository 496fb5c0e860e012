#include "casework/form/start.hpp"

#include "logic/evaluate.hpp"

#include <algorithm>
#include <utility>

namespace varde::casework {
namespace {

constexpr int most_first_rows = 20;  // a template that asks for thousands must not fill the journal

Value value_of(const content::Literal& literal) {
    return std::visit([](const auto& value) { return Value(value); }, literal);
}

/// The start value of a question, or nothing.
Value start_value(const Sheet& sheet, std::size_t at, std::string_view row) {
    const content::Item& item = *sheet.plan().items()[at].item;
    if (item.initial_expression) {
        const auto made = logic::evaluate(*item.initial_expression, sheet.environment(at, row));
        if (made) return answer_value(*made, item);
    }
    if (!content::takes_list(item))
        return item.initial.empty() ? Value() : value_of(item.initial[0]);
    std::vector<std::string> codes;
    for (const content::Literal& each : item.initial)
        if (const auto* code = std::get_if<std::string>(&each)) codes.push_back(*code);
    return codes;
}

bool has_required(const content::Item& item) {
    return std::any_of(item.items.begin(), item.items.end(), [](const content::Item& inner) {
        return (inner.required && content::takes_answer(inner)) || has_required(inner);
    });
}

int first_rows(const content::Item& item) {
    const int least = item.required || has_required(item) ? 1 : 0;
    return std::clamp(item.min_rows.value_or(least), 0, most_first_rows);
}

struct Filler {
    const Writer& writer;
    const RecordId& note;
    const Sheet& sheet;
    std::vector<Change> changes = {};

    void add(std::string field, Value value) {
        changes.push_back(next_change(writer, note, std::move(field), std::move(value)));
    }
    void row_of(std::size_t item, std::string_view outer) {
        const content::Item& repeated = *sheet.plan().items()[item].item;
        std::string row(outer);
        row += row.empty() ? "" : ".";
        row += make_row(writer.author);
        add(row_field(repeated.id, row), true);
        inside(item, row);
    }
    /// The item itself, and what stands in it, where the row is known.
    void inside(std::size_t item, std::string_view row) {
        const PlanItem& at = sheet.plan().items()[item];
        if (content::takes_answer(*at.item) && !at.item->calculate)
            if (Value value = start_value(sheet, item, row); is_answered(value))
                add(answer_field(answer_key(at.item->id, row)), std::move(value));
        for (std::size_t i = item + 1; i < at.end; i = sheet.plan().items()[i].end) fill(i, row);
    }
    void fill(std::size_t item, std::string_view row) {
        const PlanItem& at = sheet.plan().items()[item];
        if (at.rows != item) return inside(item, row);
        for (int i = first_rows(*at.item); i > 0; --i) row_of(item, row);
    }
};

}  // namespace

std::vector<Change> prefill(const Writer& writer, const RecordId& note,
                            std::shared_ptr<const Plan> plan, const Circumstances& circumstances) {
    const Sheet sheet(plan, circumstances, {}, {});
    Filler filler{writer, note, sheet};
    for (const std::size_t section : plan->sections()) filler.fill(section, {});
    return std::move(filler.changes);
}

Result<std::vector<Change>> add_filled_row(const Writer& writer, const RecordId& note,
                                           const Sheet& sheet, std::size_t item,
                                           std::string_view outer) {
    const auto head = note_head(writer.replica, note);
    if (!head) return fail("note_unknown");
    if (head->status != NoteStatus::draft) return fail("note_frozen");
    Filler filler{writer, note, sheet};
    filler.row_of(item, outer);
    return std::move(filler.changes);
}

}  // namespace varde::casework
