#include "cli/help.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/layout.hpp"
#include "cli/shipped.hpp"
#include "cli/topics/topics.hpp"
#include "request/wording.hpp"

namespace entente::cli {

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
    std::string text = paragraph(purpose());
    text += "\n  entente report us-pakistan -o out/us-pakistan\n  entente COMMAND --help\n\nCommands:\n";
    for (const Command& command : commands()) text += entry(command.name, command.summary);
    text += "\nTopics, for entente help TOPIC:\n";
    for (const Topic& topic : topics()) text += entry(topic.name, topic.summary);
    return text + "\n" +
           paragraph(fmt::format(
               "NETWORK is a file, - for standard input, or a shipped data set: {}. "
               "`entente explain TERM` says what a column, a format or the code of an error means. "
               "`entente --version` prints the version, with --verbose those of all libraries.",
               request::listed(shipped_names())));
}

std::string command_help(const Command& command, const Prepared& prepared, const CLI::App& app) {
    std::string text = "Examples:\n";
    for (const Example& example : prepared.examples) {
        text += fmt::format("  entente {}\n", example.line) + entry("", example.what, 6);
    }
    text += fmt::format("\nUsage: entente {} {}\n\n{}", command.name, command.arguments,
                        paragraph(prepared.text));
    std::string arguments, options;
    for (const CLI::Option* option : app.get_options()) {
        (option->get_positional() ? arguments : options) +=
            entry(term_of(*option), option->get_description());
    }
    if (!arguments.empty()) text += "\n" + arguments;
    return text + "\nOptions:\n" + options;
}

}  // namespace entente::cli
