// varde: the native tool for the office and for authors. Each command is one function.
#include "base/version.hpp"
#include "cli/check.hpp"
#include "cli/eval.hpp"
#include "cli/files.hpp"
#include "cli/forms.hpp"
#include "cli/package.hpp"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <span>
#include <string_view>
#include <vector>

namespace {

struct Command {
    std::string_view name;
    std::string_view help;
    int (*run)(std::span<const std::string_view> arguments);  ///< gives the exit code
};

constexpr Command commands[] = {
    {"check", "say everything that is wrong with content packs", varde::cli::run_check},
    {"eval", "evaluate an expression, or one for each line", varde::cli::run_eval},
    {"export-questionnaire", "a template as FHIR Questionnaires, one for each language",
     varde::cli::run_export_questionnaire},
    {"export-response", "answers to a form as a FHIR QuestionnaireResponse",
     varde::cli::run_export_response},
    {"import-questionnaire", "a FHIR Questionnaire as a template",
     varde::cli::run_import_questionnaire},
    {"validate-response", "say everything that is wrong with a QuestionnaireResponse",
     varde::cli::run_validate_response},
    {"read", "print the notes of an export as plain text", varde::cli::run_read},
};

using varde::cli::print;

void print_help(std::FILE* stream) {
    print(stream, "Usage: varde COMMAND [ARGUMENTS]\n\n");
    constexpr std::size_t width = 22;
    for (const Command& command : commands) {
        print(stream, "  ");
        print(stream, command.name);
        for (std::size_t i = command.name.size(); i < width; ++i) print(stream, " ");
        print(stream, command.help);
        print(stream, "\n");
    }
    print(stream, "  help                  this text\n  --version             the version\n");
}

int run(std::span<const std::string_view> arguments) {
    const std::string_view name = arguments.empty() ? "help" : arguments[0];
    if (name == "help" || name == "--help" || name == "-h") return print_help(stdout), 0;
    if (name == "--version") {
        print(stdout, "varde ");
        print(stdout, varde::version);
        print(stdout, "\n");
        return 0;
    }
    const auto* found = std::find_if(std::begin(commands), std::end(commands),
                                     [&](const Command& command) { return command.name == name; });
    if (found != std::end(commands)) return found->run(arguments.subspan(1));
    print(stderr, "varde: there is no command \"");
    print(stderr, name);
    print(stderr, "\"\n\n");
    print_help(stderr);
    return 2;
}

}  // namespace

int main(int count, char** values) {
    const std::vector<std::string_view> arguments(values + 1, values + count);
    return run(arguments);
}
