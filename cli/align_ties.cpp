#include "cli/align_ties.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/actor_tables.hpp"
#include "cli/align_output.hpp"
#include "cli/align_views.hpp"
#include "cli/errors.hpp"
#include "cli/input.hpp"
#include "cli/suggest.hpp"
#include "cli/terminal.hpp"
#include "cli/view.hpp"
#include "entente/report/align_tables.hpp"
#include "entente/report/tables.hpp"

namespace entente::cli {
namespace {

using graph::TieItems;
using graph::TieSimilarityOptions;
using graph::TieValue;

constexpr const char* usual_rule = "decade";

/// What is measured, read and cut.
struct Ties {
    const model::Network& network;
    graph::Selection selection;
    std::vector<graph::Period> periods;
    std::optional<std::pair<model::ActorIndex, model::ActorIndex>> pair;
    std::vector<graph::Snapshot> snapshots;  ///< by period
    std::vector<TieSimilarityOptions> how;   ///< by period: weights may differ
};

std::vector<ingest::TablePeriod> table_periods(const std::vector<graph::Period>& periods) {
    std::vector<ingest::TablePeriod> out;
    for (const graph::Period& period : periods) out.push_back({period.id, period.interval});
    return out;
}

/// On stderr: actors that never count as an item.
void tell_unweighted(const Ties& ties) {
    std::vector<char> shown(ties.network.actors().size(), 0), weighted(shown.size(), 0);
    for (std::size_t i = 0; i < ties.periods.size(); ++i) {
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
        note(fmt::format("without a weight in any period, and so left out: {}", listed(without)));
    }
}

Ties read_ties(const AlignOptions& options, const AlignChoices& choices, const model::Network& network) {
    Ties ties{network, selection_of(network, options.view), {}, {}, {}, {}};
    ties.pair = pair_of(network, options.view, ties.selection);
    ties.periods = periods_of(network, options.view);
    for (const graph::Period& period : ties.periods) {
        ties.snapshots.emplace_back(network, period.interval, ties.selection);
    }
    ties.how.assign(ties.periods.size(), choices.ties);
    if (options.weights.empty()) return ties;
    auto weights = load_weights(options.weights, ingest::known_actors(network), table_periods(ties.periods));
    for (std::size_t i = 0; i < weights.size(); ++i) ties.how[i].weights = std::move(weights[i]);
    tell_unweighted(ties);
    return ties;
}

/// What the notes and JSON say was chosen.
TieSimilarityOptions chosen(const Ties& ties, const AlignChoices& choices) {
    return ties.how.empty() ? choices.ties : ties.how.front();
}

std::string items_word(TieItems items) {
    return items == TieItems::either ? "either" : items == TieItems::both ? "both" : "all";
}

std::string value_word(TieValue value) {
    return value == TieValue::net ? "net" : "sign";
}

std::vector<std::pair<std::string, report::Cell>> facts_of(const AlignOptions& options,
                                                           const AlignChoices& choices) {
    return {{"items", items_word(choices.ties.items)},
            {"value", value_word(choices.ties.value)},
            {"weighted", std::string(options.weights.empty() ? "no" : "yes")}};
}

void write_dyads(const AlignOptions& options, const AlignChoices& choices, const Ties& ties) {
    report::TieAlignment alignment;
    alignment.periods = ties.periods;
    alignment.measures = choices.measures;
    alignment.weighted = !options.weights.empty();
    if (choices.intervals) alignment.level = choices.intervals->level;
    using Pairs = std::vector<std::pair<model::ActorIndex, model::ActorIndex>>;
    const Pairs pairs = ties.pair ? Pairs{*ties.pair} : Pairs();
    for (std::uint32_t i = 0; i < ties.periods.size(); ++i) {
        const auto before = static_cast<std::ptrdiff_t>(alignment.rows.size());
        report::add_tie_alignment(alignment, i, ties.snapshots[i], pairs, ties.how[i]);
        if (!choices.intervals) continue;
        const std::vector<graph::TieSimilarity> rows(alignment.rows.begin() + before, alignment.rows.end());
        for (auto& intervals :
             graph::tie_intervals(ties.snapshots, rows, choices.measures, ties.how[i], *choices.intervals)) {
            alignment.intervals.push_back(std::move(intervals));
        }
    }
    AlignResult result;
    result.network = ties.network.id();
    result.facts = facts_of(options, choices);
    add_convention_facts(result, choices);
    if (for_people(options)) {
        result.brief =
            report::brief_tie_alignment_table(ties.network, alignment, {!ties.pair, options.third});
        if (ties.pair) {
            result.heading = fmt::format("{} – {}", ties.network[ties.pair->first].name,
                                         ties.network[ties.pair->second].name);
        }
        result.notes = report::tie_alignment_notes(chosen(ties, choices), options.third);
        for (std::string& words : measure_notes(choices, options.conventions)) {
            result.notes.push_back(std::move(words));
        }
    } else {
        result.rows = report::tie_alignment_table(ties.network, alignment);
    }
    write(options.output, result);
}

/// Conventions besides the measures that S can be taken under, each other than the choice made.
struct Variant {
    std::string name;
    TieItems items;
    TieValue value;
    bool weighted;
};

std::vector<Variant> variants(const AlignOptions& options, const AlignChoices& choices) {
    const bool with_s = std::ranges::any_of(choices.measures, [](const auto* m) { return m->name == "s"; });
    std::vector<Variant> out;
    if (choices.view != AlignView::sensitivity || !with_s) return out;
    const bool weighted = !options.weights.empty();
    for (const TieItems items : {TieItems::either, TieItems::both, TieItems::all}) {
        for (const TieValue value : {TieValue::net, TieValue::sign}) {
            std::string name = "s";
            if (items != choices.ties.items) name += " items=" + items_word(items);
            if (value != choices.ties.value) name += " value=" + value_word(value);
            if (name != "s") out.push_back({name, items, value, weighted});
        }
    }
    if (weighted) out.push_back({"s unweighted", choices.ties.items, choices.ties.value, false});
    return out;
}

/// Every two actors with ties: net, the measures and the variants.
void add_rows(report::AlignedDyads& dyads, const AlignChoices& choices, const Ties& ties,
              const std::vector<Variant>& more, std::uint32_t period) {
    const std::span<const graph::Snapshot> snapshot(&ties.snapshots[period], 1);
    const std::size_t first_row = dyads.rows.size();
    for (graph::TieSimilarity& row :
         graph::tie_similarity(snapshot, choices.measures, {}, ties.how[period])) {
        graph::DyadValues& out = dyads.rows.emplace_back();
        out.period = period;
        out.first = static_cast<std::uint32_t>(row.first);
        out.second = static_cast<std::uint32_t>(row.second);
        if (choices.net) out.values.push_back(row.net);
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

MeasuredDyads measure(const AlignOptions& options, const AlignChoices& choices, const Ties& ties) {
    MeasuredDyads out;
    out.network = ties.network.id();
    out.facts = facts_of(options, choices);
    for (const graph::Period& period : ties.periods)
        out.dyads.periods.push_back({period.id, period.interval});
    for (const model::Actor& actor : ties.network.actors()) out.dyads.actors.push_back(actor.id);
    const std::vector<Variant> more = variants(options, choices);
    if (choices.net) out.dyads.conventions.push_back({"net", 0});
    for (const auto* one : choices.measures)
        out.dyads.conventions.push_back({std::string(one->name), one->neutral});
    for (const Variant& variant : more) out.dyads.conventions.push_back({variant.name, 0});
    for (std::uint32_t i = 0; i < ties.periods.size(); ++i) add_rows(out.dyads, choices, ties, more, i);
    out.notes = report::tie_alignment_notes(chosen(ties, choices), false);
    out.notes.erase(out.notes.begin(), out.notes.begin() + 2);  // no view shows points
    if (!choices.net) out.notes.erase(out.notes.begin());
    return out;
}

void name_actors(MeasuredDyads& measured, const AlignOptions& options, const AlignChoices& choices,
                 const Ties& ties) {
    const auto numbers = [](const auto& pair) {
        return std::pair(static_cast<std::uint32_t>(pair.first), static_cast<std::uint32_t>(pair.second));
    };
    if (ties.pair) measured.pair = numbers(*ties.pair);
    if (!options.poles.empty()) {
        measured.poles = numbers(two_actors(ties.network, "--poles", options.poles, ties.selection));
    }
    if (options.groups.empty()) return;
    const auto known = [&] { return ingest::known_actors(ties.network); };
    Grouping grouping = options.groups == "kind" ? groups_by_kind(ties.network)
                        : options.groups == "bloc"
                            ? groups_by_bloc(ties.snapshots, choices.seed)
                            : load_groups(options.groups, known(), table_periods(ties.periods));
    measured.groups = std::move(grouping.names);
    measured.group_of = std::move(grouping.of);
}

}  // namespace

void align_ties(AlignOptions options, const AlignChoices& choices) {
    if (options.network.empty()) throw UsageError("NETWORK is missing; give it, or --profiles FILE");
    if (options.view.by.empty()) options.view.by = usual_rule;
    rule_of(options.view);
    const model::Network network = load_network(options.network);
    const Ties ties = read_ties(options, choices, network);
    if (choices.view == AlignView::evidence) {
        emit(options.output,
             Result{"align",
                    network.id(),
                    {},
                    report::align_evidence_table_of(network, ties.periods, ties.snapshots, ties.pair)});
    } else if (choices.view == AlignView::dyads) {
        write_dyads(options, choices, ties);
    } else {
        // Names first: what is misspelt should not wait for what is measured.
        MeasuredDyads names;
        name_actors(names, options, choices, ties);
        MeasuredDyads measured = measure(options, choices, ties);
        measured.pair = names.pair;
        measured.poles = names.poles;
        measured.groups = std::move(names.groups);
        measured.group_of = std::move(names.group_of);
        write_view(options, choices, std::move(measured));
    }
}

}  // namespace entente::cli
