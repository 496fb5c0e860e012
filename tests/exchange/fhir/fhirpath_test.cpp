#include "base/json.hpp"
#include "exchange/fhir/fhirpath.hpp"
#include "logic/infix.hpp"

#include <doctest/doctest.h>

using namespace varde;
using namespace varde::exchange::fhir;
using content::Item;
using content::ItemType;

namespace {

struct Form {
    Item number, text, choice, group;

    Form() {
        number.id = "n";
        number.type = ItemType::integer;
        text.id = "t";
        choice.id = "c";
        choice.type = ItemType::choice;
        choice.options = {{"a", {}, 1.0}, {"b", {}, 2.0}};
        group.id = "g";
        group.type = ItemType::group;
    }
    PathContext context() const {
        PathContext made;
        made.item = [this](std::string_view link) -> const Item* {
            for (const Item* item : {&number, &text, &choice, &group})
                if (item->id == link) return item;
            return nullptr;
        };
        made.self = &number;
        return made;
    }
};

std::string compiled(const std::string& text) {
    const Form form;
    const auto read = compile_fhirpath(text, form.context());
    if (!read) return read.error().code + " " + read.error().detail;
    return logic::to_infix(*read);
}

/// "n" as forms write it.
const std::string n = "QuestionnaireResponse.descendants().where(linkId='n').answer.value";

}  // namespace

TEST_CASE("fhirpath: answers, comparisons and logic") {
    CHECK(compiled(n) == R"(answer("n"))");
    CHECK(compiled(n + " > 3") == R"(answer("n") > 3)");
    CHECK(compiled(n + " = 3 and (" + n + " < 5 or true)") ==
          R"(answer("n") = 3 and (answer("n") < 5 or true))");
    CHECK(compiled(n + ".exists()") == R"(known(answer("n")))");
    CHECK(compiled(n + ".empty()") == R"(not known(answer("n")))");
    CHECK(compiled(n + " != 3") ==
          R"(known(answer("n")) and answer("n") != 3)");
    CHECK(compiled("$this <= today()") == R"(answer("n") is on or before today)");
    CHECK(compiled("iif(" + n + ".exists(), 1, 2)") == R"(if known(answer("n")) then 1 else 2)");
}

TEST_CASE("fhirpath: numbers, texts and days") {
    CHECK(compiled("1 + 2 * 3 - 4") == "(1 + 2 * 3) - 4");
    CHECK(compiled("1 + 2 + 3") == "1 + 2 + 3");
    CHECK(compiled(n + " / 100") == R"(if known(answer("n")) then answer("n") / 100)");
    CHECK(compiled("'a' & 'b'") == R"(concat("a", "b"))");
    CHECK(compiled("today() - 18 years") == "add_months(today, -216)");
    CHECK(compiled("'abc'.matches('^a')") == R"(matches("abc", "^a"))");
    CHECK(compiled("(2.55).round(1)") == "round(2.55, 1) + 0");
}

TEST_CASE("fhirpath: collections") {
    const std::string both =
        "QuestionnaireResponse.descendants().where(linkId='n' or linkId='t').answer.value";
    CHECK(compiled(both + ".exists()") == R"(known(answer("n")) or known(answer("t")))");
    CHECK(compiled(both + ".first()") ==
          R"(if known(answer("n")) then answer("n") else answer("t"))");
    CHECK(compiled("(1 | 2).sum()") == "sum(list(1, 2))");
    CHECK(compiled(n + ".where($this > 2).exists()") ==
          R"(known(if answer("n") > 2 then answer("n")))");
    CHECK(compiled("3 in (1 | 3)") == "1 = 3 or 3 = 3");
    CHECK(compiled("QuestionnaireResponse.descendants().where(linkId='c').answer.value.weight()") ==
          R"(sum(list(if answer("c") = "a" then 1, if answer("c") = "b" then 2)))");
}

TEST_CASE("fhirpath: what is not understood is named") {
    CHECK(compiled("Patient.name.family") == "fhirpath_unsupported Patient");
    CHECK(compiled("%patient.gender") == "fhirpath_unsupported %patient");
    CHECK(compiled(n + ".skip(1)") == "fhirpath_unsupported skip");
    CHECK(compiled("QuestionnaireResponse.descendants().where(linkId='x').answer") ==
          "fhirpath_unknown_item x");
    CHECK(compiled("QuestionnaireResponse.descendants().where(linkId='g').answer") ==
          "fhirpath_unsupported g");
    CHECK(compiled("1 +").starts_with("fhirpath_syntax"));
    CHECK(compiled("'abc").starts_with("fhirpath_syntax"));
    CHECK(compiled("").starts_with("fhirpath_syntax"));
}

TEST_CASE("fhirpath: a hostile expression costs neither time nor stack") {
    CHECK(compiled(std::string(4000, '(')) == "fhirpath_size ");
    CHECK(compiled(std::string(4000, '-') + "1") == "fhirpath_size ");
    std::string nested = n;
    for (int i = 0; i < 30; ++i) nested += ".where($this = $this)";
    CHECK(compiled(nested) == "fhirpath_size ");
    std::string members = "item";
    for (int i = 0; i < 100; ++i) members += ".item";
    CHECK(compiled(members) == "fhirpath_size ");
}
