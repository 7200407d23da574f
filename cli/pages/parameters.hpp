// The table of commands as manual pages and completions need it: every option with the values that it takes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace entente::cli::pages {

/// Values that can be named or found; `text`: any other.
enum class Value { none, text, file, folder };

struct Parameter {
    std::string term;                ///< `-o, --output FILE`, as in help
    std::vector<std::string> names;  ///< `-o`, `--output`; empty for what has its place
    std::string form;                ///< `FILE`; the name of what has its place
    std::string meaning;             ///< help's text
    Value value = Value::none;
    std::vector<std::string> choices;  ///< values that have a name, besides files
    bool list = false;                 ///< takes several with commas between
    bool optional = false;             ///< the value may be left out
    bool repeated = false;             ///< of what has its place: it may be given several times
};

struct Page {
    Command command;
    std::array<Example, 2> examples;
    std::string text;
    std::vector<Parameter> places;   ///< in the order in which they stand
    std::vector<Parameter> options;  ///< in help's order
};

/// All commands, in help's order.
std::vector<Page> all_pages();

/// The words that a description lists: `svg, pdf or png, where the name does not say` has three. The first
/// list of two words or more; each may have a note in brackets.
std::vector<std::string> listed_words(std::string_view description);

}  // namespace entente::cli::pages
