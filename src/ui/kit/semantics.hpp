// The accessible app: what the widgets say beside what they draw.
//
// Every widget pushes a Node in reading order. The shell mirrors the nodes as real, transparent
// DOM elements above the canvas; those elements take the taps, the focus and the screen reader.
#pragma once

#include "base/text.hpp"
#include "ui/kit/box.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace varde::ui {

using NodeId = std::uint32_t;

/// The order is the wire format shared with web/mirror.js (`roles`).
enum class Role : std::uint32_t {
    group,
    main,
    navigation,
    banner,
    region,
    heading,
    paragraph,
    list,
    list_item,
    button,
    checkbox,
    toggle,
    radio_group,
    radio,
    tab_list,
    tab,
    text_field,
    text_area,
    search_field,
    dialog,
    status,
    alert,
    image,
    progress,
    scroll,
    table,
    row,
    column_header,
    cell,
    file_button,
    slider,
    date_field,
    time_field,
    number_field,
    link,  ///< to a page beside the app; `value` is its file
};

/// Bits of Node::state, shared with web/mirror.js (`states`).
namespace is {
enum Bit : std::uint32_t {
    disabled = 1u << 0,
    checked = 1u << 1,
    selected = 1u << 2,
    expanded = 1u << 3,
    collapsed = 1u << 4,
    current = 1u << 5,
    invalid = 1u << 6,
    required = 1u << 7,
    modal = 1u << 8,
    read_only = 1u << 9,
    wants_focus = 1u << 10,
    hidden = 1u << 11,  ///< drawn on top of by a dialog: out of reach until it closes
};
}  // namespace is

struct Node {
    NodeId id = 0;  ///< stable over frames and languages
    NodeId parent = 0;
    Role role = Role::group;
    std::uint32_t state = 0;
    Box box;
    float scroll_y = 0;            ///< Role::scroll: how far its content is scrolled up
    std::uint32_t level = 0;       ///< heading level; for text areas: text style
    Language language = Language::nb;
    std::string name;              ///< accessible name, and the text content of the element
    std::string value;             ///< field text; progress "3/9"
    std::string hint;              ///< placeholder of a field
    std::string description;       ///< help or error tied to the element
    std::uint32_t revision = 0;    ///< fields: the shell writes `value` back when this changes
};

/// Packs nodes for the shell: header {count, bytes of strings}, then 20 words a node, then UTF-8.
/// Boxes become relative to the parent (and, in a scroll, to its content).
class Semantics {
public:
    void clear();
    Node& add(Node node);
    Node& at(std::size_t index) { return nodes_[index]; }
    const std::vector<Node>& nodes() const { return nodes_; }
    const Node* find(NodeId id) const;

    /// The wire form; equal frames give equal bytes.
    void pack(std::vector<std::uint32_t>& words, std::string& strings) const;

private:
    std::vector<Node> nodes_;
};

/// A stable id from a parent's id and a key (FNV-1a; 0 is never returned).
NodeId node_id(NodeId parent, std::string_view key);

}  // namespace varde::ui
