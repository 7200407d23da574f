// Idea: how much a network changes from one period to the next can be told by its ties (which came, went or
// turned), by its shape, whoever is who (LAD, lad.cpp), and by who can reach whom how well (DeltaCon,
// deltacon.cpp). The first is plain but counts all ties alike; the second sees a change of the order among
// anonymous actors, the third one of the places of known actors.
//
// Conventions:
//   - an actor that exists in only one of the periods compared changes nothing: neither its coming nor its
//     ties count. Else a new state would be a shift, and so would every year of a wave of independence;
//   - strengths are of a year, so that periods of different length compare, and compressed as asinh(x / 10)
//     (compressed.hpp), so that one dyad with many records does not hide all others. A tie is there when it
//     has cooperation or conflict; relations of weight 0 make none;
//   - cooperation and conflict are a network each: LAD puts their spectra one after the other; DeltaCon's
//     distances are combined as the root of the sum of their squares, with one epsilon for all four networks,
//     so that a point of the one counts as much as of the other;
//   - LAD and DeltaCon are rounded to 12 decimals: the last digits depend on the order of the actors.
#include "entente/graph/network_change.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "graph/parallel.hpp"
#include "graph/phases/change/deltacon.hpp"
#include "graph/phases/change/lad.hpp"
#include "graph/phases/joint/carriers.hpp"
#include "graph/phases/joint/yearly_network.hpp"

namespace entente::graph {
namespace {

double rounded(double value) {
    return std::round(value * 1e12) / 1e12;
}

void say_undefined(NetworkChange& change, const std::string& what, const std::string& why) {
    if (!change.undefined.empty()) change.undefined += "; ";
    change.undefined += what + ": " + why;
}

/// Calls use(before, after) for each dyad tied in either network, nullptr where it isn't.
template <class Use>
void for_each_dyad(const YearlyNetwork& before, const YearlyNetwork& after, const Use& use) {
    const auto ends = [](const YearlyTie& tie) { return std::pair(tie.first, tie.second); };
    auto a = before.ties.begin();
    auto b = after.ties.begin();
    while (a != before.ties.end() || b != after.ties.end()) {
        const bool only_a = b == after.ties.end() || (a != before.ties.end() && ends(*a) < ends(*b));
        const bool only_b = a == before.ties.end() || (b != after.ties.end() && ends(*b) < ends(*a));
        use(only_b ? nullptr : &*a, only_a ? nullptr : &*b);
        if (!only_b) ++a;
        if (!only_a) ++b;
    }
}

void compare_ties(NetworkChange& change, const YearlyNetwork& before, const YearlyNetwork& after) {
    double all = 0, appeared = 0, vanished = 0, flipped = 0;
    CarrierSums sums;
    for_each_dyad(before, after, [&](const YearlyTie* was, const YearlyTie* is) {
        all += 1;
        if (was == nullptr) appeared += 1;
        if (is == nullptr) vanished += 1;
        if (was != nullptr && is != nullptr && was->net * is->net < 0) flipped += 1;
        const YearlyTie& either = was != nullptr ? *was : *is;
        sums.add(either.first, either.second,
                 (is != nullptr ? is->net : 0) - (was != nullptr ? was->net : 0));
    });
    if (!(all > 0)) {
        say_undefined(change, "appeared, vanished, flipped", "no tie between actors of both periods");
        return;
    }
    change.appeared = appeared / all;
    change.vanished = vanished / all;
    change.flipped = flipped / all;
    change.carriers = sums.largest();
}

void compare_affinities(NetworkChange& change, const YearlyNetwork& before, const YearlyNetwork& after) {
    if (before.actors.empty()) {
        say_undefined(change, "deltacon", "no actor in both periods");
        return;
    }
    const WeightedGraph was[] = {cooperation_graph(before), conflict_graph(before)};
    const WeightedGraph is[] = {cooperation_graph(after), conflict_graph(after)};
    double degree = 0;
    for (const auto& graphs : {std::span(was), std::span(is)}) {
        for (const WeightedGraph& graph : graphs) degree = std::max(degree, greatest_degree(graph));
    }
    double sum = 0;
    for (std::size_t sign = 0; sign < 2; ++sign) {
        const auto squared = squared_affinity_distance(was[sign], is[sign], affinity_strength(degree));
        if (!squared) {
            say_undefined(change, "deltacon",
                          "more than " + std::to_string(deltacon_limit) + " actors hang together");
            return;
        }
        sum += *squared;
    }
    change.deltacon = rounded(std::sqrt(sum));
}

/// The largest singular values of cooperation, then of conflict.
std::optional<std::vector<double>> spectrum_of(const YearlyNetwork& network, std::size_t count) {
    auto cooperation = laplacian_spectrum(cooperation_graph(network), count);
    const auto conflict = laplacian_spectrum(conflict_graph(network), count);
    if (!cooperation || !conflict) return std::nullopt;
    cooperation->insert(cooperation->end(), conflict->begin(), conflict->end());
    return cooperation;
}

/// The last of `networks` beside those before it.
void compare_spectra(NetworkChange& change, std::span<const YearlyNetwork> networks, std::size_t count) {
    Actors actors = networks.front().actors;
    for (const YearlyNetwork& network : networks) actors = common_actors(actors, network.actors);
    std::vector<std::vector<double>> spectra;
    for (const YearlyNetwork& network : networks) {
        auto spectrum = spectrum_of(among(network, actors), count);
        if (!spectrum) {
            say_undefined(change, "lad", "the largest singular values were not found");
            return;
        }
        spectra.push_back(std::move(*spectrum));
    }
    const std::vector<double> now = std::move(spectra.back());
    spectra.pop_back();
    const auto distance = spectral_distance(now, typical_spectrum(spectra));
    if (distance) {
        change.lad = rounded(*distance);
    } else {
        say_undefined(change, "lad", "no tie between actors of all periods, in this one or before");
    }
}

void check(const NetworkChangeOptions& options) {
    if (options.window < 1) throw std::invalid_argument("network_changes: the window is below 1");
    if (options.singular < 1) throw std::invalid_argument("network_changes: singular values below 1");
}

std::string too_few(std::size_t window) {
    return window == 1 ? "no period before" : "fewer than " + std::to_string(window) + " periods before";
}

}  // namespace

std::vector<NetworkChange> network_changes(std::span<const Snapshot> snapshots,
                                           const NetworkChangeOptions& options) {
    check(options);
    if (snapshots.size() < 2) return {};
    std::vector<YearlyNetwork> networks;
    for (const Snapshot& snapshot : snapshots) networks.push_back(yearly_network(snapshot));
    std::vector<NetworkChange> changes(snapshots.size() - 1);
    model::expect(options.progress, changes.size(), "pairs of periods");
    parallel_for(1, snapshots.size(), [&](std::size_t i) {
        NetworkChange& change = changes[i - 1];
        const Actors actors = common_actors(networks[i - 1].actors, networks[i].actors);
        const YearlyNetwork before = among(networks[i - 1], actors);
        const YearlyNetwork after = among(networks[i], actors);
        compare_ties(change, before, after);
        if (i >= options.window) {
            const auto window = std::span(networks).subspan(i - options.window, options.window + 1);
            compare_spectra(change, window, options.singular);
        } else {
            say_undefined(change, "lad", too_few(options.window));
        }
        compare_affinities(change, before, after);
        model::advance(options.progress);
    });
    return changes;
}

}  // namespace entente::graph
