// How the numbers are made. The wording follows the contracts of the public headers; the measures'
// own sentences come from the table of measures.
#include <fmt/format.h>

#include "entente/graph/balance_definitions.hpp"
#include "entente/render/text.hpp"
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

void add_s_score(Section& out) {
    out.blocks.emplace_back(Heading{3, "similarity", "S, the similarity of two actors’ ties", ""});
    out.blocks.emplace_back(Paragraph{
        line("S compares not what two actors did to each other but how they stood to everybody: "
             "S = 1 − 2 Σ|x − y| / (2 n), from −1 to +1, with absolute distances and equal weights. x and y "
             "are the two actors’ net cooperation with each of n items, from −1 to +1. Items are the two "
             "themselves (with oneself +1) and all actors with which at least one of the two has a "
             "relation; where the other has none, its value is 0, the middle of the scale. S is undefined "
             "with fewer than 3 items. Signorino and Ritter, International Studies Quarterly 43 (1999) "
             "115–144.")});
}

/// What the search for shifts used on one dyad.
Text search_text(const model::Network& network, const DyadFindings& dyad) {
    const graph::Segmentation& found = dyad.phases.segmentation;
    return line(fmt::format("{}: {}, noise {}, penalty {} for each shift.",
                            dyad_name(network, dyad.pair.first, dyad.pair.second),
                            count_of(dyad.phases.used.size(), "yearly value"), format_number(found.noise, 3),
                            format_number(found.penalty, 2)));
}

void add_shifts(Section& out, const Findings& findings) {
    if (findings.dyads.empty()) return;
    out.blocks.emplace_back(Heading{3, "shifts", "Changes of level", ""});
    out.blocks.emplace_back(Paragraph{
        line("The level of a dyad in a year is its net strength: C − K, divided by the part of the year that "
             "is observed, in Goldstein points a year (Goldstein and Freeman, Three-Way Street, 1990). The "
             "ratio above cannot serve here: it is +1 for an alliance as for a year whose only record is a "
             "visit. The yearly values, on the scale asinh(x / 10), which is about linear up to 10 and "
             "logarithmic beyond, are cut into stretches of constant mean. Of all ways to cut them, the one "
             "is taken with the least sum of squared deviations, in units of the variance of the noise, plus "
             "2 ln n for each shift, n being the number of years with a value; the optimum is found exactly, "
             "by dynamic programming. No year is given in advance.")});
    out.blocks.emplace_back(Paragraph{
        line("The noise is estimated from the differences of consecutive values and is taken to be at least "
             "0.1 on that scale, about a point a year near zero. A level lasts at least two years; a single "
             "year that stands far beyond both its neighbours is an excursion and is reined in before "
             "cutting. Years without a value are left out, so that a level holds across them. Levels are the "
             "means of the stretches, put back into points a year. The range of a shift holds the years with "
             "which it could begin at a cost within 3.84 of the optimum, the shifts beside it held (the 95 % "
             "point of chi-squared with one degree of freedom). Short series show more shifts than there "
             "are: of simulated series of independent normal values without any shift, about 17 % of those "
             "of 20 to 30 values and 9 % of those of 70 get one. Jackson et al., IEEE Signal Processing "
             "Letters 12 (2005) 105–108; Yao, Statistics & Probability Letters 6 (1988) 181–189.")});
    List dyads;
    for (const DyadFindings& dyad : findings.dyads) {
        if (!dyad.phases.used.empty()) dyads.items.push_back({search_text(findings.network, dyad), "", {}});
    }
    if (!dyads.items.empty()) out.blocks.emplace_back(std::move(dyads));
}

GridRow definition_row(const graph::Definition& definition) {
    Text meaning = line(std::string(definition.meaning), " ", std::string(definition.convention));
    if (definition.undefined != "never")
        append(meaning, fmt::format(" Undefined when {}.", definition.undefined));
    return {
        fmt::format("measure-{}", definition.name),
        {line(strong(std::string(definition.label)), " ",
              muted(fmt::format("{}; {}", definition.unit, definition.range))),
         meaning, line(code(std::string(definition.formula))), line(muted(std::string(definition.citation)))},
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
    add_s_score(out);
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
