// A large JSON object taken apart before it is parsed, so that its long lists can be read a piece
// at a time and the screen goes on meanwhile.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace varde {

class JsonPieces {
public:
    /// Where an element stands in the text, in bytes.
    struct Piece {
        std::size_t begin = 0;
        std::size_t size = 0;
    };

    /// Those members of the outermost object that are arrays and bear one of these names are taken
    /// apart.
    explicit JsonPieces(const std::vector<std::string>& lists);

    /// Goes on through `text`, the same at every call, for so many bytes; true at its end.
    bool scan(std::string_view text, std::size_t bytes);

    /// How many bytes have been looked at.
    std::size_t scanned() const { return at_; }

    /// The text with a 0 in the place of each element. It and the elements are sound JSON exactly
    /// when the text is: this only counts brackets, and a parser has to look at both.
    const std::string& rest() const { return rest_; }

    /// The elements of the list, in order; none when it is missing or no array.
    const std::vector<Piece>& list(std::string_view name) const;

private:
    void take(char c);
    void take_quoted(std::string_view text);
    void part(char c);

    std::map<std::string, std::vector<Piece>, std::less<>> lists_;
    std::string open_;  ///< the list that is gone through, or nothing
    std::string name_;  ///< the last string of the outermost object
    std::string rest_;
    std::size_t at_ = 0;
    std::size_t begin_ = 0;  ///< of the element
    std::size_t quote_ = 0;  ///< where the string begins
    int depth_ = 0;
    bool quoted_ = false;
    bool escaped_ = false;
    bool inside_ = false;  ///< an element
};

}  // namespace varde
