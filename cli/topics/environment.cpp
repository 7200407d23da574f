#include <array>

#include "cli/topics/topics.hpp"

namespace entente::cli {
namespace {

constexpr std::array table = {
    Variable{"NO_COLOR",
             "no colour on the terminal when it is set to anything, unless --color always is given"},
    Variable{"TERM", "no colour and no line of progress where it is unset or dumb"},
    Variable{"CI", "no line of progress where it is set, but for false"},
    Variable{"COLUMNS", "cells in a line of a table, in place of the terminal's width; in a pipe too"},
    Variable{"LC_ALL, LC_CTYPE, LANG",
             "the first that is set: a terminal whose locale is not UTF-8 gets tables in plain "
             "ASCII. Nothing else depends on the locale: no number, no file, no language"},
};

}  // namespace

std::span<const Variable> variables() {
    return table;
}

TopicPage environment_page() {
    TopicPage page;
    page.typed(
        {"NO_COLOR=1 entente describe us-pakistan", "COLUMNS=100 entente centrality us-pakistan | less"});
    for (const Variable& one : variables()) page.entry(one.name, one.meaning);
    page.paragraph("There is no configuration file; the language of figures and reports is that of --lang.");
    return page;
}

}  // namespace entente::cli
