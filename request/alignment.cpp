#include "request/alignment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "request/wording.hpp"

namespace entente::request {
namespace {

using graph::TieItems, graph::TieSimilarityOptions, graph::TieValue;

const Choices<TieItems>& items() {
    static const Choices<TieItems> all = {
        {"either", TieItems::either}, {"both", TieItems::both}, {"all", TieItems::all}};
    return all;
}

const Choices<TieValue>& values() {
    static const Choices<TieValue> all = {{"net", TieValue::net}, {"sign", TieValue::sign}};
    return all;
}

/// What is measured when nobody asks for particular measures: over ties S, over answers everything, and
/// everything too where conventions are compared.
std::vector<std::string> usual_measures(AlignView view, bool of_ties) {
    if (view == AlignView::sensitivity || view == AlignView::measure_agreement) return {"all"};
    return {view == AlignView::dyads && !of_ties ? "all" : "s"};
}

std::vector<ingest::TablePeriod> table_periods(const std::vector<graph::Period>& periods) {
    std::vector<ingest::TablePeriod> out;
    for (const graph::Period& period : periods) out.push_back({period.id, period.interval});
    return out;
}

std::vector<Weights> weights_of(const MeasuredTies& ties, const Spelling& spelling,
                                const AlignChoices& choices, Notes& notes) {
    const model::Network& network = ties.network;
    if (!choices.weights.empty()) {
        return load_weights(choices.weights, spelling, ingest::known_actors(network),
                            table_periods(ties.seen.periods), notes);
    }
    Weights same(network.actors().size());
    for (const auto& [id, weight] : choices.weight_of) {
        same[model::position(actor_of(network, spelling.weights, id))] = weight;
    }
    return std::vector<Weights>(ties.seen.periods.size(), same);
}

/// A note about actors that never count as an item.
void tell_unweighted(MeasuredTies& ties) {
    std::vector<char> shown(ties.network.actors().size(), 0), weighted(shown.size(), 0);
    for (std::size_t i = 0; i < ties.snapshots.size(); ++i) {
        for (const model::ActorIndex actor : ties.snapshots[i].actors()) {
            shown[model::position(actor)] = 1;
            if (ties.how[i].weights[model::position(actor)]) weighted[model::position(actor)] = 1;
        }
    }
    std::vector<std::string> without;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (shown[i] != 0 && weighted[i] == 0) without.push_back(ties.network.actors()[i].id);
    }
    if (!without.empty()) {
        ties.seen.notes.push_back(
            fmt::format("without a weight in any period, and so left out: {}", listed(without)));
    }
}

/// Conventions besides the measures that S can be taken under, each other than the choice made.
struct Variant {
    std::string name;
    TieItems items;
    TieValue value;
    bool weighted;
};

std::vector<Variant> variants(const Alignment& alignment, bool weighted) {
    const bool with_s =
        std::ranges::any_of(alignment.asked.measures, [](const auto* m) { return m->name == "s"; });
    std::vector<Variant> out;
    if (alignment.view != AlignView::sensitivity || !with_s) return out;
    for (const auto& [items_name, items_used] : items()) {
        for (const auto& [value_name, value_used] : values()) {
            std::string name = "s";
            if (items_used != alignment.ties.items) name += " items=" + items_name;
            if (value_used != alignment.ties.value) name += " value=" + value_name;
            if (name != "s") out.push_back({name, items_used, value_used, weighted});
        }
    }
    if (weighted) out.push_back({"s unweighted", alignment.ties.items, alignment.ties.value, false});
    return out;
}

/// Every two actors with ties: net, the measures and the variants.
void add_rows(report::AlignedDyads& dyads, const Alignment& alignment, const MeasuredTies& ties,
              const std::vector<Variant>& more, std::uint32_t period) {
    const std::span<const graph::Snapshot> snapshot(&ties.snapshots[period], 1);
    const std::size_t first_row = dyads.rows.size();
    for (graph::TieSimilarity& row :
         graph::tie_similarity(snapshot, alignment.asked.measures, {}, ties.how[period])) {
        graph::DyadValues& out = dyads.rows.emplace_back();
        out.period = period;
        out.first = static_cast<std::uint32_t>(row.first);
        out.second = static_cast<std::uint32_t>(row.second);
        if (alignment.asked.net) out.values.push_back(row.net);
        out.values.insert(out.values.end(), row.values.begin(), row.values.end());
    }
    const graph::SimilarityMeasures only_s = {graph::find_similarity_measure("s")};
    for (const Variant& variant : more) {
        TieSimilarityOptions how = ties.how[period];
        how.items = variant.items;
        how.value = variant.value;
        if (!variant.weighted) how.weights.clear();
        const auto rows = graph::tie_similarity(snapshot, only_s, {}, how);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            dyads.rows[first_row + i].values.push_back(rows[i].values.front());
        }
    }
}

Grouping grouping_of(const MeasuredTies& ties, const Spelling& spelling, const AlignChoices& choices,
                     Notes& notes) {
    if (choices.groups.empty()) return {};
    if (choices.groups == "kind") return groups_by_kind(ties.network);
    if (choices.groups == "bloc") return groups_by_bloc(ties.snapshots, choices.seed);
    return load_groups(choices.groups, spelling, ingest::known_actors(ties.network),
                       table_periods(ties.seen.periods), notes);
}

}  // namespace

Alignment alignment_of(const AlignChoices& choices, const Spelling& spelling, bool of_ties) {
    Alignment out;
    out.view = choices.view;
    out.seed = choices.seed;
    out.asked = similarity_measures_of(
        spelling.measures,
        choices.measures.empty() ? usual_measures(choices.view, of_ties) : choices.measures, of_ties);
    if (!choices.items.empty()) out.ties.items = choice_of(spelling.items, choices.items, items());
    if (!choices.value.empty()) out.ties.value = choice_of(spelling.value, choices.value, values());
    if (choices.draws == 0) return out;
    if (choices.view != AlignView::dyads) {
        throw UsageError(
            fmt::format("{} goes with the table of dyads, not with another view", spelling.intervals));
    }
    require(spelling.intervals, choices.draws, bootstrap_draws);
    require(spelling.level, choices.level, interval_level);
    out.intervals = graph::BootstrapOptions{choices.draws, choices.level, choices.seed};
    return out;
}

MeasuredTies ties_of(const model::Network& network, const View& view, const AlignChoices& choices,
                     const Alignment& alignment) {
    MeasuredTies ties{network, seen(network, view), !choices.weights.empty() || !choices.weight_of.empty()};
    ties.snapshots = snapshots_of(network, ties.seen);
    ties.how.assign(ties.seen.periods.size(), alignment.ties);
    if (!ties.weighted) return ties;
    std::vector<Weights> weights = weights_of(ties, view.spelling, choices, ties.seen.notes);
    for (std::size_t i = 0; i < weights.size(); ++i) ties.how[i].weights = std::move(weights[i]);
    tell_unweighted(ties);
    return ties;
}

TieSimilarityOptions options_of(const MeasuredTies& ties, const Alignment& alignment) {
    return ties.how.empty() ? alignment.ties : ties.how.front();
}

report::TieAlignment tie_alignment(const MeasuredTies& ties, const Alignment& alignment,
                                   model::Progress* progress) {
    report::TieAlignment table;
    table.periods = ties.seen.periods;
    table.measures = alignment.asked.measures;
    table.weighted = ties.weighted;
    if (alignment.intervals) table.level = alignment.intervals->level;
    const std::vector<ActorPair> pairs =
        ties.seen.pair ? std::vector{*ties.seen.pair} : std::vector<ActorPair>();
    model::expect(progress, ties.snapshots.size(), "periods");
    for (std::uint32_t i = 0; i < ties.snapshots.size(); ++i) {
        report::add_tie_alignment(table, i, ties.snapshots[i], pairs, ties.how[i]);
        model::advance(progress);
    }
    return table;
}

void add_intervals(report::TieAlignment& table, const MeasuredTies& ties, const Alignment& alignment,
                   model::Progress* progress) {
    if (!alignment.intervals) return;
    graph::BootstrapOptions how = *alignment.intervals;
    how.progress = progress;
    model::forecast(progress, table.rows.size(), "dyads");
    for (auto first = table.rows.begin(); first != table.rows.end();) {
        const auto last = std::find_if(first, table.rows.end(),
                                       [&](const auto& row) { return row.period != first->period; });
        const std::vector<graph::TieSimilarity> rows(first, last);
        for (auto& intervals : graph::tie_intervals(ties.snapshots, rows, alignment.asked.measures,
                                                    ties.how[first->period], how)) {
            table.intervals.push_back(std::move(intervals));
        }
        first = last;
    }
}

AlignNames names_of(const MeasuredTies& ties, const View& view, const AlignChoices& choices, Notes& notes) {
    const auto numbers = [](const ActorPair& pair) {
        return AlignNames::Two(static_cast<std::uint32_t>(pair.first),
                               static_cast<std::uint32_t>(pair.second));
    };
    AlignNames names;
    if (ties.seen.pair) names.pair = numbers(*ties.seen.pair);
    if (!choices.poles.empty()) {
        names.poles = numbers(
            two_actors(ties.network, view.spelling, view.spelling.poles, choices.poles, ties.seen.selection));
    }
    names.groups = grouping_of(ties, view.spelling, choices, notes);
    return names;
}

report::AlignedDyads aligned_dyads(const MeasuredTies& ties, const Alignment& alignment,
                                   model::Progress* progress) {
    report::AlignedDyads dyads;
    for (const graph::Period& period : ties.seen.periods)
        dyads.periods.push_back({period.id, period.interval});
    for (const model::Actor& actor : ties.network.actors()) dyads.actors.push_back(actor.id);
    const std::vector<Variant> more = variants(alignment, ties.weighted);
    if (alignment.asked.net) dyads.conventions.push_back({"net", 0});
    for (const auto* one : alignment.asked.measures) {
        dyads.conventions.push_back({std::string(one->name), one->neutral});
    }
    for (const Variant& variant : more) dyads.conventions.push_back({variant.name, 0});
    model::expect(progress, ties.snapshots.size(), "periods");
    for (std::uint32_t i = 0; i < ties.snapshots.size(); ++i) {
        add_rows(dyads, alignment, ties, more, i);
        model::advance(progress);
    }
    return dyads;
}

std::string word_of(TieItems chosen) {
    return std::ranges::find(items(), chosen, &std::pair<std::string, TieItems>::second)->first;
}

std::string word_of(TieValue chosen) {
    return std::ranges::find(values(), chosen, &std::pair<std::string, TieValue>::second)->first;
}

}  // namespace entente::request
