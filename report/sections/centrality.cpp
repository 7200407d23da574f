// The central actors of an era: by the measures that a reader asks for first; the CSV file has all.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

#include "report/cells.hpp"
#include "report/data_link.hpp"
#include "report/insets.hpp"
#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "words/dates.hpp"

namespace entente::report {
namespace {

using words::Say;
using words::operator""_a;

constexpr std::size_t leaders_named = 3;  ///< more actors than this sharing first place: none leads

/// Columns of the page, in order. A large value of the first kind makes an actor more central, so that
/// somebody is first by it.
struct Shown {
    std::string_view name;
    bool ranks = true;
};
constexpr Shown shown_measures[] = {{"degree"},
                                    {"positive_degree", false},
                                    {"negative_degree", false},
                                    {"net_strength", false},
                                    {"betweenness"},
                                    {"eigenvector"}};

bool ranks(const graph::Measure& measure) {
    const auto* const at = std::ranges::find(shown_measures, measure.name, &Shown::name);
    return at != std::end(shown_measures) && at->ranks;
}

Column column_of(const graph::Measure& measure, const graph::Values& values) {
    std::vector<Cell> cells;
    for (const auto& value : values) cells.push_back(number_cell(value));
    return {std::string(measure.name), "", decimals_for(cells)};
}

/// The position of an actor's value among Findings::measures.
std::size_t position_of(const Findings& findings, std::string_view name) {
    const auto at = std::ranges::find(findings.measures, graph::find_measure(name));
    return static_cast<std::size_t>(at - findings.measures.begin());
}

/// Vertices by degree, largest first.
std::vector<std::size_t> ranked(const Findings& findings, std::size_t era) {
    const graph::Values& degree = findings.centrality[era][position_of(findings, "degree")];
    std::vector<std::size_t> order(degree.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater(), [&](std::size_t v) { return degree[v]; });
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

/// The number of a vertex' component along ties with cooperation.
std::vector<std::size_t> components(const graph::Snapshot& snapshot) {
    std::vector<std::size_t> out(snapshot.actors().size());
    std::iota(out.begin(), out.end(), std::size_t{0});
    for (bool changed = true; changed;) {
        changed = false;
        for (const graph::Dyad& dyad : snapshot.dyads()) {
            if (!(dyad.cooperation > 0)) continue;
            std::size_t &a = out[*snapshot.vertex(dyad.first)], &b = out[*snapshot.vertex(dyad.second)];
            changed = changed || a != b;
            a = b = std::min(a, b);
        }
    }
    return out;
}

/// Eigenvector centrality is scaled within each component, so that only the largest has a first place; none
/// has if two are as large.
graph::Values comparable(const graph::Snapshot& snapshot, const graph::Measure& measure,
                         graph::Values values) {
    if (measure.name != "eigenvector") return values;
    const std::vector<std::size_t> component = components(snapshot);
    std::vector<std::size_t> size(component.size());
    for (const std::size_t c : component) ++size[c];
    const auto largest = std::ranges::max_element(size);
    if (largest == size.end() || std::ranges::count(size, *largest) > 1) return graph::Values(values.size());
    for (std::size_t v = 0; v < values.size(); ++v) {
        if (component[v] != static_cast<std::size_t>(largest - size.begin())) values[v].reset();
    }
    return values;
}

/// `First by measure – Degree: Pakistan (18). Betweenness: Pakistan (0.433).`
Text first_places(const Say& say, const Findings& findings, std::size_t era) {
    std::string all;
    for (const std::size_t m : measures_on_page(findings)) {
        const graph::Measure& measure = *findings.measures[m];
        if (!ranks(measure)) continue;
        const graph::Values& values = findings.centrality[era][m];
        std::vector<std::string> names;
        std::string value;
        for (const std::size_t vertex : leaders(comparable(findings.era_snapshots[era], measure, values))) {
            names.push_back(
                model::display_name(findings.network[findings.era_snapshots[era].actors()[vertex]]));
            value = format_cell(number_cell(values[vertex]), column_of(measure, values));
        }
        if (names.empty()) continue;
        all += (all.empty() ? "" : " ") + say("{measure}: {actors} ({value}).",
                                              "measure"_a = say.text(measure.label),
                                              "actors"_a = words::join_words(say, names), "value"_a = value);
    }
    return all.empty() ? Text() : line(say("First by measure – {}", all));
}

/// What the first places by degree and betweenness say, in a sentence: `Pakistan had the most ties, with
/// 18 of 38 others; 43 % of the shortest paths between others ran through the United States.`
Text meaning_of_first(const Say& say, const Findings& findings, std::size_t era) {
    const graph::Snapshot& snapshot = findings.era_snapshots[era];
    const graph::Values& degree = findings.centrality[era][position_of(findings, "degree")];
    const graph::Values& between = findings.centrality[era][position_of(findings, "betweenness")];
    const std::vector<std::size_t> most = leaders(degree), middle = leaders(between);
    Insets in;
    const auto actor = [&](std::size_t vertex) {
        return in(actor_link(findings.network, snapshot.actors()[vertex]));
    };
    const auto ties = [&] { return format_number(*degree[most.front()], 0); };
    const auto share = [&] { return format_number(100 * *between[middle.front()], 0); };
    const std::size_t others = snapshot.actors().size() - 1;
    if (most.size() == 1 && middle.size() == 1) {
        return in.text(
            say("{most} had the most ties, with {ties} of {others} others; {share} % of the shortest "
                "paths between others ran through {middle}.",
                "most"_a = actor(most.front()), "ties"_a = ties(), "others"_a = others, "share"_a = share(),
                "middle"_a = actor(middle.front())));
    }
    if (most.size() == 1) {
        return in.text(say("{most} had the most ties, with {ties} of {others} others.",
                           "most"_a = actor(most.front()), "ties"_a = ties(), "others"_a = others));
    }
    if (middle.size() == 1) {
        return in.text(say("{share} % of the shortest paths between others ran through {middle}.",
                           "share"_a = share(), "middle"_a = actor(middle.front())));
    }
    return {};
}

/// The reasons for the dashes among the rows shown.
Text undefined_note(const Say& say, const Findings& findings, std::size_t era,
                    const std::vector<std::size_t>& shown) {
    std::string list;
    for (const std::size_t m : measures_on_page(findings)) {
        const graph::Values& values = findings.centrality[era][m];
        const bool gap = std::ranges::any_of(shown, [&](std::size_t v) { return !values[v]; });
        if (!gap) continue;
        const graph::Measure& measure = *findings.measures[m];
        list += fmt::format("{}{}: {}", list.empty() ? "" : "; ", say.text(measure.label),
                            say.text(measure.undefined));
    }
    return list.empty() ? Text() : line(say("Undefined (–): {}.", list), " ");
}

Grid grid(const Say& say, const Findings& findings, std::size_t era, const std::vector<std::size_t>& shown) {
    const graph::Snapshot& snapshot = findings.era_snapshots[era];
    const std::vector<graph::Values>& values = findings.centrality[era];
    Grid out;
    out.columns = {{say.as("column", "Actor"), false, ""}};
    const std::vector<std::size_t> on_page = measures_on_page(findings);
    std::vector<Column> columns;
    for (const std::size_t m : on_page) {
        const graph::Measure& measure = *findings.measures[m];
        out.columns.push_back({say.text(measure.label), true, fmt::format("#measure-{}", measure.name)});
        columns.push_back(column_of(measure, values[m]));
    }
    for (const std::size_t vertex : shown) {
        GridRow row;
        row.cells.push_back(line(model::display_name(findings.network[snapshot.actors()[vertex]])));
        for (std::size_t i = 0; i < on_page.size(); ++i) {
            row.cells.push_back(line(format_cell(number_cell(values[on_page[i]][vertex]), columns[i])));
        }
        out.rows.push_back(std::move(row));
    }
    return out;
}

}  // namespace

std::vector<std::size_t> measures_on_page(const Findings& findings) {
    std::vector<std::size_t> out;
    for (const Shown& one : shown_measures) {
        for (std::size_t m = 0; m < findings.measures.size(); ++m) {
            if (findings.measures[m]->name == one.name) out.push_back(m);
        }
    }
    return out;
}

std::vector<Block> central_actors(const Material& material, std::size_t era) {
    const Findings& findings = material.findings;
    const Say& say = material.say;
    const std::size_t count = findings.era_snapshots[era].actors().size();
    if (count == 0 || findings.era_snapshots[era].dyads().empty()) return {};
    std::vector<std::size_t> shown = ranked(findings, era);
    if (shown.size() > central_actors_shown) shown.resize(central_actors_shown);

    std::vector<Block> out;
    out.emplace_back(Heading{4, "", say("Central actors"), ""});
    Text first = meaning_of_first(say, findings, era);
    const Text places = first_places(say, findings, era);
    if (!first.empty() && !places.empty()) append(first, " ");
    append(first, places);
    if (!first.empty()) out.emplace_back(Paragraph{std::move(first)});
    out.emplace_back(Paragraph{line(
        muted(say("Degree counts ties of either sign; betweenness is the share of shortest paths between "
                  "others that run through an actor (Freeman 1977).")))});
    Grid table = grid(say, findings, era, shown);
    if (shown.size() < count) {
        table.fold = say.count(shown.size(), "The {} actor with most ties", "The {} actors with most ties");
        table.note = line(
            say("The {shown} with most ties of {all} that exist.", "shown"_a = shown.size(), "all"_a = count),
            " ");
    } else {
        table.fold = say("All actors by every measure here");
    }
    append(table.note,
           line(undefined_note(say, findings, era, shown), data_link(say, "centrality-by-era.csv")));
    out.emplace_back(std::move(table));
    return out;
}

}  // namespace entente::report
