#include "report/findings.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "report/conventions.hpp"
#include "report/references.hpp"

namespace entente::report {
namespace {

constexpr std::size_t dyads_without_focus = 3;

constexpr graph::PeriodRule by_era{graph::PeriodUnit::era, 1};
constexpr graph::PeriodRule by_decade{graph::PeriodUnit::decade, 1};
constexpr graph::PeriodRule by_year{graph::PeriodUnit::year, 1};

std::vector<graph::Snapshot> snapshots(const model::Network& network,
                                       const std::vector<graph::Period>& periods,
                                       const graph::Selection& selection = {}) {
    std::vector<graph::Snapshot> out;
    for (const graph::Period& period : periods) out.emplace_back(network, period.interval, selection);
    return out;
}

std::vector<DyadPeriod> follow(const Pair& pair, const std::vector<graph::Period>& periods,
                               const std::vector<graph::Snapshot>& of) {
    std::vector<DyadPeriod> out;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        DyadPeriod item{periods[i], graph::alignment(of[i], {pair}).front(), {}};
        const graph::Dyad* dyad = of[i].dyad(pair.first, pair.second);
        if (dyad != nullptr) item.evidence = dyad->evidence;
        out.push_back(std::move(item));
    }
    return out;
}

/// The dyads of greatest strength over the whole observed period. What is between a state and its own
/// government or army is no relationship that a reader looks for: such dyads are passed over, unless there is
/// no other.
std::vector<Pair> strongest(const model::Network& network) {
    const graph::Snapshot whole(network, network.observed());
    std::vector<const graph::Dyad*> dyads;
    for (const graph::Dyad& dyad : whole.dyads()) dyads.push_back(&dyad);
    const auto inside_one = [&](const graph::Dyad* dyad) {
        return network.root(dyad->first) == network.root(dyad->second);
    };
    std::ranges::stable_sort(dyads, [&](const graph::Dyad* a, const graph::Dyad* b) {
        if (inside_one(a) != inside_one(b)) return inside_one(b);
        return a->strength() > b->strength();
    });
    std::vector<Pair> out;
    for (const graph::Dyad* dyad : dyads) {
        if (inside_one(dyad) && !inside_one(dyads.front())) break;
        if (out.size() < dyads_without_focus) out.emplace_back(dyad->first, dyad->second);
    }
    return out;
}

render::Excerpt excerpt_of(const Findings& findings) {
    render::ExcerptLimits limits;
    const auto& focus = findings.network.focus();
    if (focus) limits.always.assign(focus->begin(), focus->end());
    return render::make_excerpt(findings.era_snapshots, limits);
}

bool has_parts(const model::Network& network, const Pair& roots) {
    for (std::size_t i = 0; i < network.actors().size(); ++i) {
        const auto actor = model::index_at<model::ActorIndex>(i);
        const model::ActorIndex root = network.root(actor);
        if (root != actor && (root == roots.first || root == roots.second)) return true;
    }
    return false;
}

std::optional<RolledUp> roll_up(const Findings& findings) {
    const model::Network& network = findings.network;
    const auto& focus = *network.focus();
    const Pair roots{network.root(focus[0]), network.root(focus[1])};
    if (roots.first == roots.second || !has_parts(network, roots)) return std::nullopt;
    graph::Selection selection;
    selection.roll_up = true;
    return RolledUp{roots, follow(roots, findings.decades, snapshots(network, findings.decades, selection))};
}

void add_changes(Findings& findings, std::size_t era) {
    const graph::Snapshot& before = findings.era_snapshots[era - 1];
    for (const graph::Dyad& dyad : findings.era_snapshots[era].dyads()) {
        const graph::Dyad* earlier = before.dyad(dyad.first, dyad.second);
        if (earlier == nullptr) continue;
        const auto from = graph::net_cooperation(earlier->cooperation, earlier->conflict);
        const auto to = graph::net_cooperation(dyad.cooperation, dyad.conflict);
        if (!from || !to || *from == *to) continue;
        findings.changes.push_back({era, earlier, &dyad, *to - *from});
    }
}

}  // namespace

Findings find(const model::Network& network, const graph::BalanceOptions& balance) {
    Findings out(network);
    out.eras = graph::periods(network, by_era);
    out.decades = graph::periods(network, by_decade);
    out.era_snapshots = snapshots(network, out.eras);
    out.decade_snapshots = snapshots(network, out.decades);
    out.excerpt = excerpt_of(out);
    for (const graph::Measure& row : graph::measures()) out.measures.push_back(&row);
    out.centrality = graph::measure(out.era_snapshots, out.measures);
    out.balance = graph::period_balance(out.era_snapshots, balance);

    out.focal = network.focus().has_value();
    const std::vector<Pair> pairs =
        out.focal ? std::vector<Pair>{{(*network.focus())[0], (*network.focus())[1]}} : strongest(network);
    for (const Pair& pair : pairs) {
        out.dyads.push_back({pair,
                             graph::phases(network, pair.first, pair.second, by_year),
                             follow(pair, out.eras, out.era_snapshots),
                             follow(pair, out.decades, out.decade_snapshots),
                             {}});
    }
    add_conventions(out);
    if (!is_large(network) && !network.relations().empty())
        out.whole = graph::network_phases(network, by_year);
    if (out.focal) out.rolled_up = roll_up(out);

    for (std::size_t era = 1; era < out.eras.size(); ++era) add_changes(out, era);
    std::ranges::stable_sort(out.changes, std::ranges::greater(),
                             [](const Change& change) { return std::fabs(change.size); });
    return out;
}

std::string posterior_name(const Findings& findings, std::size_t dyad) {
    return findings.dyads.size() == 1 ? "posterior-by-year" : "posterior-by-year-" + std::to_string(dyad + 1);
}

std::string net_undefined(const model::Network& network, const DyadPeriod& item, const words::Say& say) {
    if (item.alignment.net) return "";
    for (const model::ActorIndex actor : {item.alignment.first, item.alignment.second}) {
        if (!network.exists(actor, item.period.interval)) {
            return say("{} does not exist in it", network[actor].name);
        }
    }
    return item.evidence.empty() ? say("no relation between the two is recorded in it")
                                 : say("all relations between the two have weight 0 in it");
}

}  // namespace entente::report
