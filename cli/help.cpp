#include "cli/help.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/shipped.hpp"
#include "cli/suggest.hpp"
#include "cli/text.hpp"

namespace entente::cli {
namespace {

constexpr std::size_t line_width = 80;
constexpr std::size_t meaning_column = 22;

/// `  term  meaning`, the meaning wrapped in its own column.
std::string entry(const std::string& term, const std::string& meaning) {
    std::string text = "  " + term;
    const std::size_t width = display_width(text);
    text += width + 2 > meaning_column ? "\n" + std::string(meaning_column, ' ')
                                       : std::string(meaning_column - width, ' ');
    bool first = true;
    for (const std::string& line : wrap(meaning, line_width - meaning_column)) {
        if (!first) text += "\n" + std::string(meaning_column, ' ');
        text += line;
        first = false;
    }
    return text + "\n";
}

std::string wrapped(std::string_view text) {
    std::string lines;
    for (const std::string& line : wrap(text, line_width)) lines += line + "\n";
    return lines;
}

}  // namespace

std::string_view purpose() {
    return "Entente measures and draws who stood with whom, when it changed, and on what evidence.";
}

std::string term_of(const CLI::Option& option) {
    if (option.get_positional()) return option.get_name();
    std::string term;
    for (const std::string& name : option.get_snames()) term += (term.empty() ? "-" : ", -") + name;
    for (const std::string& name : option.get_lnames()) term += (term.empty() ? "--" : ", --") + name;
    const std::string type = option.get_items_expected_max() == 0 ? "" : option.get_type_name();
    return type.empty() ? term : term + " " + type;
}

std::string program_help() {
    std::string text = wrapped(purpose());
    text += "\n  entente report us-pakistan -o out/us-pakistan\n  entente COMMAND --help\n\nCommands:\n";
    for (const Command& command : commands()) {
        text += entry(std::string(command.name), std::string(command.summary));
    }
    text += "\n" + wrapped(fmt::format(
                       "NETWORK is a file, - for standard input, or a shipped data set: {}. "
                       "`entente --version` prints the version, with --verbose those of all libraries.",
                       listed(shipped_names())));
    return text;
}

std::string command_help(const Command& command, const Prepared& prepared, const CLI::App& app) {
    std::string text = "Examples:\n";
    for (const std::string_view example : prepared.examples) text += fmt::format("  entente {}\n", example);
    text +=
        fmt::format("\nUsage: entente {} {}\n\n{}", command.name, command.arguments, wrapped(prepared.text));
    std::string arguments, options;
    for (const CLI::Option* option : app.get_options()) {
        (option->get_positional() ? arguments : options) +=
            entry(term_of(*option), option->get_description());
    }
    if (!arguments.empty()) text += "\n" + arguments;
    return text + "\nOptions:\n" + options;
}

}  // namespace entente::cli
