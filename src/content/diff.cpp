#include "content/diff.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <unordered_map>

namespace varde::content {
namespace {

/// A member of an entry by its name in the format, and whether staff act on it.
template <class Entry>
struct Field {
    std::string_view name;
    bool (*same)(const Entry&, const Entry&);
    bool (*learnt_same)(const Entry&, const Entry&) = nullptr;
};

template <auto Member, class Entry>
bool same(const Entry& a, const Entry& b) {
    return a.*Member == b.*Member;
}

// A better translation of the same advice is nothing to learn again, so nynorsk is left out.
template <Text Recommendation::*Member>
bool same_bokmaal(const Recommendation& a, const Recommendation& b) {
    return (a.*Member)[Language::nb] == (b.*Member)[Language::nb];
}

bool same_practice_bokmaal(const Recommendation& a, const Recommendation& b) {
    return std::ranges::equal(a.practice, b.practice, [](const Practice& x, const Practice& y) {
        return x.kind == y.kind && x.text[Language::nb] == y.text[Language::nb];
    });
}

template <auto Member, class Entry>
constexpr Field<Entry> field(std::string_view name) {
    return {name, same<Member, Entry>};
}

template <auto Member>
constexpr Field<Recommendation> learnt(std::string_view name) {
    return {name, same<Member, Recommendation>, same<Member, Recommendation>};
}

template <Text Recommendation::*Member>
constexpr Field<Recommendation> learnt_text(std::string_view name) {
    return {name, same<Member, Recommendation>, same_bokmaal<Member>};
}

using R = Recommendation;
constexpr Field<R> advice_fields[] = {
    learnt_text<&R::statement>("statement"),
    learnt_text<&R::lead>("lead"),
    learnt<&R::level>("level"),
    {"practice", same<&R::practice, R>, same_practice_bokmaal},
    learnt<&R::applies_when>("applies_when"),
    learnt<&R::tracks>("tracks"),
    learnt<&R::places>("places"),
    learnt<&R::revision>("revision"),
    field<&R::why, R>("why"),
    field<&R::law, R>("law"),
    field<&R::sources, R>("sources"),
    field<&R::reviewed, R>("reviewed"),
    field<&R::next_review, R>("next_review"),
    field<&R::needs_check, R>("needs_check"),
    field<&R::topic, R>("topic"),
    field<&R::links, R>("links"),
    field<&R::synonyms, R>("synonyms"),
};
constexpr Field<Pathway> pathway_fields[] = {
    field<&Pathway::revision, Pathway>("revision"), field<&Pathway::title, Pathway>("title"),
    field<&Pathway::summary, Pathway>("summary"),   field<&Pathway::track, Pathway>("track"),
    field<&Pathway::places, Pathway>("places"),     field<&Pathway::roles, Pathway>("roles"),
    field<&Pathway::phases, Pathway>("phases"),     field<&Pathway::sources, Pathway>("sources"),
};
constexpr Field<Template> template_fields[] = {
    field<&Template::version, Template>("version"),
    field<&Template::url, Template>("url"),
    field<&Template::status, Template>("status"),
    field<&Template::title, Template>("title"),
    field<&Template::summary, Template>("summary"),
    field<&Template::situations, Template>("situations"),
    field<&Template::items, Template>("items"),
};
constexpr Field<Term> term_fields[] = {
    field<&Term::word, Term>("word"),
    field<&Term::explanation, Term>("explanation"),
    field<&Term::source, Term>("source"),
};
constexpr Field<NeedsCode> needs_fields[] = {
    field<&NeedsCode::parent, NeedsCode>("parent"),
    field<&NeedsCode::label, NeedsCode>("label"),
    field<&NeedsCode::valid_from, NeedsCode>("valid_from"),
    field<&NeedsCode::valid_to, NeedsCode>("valid_to"),
    field<&NeedsCode::rare_at_home_visit, NeedsCode>("rare_at_home_visit"),
};
constexpr Field<CodeValue> code_fields[] = {
    field<&CodeValue::label, CodeValue>("label"),
    field<&CodeValue::valid_from, CodeValue>("valid_from"),
    field<&CodeValue::valid_to, CodeValue>("valid_to"),
};
constexpr Field<UrgentStep> urgent_fields[] = {
    field<&UrgentStep::title, UrgentStep>("title"),
    field<&UrgentStep::text, UrgentStep>("text"),
    field<&UrgentStep::law, UrgentStep>("law"),
    field<&UrgentStep::sources, UrgentStep>("sources"),
    field<&UrgentStep::needs_check, UrgentStep>("needs_check"),
};
constexpr Field<Pack> pack_fields[] = {
    field<&Pack::version, Pack>("version"),     field<&Pack::status, Pack>("status"),
    field<&Pack::title, Pack>("title"),         field<&Pack::summary, Pack>("summary"),
    field<&Pack::publisher, Pack>("publisher"), field<&Pack::licence, Pack>("licence"),
    field<&Pack::languages, Pack>("languages"), field<&Pack::issued, Pack>("issued"),
    field<&Pack::levels, Pack>("levels"),       field<&Pack::sources, Pack>("sources"),
};

template <class Entry>
std::string key(const Entry& entry) {
    return entry.id;
}
std::string key(const NeedsCode& code) { return code.code; }
std::string key(const CodeValue& code) { return code.list + " " + code.code; }

constexpr bool is_learnt(const Recommendation*) { return true; }
constexpr bool is_learnt(const void*) { return false; }

template <class Entry>
EntryChange compare(const Entry& before, const Entry& after, std::span<const Field<Entry>> fields) {
    EntryChange change;
    for (const Field<Entry>& field : fields) {
        if (field.same(before, after)) continue;
        change.members.emplace_back(field.name);
        if (field.learnt_same != nullptr && !field.learnt_same(before, after))
            change.relearn = true;
    }
    return change;
}

void mark_revision(const Recommendation& before, const Recommendation& after, EntryChange& change) {
    change.revision_forgotten = change.relearn && after.revision <= before.revision;
}
void mark_revision(const auto&, const auto&, EntryChange&) {}

template <class Entry>
void compare_lists(std::string_view file, const std::vector<Entry>& before,
                   const std::vector<Entry>& after, std::span<const Field<Entry>> fields,
                   std::vector<EntryChange>& changes) {
    constexpr bool learnt = is_learnt(static_cast<const Entry*>(nullptr));
    std::unordered_map<std::string, const Entry*> old;
    for (const Entry& entry : before) old.emplace(key(entry), &entry);
    const auto note = [&](EntryChange change, ChangeKind kind, const Entry& entry) {
        change.kind = kind;
        change.file = file;
        change.id = key(entry);
        changes.push_back(std::move(change));
    };
    for (const Entry& entry : after) {
        const auto found = old.find(key(entry));
        if (found == old.end()) {
            EntryChange added;
            added.relearn = learnt;
            note(added, ChangeKind::added, entry);
            continue;
        }
        EntryChange change = compare(*found->second, entry, fields);
        mark_revision(*found->second, entry, change);
        if (!change.members.empty()) note(std::move(change), ChangeKind::changed, entry);
        old.erase(found);
    }
    for (const Entry& entry : before)
        if (old.contains(key(entry))) note({}, ChangeKind::removed, entry);
}

}  // namespace

std::vector<EntryChange> differences(const Pack& before, const Pack& after) {
    std::vector<EntryChange> changes;
    EntryChange info = compare(before, after, std::span<const Field<Pack>>(pack_fields));
    info.file = "pack.json";
    info.id = after.id;
    if (!info.members.empty()) changes.push_back(std::move(info));
    compare_lists("recommendations.json", before.recommendations, after.recommendations,
                  std::span<const Field<Recommendation>>(advice_fields), changes);
    compare_lists("pathways.json", before.pathways, after.pathways,
                  std::span<const Field<Pathway>>(pathway_fields), changes);
    compare_lists("templates.json", before.templates, after.templates,
                  std::span<const Field<Template>>(template_fields), changes);
    compare_lists("terms.json", before.terms, after.terms,
                  std::span<const Field<Term>>(term_fields), changes);
    compare_lists("needs.json", before.needs, after.needs,
                  std::span<const Field<NeedsCode>>(needs_fields), changes);
    compare_lists("codes.json", before.codes, after.codes,
                  std::span<const Field<CodeValue>>(code_fields), changes);
    compare_lists("urgent.json", before.urgent, after.urgent,
                  std::span<const Field<UrgentStep>>(urgent_fields), changes);
    return changes;
}

}  // namespace varde::content
