// Random expressions for property tests: well-typed more often than not, always well-formed.
#pragma once

#include "base/json.hpp"

#include <cstdint>
#include <random>
#include <string>

namespace varde::test {

class RandomExpression {
public:
    explicit RandomExpression(std::uint32_t seed) : random_(seed) {}

    /// An expression that nests at most `depth` calls.
    Json make(int depth) {
        if (depth <= 0 || below(5) == 0) return below(2) == 0 ? literal() : look_up();
        switch (below(8)) {
            case 0: return junction(depth);
            case 1: return comparison(depth);
            case 2: return arithmetic(depth);
            case 3: return Json::array({"not", make(depth - 1)});
            case 4: return branch(depth);
            case 5: return dates(depth);
            case 6: return texts(depth);
            default: return Json::array({below(2) == 0 ? "known" : "unknown", make(depth - 1)});
        }
    }

    std::uint32_t below(std::uint32_t limit) {
        return static_cast<std::uint32_t>(random_() % limit);
    }

    Json literal() {
        switch (below(6)) {
            case 0: return nullptr;
            case 1: return below(2) == 0;
            case 2: return static_cast<int>(below(200)) - 100;
            case 3: return static_cast<double>(below(100000)) / 1000 - 50;
            case 4: return date();
            default: return text();
        }
    }

    Json look_up() {
        switch (below(5)) {
            case 0: return Json::array({"case", "track"});
            case 1: return Json::array({"today"});
            case 2: return Json::array({"age_months"});
            default: {
                const char* const names[] = {"a", "b", "c", "d"};
                return Json::array({"answer", names[below(4)]});
            }
        }
    }

private:
    std::string text() {
        const char* const texts[] = {"",      "ja",    "nei",  "true",  "null", "1.0",
                                     "sa \"x\"", "a, b", "æøå 🌍", "5E2", "\\n\n"};
        return texts[below(11)];
    }
    std::string date() {
        return "20" + std::to_string(10 + below(20)) + "-0" + std::to_string(1 + below(9)) + "-1" +
               std::to_string(below(10));
    }
    Json junction(int depth) {
        Json json = Json::array({below(2) == 0 ? "and" : "or"});
        for (std::uint32_t i = 1 + below(3); i > 0; --i) json.push_back(make(depth - 1));
        return json;
    }
    Json comparison(int depth) {
        const char* const names[] = {"equals",   "notEquals",  "lessThan",
                                     "lessThanEq", "greaterThan", "greaterThanEq"};
        return Json::array({names[below(6)], make(depth - 1), make(depth - 1)});
    }
    Json arithmetic(int depth) {
        const char* const names[] = {"plus", "multiply", "minus", "divide"};
        const std::uint32_t which = below(4);
        Json json = Json::array({names[which], make(depth - 1)});
        const std::uint32_t more = which < 2 ? below(3) : 1;
        for (std::uint32_t i = 0; i < more; ++i) json.push_back(make(depth - 1));
        return json;
    }
    Json branch(int depth) {
        Json json = Json::array({"if", make(depth - 1), make(depth - 1)});
        if (below(2) == 0) return json;
        json.push_back("else");
        json.push_back(make(depth - 1));
        return json;
    }
    Json dates(int depth) {
        const char* const names[] = {"isBefore", "isBeforeEq", "isAfter",
                                     "isAfterEq", "isSameDay",  "greaterThan"};
        Json json = Json::array({"compare", below(2) == 0 ? Json(date()) : make(depth - 1)});
        if (below(3) == 0) json.push_back("not");
        json.push_back(names[below(6)]);
        json.push_back(make(depth - 1));
        return json;
    }
    Json texts(int depth) {
        if (below(2) == 0) return Json::array({"concat", make(depth - 1), make(depth - 1)});
        if (below(2) == 0) return Json::array({"round", make(depth - 1), below(4)});
        return Json::array({"stringSlice", make(depth - 1), below(9), below(9)});
    }

    std::mt19937 random_;
};

}  // namespace varde::test
