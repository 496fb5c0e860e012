#include "content/reading/shapes.hpp"

namespace varde::content {
namespace {

Level read_level(const Json& json, const Place& place, Report& report) {
    ObjectReader level(json, place, report);
    Level read;
    read.id = level.id("id");
    read.rank = level.whole("rank", 0);
    read.label = level.text("label");
    read.explanation = level.text("explanation");
    return read;
}

Source read_source(const Json& json, const Place& place, Report& report) {
    ObjectReader source(json, place, report);
    Source read;
    read.id = source.id("id");
    read.title = source.string("title");
    read.publisher = source.string("publisher");
    read.url = source.string("url");
    read.dated = source.date("dated");
    read.accessed = source.date("accessed");
    read.outdated = source.flag("outdated", false);
    read.note = source.text("note", Need::optional);
    return read;
}

std::vector<Language> read_languages(ObjectReader& info) {
    std::vector<Language> languages;
    for (const std::string& code : info.strings("languages", Need::required)) {
        const auto language = language_from_code(code);
        if (language)
            languages.push_back(*language);
        else
            info.problem("languages", "unknown-word",
                         "Språket «" + code + "» er ukjent. Velg: nb, nn, en, se.");
    }
    return languages;
}

}  // namespace

void read_pack_info(const Json& json, const Place& place, Report& report, Pack& pack) {
    ObjectReader info(json, place, report);
    info.member("$schema", Need::optional);
    if (info.string("format") != "varde-pack/1" && json.is_object() && json.contains("format"))
        info.problem("format", "unknown-format", "Formatet må være «varde-pack/1».");
    pack.id = info.id("id");
    pack.version = info.string("version");
    pack.status = info.word<PackStatus>("status",
                                        {{"demo", PackStatus::demo},
                                         {"active", PackStatus::active},
                                         {"superseded", PackStatus::superseded},
                                         {"withdrawn", PackStatus::withdrawn}},
                                        PackStatus::withdrawn);
    pack.title = info.text("title");
    pack.summary = info.text("summary", Need::optional);
    pack.publisher = info.string("publisher");
    pack.licence = info.string("licence");
    pack.languages = read_languages(info);
    pack.issued = info.date("issued", Need::required);
    pack.levels = info.list("levels", read_level);
    pack.sources = info.list("sources", read_source, Need::required);
}

}  // namespace varde::content
