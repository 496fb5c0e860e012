// The packs in force, and everything in them by its id.
#pragma once

#include "content/pack.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace varde::content {

/// What can be looked up, linked to and searched for.
enum class Kind { recommendation, pathway, form, term };

/// An immutable set of packs. It holds positions, not pointers, so it can be copied and moved;
/// what it hands out lives as long as the library itself.
class Library {
public:
    Library() = default;

    /// The library of these packs. Where two share an id, the first pack's entry is found.
    explicit Library(std::vector<Pack> packs);

    /// All packs, in the order given.
    const std::vector<Pack>& packs() const { return packs_; }

    /// The pack with that id, or null.
    const Pack* pack(std::string_view id) const;

    /// The recommendation with that id, or null.
    const Recommendation* recommendation(std::string_view id) const;

    /// The pathway with that id, or null.
    const Pathway* pathway(std::string_view id) const;

    /// The template with that id, or null.
    const Template* form(std::string_view id) const;

    /// The term with that id, or null.
    const Term* term(std::string_view id) const;

    /// The step at "pathway-id/step-id", or null.
    const Step* step(std::string_view path) const;

    /// The template item at "template-id/item-id", or null.
    const Item* item(std::string_view path) const;

    /// The dimension, area or topic of the needs model with that code, or null.
    const NeedsCode* need(std::string_view code) const;

    /// The value `code` of an official list, or null.
    const CodeValue* code(std::string_view list, std::string_view code) const;

    /// The pack that holds the entry, or null. Sources and levels are the pack's own.
    const Pack* home(Kind kind, std::string_view id) const;

    /// The advice of a step "pathway-id/step-id": linked from either side, each once.
    std::vector<const Recommendation*> advice_for_step(std::string_view path) const;

    /// The advice that names the template item "template-id/item-id".
    std::vector<const Recommendation*> advice_for_field(std::string_view path) const;

    /// The advice that names an area or topic of the needs model.
    std::vector<const Recommendation*> advice_for_area(std::string_view code) const;

    /// The advice that points to this recommendation under "see also", or that it points to.
    std::vector<const Recommendation*> related(const Recommendation& recommendation) const;

private:
    struct Slot {
        std::uint32_t pack;
        std::uint32_t index;
        std::uint32_t phase = 0;
        std::uint32_t step = 0;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    template <class Value>
    using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;
    using Slots = Map<Slot>;
    using SlotLists = Map<std::vector<Slot>>;

    void index_pack(std::uint32_t pack);
    void index_steps(std::uint32_t pack, std::uint32_t pathway);
    void index_links(std::uint32_t pack, std::uint32_t recommendation);
    void index_step_advice();
    const Slot* slot(const Slots& slots, std::string_view id) const;
    const Recommendation& at(const Slot& slot) const;
    std::vector<const Recommendation*> advice(const SlotLists& lists, std::string_view key) const;

    std::vector<Pack> packs_;
    Slots recommendations_;
    Slots pathways_;
    Slots forms_;
    Slots terms_;
    Slots steps_;
    Slots needs_;
    Slots codes_;
    SlotLists advice_by_step_;
    SlotLists advice_by_field_;
    SlotLists advice_by_area_;
    SlotLists related_;
};

/// The source with that id in its pack, or null.
const Source* find_source(const Pack& pack, std::string_view id);

/// The level with that id in its pack, or null.
const Level* find_level(const Pack& pack, std::string_view id);

}  // namespace varde::content
