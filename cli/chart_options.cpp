#include "cli/chart_options.hpp"

#include <CLI/CLI.hpp>
#include <utility>

#include "cli/draw_options.hpp"
#include "cli/language.hpp"

namespace entente::cli {
namespace {

void add_looks(CLI::App& app, request::Looks& looks) {
    add_size(app, looks);
    add_colours(app, looks);
    add_value(app, "--title", looks.title, "TEXT", "instead of one made from the network");
    add_value(app, "--subtitle", looks.subtitle, "TEXT", "instead of one made from the network");
    add_source_line(app, looks);
    add_language(app, looks.language);
}

}  // namespace

void add_chart_options(CLI::App& app, ChartOptions& options) {
    app.add_option("CHART", options.kind,
                   "timeline (a dyad's net strength, its eras and shifts), alignment (net cooperation and "
                   "similarity by decade), heatmap (actors by decade towards two poles), multiples (a small "
                   "diagram per era), blocs (who moved between blocs)")
        ->required();
    add_network(app, options.network);
    add_value(app, "-o,--output", options.path, "PATH",
              "a file .svg .pdf .png, or a folder, which gets NETWORK-CHART.svg")
        ->required();
    add_value(app, "--format", options.format, "FORMAT",
              "svg, pdf or png, where the name does not say (svg)");
    add_pair(app, options.view, "the two actors it is about; poles of a heatmap (the network's focus)");
    add_value(app, "--actor", options.choices.actor, "A", "a timeline of all ties of this actor");
    add_value(app, "--measure", options.choices.measure, "NAME",
              "the similarity of an alignment, as in entente align --measure (s)");
    add_value(app, "--by", options.view.by, "RULE",
              "a column or panel per era, decade, year, month, day, block of N years or phases (timeline: "
              "year; alignment and heatmap: decade; multiples and blocs: era)");
    add_list(app, "--era", options.choices.draw.eras, "A,B,…", "only these periods, by id");
    add_span(app, options.view);
    add_actor_filters(app, options.view);
    add_relation_filters(app, options.view);
    CLI::Option* const top = app.add_option("--top", options.choices.top,
                                            "the most prominent actors; 0: all (heatmap and multiples: 60, "
                                            "blocs: 40)");
    take_whole_numbers(*top, 0, "N");
    add_looks(app, options.choices.draw.looks);
}

request::ChartKind chart_kind_of(const ChartOptions& options) {
    using enum request::ChartKind;
    const request::ChartKind kind = request::chart_kind_of(options.kind);
    request::refuse_what_it_lacks(kind, options.view, options.choices);
    for (const auto& [name, given] : {std::pair(shell.actors, !options.view.actors.empty()),
                                      std::pair(shell.kinds, !options.view.kinds.empty())}) {
        request::refuse_for_others(kind, name, given, {heatmap, multiples, blocs});
    }
    return kind;
}

}  // namespace entente::cli
