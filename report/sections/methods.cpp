// How the numbers are made. The wording follows the contracts of the public headers; the measures'
// own sentences come from the table of measures.
#include <fmt/format.h>

#include "entente/graph/balance_definitions.hpp"
#include "entente/render/text.hpp"
#include "entente/report/phases_table.hpp"
#include "report/commands.hpp"
#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/words.hpp"

namespace entente::report {
namespace {

constexpr std::size_t types_on_page = 200;

void add_weights(Section& out) {
    out.blocks.emplace_back(Heading{3, "weights", "How relations count", ""});
    out.blocks.emplace_back(Paragraph{
        line("Every relation has a weight between −10 and +10, in the range of Goldstein’s scale (1992); "
             "its sign says whether it is cooperation or conflict. An event counts its weight in the period "
             "in which it falls. A lasting relation counts its weight times the years it held in the "
             "period, each day as the part it is of its calendar year. An event whose date is known to the "
             "month or the year only is placed in the middle of it. Relations outside the observed period "
             "are not counted; outside it there is no data, which is not the same as no tie.")});
    out.blocks.emplace_back(Paragraph{
        line("A tie is all that is between two actors in a period, whichever way it runs, each relation "
             "once. Its cooperation C is the sum of the positive contributions, its conflict K minus the "
             "sum of the negative ones, both in Goldstein points. A relation’s confidence, where one is "
             "given, is shown and does not enter the numbers.")});
}

void add_net(Section& out) {
    out.blocks.emplace_back(Heading{3, "net", "Net cooperation", ""});
    out.blocks.emplace_back(Paragraph{
        line("Net cooperation is (C − K) / (C + K): +1 when all is cooperation, −1 when all is conflict. "
             "It is undefined, not zero, where there is neither. Being a ratio it says nothing about how "
             "much there is; C and K stand beside it for that.")});
}

/// `−1 to 1`, `share; 0 to 1`.
std::string unit_and_range(const graph::Definition& definition) {
    std::string range(definition.range);
    if (range.starts_with('-')) range.replace(0, 1, "−");
    if (const auto at = range.find(".."); at != std::string::npos) range.replace(at, 2, " to ");
    return definition.unit == "none" ? range : fmt::format("{}; {}", definition.unit, range);
}

GridRow definition_row(const graph::Definition& definition) {
    Text meaning = line(std::string(definition.meaning), " ", std::string(definition.convention));
    if (definition.undefined != "never")
        append(meaning, fmt::format(" Undefined when {}.", definition.undefined));
    return {fmt::format("measure-{}", definition.name),
            {line(strong(std::string(definition.label)), " ", muted(unit_and_range(definition))), meaning,
             line(code(std::string(definition.formula))), line(std::string(definition.citation))},
            {}};
}

Grid definitions_grid() {
    Grid table;
    table.stacks = true;
    table.columns = {{"Measure", false, ""},
                     {"Meaning and convention", false, ""},
                     {"Formula", false, ""},
                     {"After", false, ""}};
    return table;
}

void add_similarity(Section& out, const Findings& findings) {
    out.blocks.emplace_back(Heading{3, "similarity", "Similarity of two actors’ ties", ""});
    out.blocks.emplace_back(Paragraph{line(
        "Similarity compares not what two actors did to each other but how they stood to everybody: the net "
        "cooperation x and y of the two with each of the items, from −1 to +1. Items are the two themselves "
        "(with oneself +1) and all actors with which at least one of the two has a relation; where the other "
        "has none, its value is 0, the middle of the scale. The range R is 2, weights w are 1. All is "
        "undefined with fewer than ",
        std::to_string(graph::least_items_to_compare),
        " items. S is given for these profiles, and also over signs alone (−1, 0, +1), over actors that both "
        "have a tie with, and over all actors there are; every other measure for these profiles.")});
    Grid table = definitions_grid();
    for (const AlignmentConvention& one : findings.conventions) {
        if (one.measure != nullptr && one.differs.empty()) table.rows.push_back(definition_row(*one.measure));
    }
    out.blocks.emplace_back(std::move(table));
    const graph::BootstrapOptions bootstrap;
    out.blocks.emplace_back(Heading{3, "intervals", "Intervals of S", ""});
    out.blocks.emplace_back(Paragraph{line(fmt::format(
        "Percentiles of S over items drawn with replacement, as many as there are: {} draws, seed {} and a "
        "number of the period and the dyad, so that no interval depends on others (Efron and Tibshirani, An "
        "Introduction to the Bootstrap, 1993, ch. 13). The items are actors, which are no sample of any: the "
        "interval tells how much the number rests on single actors.",
        render::grouped(bootstrap.draws), bootstrap.seed))});
}

/// What the search for shifts used on one dyad.
Text search_text(const model::Network& network, const DyadFindings& dyad) {
    const graph::Segmentation& found = dyad.phases.segmentation;
    std::string out = fmt::format("{}: {}, noise {}, penalty {} for each shift",
                                  dyad_name(network, dyad.pair.first, dyad.pair.second),
                                  count_of(dyad.phases.used.size(), "yearly value"),
                                  format_number(found.noise, 3), format_number(found.penalty, 2));
    if (dyad.phases.p_value) out += fmt::format(", p {}", format_number(*dyad.phases.p_value, 3));
    return line(out + ".");
}

void add_posterior(Section& out) {
    const graph::PermutationTest test;
    out.blocks.emplace_back(Paragraph{line(
        "Costs of the search for a shift are squared deviations in units of the variance of the noise; the "
        "range of "
        "penalties of a shift comes from the best ways to cut for every penalty (CROPS: Haynes, Eckley and "
        "Fearnhead, Journal of Computational and Graphical Statistics 26, 2017). Before the values are seen, "
        "any "
        "year is as likely to be a shift as any other, no shift at all as likely as one or more, and a level "
        "is "
        "normal about the mean of the series with its variance. ",
        fmt::format(
            "The test puts the years in random order {} times, seed {}, in blocks as long as neighbouring "
            "values depend on each other; p is the share of orders in which the best way to cut gains "
            "as much (Kirch, Journal of Statistical Planning and Inference 137, 2007). ",
            test.permutations, test.seed),
        "The interval of the level is pointwise, from segmentations drawn from the posterior with a fixed "
        "seed.")});
}

void add_shifts(Section& out, const Findings& findings) {
    if (findings.dyads.empty()) return;
    const model::Network& network = findings.network;
    out.blocks.emplace_back(Heading{3, "shifts", "Changes of level", ""});
    out.blocks.emplace_back(Paragraph{line(
        "The level of a dyad in a year is its net strength: C − K, divided by the part of the year that "
        "is observed, in Goldstein points a year (Goldstein and Freeman, Three-Way Street, 1990). The "
        "ratio above cannot serve here: it is +1 for an alliance as for a year whose only record is a "
        "visit. The noise is estimated from the differences of consecutive values and is taken to be at "
        "least "
        "0.1 on the scale on which they are cut, about a point a year near zero. A single year that stands "
        "far "
        "beyond both its neighbours is an excursion and is reined in before cutting. Years without a value "
        "are left out, so that a level holds across them. No year is given in advance.")});
    add_posterior(out);
    List items;
    for (std::string& text : phases_method({&network, ""}, findings.dyads.front().phases)) {
        items.items.push_back({line(std::move(text)), "", {}});
    }
    for (std::size_t i = 1; i < findings.dyads.size(); ++i) {
        if (findings.dyads[i].phases.used.empty()) continue;
        items.items.push_back({search_text(network, findings.dyads[i]), "", {}});
    }
    out.blocks.emplace_back(std::move(items));
}

void add_measures(Section& out, const Findings& findings) {
    out.blocks.emplace_back(Heading{3, "measures", "Centrality", ""});
    Grid table = definitions_grid();
    for (const std::size_t m : measures_on_page(findings)) {
        table.rows.push_back(definition_row(*findings.measures[m]));
    }
    table.note = line("The file of all actors has ", count_of(findings.measures.size(), "measure"),
                      "; entente explain NAME says of each what is said here.");
    out.blocks.emplace_back(std::move(table));
}

void add_balance(Section& out) {
    out.blocks.emplace_back(Heading{3, "balance-measures", "Balance", ""});
    Grid table = definitions_grid();
    for (const graph::Definition& definition : graph::balance_definitions()) {
        table.rows.push_back(definition_row(definition));
    }
    out.blocks.emplace_back(std::move(table));
}

void add_types(Section& out, const model::Network& network) {
    if (network.types().empty()) return;
    std::vector<std::size_t> counts(network.types().size());
    for (const model::Relation& relation : network.relations()) {
        counts[model::position(relation.type)] += relation.count;
    }
    out.blocks.emplace_back(Heading{3, "types", "Types of relations", ""});
    Grid table;
    table.stacks = true;
    table.columns = {{"Type", false, ""},
                     {"Nature", false, ""},
                     {"Direction", false, ""},
                     {"Weight", true, "#weights"},
                     {"Relations", true, ""}};
    const std::size_t shown = std::min(counts.size(), types_on_page);
    for (std::size_t i = 0; i < shown; ++i) {
        const model::RelationType& type = network.types()[i];
        Text what = line(strong(type.label));
        if (!type.description.empty()) append(what, " " + type.description);
        table.rows.push_back({"",
                              {what, line(type.nature == model::Nature::event ? "event" : "lasting"),
                               line(type.directed ? "directed" : "undirected"),
                               line(signed_number(type.weight, 1)), line(render::grouped(counts[i]))},
                              {}});
    }
    table.note = line(shown < counts.size() ? fmt::format("The first {} of {}. ", shown, counts.size()) : "",
                      "The weight is that of an event, or of a lasting relation for each year; single "
                      "relations can have one of their own. ",
                      "Data: ", link("relation-types.csv", "tables/relation-types.csv"));
    out.blocks.emplace_back(std::move(table));
}

}  // namespace

Section methods_section(const Material& material) {
    const Findings& findings = material.findings;
    Section out{"methods", "Methods", {}, {}};
    add_weights(out);
    add_net(out);
    add_similarity(out, findings);
    add_shifts(out, findings);
    add_measures(out, findings);
    add_balance(out);
    add_types(out, findings.network);
    out.blocks.emplace_back(Heading{3, "commands", "Commands", ""});
    out.blocks.emplace_back(
        Paragraph{line("Each file of this report can be made again from the data set with a command of its "
                       "own; all of them together with the last one.")});
    out.blocks.emplace_back(Commands{commands(findings, material.network_name)});
    return out;
}

}  // namespace entente::report
