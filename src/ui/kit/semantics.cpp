#include "ui/kit/semantics.hpp"

#include <bit>
#include <unordered_map>

namespace varde::ui {
namespace {

constexpr std::uint32_t fnv_offset = 2166136261u;
constexpr std::uint32_t fnv_prime = 16777619u;

std::uint32_t hash_more(std::uint32_t hash, std::string_view bytes) {
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * fnv_prime;
    return (hash ^ 0xFFu) * fnv_prime;
}

std::uint32_t hash_word(std::uint32_t hash, std::uint32_t word) {
    for (int shift = 0; shift < 32; shift += 8)
        hash = (hash ^ ((word >> shift) & 0xFFu)) * fnv_prime;
    return hash;
}

/// Everything but the geometry: the shell decodes a node's texts only when this has changed.
std::uint32_t content_hash(const Node& node) {
    std::uint32_t hash = hash_word(fnv_offset, static_cast<std::uint32_t>(node.role));
    hash = hash_word(hash, node.state);
    hash = hash_word(hash, node.level);
    hash = hash_word(hash, static_cast<std::uint32_t>(node.language));
    hash = hash_word(hash, node.revision);
    for (const std::string* text : {&node.name, &node.value, &node.hint, &node.description})
        hash = hash_more(hash, *text);
    return hash;
}

}  // namespace

void Semantics::clear() { nodes_.clear(); }

Node& Semantics::add(Node node) { return nodes_.emplace_back(std::move(node)); }

const Node* Semantics::find(NodeId id) const {
    for (const Node& node : nodes_)
        if (node.id == id) return &node;
    return nullptr;
}

void Semantics::pack(std::vector<std::uint32_t>& words, std::string& strings) const {
    words.assign({static_cast<std::uint32_t>(nodes_.size()), 0u});
    strings.clear();
    std::unordered_map<NodeId, const Node*> by_id;
    const auto text = [&](const std::string& s) {
        words.push_back(static_cast<std::uint32_t>(strings.size()));
        words.push_back(static_cast<std::uint32_t>(s.size()));
        strings += s;
    };
    const auto number = [&](float f) { words.push_back(std::bit_cast<std::uint32_t>(f)); };
    for (const Node& node : nodes_) {
        by_id.emplace(node.id, &node);
        Box box = node.box;
        if (const auto parent = by_id.find(node.parent); parent != by_id.end()) {
            box.x -= parent->second->box.x;
            box.y -= parent->second->box.y - parent->second->scroll_y;
        }
        for (const std::uint32_t word :
             {node.id, node.parent, content_hash(node), static_cast<std::uint32_t>(node.role),
              node.state})
            words.push_back(word);
        for (const float f : {box.x, box.y, box.width, box.height, node.scroll_y}) number(f);
        words.push_back(node.level | static_cast<std::uint32_t>(node.language) << 16);
        words.push_back(node.revision);
        text(node.name);
        text(node.value);
        text(node.hint);
        text(node.description);
    }
    words[1] = static_cast<std::uint32_t>(strings.size());
}

NodeId node_id(NodeId parent, std::string_view key) {
    const std::uint32_t hash = hash_more(hash_word(fnv_offset, parent), key);
    return hash == 0 ? 1 : hash;
}

}  // namespace varde::ui
