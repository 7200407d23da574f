// entente describe: counts of what a network holds.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/text.hpp"
#include "cli/view.hpp"
#include "entente/report/tables.hpp"

namespace entente::cli {
namespace {

struct DescribeOptions {
    std::string network;
    ViewOptions view;
    OutputOptions output;
};

/// One of the tables of the description.
struct Part {
    std::string id;        ///< key in JSON
    std::string singular;  ///< `part` in CSV
    std::string heading;
    report::Table table;
};

std::string coverage_heading(const ViewOptions& view) {
    const bool years = rule_of(view).unit == graph::PeriodUnit::years;
    return "Coverage by " + view.by + (years ? " years" : "");
}

std::vector<Part> parts_of(const model::Network& network, const ViewOptions& view) {
    std::vector<Part> parts;
    parts.push_back({"kinds", "kind", "Actors by kind", report::kinds_table(network)});
    parts.push_back({"types", "type", "Relations by type", report::types_table(network)});
    if (!network.eras().empty()) {
        parts.push_back(
            {"eras", "era", "Eras", report::coverage_table(network, graph::periods(network, {}))});
    }
    parts.push_back({"coverage", "period", coverage_heading(view),
                     report::coverage_table(network, periods_of(network, view))});
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
                       focus_text(network), counted(network.actors().size(), "actor", "actors"),
                       counted(network.relations().size(), "relation", "relations"),
                       counted(network.types().size(), "type", "types"),
                       counted(network.sources().size(), "source", "sources"));
}

std::string as_text(const model::Network& network, const std::vector<Part>& parts, const TableStyle& style) {
    std::string text;
    for (const std::string& line : wrap(head(network), 100))
        text += line.empty() ? "" : printable(line) + "\n";
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

/// The cell of the column of that name; empty when the part has no such column.
report::Cell cell(const report::Table& table, std::size_t row, std::string_view column) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].name == column) return table.rows[row][i];
    }
    return {};
}

/// The label column of the part; of an era, its own.
report::Cell label(const model::Network& network, const Part& part, std::size_t row) {
    if (part.id != "eras") return cell(part.table, row, "label");
    const report::Cell& id = part.table.rows[row].front();
    for (const model::Era& era : network.eras()) {
        if (id == report::Cell(era.id)) return era.label;
    }
    return {};
}

/// All counts in one tidy table: the network, then a row per kind, type, era and period.
report::Table as_table(const model::Network& network, const std::vector<Part>& parts) {
    const model::Interval observed = network.observed();
    report::Table table{{{"part", "", 0},
                         {"id", "", 0},
                         {"label", "", 0},
                         {"start", "", 0},
                         {"end", "", 0},
                         {"actors", "", 0},
                         {"relations", "", 0}},
                        {{"network", network.id(), network.title(), model::iso_date(observed.start),
                          model::iso_date(observed.end), static_cast<long>(network.actors().size()),
                          static_cast<long>(network.relations().size())}}};
    for (const Part& part : parts) {
        for (std::size_t row = 0; row < part.table.rows.size(); ++row) {
            table.rows.push_back({part.singular, part.table.rows[row].front(), label(network, part, row),
                                  cell(part.table, row, "start"), cell(part.table, row, "end"),
                                  cell(part.table, row, "actors"), cell(part.table, row, "relations")});
        }
    }
    return table;
}

Outcome run(const DescribeOptions& options) {
    const Format format = format_of(options.output);
    const TableStyle style = style_of(options.output);
    rule_of(options.view);
    const model::Network network = load_network(options.network);
    const std::vector<Part> parts = parts_of(network, options.view);
    switch (format) {
        case Format::table:
            emit(options.output, as_text(network, parts, style));
            break;
        case Format::csv:
            emit(options.output, report::to_csv(as_table(network, parts)));
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
        {"describe us-pakistan", "describe network.json --by year --format csv"},
        "Counts actors by kind and relations by type, and says which period is observed, which eras it has, "
        "and how well each stretch of time is covered.",
        [options] { return run(*options); }};
}

}  // namespace entente::cli
