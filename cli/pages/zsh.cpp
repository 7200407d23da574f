// For zsh's own completion system: one call of _arguments per command.
#include <fmt/format.h>

#include "cli/pages/completions.hpp"

namespace entente::cli::pages {
namespace {

/// For a text between single quotes in which `[`, `]` and `:` mean something.
std::string quoted(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return out;
}

std::string action_of(const Parameter& parameter) {
    const std::string words = fmt::format("{}", fmt::join(parameter.choices, " "));
    if (parameter.value == Value::folder) return "_files -/";
    if (parameter.value == Value::file) {
        // The blank before it keeps _arguments from giving it options of its own.
        return words.empty()
                   ? "_files"
                   : fmt::format(" _alternative \"names\\:name\\:({})\" \"files\\:file\\:_files\"", words);
    }
    if (words.empty()) return " ";
    return parameter.list ? "_sequence compadd - " + words : "(" + words + ")";
}

/// `(-o --output)'{-o,--output}'[meaning]:FILE:_files`, as _arguments takes it.
std::string option(const Parameter& one) {
    std::string out = one.names.size() > 1
                          ? fmt::format("'({})'{{{}}}'", fmt::join(one.names, " "), fmt::join(one.names, ","))
                          : fmt::format("'{}", one.names.front());
    out += fmt::format("[{}]", quoted(one.meaning));
    if (one.value != Value::none) {
        out += fmt::format("{}{}:{}", one.optional ? "::" : ":", quoted(one.form), action_of(one));
    }
    return out + "'";
}

std::string place(const Parameter& one) {
    return fmt::format("'{}{}:{}'", one.repeated ? "*:" : ":", quoted(one.form), action_of(one));
}

}  // namespace

std::string zsh_completion(std::span<const Page> pages) {
    std::string out =
        "#compdef entente\n# zsh completion for entente, from the program's table of commands\n\n"
        "_entente() {\n    local context state state_descr line curcontext=\"$curcontext\"\n"
        "    typeset -A opt_args\n    local -a commands=(\n";
    for (const Page& page : pages) {
        out += fmt::format("        '{}:{}'\n", page.command.name, quoted(page.command.summary));
    }
    out +=
        "    )\n    _arguments -C '(- *)--help[print the commands]' '(- *)--version[print the version]' \\\n"
        "        ':command:->command' '*::argument:->argument' && return\n"
        "    if [[ $state == command ]]; then\n        _describe command commands\n        return\n    fi\n"
        "    case $words[1] in\n";
    for (const Page& page : pages) {
        out += fmt::format("    {})\n        _arguments", page.command.name);
        for (const Parameter& one : page.options) out += " \\\n            " + option(one);
        for (const Parameter& one : page.places) out += " \\\n            " + place(one);
        out += "\n        ;;\n";
    }
    return out + "    esac\n}\n\n_entente \"$@\"\n";
}

}  // namespace entente::cli::pages
