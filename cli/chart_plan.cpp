#include "cli/chart_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/errors.hpp"
#include "cli/suggest.hpp"
#include "cli/view.hpp"
#include "entente/graph/alignment_intervals.hpp"
#include "entente/graph/phases.hpp"
#include "entente/graph/tie_similarity.hpp"
#include "entente/render/chart.hpp"
#include "entente/render/text.hpp"
#include "words/dates.hpp"

namespace entente::cli {
namespace {

using namespace fmt::literals;

constexpr std::size_t heatmap_actors = 60, bloc_actors = 40;

using Pair = std::pair<model::ActorIndex, model::ActorIndex>;

/// What all charts of periods are made of.
struct Columns {
    std::vector<graph::Period> periods;
    std::vector<graph::Snapshot> snapshots;
};

std::string name_of(const model::Network& network, model::ActorIndex actor) {
    return model::display_name(network[actor]);
}

std::string name_of(const model::Network& network, const Pair& pair) {
    return name_of(network, pair.first) + " – " + name_of(network, pair.second);
}

/// Positions of the periods that `--era` names; of all when it names none.
std::vector<std::size_t> chosen(const std::vector<graph::Period>& periods, const List& eras) {
    std::vector<std::string> ids;
    for (const graph::Period& period : periods) ids.push_back(period.id);
    std::set<std::size_t> positions;
    for (const std::string& id : elements(eras)) {
        const auto at = std::ranges::find(ids, id);
        if (at == ids.end())
            throw UsageError(fmt::format("--era: no era \"{}\"{}", id, did_you_mean_or_list(id, ids)));
        positions.insert(static_cast<std::size_t>(at - ids.begin()));
    }
    if (eras.empty()) {
        for (std::size_t i = 0; i < periods.size(); ++i) positions.insert(i);
    }
    return {positions.begin(), positions.end()};
}

Columns columns_of(const model::Network& network, const DrawOptions& options) {
    const std::vector<graph::Period> all = periods_of(network, options.view);
    const graph::Selection selection = selection_of(network, options.view);
    Columns columns;
    for (const std::size_t i : chosen(all, options.eras)) {
        columns.periods.push_back(all[i]);
        columns.snapshots.emplace_back(network, all[i].interval, selection);
    }
    return columns;
}

std::string span_of(const Columns& columns) {
    if (columns.periods.empty()) return {};
    return words::span_years({columns.periods.front().interval.start, columns.periods.back().interval.end});
}

/// `Title, 1947–2015`; the title alone without periods.
std::string titled(const std::string& title, const Columns& columns) {
    const std::string span = span_of(columns);
    return span.empty() ? title : title + ", " + span;
}

std::string more(std::size_t shown, std::size_t all, std::size_t top) {
    return fmt::format("{} of {} actors are shown; --top {} shows more", shown, render::grouped(all),
                       std::min(all, 2 * top));
}

std::string strength_words(const words::Say& say, const graph::PeriodRule& rule) {
    switch (rule.unit) {
        case graph::PeriodUnit::era:
            return say("Net strength by era: cooperation less conflict");
        case graph::PeriodUnit::decade:
            return say("Net strength by decade: cooperation less conflict");
        case graph::PeriodUnit::month:
            return say("Net strength by month: cooperation less conflict");
        case graph::PeriodUnit::day:
            return say("Net strength by day: cooperation less conflict");
        case graph::PeriodUnit::years:
            return say("Net strength by periods of {} years: cooperation less conflict", rule.n);
        case graph::PeriodUnit::year:
        case graph::PeriodUnit::phase:  // refused before
            break;
    }
    return say("Net strength by year: cooperation less conflict");
}

ChartPlan timeline(const model::Network& network, const ChartOptions& options, const words::Say& say) {
    const ViewOptions& view = options.draw.view;
    const graph::PeriodRule rule = rule_of(view);
    if (rule.unit == graph::PeriodUnit::phase)
        throw UsageError("--by: phases are what a timeline finds; say year, month or day");
    const graph::Selection selection = selection_of(network, view);
    const auto span = entente::cli::span_of(network, view);
    ChartPlan plan;
    graph::Phases phases;
    if (!options.actor.empty()) {
        const model::ActorIndex actor = actor_of(network, "--actor", options.actor);
        phases = graph::actor_phases(network, actor, rule, selection, span);
        plan.title = say("All ties of {}", name_of(network, actor));
    } else {
        const Pair pair = pair_or_focus(network, view, selection);
        phases = graph::phases(network, pair.first, pair.second, rule, selection, span);
        plan.title = name_of(network, pair);
    }
    plan.title += ", " + words::span_years(span.value_or(network.observed()));
    plan.subtitle = strength_words(say, rule);
    plan.draw = [&network, phases = std::move(phases)](const auto& text, const auto& theme) {
        return render::timeline_svg(network, phases, text, theme);
    };
    return plan;
}

const graph::SimilarityMeasure& measure_of(const ChartOptions& options) {
    const std::string name = options.measure.empty() ? "s" : options.measure;
    if (const graph::SimilarityMeasure* found = graph::find_similarity_measure(name)) return *found;
    std::vector<std::string> names;
    for (const graph::SimilarityMeasure& one : graph::similarity_measures()) names.emplace_back(one.name);
    throw UsageError(fmt::format("--measure: no measure \"{}\"{}", name, did_you_mean_or_list(name, names)));
}

ChartPlan alignment(const model::Network& network, const ChartOptions& options, const words::Say& say) {
    const graph::SimilarityMeasure& measure = measure_of(options);
    const Columns columns = columns_of(network, options.draw);
    const Pair pair = pair_or_focus(network, options.draw.view, selection_of(network, options.draw.view));
    const graph::SimilarityMeasures measures = {&measure};
    const auto rows = graph::tie_similarity(columns.snapshots, measures, {pair});
    const auto intervals = graph::tie_intervals(columns.snapshots, rows, measures, {}, {});
    std::vector<render::AlignmentPoint> points;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const graph::Snapshot& snapshot = columns.snapshots[rows[i].period];
        render::AlignmentPoint point;
        point.period = columns.periods[rows[i].period];
        point.net = rows[i].net;
        if (!point.net)
            point.net_undefined = rows[i].relations == 0 ? say("nothing recorded") : say("all of weight 0");
        point.similarity = rows[i].values.front();
        point.interval = intervals[i].front();
        if (!point.similarity) point.undefined = say.text(graph::why_undefined(rows[i], snapshot, measures));
        points.push_back(std::move(point));
    }
    ChartPlan plan;
    plan.title = titled(name_of(network, pair), columns);
    plan.subtitle = say("How the two dealt with each other, and how alike they stood to everybody");
    const render::SimilarityCaption caption{options.measure.empty() ? "S" : std::string(measure.name),
                                            graph::BootstrapOptions{}.level};
    plan.draw = [points = std::move(points), caption](const auto& text, const auto& theme) {
        return render::alignment_svg(points, caption, text, theme);
    };
    return plan;
}

ChartPlan heatmap(const model::Network& network, const ChartOptions& options, const words::Say& say) {
    const Pair pair = pair_or_focus(network, options.draw.view, selection_of(network, options.draw.view));
    Columns columns = columns_of(network, options.draw);
    const std::array poles = {pair.first, pair.second};
    std::set<model::ActorIndex> tied;
    for (const graph::Snapshot& snapshot : columns.snapshots) {
        for (const graph::Dyad& dyad : snapshot.dyads()) {
            for (const auto& [pole, other] :
                 {std::pair(dyad.first, dyad.second), std::pair(dyad.second, dyad.first)}) {
                if (std::ranges::find(poles, pole) != poles.end()) tied.insert(other);
            }
        }
    }
    for (const model::ActorIndex pole : poles) tied.erase(pole);
    const std::size_t top = options.top.value_or(heatmap_actors);
    ChartPlan plan;
    if (top > 0 && tied.size() > top) plan.notes.push_back(more(top, tied.size(), top));
    plan.title =
        say("Who stood with {} and with {}", name_of(network, pair.first), name_of(network, pair.second));
    plan.subtitle = titled(say("Net cooperation"), columns);
    plan.draw = [&network, columns = std::move(columns), poles, top](const auto& text, const auto& theme) {
        return render::heatmap_svg(network, columns.periods, columns.snapshots, poles, text, theme, top);
    };
    return plan;
}

ChartPlan multiples(const model::Network& network, const ChartOptions& options, const Look& look,
                    const words::Say& say) {
    DrawOptions draw = options.draw;
    draw.top = options.top.value_or(draw.top);
    Look wide = look;  // the layout of the eras' figures, whatever the size of the chart
    wide.width = render::wide_chart;
    wide.portrait = false;
    wide.page.reset();
    const auto stage = std::make_shared<const Stage>(make_stage(network, draw, wide));
    const auto columns = std::make_shared<Columns>();
    render::Excerpt excerpt = stage->excerpt;
    excerpt.ties.clear();
    for (const std::size_t i : chosen(stage->periods, options.draw.eras)) {
        columns->periods.push_back(stage->periods[i]);
        columns->snapshots.push_back(stage->snapshots[i]);
        excerpt.ties.push_back(stage->excerpt.ties[i]);
    }
    ChartPlan plan;
    const std::string left_out = render::actors_left_out(excerpt);
    if (!left_out.empty()) plan.notes.push_back(left_out + ", are drawn");
    if (columns->periods.size() > render::most_panels) {
        plan.notes.push_back(fmt::format("{} of {} periods are drawn; choose others with --era",
                                         render::most_panels, columns->periods.size()));
    }
    plan.title = network.title();
    plan.subtitle = say.count(columns->periods.size(), "{} period side by side", "{} periods side by side");
    plan.draw = [&network, stage, columns, excerpt](const auto& text, const auto& theme) {
        return render::multiples_svg(network, columns->periods, columns->snapshots, stage->layout, excerpt,
                                     text, theme);
    };
    return plan;
}

ChartPlan blocs(const model::Network& network, const ChartOptions& options, const words::Say& say) {
    Columns columns = columns_of(network, options.draw);
    std::set<model::ActorIndex> tied;
    for (const graph::Snapshot& snapshot : columns.snapshots) {
        for (const graph::Dyad& dyad : snapshot.dyads()) {
            if (dyad.net() != 0) tied.insert({dyad.first, dyad.second});
        }
    }
    const std::size_t top = options.top.value_or(bloc_actors);
    ChartPlan plan;
    if (top > 0 && tied.size() > top) plan.notes.push_back(more(top, tied.size(), top));
    plan.title = titled(say("Who was in which bloc"), columns);
    plan.subtitle = say("{network}. Blocs: friendly within, hostile between", "network"_a = network.title());
    plan.draw = [&network, columns = std::move(columns), top](const auto& text, const auto& theme) {
        return render::blocs_svg(network, columns.periods, columns.snapshots, text, theme, top);
    };
    return plan;
}

}  // namespace

ChartPlan plan_of(const model::Network& network, ChartKind kind, const ChartOptions& options,
                  const Look& look) {
    const words::Say say = look.language;
    switch (kind) {
        case ChartKind::timeline:
            return timeline(network, options, say);
        case ChartKind::alignment:
            return alignment(network, options, say);
        case ChartKind::heatmap:
            return heatmap(network, options, say);
        case ChartKind::multiples:
            return multiples(network, options, look, say);
        case ChartKind::blocs:
            break;
    }
    return blocs(network, options, say);
}

}  // namespace entente::cli
