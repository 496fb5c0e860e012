#include "cli/eval.hpp"

#include "base/json.hpp"
#include "cli/files.hpp"
#include "logic/evaluate_text.hpp"

#include <cstdio>
#include <optional>
#include <string>

namespace varde::cli {
namespace {

constexpr std::string_view eval_usage =
    "Usage: varde eval [--answers ANSWERS.json] EXPRESSION.json\n"
    "       varde eval [--answers ANSWERS.json] --lines [FILE|-]\n";

struct Options {
    std::optional<std::string> answers;
    std::optional<std::string> file;
    bool lines = false;
};

std::optional<Options> read_options(std::span<const std::string_view> arguments) {
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--lines") {
            options.lines = true;
        } else if (arguments[i] == "--answers" && i + 1 < arguments.size()) {
            options.answers = arguments[++i];
        } else if (!options.file && (arguments[i] == "-" || !arguments[i].starts_with('-'))) {
            options.file = arguments[i];
        } else {
            return std::nullopt;
        }
    }
    if (!options.file && options.lines) options.file = "-";
    if (!options.file) return std::nullopt;
    return options;
}

Result<logic::Environment> read_environment(const Options& options) {
    if (!options.answers) return logic::Environment{};
    VARDE_TRY(text, read_file(*options.answers));
    VARDE_TRY(json, parse_json(text));
    return logic::environment_from_json(json);
}

std::string result_line(std::string_view text, const logic::Environment& environment) {
    const auto result = logic::evaluate_text(text, environment);
    return write_json(result ? *result : logic::error_json(result.error())) + "\n";
}

/// One line of output for each line of input, also for an empty one, so that they can be paired.
void print_lines(std::string_view text, const logic::Environment& environment) {
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        print(stdout, result_line(text.substr(0, end), environment));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
}

int fail_with(const Error& error) {
    print(stdout, write_json(logic::error_json(error)) + "\n");
    return 1;
}

}  // namespace

int run_eval(std::span<const std::string_view> arguments) {
    const auto options = read_options(arguments);
    if (!options) {
        print(stderr, eval_usage);
        return 2;
    }
    const auto environment = read_environment(*options);
    if (!environment) return fail_with(environment.error());
    const auto text = read_file(*options->file);
    if (!text) return fail_with(text.error());
    if (options->lines) {
        print_lines(*text, *environment);
        return 0;
    }
    const auto result = logic::evaluate_text(*text, *environment);
    if (!result) return fail_with(result.error());
    print(stdout, write_json(*result) + "\n");
    return 0;
}

}  // namespace varde::cli
