#include "request/chart_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>

#include "entente/graph/alignment_intervals.hpp"
#include "entente/graph/phases.hpp"
#include "entente/graph/tie_similarity.hpp"
#include "entente/render/text.hpp"
#include "request/similarity.hpp"
#include "request/wording.hpp"
#include "words/dates.hpp"
#include "words/say.hpp"

namespace entente::request {
namespace {

using namespace fmt::literals;

constexpr std::size_t heatmap_actors = 60, bloc_actors = 40;

/// All that a chart is asked.
struct Question {
    const model::Network& network;
    const View& view;
    const ChartChoices& choices;
    const Look& look;
    words::Say say;
};

/// What all charts of periods are made of.
struct Columns {
    Seen seen;
    std::vector<graph::Snapshot> snapshots;
};

/// Positions of the periods asked for, in the order of time, each once.
std::set<std::size_t> chosen_of(const std::vector<graph::Period>& periods, const Question& asked) {
    const auto positions = chosen(periods, asked.view.spelling.eras, asked.choices.draw.eras);
    return {positions.begin(), positions.end()};
}

Columns columns_of(const Question& asked) {
    Columns columns{seen(asked.network, asked.view), {}};
    std::vector<graph::Period> periods;
    for (const std::size_t i : chosen_of(columns.seen.periods, asked)) {
        periods.push_back(columns.seen.periods[i]);
    }
    columns.seen.periods = std::move(periods);
    columns.snapshots = snapshots_of(asked.network, columns.seen);
    return columns;
}

std::string name_of(const model::Network& network, model::ActorIndex actor) {
    return model::display_name(network[actor]);
}

std::string name_of(const model::Network& network, const ActorPair& pair) {
    return name_of(network, pair.first) + " – " + name_of(network, pair.second);
}

/// `Title, 1947–2015`; the title alone without periods.
std::string titled(const std::string& title, const std::vector<graph::Period>& periods) {
    if (periods.empty()) return title;
    return title + ", " + words::span_years({periods.front().interval.start, periods.back().interval.end});
}

/// A note when fewer than all `tied` actors are shown.
void add_more(ChartPlan& plan, const Question& asked, std::size_t tied, std::size_t top) {
    if (top == 0 || tied <= top) return;
    const Spelling& spelling = asked.view.spelling;
    plan.notes.push_back(
        fmt::format("{} of {} actors are shown; {} shows more", top, render::grouped(tied),
                    spelling.given(spelling.top, fmt::format("{}", std::min(tied, 2 * top)))));
}

std::string strength_words(const words::Say& say, const graph::PeriodRule& rule) {
    switch (rule.unit) {
        case graph::PeriodUnit::era:
            return say("Net strength by era: cooperation less conflict, in Goldstein points a year");
        case graph::PeriodUnit::decade:
            return say("Net strength by decade: cooperation less conflict, in Goldstein points a year");
        case graph::PeriodUnit::month:
            return say("Net strength by month: cooperation less conflict, in Goldstein points a year");
        case graph::PeriodUnit::day:
            return say("Net strength by day: cooperation less conflict, in Goldstein points a year");
        case graph::PeriodUnit::years:
            return say(
                "Net strength by periods of {} years: cooperation less conflict, in Goldstein points a year",
                rule.n);
        case graph::PeriodUnit::year:
        case graph::PeriodUnit::phase:  // refused before
            break;
    }
    return say("Net strength by year: cooperation less conflict, in Goldstein points a year");
}

ChartPlan timeline(const Question& asked) {
    const auto& [network, view, choices, look, say] = asked;
    const graph::PeriodRule rule = rule_of(view);
    if (rule.unit == graph::PeriodUnit::phase) {
        throw UsageError(
            fmt::format("{}: phases are what a timeline finds; say year, month or day", view.spelling.by));
    }
    const Seen at = seen_at_once(network, view);
    ChartPlan plan;
    graph::Phases phases;
    if (!choices.actor.empty()) {
        const model::ActorIndex actor = actor_of(network, view.spelling.actor, choices.actor);
        phases = graph::actor_phases(network, actor, rule, at.selection, at.span);
        plan.title = say("All ties of {}", name_of(network, actor));
    } else {
        const ActorPair pair = pair_or_focus(network, view.spelling, at);
        phases = graph::phases(network, pair.first, pair.second, rule, at.selection, at.span);
        plan.title = name_of(network, pair);
    }
    plan.title += ", " + words::span_years(at.span.value_or(network.observed()));
    plan.subtitle = strength_words(say, rule);
    plan.draw = [&whole = asked.network, phases = std::move(phases)](const auto& text, const auto& theme) {
        return render::timeline_svg(whole, phases, text, theme);
    };
    return plan;
}

render::AlignmentPoint point_of(const graph::TieSimilarity& row, const graph::BootstrapIntervals& intervals,
                                const Columns& columns, const graph::SimilarityMeasures& measures,
                                const words::Say& say) {
    render::AlignmentPoint point;
    point.period = columns.seen.periods[row.period];
    point.net = row.net;
    if (!point.net)
        point.net_undefined = row.relations == 0 ? say("nothing recorded") : say("all of weight 0");
    point.similarity = row.values.front();
    point.interval = intervals.front();
    if (!point.similarity) {
        point.undefined = say.text(graph::why_undefined(row, columns.snapshots[row.period], measures));
    }
    return point;
}

ChartPlan alignment(const Question& asked) {
    const std::string name = asked.choices.measure.empty() ? "s" : asked.choices.measure;
    const graph::SimilarityMeasures measures = {&similarity_measure_of(asked.view.spelling.measure, name)};
    const Columns columns = columns_of(asked);
    const ActorPair pair = pair_or_focus(asked.network, asked.view.spelling, columns.seen);
    const auto rows = graph::tie_similarity(columns.snapshots, measures, {pair});
    const auto intervals = graph::tie_intervals(columns.snapshots, rows, measures, {}, {});
    std::vector<render::AlignmentPoint> points;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        points.push_back(point_of(rows[i], intervals[i], columns, measures, asked.say));
    }
    ChartPlan plan;
    plan.notes = columns.seen.notes;
    plan.title = titled(name_of(asked.network, pair), columns.seen.periods);
    plan.subtitle = asked.say("How the two dealt with each other, and how alike they stood to everybody");
    const render::SimilarityCaption caption{name == "s" ? "S" : name, graph::BootstrapOptions{}.level};
    plan.draw = [points = std::move(points), caption](const auto& text, const auto& theme) {
        return render::alignment_svg(points, caption, text, theme);
    };
    return plan;
}

ChartPlan heatmap(const Question& asked) {
    const model::Network& network = asked.network;
    Columns columns = columns_of(asked);
    const ActorPair pair = pair_or_focus(network, asked.view.spelling, columns.seen);
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
    const std::size_t top = asked.choices.top.value_or(heatmap_actors);
    ChartPlan plan;
    plan.notes = columns.seen.notes;
    add_more(plan, asked, tied.size(), top);
    plan.title = asked.say("Who stood with {} and with {}", name_of(network, pair.first),
                           name_of(network, pair.second));
    plan.subtitle = titled(asked.say("Net cooperation"), columns.seen.periods);
    plan.draw = [&network, columns = std::move(columns), poles, top](const auto& text, const auto& theme) {
        return render::heatmap_svg(network, columns.seen.periods, columns.snapshots, poles, text, theme, top);
    };
    return plan;
}

ChartPlan multiples(const Question& asked) {
    DrawChoices draw = asked.choices.draw;
    draw.top = asked.choices.top.value_or(draw.top);
    Look wide = asked.look;  // the layout of the eras' figures, whatever the size of the chart
    wide.width = render::wide_chart;
    wide.portrait = false;
    wide.page.reset();
    const auto stage = std::make_shared<const Stage>(
        make_stage(asked.network, seen(asked.network, asked.view), asked.view.spelling, draw, wide));
    Columns columns;
    render::Excerpt excerpt = stage->excerpt;
    excerpt.ties.clear();
    for (const std::size_t i : chosen_of(stage->seen.periods, asked)) {
        columns.seen.periods.push_back(stage->seen.periods[i]);
        columns.snapshots.push_back(stage->snapshots[i]);
        excerpt.ties.push_back(stage->excerpt.ties[i]);
    }
    const std::size_t panels = columns.seen.periods.size();
    ChartPlan plan;
    plan.notes = stage->seen.notes;
    const std::string left_out = render::actors_left_out(excerpt);
    if (!left_out.empty()) plan.notes.push_back(left_out + ", are drawn");
    if (panels > render::most_panels) {
        plan.notes.push_back(fmt::format("{} of {} periods are drawn; choose others with {}",
                                         render::most_panels, panels, asked.view.spelling.eras));
    }
    plan.title = asked.network.title();
    plan.subtitle = asked.say.count(panels, "{} period side by side", "{} periods side by side");
    plan.draw = [stage, columns = std::move(columns), excerpt](const auto& text, const auto& theme) {
        return render::multiples_svg(stage->network, columns.seen.periods, columns.snapshots, stage->layout,
                                     excerpt, text, theme);
    };
    return plan;
}

ChartPlan blocs(const Question& asked) {
    const model::Network& network = asked.network;
    Columns columns = columns_of(asked);
    std::set<model::ActorIndex> tied;
    for (const graph::Snapshot& snapshot : columns.snapshots) {
        for (const graph::Dyad& dyad : snapshot.dyads()) {
            if (dyad.net() != 0) tied.insert({dyad.first, dyad.second});
        }
    }
    const std::size_t top = asked.choices.top.value_or(bloc_actors);
    ChartPlan plan;
    plan.notes = columns.seen.notes;
    add_more(plan, asked, tied.size(), top);
    plan.title = titled(asked.say("Who was in which bloc"), columns.seen.periods);
    plan.subtitle =
        asked.say("{network}. Blocs: friendly within, hostile between", "network"_a = network.title());
    plan.draw = [&network, columns = std::move(columns), top](const auto& text, const auto& theme) {
        return render::blocs_svg(network, columns.seen.periods, columns.snapshots, text, theme, top);
    };
    return plan;
}

}  // namespace

ChartPlan plan_of(const model::Network& network, ChartKind kind, const View& view,
                  const ChartChoices& choices, const Look& look) {
    const Question asked{network, view, choices, look, words::Say(look.language)};
    switch (kind) {
        case ChartKind::timeline:
            return timeline(asked);
        case ChartKind::alignment:
            return alignment(asked);
        case ChartKind::heatmap:
            return heatmap(asked);
        case ChartKind::multiples:
            return multiples(asked);
        case ChartKind::blocs:
            break;
    }
    return blocs(asked);
}

}  // namespace entente::request
