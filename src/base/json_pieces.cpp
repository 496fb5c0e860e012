#include "base/json_pieces.hpp"

#include <algorithm>

namespace varde {
namespace {

constexpr int in_object = 1;
constexpr int in_list = 2;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

}  // namespace

JsonPieces::JsonPieces(const std::vector<std::string>& lists) {
    for (const std::string& name : lists) lists_[name];
}

const std::vector<JsonPieces::Piece>& JsonPieces::list(std::string_view name) const {
    static const std::vector<Piece> none;
    const auto found = lists_.find(name);
    return found == lists_.end() ? none : found->second;
}

bool JsonPieces::scan(std::string_view text, std::size_t bytes) {
    for (const std::size_t end = at_ + std::min(bytes, text.size() - at_); at_ < end; ++at_) {
        if (quoted_) take_quoted(text);
        else take(text[at_]);
        if (!inside_) rest_ += text[at_];
    }
    return at_ == text.size();
}

void JsonPieces::take_quoted(std::string_view text) {
    const char c = text[at_];
    if (escaped_) {
        escaped_ = false;
    } else if (c == '\\') {
        escaped_ = true;
    } else if (c == '"') {
        quoted_ = false;
        if (depth_ == in_object) name_ = text.substr(quote_ + 1, at_ - quote_ - 1);
    }
}

void JsonPieces::take(char c) {
    if (!open_.empty() && depth_ == in_list) part(c);
    if (c == '"') {
        quoted_ = true;
        quote_ = at_;
    } else if (c == '[' || c == '{') {
        ++depth_;
        if (c == '[' && depth_ == in_list && lists_.contains(name_)) open_ = name_;
    } else if (c == ']' || c == '}') {
        --depth_;
        if (depth_ == in_object) open_.clear();
    }
}

/// Between the elements of a list, an element begins or ends.
void JsonPieces::part(char c) {
    const bool between = c == ',' || c == ']';
    if (inside_ && between) {
        lists_[open_].push_back({begin_, at_ - begin_});
        inside_ = false;
    } else if (!inside_ && !between && !is_space(c)) {
        begin_ = at_;
        inside_ = true;
        rest_ += '0';
    }
}

}  // namespace varde
