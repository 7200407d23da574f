// The central actors of an era. Measures are taken as the table of measures lists them, so that a new
// one appears here by itself.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "report/cells.hpp"
#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/words.hpp"

namespace entente::report {
namespace {

constexpr std::size_t leaders_named = 3;  ///< more actors than this sharing first place: none leads

Column column_of(const graph::Measure& measure, const graph::Values& values) {
    std::vector<Cell> cells;
    for (const auto& value : values) cells.push_back(number_cell(value));
    return {std::string(measure.name), "", decimals_for(cells)};
}

/// Vertices by the measure that ranks them (degree, or else the first), largest first.
std::vector<std::size_t> ranked(const std::vector<graph::Values>& values, std::size_t count) {
    const graph::Measure* degree = graph::find_measure("degree");
    const std::size_t by =
        degree == nullptr ? 0 : static_cast<std::size_t>(degree - graph::measures().data());
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return values[by][a].value_or(-1) > values[by][b].value_or(-1);
    });
    return order;
}

/// Equal but for rounding.
bool same(double a, double b) {
    return std::fabs(a - b) <= 1e-9 * std::max(std::fabs(a), std::fabs(b));
}

/// Who is first by a measure: nobody if the value is undefined or the same for all.
std::vector<std::size_t> leaders(const graph::Values& values) {
    std::optional<double> best, least;
    for (const auto& value : values) {
        if (!value) continue;
        best = std::max(best.value_or(*value), *value);
        least = std::min(least.value_or(*value), *value);
    }
    std::vector<std::size_t> out;
    if (!best || same(*best, *least)) return out;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] && same(*values[i], *best)) out.push_back(i);
    }
    return out.size() > leaders_named ? std::vector<std::size_t>() : out;
}

/// `First by …: Pakistan (Degree 18, Betweenness 0.433); …`
Text first_places(const Findings& findings, std::size_t era) {
    std::vector<std::pair<std::size_t, std::vector<std::string>>> places;  // vertex, what it leads
    for (std::size_t m = 0; m < graph::measures().size(); ++m) {
        const graph::Measure& measure = graph::measures()[m];
        const graph::Values& values = findings.centrality[era][m];
        for (const std::size_t vertex : leaders(values)) {
            auto at = std::ranges::find(places, vertex, [](const auto& place) { return place.first; });
            if (at == places.end()) at = places.insert(places.end(), {vertex, {}});
            at->second.push_back(
                fmt::format("{} {}", measure.label,
                            format_cell(number_cell(values[vertex]), column_of(measure, values))));
        }
    }
    if (places.empty()) return {};
    Text out = line("First by measure: ");
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i > 0) append(out, "; ");
        append(out, actor_link(findings.network, findings.era_snapshots[era].actors()[places[i].first]));
        std::string led;
        for (const std::string& one : places[i].second) led += (led.empty() ? "" : ", ") + one;
        append(out, " (" + led + ")");
    }
    append(out, ".");
    return out;
}

/// The reasons for the dashes among the rows shown.
Text undefined_note(const std::vector<graph::Values>& values, const std::vector<std::size_t>& shown) {
    Text out;
    for (std::size_t m = 0; m < values.size(); ++m) {
        const bool gap = std::ranges::any_of(shown, [&](std::size_t v) { return !values[m][v]; });
        if (!gap) continue;
        append(out, out.empty() ? "Undefined (–): " : "; ");
        append(out, fmt::format("{}: {}", graph::measures()[m].label, graph::measures()[m].undefined));
    }
    if (!out.empty()) append(out, ". ");
    return out;
}

Grid grid(const Findings& findings, std::size_t era, const std::vector<std::size_t>& shown) {
    const graph::Snapshot& snapshot = findings.era_snapshots[era];
    const std::vector<graph::Values>& values = findings.centrality[era];
    Grid out;
    out.columns = {{"Actor", false, ""}};
    std::vector<Column> columns;
    for (std::size_t m = 0; m < values.size(); ++m) {
        const graph::Measure& measure = graph::measures()[m];
        out.columns.push_back({std::string(measure.label), true, fmt::format("#measure-{}", measure.name)});
        columns.push_back(column_of(measure, values[m]));
    }
    for (const std::size_t vertex : shown) {
        GridRow row;
        row.cells.push_back(line(actor_link(findings.network, snapshot.actors()[vertex])));
        for (std::size_t m = 0; m < values.size(); ++m) {
            const std::optional<double>& value = values[m][vertex];
            const std::string text = format_cell(number_cell(value), columns[m]);
            row.cells.push_back(line(text));
        }
        out.rows.push_back(std::move(row));
    }
    return out;
}

}  // namespace

std::vector<Block> central_actors(const Material& material, std::size_t era) {
    const Findings& findings = material.findings;
    const std::size_t count = findings.era_snapshots[era].actors().size();
    if (count == 0 || findings.era_snapshots[era].dyads().empty()) return {};
    std::vector<std::size_t> shown = ranked(findings.centrality[era], count);
    if (shown.size() > central_actors_shown) shown.resize(central_actors_shown);

    std::vector<Block> out;
    out.emplace_back(Heading{4, "", "Central actors", ""});
    const Text first = first_places(findings, era);
    if (!first.empty()) out.emplace_back(Paragraph{first});
    Grid table = grid(findings, era, shown);
    if (shown.size() < count) {
        append(table.note, fmt::format("The {} with most ties of {} that exist. ", shown.size(), count));
    }
    append(table.note, line("Each head leads to what its measure means. ",
                            undefined_note(findings.centrality[era], shown),
                            "Data: ", link("centrality-by-era.csv", "tables/centrality-by-era.csv")));
    out.emplace_back(std::move(table));
    return out;
}

}  // namespace entente::report
