#include "base/json_pieces.hpp"

#include "base/json.hpp"

#include <doctest/doctest.h>

using namespace varde;

namespace {

JsonPieces scanned(std::string_view text, std::size_t step) {
    JsonPieces pieces({"a", "b"});
    while (!pieces.scan(text, step)) {}
    return pieces;
}

std::vector<std::string> elements(std::string_view text, const JsonPieces& pieces,
                                  std::string_view list) {
    std::vector<std::string> out;
    for (const auto& [begin, size] : pieces.list(list)) out.emplace_back(text.substr(begin, size));
    return out;
}

}  // namespace

TEST_CASE("lists are taken out of an object, whatever the steps") {
    const std::string_view text =
        R"({"a": [{"x": "],[{\"\\"}, [1, [2]] ,"b"], "c": [3], "b" :[], "d": "a"})";
    for (const std::size_t step : {1u, 2u, 7u, 1000u}) {
        CAPTURE(step);
        const JsonPieces pieces = scanned(text, step);
        CHECK(elements(text, pieces, "a") ==
              std::vector<std::string>{R"({"x": "],[{\"\\"})", "[1, [2]] ", "\"b\""});
        CHECK(pieces.list("b").empty());
        CHECK(pieces.list("c").empty());
        CHECK(pieces.rest() == R"({"a": [0, 0,0], "c": [3], "b" :[], "d": "a"})");
    }
}

TEST_CASE("a text is sound exactly when its rest and its pieces are") {
    for (const std::string_view text :
         {R"({"a":[1 2]})", R"({"a":[1,]})", R"({"a":[,1]})", R"({"a":[1)", R"({"a":[{]})",
          R"({"a":[1],"a":[2]})", R"({"a":[1]]})", R"({"a":["x)", R"({"a":[1]} 2)", "", "[", "]",
          R"({"a":[{"b":[1]}]})", R"(["a",[1]])", R"({"a":{"a":[1]}})"}) {
        CAPTURE(text);
        const JsonPieces pieces = scanned(text, 3);
        bool sound = parse_json(pieces.rest()).has_value();
        for (const std::string& element : elements(text, pieces, "a"))
            sound = sound && parse_json(element).has_value();
        CHECK(sound == parse_json(text).has_value());
    }
}
