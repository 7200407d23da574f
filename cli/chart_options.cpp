#include "cli/chart_options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>

#include "cli/errors.hpp"
#include "cli/suggest.hpp"

namespace entente::cli {
namespace {

constexpr std::array names = {"timeline", "alignment", "heatmap", "multiples", "blocs"};

std::vector<std::string> all_names() {
    return {names.begin(), names.end()};
}

/// `timeline and alignment`.
std::string joined(const std::vector<ChartKind>& kinds) {
    std::string text;
    for (const ChartKind kind : kinds) {
        const bool last = kind == kinds.back();
        text += (text.empty() ? "" : last ? " and " : ", ") + name_of(kind);
    }
    return text;
}

/// An option that only some charts take.
struct Partial {
    const char* name;
    bool given;
    std::vector<ChartKind> charts;
};

std::vector<Partial> partial_options(const ChartOptions& options) {
    using enum ChartKind;
    const ViewOptions& view = options.draw.view;
    return {{"--actor", !options.actor.empty(), {timeline}},
            {"--measure", !options.measure.empty(), {alignment}},
            {"--pair", !view.pair.empty(), {timeline, alignment, heatmap, multiples}},
            {"--top", options.top.has_value(), {heatmap, multiples, blocs}},
            {"--era", !options.draw.eras.empty(), {heatmap, multiples, blocs}},
            {"--actors", !view.actors.empty(), {heatmap, multiples, blocs}},
            {"--kinds", !view.kinds.empty(), {heatmap, multiples, blocs}}};
}

void add_looks(CLI::App& app, DrawOptions& draw) {
    add_size(app, draw);
    add_colours(app, draw);
    add_value(app, "--title", draw.title, "TEXT", "instead of one made from the network");
    add_value(app, "--subtitle", draw.subtitle, "TEXT", "instead of one made from the network");
    add_source_line(app, draw);
}

}  // namespace

void add_chart_options(CLI::App& app, ChartOptions& options) {
    DrawOptions& draw = options.draw;
    app.add_option("CHART", options.kind,
                   "timeline (a dyad's net strength, its eras and shifts), alignment (net cooperation and "
                   "similarity by decade), heatmap (actors by decade towards two poles), multiples (a small "
                   "diagram per era), blocs (who moved between blocs)")
        ->required();
    add_network(app, draw.network);
    add_value(app, "-o,--output", draw.path, "PATH",
              "a file .svg .pdf .png, or a folder, which gets NETWORK-CHART.svg")
        ->required();
    add_value(app, "--format", draw.format, "FORMAT", "svg, pdf or png, where the name does not say (svg)");
    add_pair(app, draw.view, "the two actors it is about; poles of a heatmap (the network's focus)");
    add_value(app, "--actor", options.actor, "A", "a timeline of all ties of this actor");
    add_value(app, "--measure", options.measure, "NAME",
              "the similarity of an alignment, as in entente align --measure (s)");
    add_value(app, "--by", draw.view.by, "RULE",
              "a column or panel per era, decade, year, month, day, block of N years or phases (timeline: "
              "year; alignment and heatmap: decade; multiples and blocs: era)");
    add_list(app, "--era", draw.eras, "A,B,…", "only these periods, by id");
    add_span(app, draw.view);
    add_actor_filters(app, draw.view);
    add_relation_filters(app, draw.view);
    CLI::Option* const top = app.add_option("--top", options.top,
                                            "the most prominent actors; 0: all (heatmap and multiples: 60, "
                                            "blocs: 40)");
    take_whole_numbers(*top, 0, "N");
    add_looks(app, draw);
    app.add_flag("--verbose", draw.verbose, "say each step on stderr, a line each");
}

std::string name_of(ChartKind kind) {
    return names.at(static_cast<std::size_t>(kind));
}

std::string usual_rule(ChartKind kind) {
    switch (kind) {
        case ChartKind::timeline:
            return "year";
        case ChartKind::alignment:
        case ChartKind::heatmap:
            return "decade";
        case ChartKind::multiples:
        case ChartKind::blocs:
            break;
    }
    return "era";
}

ChartKind chart_kind_of(const ChartOptions& options) {
    const auto at = std::ranges::find(names, options.kind);
    if (at == names.end()) {
        throw UsageError(
            fmt::format("no chart \"{}\"{}", options.kind, did_you_mean_or_list(options.kind, all_names())));
    }
    const auto kind = static_cast<ChartKind>(at - names.begin());
    for (const Partial& option : partial_options(options)) {
        if (!option.given || std::ranges::find(option.charts, kind) != option.charts.end()) continue;
        throw UsageError(fmt::format("{}: of {} only; leave it out for {}", option.name,
                                     joined(option.charts), name_of(kind)));
    }
    if (!options.actor.empty() && !options.draw.view.pair.empty())
        throw UsageError("--actor and --pair exclude each other; a timeline is of one actor or of two");
    return kind;
}

}  // namespace entente::cli
