#include "cli/parse.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/errors.hpp"
#include "cli/files.hpp"
#include "cli/help.hpp"
#include "request/wording.hpp"

namespace entente::cli {
namespace {

/// The first word that the command does not take, with the option that was probably meant.
std::string unexpected(const CLI::App& app) {
    for (const std::string& word : app.remaining()) {
        if (word.size() < 2 || word[0] != '-') continue;
        const std::string name = word.substr(0, word.find('='));
        std::vector<std::string> names;
        for (const CLI::Option* option : app.get_options()) {
            for (const std::string& known : option->get_lnames()) names.push_back("--" + known);
        }
        return fmt::format("no option {}{}", name, request::did_you_mean(name, names));
    }
    return app.remaining().empty() ? ""
                                   : fmt::format("\"{}\" is one argument too many", app.remaining().front());
}

/// CLI11's errors in our words where its own would not help.
[[noreturn]] void rethrow(const CLI::App& app, const CLI::ParseError& error) {
    if (const std::string text = unexpected(app); !text.empty()) throw UsageError(text);
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
        for (const CLI::Option* option : app.get_options()) {
            if (option->get_required() && option->empty()) {
                throw UsageError(fmt::format("{} is missing", option->get_positional()
                                                                  ? option->get_name()
                                                                  : "-" + option->get_snames().at(0)));
            }
        }
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        const std::string text = error.what();
        throw UsageError(fmt::format("{} takes one value", text.substr(0, text.find(':'))));
    }
    throw UsageError(error.what());
}

}  // namespace

const Command& find_command(const std::string& name) {
    std::vector<std::string> names;
    for (const Command& command : commands()) {
        if (command.name == name) return command;
        names.emplace_back(command.name);
    }
    throw UsageError(fmt::format("no command \"{}\"{}", name, request::did_you_mean_or_list(name, names)));
}

Prepared prepare(const Command& command, CLI::App& app, CommonOptions& common) {
    app.set_help_flag("-h,--help", "print this");
    Prepared prepared = command.setup(app);
    add_common_options(app, common);
    return prepared;
}

Prepared parse(const Command& command, const std::vector<std::string>& arguments) {
    CLI::App app;
    CommonOptions common;
    Prepared prepared = prepare(command, app, common);
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        prepared.run = [help = command_help(command, prepared, app)] {
            write_stdout(help);
            return Outcome::done;
        };
    } catch (const CLI::ParseError& error) {
        rethrow(app, error);
    }
    set_manner(manner_of(common, manner()));
    return prepared;
}

}  // namespace entente::cli
