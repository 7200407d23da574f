// How the numbers are made. The wording follows the contracts of the public headers; the measures'
// own sentences come from the table of measures.
#include <fmt/format.h>

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
        line("Every relation has a weight between −10 and +10, in the range of Goldstein's scale (1992); "
             "its sign says whether it is cooperation or conflict. An event counts its weight in the period "
             "in which it falls. A lasting relation counts its weight times the years it held in the "
             "period, each day as the part it is of its calendar year. An event whose date is known to the "
             "month or the year only is placed in the middle of it. Relations outside the observed period "
             "are not counted; outside it there is no data, which is not the same as no tie.")});
    out.blocks.emplace_back(Paragraph{
        line("A tie is all that is between two actors in a period, whichever way it runs, each relation "
             "once. Its cooperation C is the sum of the positive contributions, its conflict K minus the "
             "sum of the negative ones, both in Goldstein points. A relation's confidence, where one is "
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
    out.blocks.emplace_back(Heading{3, "similarity", "S, the similarity of two actors' ties", ""});
    out.blocks.emplace_back(Paragraph{
        line("S compares not what two actors did to each other but how they stood to everybody: "
             "S = 1 − 2 Σ|x − y| / (2 n), from −1 to +1, with absolute distances and equal weights. x and y "
             "are the two actors' net cooperation with each of n items, from −1 to +1. Items are the two "
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
        line("The yearly net cooperation of a dyad is cut into stretches of constant mean. Of all ways to "
             "cut it, the one is taken with the least sum of squared deviations, in units of the variance "
             "of the noise, plus a penalty of 3 ln n for each shift, n being the number of years with a "
             "value; the optimum is found exactly, by dynamic programming. The noise is estimated from the "
             "differences of consecutive values and taken to be at least a twentieth of the scale. A level "
             "lasts at least two values; a single year that leaves and comes back is an excursion and is "
             "put level with its nearer neighbour first. Years without a value are left out. The range of a "
             "shift holds the years in which it could begin at a cost within 3.84 of the optimum, its "
             "neighbours held (the 95 % point of chi-squared with one degree of freedom). No year is given "
             "in advance. Jackson et al., IEEE Signal Processing Letters 12 (2005) 105–108; Zhang and "
             "Siegmund, Biometrics 63 (2007) 22–32.")});
    List dyads;
    for (const DyadFindings& dyad : findings.dyads) {
        if (!dyad.phases.used.empty()) dyads.items.push_back({search_text(findings.network, dyad), "", {}});
    }
    if (!dyads.items.empty()) out.blocks.emplace_back(std::move(dyads));
}

void add_measures(Section& out) {
    out.blocks.emplace_back(Heading{3, "measures", "Centrality", ""});
    Grid table;
    table.columns = {{"Measure", false, ""}, {"Meaning and convention", false, ""}, {"Unit", false, ""},
                     {"Range", false, ""},   {"Undefined when", false, ""},         {"After", false, ""}};
    for (const graph::Measure& measure : graph::measures()) {
        table.rows.push_back(
            {fmt::format("measure-{}", measure.name),
             {line(strong(std::string(measure.label))), line(std::string(measure.convention)),
              line(std::string(measure.unit)), line(std::string(measure.range)),
              line(std::string(measure.undefined)), line(std::string(measure.citation))},
             {}});
    }
    out.blocks.emplace_back(std::move(table));
}

void add_types(Section& out, const model::Network& network) {
    if (network.types().empty()) return;
    std::vector<std::size_t> counts(network.types().size());
    for (const model::Relation& relation : network.relations()) ++counts[model::position(relation.type)];
    out.blocks.emplace_back(Heading{3, "types", "Types of relations", ""});
    Grid table;
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
                               line(signed_number(type.weight, 1)), line(std::to_string(counts[i]))},
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
    add_measures(out);
    add_types(out, findings.network);
    out.blocks.emplace_back(Heading{3, "commands", "Commands", ""});
    out.blocks.emplace_back(
        Paragraph{line("Each file of this report can be made again from the data set with a command of its "
                       "own; all of them together with the last one.")});
    out.blocks.emplace_back(Commands{commands(findings, material.network_name)});
    return out;
}

}  // namespace entente::report
