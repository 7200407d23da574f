// entente check: every problem of a network file.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/terminal.hpp"
#include "cli/text.hpp"

namespace entente::cli {
namespace {

struct CheckOptions {
    std::string network;
    OutputOptions output;
};

report::Table problems_table(const std::vector<model::Problem>& problems) {
    report::Table table{{{"file", "", 0},
                         {"line", "from 1; empty when the problem has no place", 0},
                         {"column", "from 1", 0},
                         {"path", "where in the data", 0},
                         {"what", "what was found and what was expected", 0},
                         {"mend", "what to do about it", 0}},
                        {}};
    const auto place = [](std::size_t number) {
        return number == 0 ? report::Cell() : report::Cell(static_cast<long>(number));
    };
    const auto text = [](const std::string& words) {
        return words.empty() ? report::Cell() : report::Cell(words);
    };
    for (const model::Problem& problem : problems) {
        table.rows.push_back({text(problem.file), place(problem.line), place(problem.column),
                              text(problem.path), text(problem.what), text(problem.mend)});
    }
    return table;
}

/// A problem a line, in the form that editors and terminals make a link of.
std::string lines(const std::vector<model::Problem>& problems, const TableStyle& style) {
    std::string text;
    for (const model::Problem& problem : problems) {
        const std::string line = printable(model::to_string(problem));
        const std::string place =
            printable(fmt::format("{}:{}:{}:", problem.file, problem.line, problem.column));
        const bool marked = style.color && line.starts_with(place);
        text += marked ? "\x1b[1m" + place + "\x1b[0m" + line.substr(place.size()) : line;
        text += '\n';
    }
    return text;
}

Outcome run(const CheckOptions& options) {
    const Format format = format_of(options.output);
    const TableStyle style = style_of(options.output);
    const NetworkInput input = find_network(options.network);
    std::vector<model::Problem> problems;
    std::string counts, id;
    try {
        const model::Network network = read_network(input);
        id = network.id();
        counts = fmt::format("; {}, {}", counted(network.actors().size(), "actor", "actors"),
                             counted(network.relations().size(), "relation", "relations"));
    } catch (const model::DataError& error) {
        problems = error.problems();
    }
    if (format == Format::table) {
        emit(options.output, lines(problems, style));
    } else {
        emit(options.output,
             Result{"check", id.empty() ? options.network : id, {}, problems_table(problems)});
    }
    say(fmt::format("{}: {}{}", options.network, counted(problems.size(), "problem", "problems"), counts));
    return problems.empty() ? Outcome::done : Outcome::failed;
}

}  // namespace

Prepared setup_check(CLI::App& app) {
    const auto options = std::make_shared<CheckOptions>();
    add_network(app, options->network);
    add_output(app, options->output);
    return {
        {"check network.json", "check network.json --format json"},
        "Lists every problem of a network file, one a line: file, line, column, where in the data, what is "
        "wrong, and how to mend it. Their number goes to stderr. Exit code 1 if there are any.",
        [options] { return run(*options); }};
}

}  // namespace entente::cli
