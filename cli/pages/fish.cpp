// For fish: a line per option.
#include <fmt/format.h>

#include "cli/pages/completions.hpp"

namespace entente::cli::pages {
namespace {

/// Between single quotes.
std::string quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

/// ` -s o -l output`.
std::string names_of(const Parameter& parameter) {
    std::string out;
    for (const std::string& name : parameter.names) {
        out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    }
    return out;
}

std::string words(const Parameter& parameter) {
    return parameter.choices.empty() ? ""
                                     : " -a " + quoted(fmt::format("{}", fmt::join(parameter.choices, " ")));
}

/// What a value may be: `-r` files too, `-x` nothing but the words.
std::string values_of(const Parameter& parameter) {
    if (parameter.value == Value::none || parameter.optional) return "";
    if (parameter.value == Value::folder) return " -x -a '(__fish_complete_directories)'";
    return (parameter.value == Value::file ? " -r -F" : " -x") + words(parameter);
}

}  // namespace

std::string fish_completion(std::span<const Page> pages) {
    std::string out =
        "# fish completion for entente, from the program's table of commands\n"
        "complete -c entente -f\n"
        "complete -c entente -n __fish_use_subcommand -l help -d 'print the commands'\n"
        "complete -c entente -n __fish_use_subcommand -l version -d 'print the version'\n";
    for (const Page& page : pages) {
        out += fmt::format("complete -c entente -n __fish_use_subcommand -a {} -d {}\n", page.command.name,
                           quoted(page.command.summary));
    }
    for (const Page& page : pages) {
        const std::string start =
            fmt::format("complete -c entente -n '__fish_seen_subcommand_from {}'", page.command.name);
        for (const Parameter& one : page.places) {
            if (one.value == Value::file) out += start + " -F\n";
            if (one.value == Value::folder) out += start + " -a '(__fish_complete_directories)'\n";
            if (!one.choices.empty()) out += start + words(one) + "\n";
        }
        for (const Parameter& one : page.options) {
            out += start + names_of(one) + values_of(one) + " -d " + quoted(one.meaning) + "\n";
        }
    }
    return out;
}

}  // namespace entente::cli::pages
