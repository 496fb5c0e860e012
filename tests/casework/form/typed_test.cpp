#include "casework/form/typed.hpp"

#include "casework/form/make_form.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::casework;
using content::ItemType;

namespace {

Value typed(ItemType type, std::string_view text) {
    return typed_value(test::item("q", type), text);
}

}  // namespace

TEST_CASE("numbers are read as a Norwegian writes them") {
    CHECK(typed(ItemType::decimal, "1,5") == Value(1.5));
    CHECK(typed(ItemType::decimal, "1.5") == Value(1.5));
    CHECK(typed(ItemType::quantity, "12") == Value(12.0));
    CHECK(typed(ItemType::integer, "1 200") == Value(std::int64_t{1200}));
    CHECK(typed(ItemType::integer, "1\u00A0200") == Value(std::int64_t{1200}));
    CHECK(typed(ItemType::integer, "\u22123") == Value(std::int64_t{-3}));
}

TEST_CASE("what is no number stays as it was typed; blank is nothing") {
    for (const char* text : {"ca. 5", "1,5,2", "-", "1e3", "fem", "12345678901234567890"})
        CHECK(typed(ItemType::integer, text) == Value(std::string(text)));
    CHECK(typed(ItemType::integer, "1,5") == Value(std::string("1,5")));
    CHECK(typed(ItemType::integer, "  ") == Value());
    CHECK(typed(ItemType::text, "") == Value());
    CHECK(typed(ItemType::text, " 12 ") == Value(std::string(" 12 ")));
    CHECK(typed(ItemType::date, "2026-11-21") == Value(std::string("2026-11-21")));
}

TEST_CASE("a field shows what its value was read from") {
    CHECK(typed_text(Value(1.5), Language::nb) == "1,5");
    CHECK(typed_text(Value(1.5), Language::en) == "1.5");
    CHECK(typed_text(Value(std::int64_t{-3}), Language::nn) == "-3");
    CHECK(typed_text(Value(std::string("ca. 5")), Language::nb) == "ca. 5");
    CHECK(typed_text(Value(), Language::nb).empty());
    for (const double number : {0.1, 12.0, -0.75, 123456.25})
        CHECK(typed(ItemType::decimal, typed_text(Value(number), Language::nb)) == Value(number));
}
