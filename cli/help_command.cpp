// entente help: the overview, a command's help, or a topic.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/files.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "cli/topics/topics.hpp"
#include "request/wording.hpp"

namespace entente::cli {
namespace {

std::vector<std::string> command_names() {
    std::vector<std::string> names;
    for (const Command& command : commands()) names.emplace_back(command.name);
    return names;
}

Outcome run(const std::string& name) {
    if (name.empty()) {
        write_stdout(program_help());
        return Outcome::done;
    }
    for (const Topic& topic : topics()) {
        if (topic.name != name) continue;
        write_stdout(topic.page().text());
        return Outcome::done;
    }
    for (const Command& command : commands()) {
        if (command.name == name) return parse(command, {"--help"}).run();
    }
    std::vector<std::string> names = topic_names();
    for (std::string& command : command_names()) names.push_back(std::move(command));
    const std::string near = request::did_you_mean(name, names);
    throw UsageError(fmt::format("no command and no topic \"{}\"{}", name,
                                 near.empty() ? "; the topics are " + request::listed(topic_names()) : near));
}

}  // namespace

Prepared setup_help(CLI::App& app) {
    const auto name = std::make_shared<std::string>();
    app.add_option("TOPIC", *name,
                   fmt::format("a command, or one of {}; none: the overview", fmt::join(topic_names(), ", ")))
        ->type_name("");
    return {
        {{{"help align", "the help of a command"}, {"help dates", "the page on a topic"}}},
        "Prints what the program can do, the help of a command, or a page on what commands have in common.",
        [name] { return run(*name); }};
}

}  // namespace entente::cli
