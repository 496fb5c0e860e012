#include "content/library.hpp"

#include <algorithm>

namespace varde::content {
namespace {

/// Each entry once, in the order of the packs, so that looking up needs no search.
void tidy(auto& lists) {
    const auto place = [](const auto& slot) { return std::pair(slot.pack, slot.index); };
    for (auto& [key, slots] : lists) {
        std::ranges::sort(slots, {}, place);
        const auto repeated = std::ranges::unique(slots, {}, place);
        slots.erase(repeated.begin(), repeated.end());
    }
}

std::uint32_t count(const auto& list) {
    return static_cast<std::uint32_t>(list.size());
}

std::string list_key(std::string_view list, std::string_view code) {
    return std::string(list).append("/").append(code);
}

template <class Named>
const Named* find_by_id(const std::vector<Named>& all, std::string_view id) {
    const auto found = std::ranges::find(all, id, &Named::id);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

const Source* find_source(const Pack& pack, std::string_view id) {
    return find_by_id(pack.sources, id);
}

const Level* find_level(const Pack& pack, std::string_view id) {
    return find_by_id(pack.levels, id);
}

Library::Library(std::vector<Pack> packs) : packs_(std::move(packs)) {
    for (std::uint32_t pack = 0; pack < count(packs_); ++pack)
        index_pack(pack);
    index_step_advice();
    for (SlotLists* lists : {&advice_by_step_, &advice_by_field_, &advice_by_area_, &related_})
        tidy(*lists);
}

void Library::index_pack(std::uint32_t p) {
    const Pack& pack = packs_[p];
    for (std::uint32_t i = 0; i < count(pack.recommendations); ++i) {
        recommendations_.try_emplace(pack.recommendations[i].id, Slot{p, i});
        index_links(p, i);
    }
    for (std::uint32_t i = 0; i < count(pack.pathways); ++i) {
        pathways_.try_emplace(pack.pathways[i].id, Slot{p, i});
        index_steps(p, i);
    }
    for (std::uint32_t i = 0; i < count(pack.templates); ++i)
        forms_.try_emplace(pack.templates[i].id, Slot{p, i});
    for (std::uint32_t i = 0; i < count(pack.terms); ++i)
        terms_.try_emplace(pack.terms[i].id, Slot{p, i});
    for (std::uint32_t i = 0; i < count(pack.needs); ++i)
        needs_.try_emplace(pack.needs[i].code, Slot{p, i});
    for (std::uint32_t i = 0; i < count(pack.codes); ++i)
        codes_.try_emplace(list_key(pack.codes[i].list, pack.codes[i].code), Slot{p, i});
}

void Library::index_steps(std::uint32_t p, std::uint32_t i) {
    const Pathway& pathway = packs_[p].pathways[i];
    for (std::uint32_t phase = 0; phase < count(pathway.phases); ++phase) {
        const auto& steps = pathway.phases[phase].steps;
        for (std::uint32_t step = 0; step < count(steps); ++step)
            steps_.try_emplace(list_key(pathway.id, steps[step].id), Slot{p, i, phase, step});
    }
}

void Library::index_links(std::uint32_t p, std::uint32_t i) {
    const Recommendation& from = packs_[p].recommendations[i];
    for (const auto& path : from.links.steps)
        advice_by_step_[path].push_back({p, i});
    for (const auto& path : from.links.fields)
        advice_by_field_[path].push_back({p, i});
    for (const auto& code : from.links.areas)
        advice_by_area_[code].push_back({p, i});
    for (const auto& other : from.links.see)
        related_[other].push_back({p, i});
}

/// The steps' own lists come last, when every recommendation is known.
void Library::index_step_advice() {
    for (const auto& [path, where] : steps_)
        for (const auto& id : step(path)->recommendations)
            if (const Slot* found = slot(recommendations_, id))
                advice_by_step_[path].push_back(*found);
}

const Library::Slot* Library::slot(const Slots& slots, std::string_view id) const {
    const auto found = slots.find(id);
    return found == slots.end() ? nullptr : &found->second;
}

const Recommendation& Library::at(const Slot& slot) const {
    return packs_[slot.pack].recommendations[slot.index];
}

const Pack* Library::pack(std::string_view id) const {
    return find_by_id(packs_, id);
}

const Recommendation* Library::recommendation(std::string_view id) const {
    const Slot* found = slot(recommendations_, id);
    return found == nullptr ? nullptr : &at(*found);
}

const Pathway* Library::pathway(std::string_view id) const {
    const Slot* found = slot(pathways_, id);
    return found == nullptr ? nullptr : &packs_[found->pack].pathways[found->index];
}

const Template* Library::form(std::string_view id) const {
    const Slot* found = slot(forms_, id);
    return found == nullptr ? nullptr : &packs_[found->pack].templates[found->index];
}

const Term* Library::term(std::string_view id) const {
    const Slot* found = slot(terms_, id);
    return found == nullptr ? nullptr : &packs_[found->pack].terms[found->index];
}

const Step* Library::step(std::string_view path) const {
    const Slot* found = slot(steps_, path);
    if (found == nullptr) return nullptr;
    return &packs_[found->pack].pathways[found->index].phases[found->phase].steps[found->step];
}

const Item* Library::item(std::string_view path) const {
    const std::size_t slash = path.find('/');
    if (slash == std::string_view::npos) return nullptr;
    const Template* owner = form(path.substr(0, slash));
    return owner == nullptr ? nullptr : find_item(owner->items, path.substr(slash + 1));
}

const NeedsCode* Library::need(std::string_view code) const {
    const Slot* found = slot(needs_, code);
    return found == nullptr ? nullptr : &packs_[found->pack].needs[found->index];
}

const CodeValue* Library::code(std::string_view list, std::string_view code) const {
    const Slot* found = slot(codes_, list_key(list, code));
    return found == nullptr ? nullptr : &packs_[found->pack].codes[found->index];
}

const Pack* Library::home(Kind kind, std::string_view id) const {
    const Slots& slots = kind == Kind::recommendation ? recommendations_
                         : kind == Kind::pathway      ? pathways_
                         : kind == Kind::form         ? forms_
                                                      : terms_;
    const Slot* found = slot(slots, id);
    return found == nullptr ? nullptr : &packs_[found->pack];
}

std::vector<const Recommendation*> Library::advice(const SlotLists& lists,
                                                   std::string_view key) const {
    std::vector<const Recommendation*> all;
    const auto found = lists.find(key);
    if (found == lists.end()) return all;
    all.reserve(found->second.size());
    for (const Slot& slot : found->second) all.push_back(&at(slot));
    return all;
}

std::vector<const Recommendation*> Library::advice_for_step(std::string_view path) const {
    return advice(advice_by_step_, path);
}

std::vector<const Recommendation*> Library::advice_for_field(std::string_view path) const {
    return advice(advice_by_field_, path);
}

std::vector<const Recommendation*> Library::advice_for_area(std::string_view code) const {
    return advice(advice_by_area_, code);
}

std::vector<const Recommendation*> Library::related(const Recommendation& from) const {
    std::vector<const Recommendation*> all;
    for (const auto& id : from.links.see)
        if (const Recommendation* other = recommendation(id)) all.push_back(other);
    for (const Recommendation* other : advice(related_, from.id))
        if (std::ranges::find(all, other) == all.end()) all.push_back(other);
    return all;
}

}  // namespace varde::content
