// How the numbers are made. The wording follows the contracts of the public headers; the measures'
// own sentences come from the table of measures.
#include <fmt/format.h>

#include "entente/graph/balance_definitions.hpp"
#include "entente/model/version.hpp"
#include "entente/report/phases_table.hpp"
#include "report/commands.hpp"
#include "report/data_link.hpp"
#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/text.hpp"

namespace entente::report {
namespace {

using words::grouped;
using words::Say;
using words::operator""_a;

constexpr std::size_t types_on_page = 200;

void add_weights(Section& out, const Say& say) {
    out.blocks.emplace_back(Heading{3, "weights", say("How relations count"), ""});
    out.blocks.emplace_back(Paragraph{line(say(
        "Every relation has a weight between −10 and +10, in the range of Goldstein’s scale (1992); its "
        "sign says whether it is cooperation or conflict. An event counts its weight in the period in "
        "which it falls. A lasting relation counts its weight times the years it held in the period, each "
        "day as the part it is of its calendar year. An event whose date is known to the month or the "
        "year only is placed in the middle of it. Relations outside the observed period are not counted; "
        "outside it there is no data, which is not the same as no tie."))});
    out.blocks.emplace_back(Paragraph{line(
        say("A tie is all that is between two actors in a period, whichever way it runs, each relation once. "
            "Its cooperation C is the sum of the positive contributions, its conflict K minus the sum of the "
            "negative ones, both in Goldstein points. A relation’s confidence, where one is given, is shown "
            "and does not enter the numbers."))});
}

void add_net(Section& out, const Say& say) {
    out.blocks.emplace_back(Heading{3, "net", say("Net cooperation"), ""});
    out.blocks.emplace_back(Paragraph{line(say(
        "Net cooperation is (C − K) / (C + K): +1 when all is cooperation, −1 when all is conflict. It is "
        "undefined, not zero, where there is neither. Being a ratio it says nothing about how much there "
        "is; C and K stand beside it for that."))});
}

/// `−1 to 1`, `share; 0 to 1`.
std::string unit_and_range(const Say& say, const graph::Definition& definition) {
    std::string range = say.text(definition.range);
    if (range.starts_with('-')) range.replace(0, 1, "−");
    if (const auto at = range.find(".."); at != std::string::npos)
        range = say.as("interval", "{} to {}", range.substr(0, at), range.substr(at + 2));
    return definition.unit == "none" ? range : fmt::format("{}; {}", say.text(definition.unit), range);
}

GridRow definition_row(const Say& say, const graph::Definition& definition) {
    Text meaning = line(say.text(definition.meaning), " ", say.text(definition.convention));
    if (definition.undefined != "never")
        append(meaning, " " + say("Undefined when {}.", say.text(definition.undefined)));
    return {fmt::format("measure-{}", definition.name),
            {line(strong(say.text(definition.label)), " ", muted(unit_and_range(say, definition))), meaning,
             line(code(std::string(definition.formula))), line(std::string(definition.citation))},
            {}};
}

Grid definitions_grid(const Say& say, std::string fold) {
    Grid table;
    table.fold = std::move(fold);
    table.stacks = true;
    table.columns = {{say.as("column", "Measure"), false, ""},
                     {say.as("column", "Meaning and convention"), false, ""},
                     {say.as("column", "Formula"), false, ""},
                     {say.as("column: whose measure it is", "After"), false, ""}};
    return table;
}

void add_similarity(Section& out, const Say& say, const Findings& findings) {
    out.blocks.emplace_back(Heading{3, "similarity", say("Similarity of two actors’ ties"), ""});
    out.blocks.emplace_back(Paragraph{line(
        say("Similarity compares not what two actors did to each other but how they stood to everybody: the "
            "net cooperation x and y of the two with each of the items, from −1 to +1. Items are the two "
            "themselves (with oneself +1) and all actors with which at least one of the two has a relation; "
            "where the other has none, its value is 0, the middle of the scale. The range R is 2, weights w "
            "are 1. All is undefined with fewer than {} items. S is given for these profiles, and also over "
            "signs alone (−1, 0, +1), over actors that both have a tie with, and over all actors there are; "
            "every other measure for these profiles.",
            graph::least_items_to_compare))});
    Grid table = definitions_grid(say, say("Measures of similarity: meaning, formula, source"));
    for (const AlignmentConvention& one : findings.conventions) {
        if (one.measure != nullptr && one.differs.empty())
            table.rows.push_back(definition_row(say, *one.measure));
    }
    out.blocks.emplace_back(std::move(table));
    const graph::BootstrapOptions bootstrap;
    out.blocks.emplace_back(Heading{3, "intervals", say("Intervals of S"), ""});
    out.blocks.emplace_back(Paragraph{line(say(
        "Percentiles of S over items drawn with replacement, as many as there are: {draws} draws, seed "
        "{seed} and a number of the period and the dyad, so that no interval depends on others (Efron and "
        "Tibshirani, An Introduction to the Bootstrap, 1993, ch. 13). The items are actors, which are no "
        "sample of any: the interval tells how much the number rests on single actors.",
        "draws"_a = grouped(bootstrap.draws), "seed"_a = bootstrap.seed))});
}

/// What the search for shifts used on one dyad.
Text search_text(const Say& say, const model::Network& network, const DyadFindings& dyad) {
    const graph::Segmentation& found = dyad.phases.segmentation;
    const std::string name = dyad_name(network, dyad.pair.first, dyad.pair.second);
    const std::string noise = format_number(found.noise, 3), penalty = format_number(found.penalty, 2);
    const std::size_t values = dyad.phases.used.size();
    if (!dyad.phases.p_value) {
        return line(say.count(values, "{1}: {0} yearly value, noise {2}, penalty {3} for each shift.",
                              "{1}: {0} yearly values, noise {2}, penalty {3} for each shift.", name, noise,
                              penalty));
    }
    return line(say.count(values, "{1}: {0} yearly value, noise {2}, penalty {3} for each shift, p {4}.",
                          "{1}: {0} yearly values, noise {2}, penalty {3} for each shift, p {4}.", name,
                          noise, penalty, format_number(*dyad.phases.p_value, 3)));
}

void add_posterior(Section& out, const Say& say) {
    const graph::PermutationTest test;
    out.blocks.emplace_back(Paragraph{line(
        say("Costs of the search for a shift are squared deviations in units of the variance of the noise; "
            "the range of penalties of a shift comes from the best ways to cut for every penalty (CROPS: "
            "Haynes, Eckley and Fearnhead, Journal of Computational and Graphical Statistics 26, 2017). "
            "Before the values are seen, any year is as likely to be a shift as any other, no shift at all "
            "as "
            "likely as one or more, and a level is normal about the mean of the series with its variance."),
        " ",
        say("The test puts the years in random order {times} times, seed {seed}, in blocks as long as "
            "neighbouring values depend on each other; p is the share of orders in which the best way to cut "
            "gains as much (Kirch, Journal of Statistical Planning and Inference 137, 2007).",
            "times"_a = test.permutations, "seed"_a = test.seed),
        " ",
        say("The interval of the level is pointwise, from segmentations drawn from the posterior with a "
            "fixed "
            "seed."))});
}

void add_shifts(Section& out, const Say& say, const Findings& findings) {
    if (findings.dyads.empty()) return;
    const model::Network& network = findings.network;
    out.blocks.emplace_back(Heading{3, "shifts", say("Changes of level"), ""});
    out.blocks.emplace_back(Paragraph{line(say(
        "The level of a dyad in a year is its net strength: C − K, divided by the part of the year that "
        "is observed, in Goldstein points a year (Goldstein and Freeman, Three-Way Street, 1990). The "
        "ratio above cannot serve here: it is +1 for an alliance as for a year whose only record is a "
        "visit. The noise is estimated from the differences of consecutive values and is taken to be at "
        "least 0.1 on the scale on which they are cut, about a point a year near zero. A single year that "
        "stands far beyond both its neighbours is an excursion; neither shifts nor levels count it. Years "
        "without a value are left out, so that a level holds across them. No year is given in advance."))});
    add_posterior(out, say);
    out.blocks.emplace_back(Heading{3, "shift-words", say("What is said of a shift"), ""});
    out.blocks.emplace_back(Paragraph{line(
        say("The penalty is what one shift more must better the fit by. A shift that stands for penalties up "
            "to a high one, or whatever the penalty, is in every good way to cut the series; one that stands "
            "for few is easily lost. The ways to cut are other conventions, each tried on the same values; "
            "how many of them find the shift at nearly the same time tells how much it rests on the one "
            "used. What each of them is stands in the list below."))});
    List items;
    for (std::string& text : phases_method({&network, ""}, findings.dyads.front().phases, say.language())) {
        items.items.push_back({line(std::move(text)), "", {}});
    }
    for (std::size_t i = 1; i < findings.dyads.size(); ++i) {
        if (findings.dyads[i].phases.used.empty()) continue;
        items.items.push_back({search_text(say, network, findings.dyads[i]), "", {}});
    }
    out.blocks.emplace_back(std::move(items));
}

void add_measures(Section& out, const Say& say, const Findings& findings) {
    out.blocks.emplace_back(Heading{3, "measures", say("Centrality"), ""});
    Grid table = definitions_grid(say, say("Measures of centrality: meaning, formula, source"));
    for (const std::size_t m : measures_on_page(findings)) {
        table.rows.push_back(definition_row(say, *findings.measures[m]));
    }
    table.note = line(say.count(
        findings.measures.size(),
        "The file of all actors has {} measure; entente explain NAME says of each what is said here.",
        "The file of all actors has {} measures; entente explain NAME says of each what is said here."));
    out.blocks.emplace_back(std::move(table));
}

void add_balance(Section& out, const Say& say) {
    out.blocks.emplace_back(Heading{3, "balance-measures", say("Balance"), ""});
    Grid table = definitions_grid(say, say("Measures of balance: meaning, formula, source"));
    for (const graph::Definition& definition : graph::balance_definitions()) {
        table.rows.push_back(definition_row(say, definition));
    }
    out.blocks.emplace_back(std::move(table));
}

GridRow type_row(const Say& say, const model::RelationType& type, std::size_t count) {
    Text what = line(strong(type.label));
    if (!type.description.empty()) append(what, " " + type.description);
    const bool event = type.nature == model::Nature::event;
    return {
        "",
        {what,
         line(event ? say.as("nature of a relation", "event") : say.as("nature of a relation", "lasting")),
         line(type.directed ? say.as("relation", "directed") : say.as("relation", "undirected")),
         line(signed_number(type.weight, 1)), line(grouped(count))},
        {}};
}

void add_types(Section& out, const Say& say, const model::Network& network) {
    if (network.types().empty()) return;
    std::vector<std::size_t> counts(network.types().size());
    for (const model::Relation& relation : network.relations()) {
        counts[model::position(relation.type)] += relation.count;
    }
    out.blocks.emplace_back(Heading{3, "types", say("Types of relations"), ""});
    Grid table;
    table.fold = say("Every type of relation, with its weight");
    table.stacks = true;
    table.columns = {{say.as("column", "Type"), false, ""},
                     {say.as("column", "Nature"), false, ""},
                     {say.as("column", "Direction"), false, ""},
                     {say.as("column", "Weight"), true, "#weights"},
                     {say.as("column", "Relations"), true, ""}};
    const std::size_t shown = std::min(counts.size(), types_on_page);
    for (std::size_t i = 0; i < shown; ++i) {
        table.rows.push_back(type_row(say, network.types()[i], counts[i]));
    }
    if (shown < counts.size()) {
        table.note =
            line(say("The first {shown} of {all}.", "shown"_a = shown, "all"_a = counts.size()), " ");
    }
    append(table.note, line(say("The weight is that of an event, or of a lasting relation for each year; "
                                "single relations can have one of their own."),
                            " ", data_link(say, "relation-types.csv")));
    out.blocks.emplace_back(std::move(table));
}

/// With what the report was made, folded away.
void add_versions(Section& out, const Say& say, const std::vector<model::Library>& libraries) {
    std::vector<std::string> named = {fmt::format("entente {}", model::version())};
    for (const model::Library& one : libraries) {
        named.push_back(one.version.empty() ? one.name : fmt::format("{} {}", one.name, one.version));
    }
    out.blocks.emplace_back(FoldBegin{say("Versions of the program and its libraries")});
    out.blocks.emplace_back(Paragraph{line(code(fmt::format("{}", fmt::join(named, ", "))), ".")});
    out.blocks.emplace_back(FoldEnd{});
}

}  // namespace

Section methods_section(const Material& material) {
    const Findings& findings = material.findings;
    const Say& say = material.say;
    Section out{"methods", say("Methods"), {}, {}};
    add_weights(out, say);
    add_net(out, say);
    add_similarity(out, say, findings);
    add_shifts(out, say, findings);
    add_measures(out, say, findings);
    add_balance(out, say);
    add_types(out, say, findings.network);
    out.blocks.emplace_back(Heading{3, "commands", say("Commands"), ""});
    out.blocks.emplace_back(Paragraph{
        line(say("Each file of this report can be made again from the data set with a command of its "
                 "own; all of them together with the last one."))});
    out.blocks.emplace_back(Commands{commands(say, findings, material.network_name)});
    add_versions(out, say, material.libraries);
    return out;
}

}  // namespace entente::report
