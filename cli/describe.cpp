// entente describe: counts of what a network holds.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/coverage.hpp"
#include "cli/input.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/text.hpp"
#include "entente/report/counts_table.hpp"
#include "entente/report/tables.hpp"
#include "request/view.hpp"
#include "request/wording.hpp"

namespace entente::cli {
namespace {

struct DescribeOptions {
    std::string network;
    request::View view{shell};
    OutputOptions output;
};

/// One of the tables of the description.
struct Part {
    std::string id;  ///< key in JSON
    std::string heading;
    report::Table table;
};

std::string coverage_heading(const request::View& view) {
    const bool years = request::rule_of(view).unit == graph::PeriodUnit::years;
    return "Coverage by " + view.by + (years ? " years" : "");
}

std::vector<Part> parts_of(const model::Network& network, const request::View& view,
                           const std::vector<graph::Period>& periods) {
    std::vector<Part> parts;
    parts.push_back({"kinds", "Actors by kind", report::kinds_table(network)});
    parts.push_back({"types", "Relations by type", report::types_table(network)});
    if (!network.eras().empty()) {
        parts.push_back({"eras", "Eras", report::coverage_table(network, graph::periods(network, {}))});
    }
    parts.push_back({"coverage", coverage_heading(view), report::coverage_table(network, periods)});
    return parts;
}

std::string last_day(const model::Interval& interval) {
    return model::iso_date(interval.end - std::chrono::days(1));
}

std::string focus_text(const model::Network& network) {
    if (!network.focus()) return "none";
    return network[(*network.focus())[0]].id + ", " + network[(*network.focus())[1]].id;
}

std::string head(const model::Network& network) {
    const model::Interval observed = network.observed();
    return fmt::format("{}: {}\nobserved {} through {}; focus: {}\n{}, {} of {}, {}\n", network.id(),
                       printable(network.title()), model::iso_date(observed.start), last_day(observed),
                       focus_text(network), request::counted(network.actors().size(), "actor", "actors"),
                       request::counted(network.relations().size(), "relation", "relations"),
                       request::counted(network.types().size(), "type", "types"),
                       request::counted(network.sources().size(), "source", "sources"));
}

std::string as_text(const model::Network& network, const std::vector<Part>& parts,
                    const std::optional<model::Interval>& span, const TableStyle& style) {
    constexpr std::size_t usual_width = 80;
    const std::size_t width = style.width == 0 ? usual_width : style.width;
    std::string text;
    for (const std::string& line : wrap(head(network), width))
        text += line.empty() ? "" : printable(line) + "\n";
    const std::string coverage = coverage_lines(network, span, width);
    if (!coverage.empty()) text += "\n" + coverage;
    for (const Part& part : parts) text += "\n" + part.heading + "\n\n" + to_terminal(part.table, style);
    return text;
}

std::string as_markdown(const model::Network& network, const std::vector<Part>& parts) {
    std::string text = "# " + printable(network.title()) + "\n";
    for (const Part& part : parts) text += "\n## " + part.heading + "\n\n" + report::to_markdown(part.table);
    return text;
}

std::string as_json(const model::Network& network, const std::vector<Part>& parts) {
    const model::Interval observed = network.observed();
    std::string text = "{\n  \"command\": \"describe\",\n  \"network\": " + json_text(network.id());
    text += ",\n  \"title\": " + json_text(network.title());
    text += ",\n  \"start\": " + json_text(model::iso_date(observed.start));
    text += ",\n  \"end\": " + json_text(model::iso_date(observed.end)) + ",\n  \"focus\": ";
    text += network.focus() ? fmt::format("[{}, {}]", json_text(network[(*network.focus())[0]].id),
                                          json_text(network[(*network.focus())[1]].id))
                            : "null";
    text += fmt::format(",\n  \"actors\": {},\n  \"relations\": {},\n  \"sources\": {}",
                        network.actors().size(), network.relations().size(), network.sources().size());
    for (const Part& part : parts) text += fmt::format(",\n  \"{}\": {}", part.id, json_rows(part.table));
    return text + "\n}\n";
}

Outcome run(const DescribeOptions& options) {
    const Format format = format_of(options.output);
    const TableStyle style = style_of(options.output);
    request::rule_of(options.view);
    const model::Network network = load_network(options.network);
    const request::Seen seen = request::seen(network, options.view);
    note(seen.notes);
    const std::vector<Part> parts = parts_of(network, options.view, seen.periods);
    switch (format) {
        case Format::table:
            emit(options.output, as_text(network, parts, seen.span, style));
            break;
        case Format::csv:
            emit(options.output, report::to_csv(report::counts_table(network, seen.periods)));
            break;
        case Format::json:
            emit(options.output, as_json(network, parts));
            break;
        case Format::md:
            emit(options.output, as_markdown(network, parts));
            break;
    }
    return Outcome::done;
}

}  // namespace

Prepared setup_describe(CLI::App& app) {
    const auto options = std::make_shared<DescribeOptions>();
    add_network(app, options->network);
    add_by(app, options->view, "decade");
    add_span(app, options->view);
    add_output(app, options->output);
    return {
        {{{"describe us-pakistan", "what is in a data set that comes with the program"},
          {"describe network.json --by year --format csv", "what your own file has in each year, as CSV"}}},
        "Counts actors by kind and relations by type, and says which period is observed, which eras it has, "
        "and how well each stretch of time is covered: a line of blocks for states and one for events, each "
        "block "
        "as high as the number of relations in its year, and a table.",
        [options] { return run(*options); }};
}

}  // namespace entente::cli
