#include "content/reading/object_reader.hpp"

#include <algorithm>

namespace varde::content {
namespace {

constexpr std::size_t most_problems = 1000;

bool is_id_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

std::string in_quotes(std::string_view word) {
    return "«" + std::string(word) + "»";
}

}  // namespace

std::string pointer_segment(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

std::string pointer_to(const Place& place) {
    if (place.parent == nullptr) return "";
    const std::string last =
        place.key.data() == nullptr ? std::to_string(place.index) : pointer_segment(place.key);
    return pointer_to(*place.parent) + "/" + last;
}

void Report::add(const Place& place, std::string_view rule, std::string message) {
    if (problems_.size() > most_problems) return;
    if (problems_.size() == most_problems) {
        problems_.push_back({file_, "", "Det er flere feil enn dette.", 0, "too-many-problems"});
        return;
    }
    problems_.push_back({file_, pointer_to(place), std::move(message), 0, std::string(rule)});
}

ObjectReader::ObjectReader(const Json& object, const Place& place, Report& report)
    : object_(object), place_(place), report_(report) {
    if (!object.is_object())
        report.add(place, "wrong-type", "Her skal det stå et objekt: { ... }.");
}

ObjectReader::~ObjectReader() {
    if (!object_.is_object()) return;
    for (const auto& [key, value] : object_.items()) {
        if (std::ranges::find(known_, key) != known_.end()) continue;
        report_.add(
            place_.at(key), "unknown-member",
            "Feltet " + in_quotes(key) + " finnes ikke i formatet. Er navnet skrevet rett?");
    }
}

const Json* ObjectReader::member(std::string_view key, Need need) {
    known_.push_back(key);
    const Json* found = varde::member(object_, key);
    if (found == nullptr && need == Need::required && object_.is_object())
        report_.add(place_, "missing-member", "Feltet " + in_quotes(key) + " mangler.");
    return found;
}

void ObjectReader::problem(std::string_view key, std::string_view rule, std::string message) {
    report_.add(place_.at(key), rule, std::move(message));
}

const Json* ObjectReader::typed(std::string_view key, Need need, bool (Json::*is)() const noexcept,
                                std::string_view expected) {
    const Json* found = member(key, need);
    if (found == nullptr || (found->*is)()) return found;
    problem(key, "wrong-type", "Her skal det stå " + std::string(expected) + ".");
    return nullptr;
}

const Json* ObjectReader::array(std::string_view key, Need need) {
    return typed(key, need, &Json::is_array, "en liste: [ ... ]");
}

void ObjectReader::wrong_word(std::string_view key, const Json& found, const std::string& known) {
    if (!found.is_string())
        return problem(key, "wrong-type", "Her skal det stå tekst i anførselstegn.");
    problem(key, "unknown-word",
            in_quotes(found.get_ref<const std::string&>()) +
                " er ikke et kjent ord her. Velg: " + known + ".");
}

std::string ObjectReader::id(std::string_view key) {
    std::string value = string(key);
    if (!std::ranges::all_of(value, is_id_character))
        problem(key, "bad-id",
                "En id skrives med små bokstaver a-z, tall, punktum, bindestrek "
                "eller understrek.");
    return value;
}

std::string ObjectReader::string(std::string_view key, Need need) {
    const Json* found = typed(key, need, &Json::is_string, "tekst i anførselstegn");
    if (found == nullptr) return {};
    auto value = found->get<std::string>();
    if (value.empty()) problem(key, "empty", "Feltet er tomt.");
    return value;
}

Text ObjectReader::text(std::string_view key, Need need) {
    Text text;
    const Json* found = member(key, need);
    if (found == nullptr) return text;
    const Place here = place_.at(key);
    ObjectReader members(*found, here, report_);
    for (const Language language : all_languages) {
        const bool main = language == Language::nb;
        text[language] = members.string(code(language), main ? Need::required : Need::optional);
    }
    return text;
}

std::optional<Date> ObjectReader::date(std::string_view key, Need need) {
    const Json* found =
        typed(key, need, &Json::is_string, "en dato i anførselstegn: \"2026-11-21\"");
    if (found == nullptr) return std::nullopt;
    const auto date = parse_date(found->get_ref<const std::string&>());
    if (!date) problem(key, "bad-date", "Datoen finnes ikke eller er ikke skrevet som 2026-11-21.");
    return date;
}

bool ObjectReader::flag(std::string_view key, bool otherwise) {
    const Json* found = typed(key, Need::optional, &Json::is_boolean, "true eller false");
    return found == nullptr ? otherwise : found->get<bool>();
}

int ObjectReader::whole(std::string_view key, int otherwise, int smallest) {
    const Json* found = typed(key, Need::optional, &Json::is_number_integer, "et helt tall");
    if (found == nullptr) return otherwise;
    const auto value = found->get<std::int64_t>();
    constexpr std::int64_t largest = 1'000'000;
    if (value >= smallest && value <= largest) return static_cast<int>(value);
    problem(key, "out-of-range",
            "Tallet må være minst " + std::to_string(smallest) + " og ikke urimelig stort.");
    return otherwise;
}

std::optional<double> ObjectReader::number(std::string_view key) {
    const Json* found = typed(key, Need::optional, &Json::is_number, "et tall");
    return found == nullptr ? std::nullopt : std::optional(found->get<double>());
}

std::vector<std::string> ObjectReader::strings(std::string_view key, Need need) {
    std::vector<std::string> values;
    const Json* found = array(key, need);
    if (found == nullptr) return values;
    const Place here = place_.at(key);
    for (std::size_t i = 0; i < found->size(); ++i) {
        const Json& element = (*found)[i];
        if (element.is_string()) values.push_back(element.get<std::string>());
        if (!element.is_string() || values.back().empty())
            report_.add(here.at(i), "wrong-type", "Her skal det stå tekst i anførselstegn.");
    }
    return values;
}

std::optional<logic::Expression> ObjectReader::expression(std::string_view key) {
    const Json* found = member(key, Need::optional);
    if (found == nullptr) return std::nullopt;
    auto parsed = logic::parse_expression(*found);
    if (parsed) return std::move(*parsed);
    problem(key, "bad-expression",
            "Uttrykket kan ikke leses: " + parsed.error().code + " " + parsed.error().detail);
    return std::nullopt;
}

}  // namespace varde::content
