// For bash 4 and later, with or without the package bash-completion. A table of what each option and each
// place takes, and one function that looks at the word before the cursor.
#include <fmt/format.h>

#include "cli/pages/completions.hpp"

namespace entente::cli::pages {
namespace {

constexpr std::string_view head = R"sh(# bash completion for entente, from the program's table of commands

# Words, and files or folders where the first argument says so. In a list only what follows the last comma
# is completed.
_entente_values() {
    local kind=$1 cur=${COMP_WORDS[COMP_CWORD]} head='' word
    shift
    case $cur in
    *,*) head=${cur%,*}, cur=${cur##*,} ;;
    esac
    while IFS= read -r word; do COMPREPLY+=("$head$word"); done < <(compgen -W "$*" -- "$cur")
    case $kind in
    file | folder)
        compopt -o filenames 2>/dev/null
        local action=-f
        [ "$kind" = folder ] && action=-d
        while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$action" -- "$head$cur")
        ;;
    esac
}

# What the option $2 of the command $1 takes. Fails if it takes nothing.
_entente_option() {
    case "$1 $2" in
)sh";

constexpr std::string_view middle = R"sh(    *) return 1 ;;
    esac
}

# What stands at place $2, from 0, of the command $1.
_entente_place() {
    case "$1 $2" in
)sh";

constexpr std::string_view tail = R"sh(    esac
}

_entente_options() {
    case $1 in
)sh";

constexpr std::string_view end = R"sh(    esac
}

_entente() {
    local command=${COMP_WORDS[1]} at place=0 reply
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        _entente_values text @COMMANDS@ --help --version
        return
    fi
    _entente_option "$command" "${COMP_WORDS[COMP_CWORD - 1]}" && return
    case ${COMP_WORDS[COMP_CWORD]} in
    -*)
        _entente_values text "$(_entente_options "$command")"
        return
        ;;
    esac
    for ((at = 2; at < COMP_CWORD; at++)); do
        case ${COMP_WORDS[at]} in
        -?*)
            reply=("${COMPREPLY[@]}")
            _entente_option "$command" "${COMP_WORDS[at]}" && at=$((at + 1))
            COMPREPLY=("${reply[@]}")
            ;;
        *) place=$((place + 1)) ;;
        esac
    done
    _entente_place "$command" "$place"
}

complete -F _entente entente
)sh";

std::string_view kind_of(const Parameter& parameter) {
    return parameter.value == Value::file ? "file" : parameter.value == Value::folder ? "folder" : "text";
}

std::string values_of(const Parameter& parameter) {
    return fmt::format("_entente_values {} {}", kind_of(parameter), fmt::join(parameter.choices, " "));
}

std::string options_rows(std::span<const Page> pages) {
    std::string out;
    for (const Page& page : pages) {
        for (const Parameter& one : page.options) {
            if (one.value == Value::none || one.optional) continue;
            std::string patterns;
            for (const std::string& name : one.names) {
                patterns += fmt::format("{}'{} {}'", patterns.empty() ? "" : " | ", page.command.name, name);
            }
            out += fmt::format("    {}) {} ;;\n", patterns, values_of(one));
        }
    }
    return out;
}

std::string places_rows(std::span<const Page> pages) {
    std::string out;
    for (const Page& page : pages) {
        for (std::size_t i = 0; i < page.places.size(); ++i) {
            const Parameter& one = page.places[i];
            const std::string place = one.repeated ? "*" : fmt::format("{}", i);
            out += fmt::format("    '{} '{}) {} ;;\n", page.command.name, place, values_of(one));
        }
    }
    return out;
}

std::string names_rows(std::span<const Page> pages) {
    std::string out;
    for (const Page& page : pages) {
        std::string names;
        for (const Parameter& one : page.options) {
            names += fmt::format("{}{}", names.empty() ? "" : " ", fmt::join(one.names, " "));
        }
        out += fmt::format("    {}) echo '{}' ;;\n", page.command.name, names);
    }
    return out;
}

}  // namespace

std::string bash_completion(std::span<const Page> pages) {
    std::string names;
    for (const Page& page : pages) names += fmt::format("{}{}", names.empty() ? "" : " ", page.command.name);
    std::string out = fmt::format("{}{}{}{}{}{}{}", head, options_rows(pages), middle, places_rows(pages),
                                  tail, names_rows(pages), end);
    constexpr std::string_view mark = "@COMMANDS@";
    for (auto at = out.find(mark); at != std::string::npos; at = out.find(mark)) {
        out.replace(at, mark.size(), names);
    }
    return out;
}

}  // namespace entente::cli::pages
