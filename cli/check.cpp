// entente check: every problem of a network file.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/equal_relations.hpp"
#include "cli/input.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/task.hpp"
#include "cli/text.hpp"
#include "entente/model/problem_code.hpp"
#include "request/wording.hpp"

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
                         {"mend", "what to do about it", 0},
                         {"code", "of the kind of mistake", 0}},
                        {}};
    const auto place = [](std::size_t number) {
        return number == 0 ? report::Cell() : report::Cell(static_cast<long>(number));
    };
    const auto text = [](const std::string& words) {
        return words.empty() ? report::Cell() : report::Cell(words);
    };
    for (const model::Problem& problem : problems) {
        table.rows.push_back({text(problem.file), place(problem.line), place(problem.column),
                              text(problem.path), text(problem.what), text(problem.mend),
                              text(std::string(model::name_of(problem.code)))});
    }
    return table;
}

/// A problem a line, in the form that editors and terminals make a link of, or as editors are glad of it.
std::string lines(const std::vector<model::Problem>& problems, const TableStyle& style) {
    std::string text;
    if (manner().form == MessageForm::json) {
        for (const model::Problem& problem : problems) text += json_line(problem);
        return text;
    }
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

/// What is no mistake but seldom meant: a war of two weeks, coded as a state, counts less than a visit. One
/// that the observed period cuts may have been longer.
bool is_brief(const model::Network& network, model::RelationIndex relation) {
    constexpr double strong = 7;
    constexpr std::chrono::days brief{90};
    const model::Interval held = network.when(relation), observed = network.observed();
    return network[network[relation].type].nature == model::Nature::state &&
           std::abs(network.weight(relation)) >= strong && held.end - held.start < brief &&
           held.start > observed.start && held.end < observed.end;
}

/// In order of time, then of id, whatever the order of the file.
std::vector<model::RelationIndex> brief_states(const model::Network& network) {
    std::vector<model::RelationIndex> out;
    for (std::size_t i = 0; i < network.relations().size(); ++i) {
        const auto index = model::index_at<model::RelationIndex>(i);
        if (is_brief(network, index)) out.push_back(index);
    }
    std::ranges::sort(out, {}, [&](model::RelationIndex index) {
        return std::pair(network.when(index).start, std::string_view(network[index].id));
    });
    return out;
}

std::vector<std::string> about_brief_states(const model::Network& network) {
    constexpr std::size_t told = 10;
    const std::vector<model::RelationIndex> all = brief_states(network);
    std::vector<std::string> out;
    for (const model::RelationIndex index : all) {
        if (out.size() == told) break;
        const model::Interval held = network.when(index);
        out.push_back(fmt::format(
            "{} ({}, weight {:.6g}) holds for {} and counts {:.1f}; code it as an event if it should "
            "count in full (entente help weights)",
            network[index].id, network[network[index].type].id, network.weight(index),
            request::counted(static_cast<std::size_t>((held.end - held.start).count()), "day", "days"),
            network.weight(index) * model::years(held)));
    }
    if (all.size() > told)
        out.push_back(fmt::format("{} more strong states hold for less than 90 days", all.size() - told));
    return out;
}

Outcome run(const CheckOptions& options) {
    const Format format = format_of(options.output);
    const TableStyle style = style_of(options.output);
    std::optional<Task> task(std::in_place, task_of_reading(options.network));
    const NetworkInput input = find_network(options.network);
    std::vector<model::Problem> problems;
    std::string counts, id;
    try {
        const model::Network network = read_network(input, task->progress());
        note(about_brief_states(network));
        note(about_equal_relations(network, input));
        id = network.id();
        counts = fmt::format("; {}, {}", request::counted(network.actors().size(), "actor", "actors"),
                             request::counted(network.relations().size(), "relation", "relations"));
    } catch (const model::DataError& error) {
        problems = error.problems();
    }
    task.reset();
    if (format == Format::table) {
        emit(options.output, lines(problems, style));
    } else {
        emit(options.output,
             Result{"check", id.empty() ? options.network : id, {}, problems_table(problems)});
    }
    if (manner().form == MessageForm::text)
        say(fmt::format("{}: {}{}", options.network, request::counted(problems.size(), "problem", "problems"),
                        counts));
    return problems.empty() ? Outcome::done : Outcome::failed;
}

}  // namespace

Prepared setup_check(CLI::App& app) {
    const auto options = std::make_shared<CheckOptions>();
    add_network(app, options->network);
    add_output(app, options->output);
    add_json_errors(app);
    return {
        {{{"check network.json", "every problem of the file: where it is, and what mends it"},
          {"check network.json --format json", "the same for a script"}}},
        "Lists every problem of a network file, one a line: file, line, column, where in the data, what is "
        "wrong, and how to mend it. Their number goes to stderr. Exit code 1 if there are any. Strong states "
        "that hold for less than 90 days, and so count for little, and relations that say the same as "
        "another "
        "are noted on stderr.",
        [options] { return run(*options); }};
}

}  // namespace entente::cli
