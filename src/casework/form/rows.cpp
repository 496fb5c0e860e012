#include "casework/form/rows.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace varde::casework {
namespace {

constexpr std::string_view row_prefix = "row/";

/// When the rows of one item were begun.
using Begun = std::map<std::string, Hlc, std::less<>>;

void note_row(Begun& begun, std::string_view row, const Hlc& at) {
    const auto [found, fresh] = begun.try_emplace(std::string(row), at);
    if (!fresh) found->second = std::min(found->second, at);
}

/// Whether somebody still says that the row is there.
bool is_kept(const Replica& replica, std::string_view note, std::string_view field) {
    const auto heads = replica.heads(note, field);
    return std::any_of(heads.begin(), heads.end(),
                       [](const Change* head) { return is_answered(head->value); });
}

std::vector<std::string> in_order(const Begun& begun) {
    std::vector<std::pair<Hlc, std::string>> order;
    for (const auto& [row, at] : begun) order.emplace_back(at, row);
    std::sort(order.begin(), order.end());
    std::vector<std::string> rows;
    for (auto& [at, row] : order) rows.push_back(std::move(row));
    return rows;
}

Result<> check_draft(const Writer& writer, const RecordId& note) {
    const auto head = note_head(writer.replica, note);
    if (!head) return fail("note_unknown");
    if (head->status != NoteStatus::draft) return fail("note_frozen");
    return {};
}

bool stands_in(std::string_view row, std::string_view outer) {
    return row == outer || (row.starts_with(outer) && row[outer.size()] == '.');
}

/// Every field that stands in a row of `item`: rows and answers of it and of what is inside it.
std::vector<std::string> fields_in_row(const Replica& replica, const RecordId& note,
                                       const Plan& plan, std::size_t item, std::string_view row) {
    std::vector<std::string> fields;
    for (std::size_t i = item; i < plan.items()[item].end; ++i)
        for (const std::string& start :
             {row_field(plan.items()[i].item->id, {}),
              answer_field(plan.items()[i].item->id + "/")})
            for (const std::string& field : replica.fields(note, start))
                if (stands_in(std::string_view(field).substr(start.size()), row) &&
                    is_kept(replica, note, field))
                    fields.push_back(field);
    return fields;
}

}  // namespace

std::string_view cut_row(std::string_view row, std::size_t depth) {
    if (depth == 0) return {};
    std::size_t end = 0;
    for (; depth > 0 && end != std::string_view::npos; --depth)
        end = row.find('.', end == 0 ? 0 : end + 1);
    return row.substr(0, end);
}

std::string row_field(std::string_view item_id, std::string_view row) {
    return std::string(row_prefix).append(item_id).append("/").append(row);
}

bool is_row_field(std::string_view field) { return field.starts_with(row_prefix); }

std::string_view row_name(std::string_view field) {
    return row_of(field.substr(row_prefix.size()));
}

Rows rows_of_note(const Replica& replica, std::string_view note, const Plan& plan) {
    std::map<std::string, Begun, std::less<>> begun;
    const auto at = [&](std::string_view field) {
        return replica.history(note, field).front()->at;
    };
    for (const std::string& field : replica.fields(note, row_prefix)) {
        const std::string_view key = std::string_view(field).substr(row_prefix.size());
        if (plan.find(item_of(key)) && is_kept(replica, note, field))
            note_row(begun[std::string(item_of(key))], row_of(key), at(field));
    }
    const std::string answers = answer_field({});
    for (const std::string& field : replica.fields(note, answers)) {
        const std::string_view key = std::string_view(field).substr(answers.size());
        if (row_of(key).empty()) continue;
        const auto item = plan.find(item_of(key));
        if (!item || !is_kept(replica, note, field)) continue;
        for (std::size_t i = plan.items()[*item].rows; i != PlanItem::none;) {
            const PlanItem& group = plan.items()[i];
            note_row(begun[group.item->id], cut_row(row_of(key), group.depth), at(field));
            i = group.parent == PlanItem::none ? PlanItem::none : plan.items()[group.parent].rows;
        }
    }
    Rows rows;
    for (const auto& [item, list] : begun) rows.emplace(item, in_order(list));
    return rows;
}

Result<std::vector<Change>> remove_row(const Writer& writer, const RecordId& note, const Plan& plan,
                                       std::string_view item_id, std::string_view row) {
    if (auto free = check_draft(writer, note); !free) return std::unexpected(free.error());
    const auto item = plan.find(item_id);
    if (!item) return fail("note_row");
    std::vector<Change> changes;
    for (std::string& field : fields_in_row(writer.replica, note, plan, *item, row))
        changes.push_back(next_change(writer, note, std::move(field), std::monostate{}));
    return changes;
}

}  // namespace varde::casework
