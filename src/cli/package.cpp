#include "cli/package.hpp"

#include "base/utf8.hpp"
#include "cli/files.hpp"
#include "exchange/package.hpp"

#include <cstdio>
#include <string>
#include <utility>

namespace varde::cli {
namespace {

/// The tool has no language files: these are all the words that it says itself.
const exchange::ReadingWords words = {
    .observation = "observasjon",
    .appraisal = "vurdering",
    .orphaned = "Svar som malen ikke lenger spør om",
    .addendum = "Tillegg",
    .other_value = "Står også som",
    .written_by = "Skrevet av",
    .begun = "Påbegynt",
    .changed = "Sist endret",
    .status = "Tilstand",
    .content_pack = "Faglig innhold",
    .statuses = {"utkast", "ferdig", "eksportert", "bekreftet mottatt", "slettet"},
    .yes = "Ja",
    .no = "Nei",
};

constexpr std::pair<std::string_view, std::string_view> reasons[] = {
    {"file_unreadable", "Filen lar seg ikke lese."},
    {"import_not_ours", "Filen er ikke en eksport fra Varde. Se om det er riktig fil."},
    {"import_truncated", "Filen er ikke hel. Hent den fra nettbrettet en gang til."},
    {"import_too_new", "Filen er laget av en nyere Varde. Oppdater, og prøv igjen."},
    {"import_too_large", "Filen er større enn 64 MiB. Be om å få notatene i flere filer."},
    {"import_damaged", "Filen er skadet. Hent den fra nettbrettet en gang til."},
    {"import_hostile_text", "Filen har tegn som ikke er tekst. Hent den en gang til."},
    {"import_contradiction",
     "Filen sier to ting om samme endring. Nettbrettet kan være kopiert eller stilt tilbake."},
};

int refuse(const Error& error) {
    std::string line = "varde: ";
    for (const auto& [code, reason] : reasons)
        if (error.code == code) line += reason;
    line += " [" + error.code;
    if (!error.detail.empty()) line += ": " + without_controls(error.detail);
    print(stderr, line + "]\n");
    return 1;
}

}  // namespace

int run_read(std::span<const std::string_view> arguments) {
    if (arguments.size() != 1) {
        print(stderr, "Usage: varde read FILE\n");
        return 2;
    }
    const auto bytes = read_file(std::string(arguments[0]));
    if (!bytes) return refuse(bytes.error());
    const auto import = exchange::read_package(*bytes, {});
    if (!import) return refuse(import.error());
    bool first = true;
    for (const exchange::ReadableNote& note : import->notes) {
        if (!std::exchange(first, false)) print(stdout, "\n\f");
        print(stdout, exchange::plain_text(note, words));
    }
    return 0;
}

}  // namespace varde::cli
