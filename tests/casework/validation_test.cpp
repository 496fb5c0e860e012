#include "casework/validation.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::casework;
using content::Item;
using content::ItemType;

namespace {

using Codes = std::vector<std::string>;

Item item(ItemType type) {
    Item made;
    made.id = "a";
    made.type = type;
    return made;
}

Item choice(ItemType type) {
    Item made = item(type);
    made.options.resize(2);
    made.options[0].code = "ja";
    made.options[1].code = "nei";
    return made;
}

/// The faults of a value by number, e.g. "1 4".
std::string faults(const Item& of, const Value& value) {
    constexpr const char* names[] = {"required", "type",  "option", "small",
                                     "large",    "short", "long",   "decimals",
                                     "pattern",  "few",   "many",   "constraint"};
    std::string found;
    for (const Issue& issue : check_answer(of, value))
        found += (found.empty() ? "" : " ") + std::string(names[static_cast<int>(issue.fault)]);
    return found;
}

}  // namespace

TEST_CASE("validation: an answer has its item's type") {
    const std::string text = "tekst";
    CHECK(faults(item(ItemType::text), text) == "");
    CHECK(faults(item(ItemType::text), true) == "type");
    CHECK(faults(item(ItemType::integer), std::int64_t{3}) == "");
    CHECK(faults(item(ItemType::integer), 3.5) == "type");
    CHECK(faults(item(ItemType::integer), text) == "type");
    CHECK(faults(item(ItemType::decimal), std::int64_t{3}) == "");
    CHECK(faults(item(ItemType::boolean), std::int64_t{1}) == "type");
    CHECK(faults(item(ItemType::date), std::string("2026-02-28")) == "");
    CHECK(faults(item(ItemType::date), std::string("2026-02-30")) == "type");
    CHECK(faults(item(ItemType::time), std::string("23:59")) == "");
    CHECK(faults(item(ItemType::time), std::string("24:00")) == "type");
    CHECK(faults(item(ItemType::date_time), std::string("2026-11-21T12:05")) == "");
    CHECK(faults(item(ItemType::date_time), text) == "type");
    CHECK(faults(item(ItemType::group), text) == "type");
    CHECK(faults(item(ItemType::integer), std::monostate{}) == "");
    CHECK(faults(item(ItemType::integer), std::string(" ")) == "");
}

TEST_CASE("validation: a choice is one of its options, an open one need not be") {
    CHECK(faults(choice(ItemType::choice), std::string("ja")) == "");
    CHECK(faults(choice(ItemType::choice), std::string("kanskje")) == "option");
    CHECK(faults(choice(ItemType::choice), Codes{"ja"}) == "type");
    CHECK(faults(choice(ItemType::open_choice), std::string("kanskje")) == "");
    Item open = choice(ItemType::open_choice);
    CHECK(faults(open, Codes{"ja"}) == "type");
    open.repeats = true;
    open.max_length = 3;
    CHECK(faults(open, Codes{"ja", "nei"}) == "");
    CHECK(faults(open, Codes{"ja", "kanskje"}) == "long");
    Item several = choice(ItemType::multi_choice);
    several.min_rows = 1;
    several.max_rows = 1;
    CHECK(faults(several, Codes{"ja"}) == "");
    CHECK(faults(several, Codes{"ja", "nei"}) == "many");
    CHECK(faults(several, Codes{"ja", "tja"}) == "many option");
}

TEST_CASE("validation: limits of numbers, days and texts") {
    Item number = item(ItemType::decimal);
    number.min = 0.5;
    number.max = std::int64_t{40};
    number.decimals = 2;
    CHECK(faults(number, 0.5) == "");
    CHECK(faults(number, 0.49) == "small");
    CHECK(faults(number, std::int64_t{41}) == "large");
    CHECK(faults(number, 1.125) == "decimals");
    CHECK(faults(number, 1e-9) == "small decimals");
    Item day = item(ItemType::date);
    day.min = std::string("2026-01-01");
    CHECK(faults(day, std::string("2025-12-31")) == "small");
    Item moment = item(ItemType::date_time);
    moment.max = std::string("2026-01-01T12:00Z");
    CHECK(faults(moment, std::string("2026-01-01T13:00+02:00")) == "");
    CHECK(faults(moment, std::string("2026-01-01T13:00+00:30")) == "large");
    Item text = item(ItemType::long_text);
    text.min_length = 2;
    text.max_length = 3;
    text.pattern = "[a-zæøå]*";
    CHECK(faults(text, std::string("åæø")) == "");
    CHECK(faults(text, std::string("å")) == "short");
    CHECK(faults(text, std::string("abcd")) == "long");
    CHECK(faults(text, std::string("AB")) == "pattern");
}

TEST_CASE("validation: a quantity is a number, in another unit a text") {
    Item weight = item(ItemType::quantity);
    weight.units.resize(2);
    weight.units[0].code = "kg";
    weight.units[1].code = "g";
    weight.max = std::int64_t{10};
    CHECK(faults(weight, std::int64_t{9}) == "");
    CHECK(faults(weight, std::string("11 g")) == "large");
    CHECK(faults(weight, std::string("11 mil")) == "type");
    CHECK(faults(weight, std::string("11")) == "type");
}

TEST_CASE("validation: the author's words come with the fault") {
    Item number = item(ItemType::integer);
    number.required = true;
    number.max = std::int64_t{9};
    number.invalid[Language::nb] = "Fra 0 til 9";
    const auto issues = check_item(number, std::int64_t{10});
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].message[Language::nb] == "Fra 0 til 9");
    CHECK(issues[0].limit == content::Literal(std::int64_t{9}));
    CHECK(check_item(number, {}).at(0).fault == Fault::required);
    number.repeats = true;
    number.min_rows = 1;
    number.max_rows = 2;
    CHECK(check_rows(number, 0).at(0).fault == Fault::too_few);
    CHECK(check_rows(number, 2).empty());
    CHECK(check_rows(number, 3).at(0).fault == Fault::too_many);
}
